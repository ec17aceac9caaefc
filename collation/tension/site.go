package tension

import (
	"sitrep/collation/statement"
	lexicon "sitrep/lexicon/en/collation"
)

var (
	armsPhrases  = courseWords("arms")
	placePhrases = courseWords("site")
	homePhrases  = courseWords("home")
	goalPhrases  = courseWords("goal")
)

// Sites as the question of what was hit is answered.
const (
	militarySite = "a military one"
	civilSite    = "a civilian one"
)

// siteOf is what a statement tells to have been hit: behind a verb for hitting, or before one in the passive, a place of armed people or
// their things ("a rebel command post") or one of others ("a bakery"); "" where it tells neither, or both.
func siteOf(s statement.Statement) string {
	turned := turnedAround(s)
	site := ""
	take := func(m statement.Match, is string) bool {
		if turned[m.From] || !aimedAt(s, m) {
			return true
		}
		if site != "" && site != is {
			return false
		}
		site = is
		return true
	}
	for _, m := range s.Find(placePhrases()) {
		if s.Within(armsPhrases(), max(0, m.From-2), m.From) && !take(m, militarySite) {
			return ""
		}
	}
	for _, m := range s.Find(homePhrases()) {
		if !s.Within(armsPhrases(), max(0, m.From-2), m.From) && !take(m, civilSite) {
			return ""
		}
	}
	return site
}

// aimedAt reports a word of a statement near one for hitting: "struck a bakery", "a bakery was hit", "the bus was carrying fighters".
func aimedAt(s statement.Statement, m statement.Match) bool {
	return s.Within(goalPhrases(), max(0, m.From-aimReach), min(len(s.Words), m.To+aimReach))
}

// aimReach is how many words lie at most between a site and the word for hitting it.
const aimReach = 6

// threatens reports a statement by which people who are of no state turned on some who are: "the men opened fire on a patrol".
func threatens(s statement.Statement) bool {
	turned := turnedAround(s)
	side := func(m statement.Match) string { return lexicon.Doers()[m.Number].Side }
	for _, o := range s.Find(openingPhrases()) {
		if turned[o.From] {
			continue
		}
		before, behind := "", ""
		for _, m := range s.Find(doerPhrases()) {
			switch {
			case m.To <= o.From && o.From-m.To < firstReach:
				before = side(m)
			case m.From >= o.To && m.From-o.To < hushReach && behind == "":
				behind = side(m)
			}
		}
		if behind == "state" && before != "state" {
			return true
		}
	}
	return false
}
