package place

import (
	"strings"

	"sitrep/gazetteer"
	"sitrep/text"
)

// isTorn reports a settlement or region that is one word of a longer name that was read as a place's and that the
// gazetteer lacks: "Tal" in "Tal Orvan". A country may follow its town without a comma.
func (r *reader) isTorn(c *candidate) bool {
	n := r.nameAt(c.Span)
	if n == nil || n.Kind != "LOC" || n.Span == c.Span || !n.Contains(c.Span) || c.isWide() || r.words[c.first].titled {
		return false
	}
	return c.first > n.First && r.isNameWord(c.first-1, c.first) || c.last < n.Last && r.isNameWord(c.last, c.last) || r.isHyphened(c, n)
}

// partedTown is how many people a town has that a part of it may be called by: "Duisburg-Marxloh".
const partedTown = 100_000

// isHyphened reports a word of a name that a hyphen ties to the rest: "Ville" in "Val-Ville".
func (r *reader) isHyphened(c *candidate, n *text.Name) bool {
	if c.Start > n.Start {
		return r.d.Text[c.Start-1] == '-'
	}
	return c.End < n.End && r.d.Text[c.End] == '-' && !c.ofTown(partedTown)
}

// ofTown reports a name that a town of so many people bears.
func (c *candidate) ofTown(population int) bool {
	for t := range c.cities.All() {
		if t.Population >= population {
			return true
		}
	}
	return false
}

// isNameWord reports token i as a word of a name, with a blank and nothing else before token next: no direction, no
// word for a kind of place, no country.
func (r *reader) isNameWord(i, next int) bool {
	w := r.d.Word(i)
	if !r.words[i].capital || !hasLetter(w) || r.words[next].glued || isGenericWord(w) || strings.HasSuffix(w, ".") {
		return false
	}
	for _, a := range gazetteer.AreasNamed(w) {
		if a.Kind == gazetteer.KindCountry || a.Kind == gazetteer.KindDemonym {
			return false
		}
	}
	return !features().has(w, "") && !heads().has(strings.ToLower(w), "")
}

// isWide reports a country, a wider area or a demonym: names that others may stand beside.
func (c *candidate) isWide() bool {
	for i := range c.areas {
		if k := c.areas[i].Kind; k == gazetteer.KindCountry || k == gazetteer.KindArea || k == gazetteer.KindDemonym {
			return true
		}
	}
	return false
}
