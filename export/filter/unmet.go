package filter

import (
	"slices"

	"sitrep/ledger"
)

// Missing is a value of a filter that no incident, figure or warning has. Of a name whose values must be met whole,
// Known are those that incidents have, sorted.
type Missing struct {
	Name, Value string
	Known       []string
}

// Unmet are the values of a filter that nothing in a situation has: misspelt, perhaps.
func (f Filter) Unmet(s *ledger.Situation) (out []Missing) {
	records := everything(s)
	for _, c := range f.criteria() {
		for _, wanted := range c.values {
			met := func(r facets) bool { return matches(c.name, wanted, r.values[c.name]) }
			if !slices.ContainsFunc(records, met) {
				out = append(out, Missing{c.name, wanted, known(c.name, s)})
			}
		}
	}
	return out
}

func everything(s *ledger.Situation) (out []facets) {
	for _, in := range s.Incidents {
		out = append(out, incidentFacets(in))
	}
	for _, se := range s.Series {
		out = append(out, seriesFacets(se))
	}
	for _, a := range s.Warnings {
		out = append(out, warningFacets(a))
	}
	return out
}

// known are the values of a name among the incidents; of countries the names, not the codes.
func known(name string, s *ledger.Situation) (out []string) {
	if !whole[name] {
		return nil
	}
	for _, in := range s.Incidents {
		for _, v := range incidentFacets(in).values[name] {
			if len(v) > 2 {
				out = append(out, v)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
