package identity

import (
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// joinBodies joins the bodies of a state that do one thing for one country, or for one town or region of it, whatever
// they are called: "the health ministry" of a report from Ostria is "Ostria's Ministry of Public Health".
func (r *resolver) joinBodies() {
	first := map[string][]int{}
	for i, m := range r.members {
		if key := bodyKey(m.entity); key != "" {
			r.joinFirst(first, key, i, "both are the "+m.entity.Body.Function+" of one "+placeOf(m.entity))
		}
	}
}

// bodyKey is the same for the same body of a state in every report, "" where what it does or whose it is isn't known.
func bodyKey(e ledger.Entity) string {
	b := e.Body
	if b == nil || b.Country == "" || e.Kind == "armed_group" || e.Kind == "city" {
		return ""
	}
	return strings.Join([]string{b.Function, b.Country, pile.Fold(b.Area)}, "|")
}

// placeOf tells what a body is one of.
func placeOf(e ledger.Entity) string {
	if e.Body.Area != "" {
		return "place, " + e.Body.Area
	}
	return "country, " + e.Body.Country
}
