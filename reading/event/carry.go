package event

import (
	"sitrep/text"
)

// carryCountry gives an act of a state that names no place the country of the event told before it
// in the same or the previous block, marked as inferred.
func (r *reader) carryCountry(found []candidate) {
	home := r.homeland()
	for i := 1; i < len(found); i++ {
		c := &found[i]
		if len(c.where) > 0 || !byState[c.kind] && c.kind != "foiled_plot" {
			continue
		}
		l, ok := r.countryBefore(found, i, func(o candidate) bool { return byState[o.kind] })
		if !ok && (home.Country == "" || c.sentence-found[i-1].sentence <= 1) {
			l, ok = r.countryBefore(found, i, func(candidate) bool { return true })
		}
		if ok {
			c.where = []text.Location{{Name: l.Country, Country: l.Country, CountryCode: l.CountryCode, Precision: "country", Basis: "inferred"}}
		}
	}
}

// countryBefore is the place of the last event of a kind told up to three events before, in the same or
// the previous block, when it has one country.
func (r *reader) countryBefore(found []candidate, i int, kind func(candidate) bool) (text.Location, bool) {
	for k := i - 1; k >= max(0, i-3); k-- {
		o := found[k]
		if len(o.where) == 0 || !kind(o) {
			continue
		}
		gap := r.d.Sentences[found[i].sentence].Block - r.d.Sentences[o.sentence].Block
		return o.where[0], gap <= 1 && o.where[0].Country != "" && sameCountry(o.where)
	}
	return text.Location{}, false
}

func sameCountry(all []text.Location) bool {
	for _, l := range all {
		if l.Country != all[0].Country {
			return false
		}
	}
	return true
}
