package event

import (
	"cmp"
	"slices"
	"strings"

	"sitrep/gazetteer"
	"sitrep/text"
)

// settle gives events that name no place, or one that the map does not know, what the rest of the report tells: the
// place of what was told right before, else a country. What is so found is marked as inferred.
func (r *reader) settle(found []candidate) {
	home := r.homeland()
	tells, sent := r.tellings(found), r.filing(found)
	for i := range found {
		c := &found[i]
		if i > 0 {
			sent.settle(found[i-1])
		}
		r.loser(c)
		if len(c.where) == 0 {
			c.where = r.sceneBefore(found, i)
		}
		if l, ok := r.countryOfGoers(*c); ok {
			c.where = withCountry(nil, l)
		}
		if k := r.actBefore(found, tells, i); k >= 0 {
			c.where = inferredFrom(found[k].where)
			r.takeDay(c, found[k])
		}
		if at := r.courtSeat(found, i); at != nil {
			c.where = at
		}
		if c.when == nil {
			c.when = r.sceneTime(found, i)
		}
		r.goOn(found, tells, i)
		if at := r.filedFrom(&sent, found, i); at != nil {
			c.where = at
		}
		if hasCountry(c.where) {
			if in := known(c.where); sameCountry(in) {
				c.where = withCountry(c.where, in[0]) // the village beside its district
			}
			continue
		}
		if l, ok := r.countryAround(found, i, home); ok {
			c.where = withCountry(c.where, l)
		}
	}
}

// countryAround is the country of an event whose own words tell none: that of a plain place in its own words, of the
// report where it has one, of who tells of it, or of the event told right before.
func (r *reader) countryAround(found []candidate, i int, home text.Location) (text.Location, bool) {
	c := found[i]
	if c.kind == "territorial_change" && r.groundOf(c.pred) >= 0 {
		return text.Location{}, false // a group's ground may lie in any country
	}
	if home.Country != "" {
		return home, true
	}
	if l := r.inferred(c.pred); len(l) > 0 && c.kind != "clash" && c.kind != "airstrike" {
		return l[0], true
	}
	for k := i - 1; k >= max(0, i-3); k-- {
		if o := found[k]; c.sentence-o.sentence <= 2 && hasCountry(o.where) && sameCountry(known(o.where)) {
			return known(o.where)[0], true
		}
	}
	return text.Location{}, false
}

func hasCountry(all []text.Location) bool {
	return slices.ContainsFunc(all, func(l text.Location) bool { return l.Country != "" })
}

// known are the places that have a country.
func known(all []text.Location) []text.Location {
	return slices.DeleteFunc(slices.Clone(all), func(l text.Location) bool { return l.Country == "" })
}

// withCountry puts places that the map does not know into a country, or gives the country alone where there is none.
func withCountry(where []text.Location, in text.Location) []text.Location {
	if len(where) == 0 {
		return []text.Location{{Name: in.Country, Country: in.Country, CountryCode: in.CountryCode, Precision: "country", Basis: "inferred"}}
	}
	out := slices.Clone(where)
	for i := range out {
		if out[i].Country == "" && out[i].Precision != "area" {
			out[i].Country, out[i].CountryCode, out[i].Basis = in.Country, in.CountryCode, "inferred"
		}
	}
	return out
}

func inferredFrom(where []text.Location) []text.Location {
	out := slices.Clone(where)
	for i := range out {
		out[i].Basis = "inferred"
	}
	return out
}

// homeland is the country that a report speaks of, when it speaks of one: the only one in which its words set anything,
// the one of its dateline when that is among them, else the only one whose bodies act or speak. Its Location is empty
// where none stands out.
func (r *reader) homeland() text.Location {
	set, named := r.countries()
	from := r.datelineCountry()
	for _, weights := range []map[string]int{set, named} {
		if len(weights) == 1 || weights[from] > 0 && from != "" {
			return countryOf(cmp.Or(onlyKey(weights), from))
		}
		if len(weights) > 1 {
			return countryOf(foremost(weights))
		}
	}
	return countryOf(cmp.Or(from, r.countryOfNames()))
}

// countryOfNames is the only country, by code, of the places that a report names anywhere: its regions, the town in a body's
// name, the one it is sent from; "" where there are several.
func (r *reader) countryOfNames() string {
	named := map[string]int{}
	for _, all := range [][]text.Place{r.d.Places, r.d.Toponyms} {
		for _, p := range all {
			if p.Kind != "demonym" && p.Kind != "venue" && p.Location.CountryCode != "" && p.Role != "unlisted" {
				named[p.Location.CountryCode]++
			}
		}
	}
	return cmp.Or(onlyKey(named), foremost(named))
}

// countries weighs the countries of a report, by code: those in which something is set ("in Sarn"), and those named
// otherwise by a body that acts there ("Veldoran police").
func (r *reader) countries() (set, named map[string]int) {
	set, named = map[string]int{}, map[string]int{}
	for _, p := range r.d.Places {
		code := p.Location.CountryCode
		if code == "" || r.d.InFurniture(p.Span) || r.inPassing(p) {
			continue
		}
		if p.Kind != "demonym" && r.atPlace(p) && !r.ofSource(p.Span) && !r.onTheWay(p) {
			set[code]++
		} else if r.ofBody(p.Span) {
			named[code]++
		}
	}
	return set, named
}

// ofSource reports a place in the words for who says something: "officials in Sarn said".
func (r *reader) ofSource(s text.Span) bool {
	first, _ := r.d.TokensIn(s)
	for _, k := range r.d.AttributionsNear(r.d.SentenceIndex(first)) {
		if a := r.d.Attributions[k]; a.Source.Contains(s) || r.seatOf(a.Source.Span, s) {
			return true
		}
	}
	return false
}

// ofBody reports a country's name or adjective at a public body: "Veldoran police", "Veldora's army".
func (r *reader) ofBody(s text.Span) bool {
	first, last := r.d.TokensIn(s)
	for i := first; i < last; i++ {
		for up, steps := i, 0; up >= 0 && steps < 3; up, steps = r.d.Arcs[up].Head, steps+1 {
			if r.agency([]int{up}) {
				return true
			}
		}
	}
	return false
}

// datelineCountry is the country, by code, that a report is dated from.
func (r *reader) datelineCountry() string {
	for _, p := range r.d.Toponyms {
		if p.Role == "dateline" {
			return p.Location.CountryCode
		}
	}
	return ""
}

// foremost is the country with at least twice the weight of any other, or "".
func foremost(weights map[string]int) string {
	best, second := "", 0
	for _, code := range sortedKeys(weights) {
		switch n := weights[code]; {
		case best == "" || n > weights[best]:
			best, second = code, max(second, weights[best])
		default:
			second = max(second, n)
		}
	}
	if weights[best] >= 2*second {
		return best
	}
	return ""
}

func sortedKeys(m map[string]int) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// onlyKey is the key of a map of one, else "".
func onlyKey(m map[string]int) string {
	if keys := sortedKeys(m); len(keys) == 1 {
		return keys[0]
	}
	return ""
}

func countryOf(code string) text.Location {
	n, ok := gazetteer.Country(strings.ToUpper(code))
	if !ok {
		return text.Location{}
	}
	return text.Location{Country: n.Name, CountryCode: n.Code}
}
