package tension

import (
	"sync"

	"sitrep/collation/statement"
	lexicon "sitrep/lexicon/en/collation"
)

var causePhrases = sync.OnceValue(func() statement.Phrases {
	return statement.PhrasesOf(lexicon.Causes(), func(c lexicon.Cause) string { return c.Word })
})

// How many words lie at most between words for a cause and the thing that is told as one, and between it and the verb for its going off.
const (
	causeReach = 6
	offReach   = 2
)

// causeOf is the class of what a statement tells to have caused something: behind words for a cause, "due to worn-out valves", or
// before a verb for going off, "a gas bottle exploded"; "" where it tells of none, of two or negates one. Of death is told what
// somebody died of.
func causeOf(s statement.Statement) (class string, ofDeath bool) {
	found := s.Find(causePhrases())
	turned := turnedAround(s)
	for i, m := range found {
		c := lexicon.Causes()[m.Number].Class
		frame := framed(s, found, i)
		if frames[c] || frame == "" {
			continue
		}
		if turned[m.From] || s.Within(negationPhrases(), max(0, m.From-outset), m.From) || class != "" && class != c {
			return "", false
		}
		class, ofDeath = c, ofDeath || frame == "death"
	}
	return class, ofDeath
}

var frames = map[string]bool{"behind": true, "before": true, "around": true, "death": true}

// framed is the class of the words by which a thing among the phrases found is told as a cause: those before it, or a verb for going
// off behind it; "" for none.
func framed(s statement.Statement, found []statement.Match, i int) string {
	m := found[i]
	for k := i - 1; k >= 0; k-- {
		o := found[k]
		if c := lexicon.Causes()[o.Number].Class; frames[c] && c != "before" && m.From-o.To <= causeReach && !broken(s, o.To, m.From) {
			return c
		}
	}
	if i+1 < len(found) {
		o := found[i+1]
		if c := lexicon.Causes()[o.Number].Class; (c == "before" || c == "around") && o.From-m.To <= offReach && !broken(s, m.To, o.From) {
			return c
		}
	}
	return ""
}

// broken reports that a clause ends between two words.
func broken(s statement.Statement, from, to int) bool {
	for i := from + 1; i <= to && i < len(s.Words); i++ {
		if ends(s, i) {
			return true
		}
	}
	return false
}
