package tension

import (
	"slices"
	"strings"

	"sitrep/collation/pile"
	lexicon "sitrep/lexicon/en/collation"
)

// ofOneState reports two names for armed forces of which one leaves unsaid whose they are: "Marian troops", "government soldiers".
func ofOneState(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) == 0 || len(y) == 0 || !lexicon.Forces(x[len(x)-1]) && lexicon.Camp(pile.Stem(x[len(x)-1])) != "force" || !lexicon.Forces(y[len(y)-1]) && lexicon.Camp(pile.Stem(y[len(y)-1])) != "force" {
		return false
	}
	whose := func(words []string) bool {
		return slices.ContainsFunc(words[:len(words)-1], func(w string) bool { return !lexicon.Institution(w) })
	}
	return !whose(x) || !whose(y)
}

// maySameForces reports two names for people of a state of which one leaves unsaid of which of its bodies: "security forces", "police".
func maySameForces(a, b string) bool {
	x, kind := sideOf(a, "")
	y, other := sideOf(b, "")
	return x == "state" && y == "state" && (kind == "" || other == "") && (len(strings.Fields(a)) == 1 || len(strings.Fields(b)) == 1)
}
