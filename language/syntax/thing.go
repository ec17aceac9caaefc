package syntax

import (
	"strings"

	"sitrep/lexicon/en/name"
	"sitrep/text"
)

// calledReach is how many tokens before a name's "called" the noun of the thing may stand that has the name.
const calledReach = 8

// calledThing reports a name that a thing is said to be called by: an operation "against smuggling, called “Rovik”".
func calledThing(d *text.Document, first int) bool {
	s := d.SentenceOf(first)
	at := first - 1
	if at > s.First && quote(d.Word(at)) {
		at--
	}
	if at <= s.First || name.Beside("before", strings.ToLower(d.Word(at))) != "naming" {
		return false
	}
	for i := at - 1; i >= max(s.First, at-calledReach); i-- {
		if d.Tags[i].Universal == "NOUN" && name.Beside("before", strings.ToLower(d.Word(i))) == "thing" {
			return true
		}
	}
	return false
}

// isDesignation reports letters and a number that a person can't be called by, nor several of anything with a name:
// "AK-47s".
func isDesignation(d *text.Document, n text.Name) bool {
	last := d.Word(n.Last - 1)
	if n.Last-n.First > 3 || !strings.ContainsAny(last, "0123456789") {
		return false
	}
	return n.Kind == kindNames[person] || strings.HasSuffix(last, "s") && strings.ToUpper(last) != last
}

// capitalOrOne reports a word for a thing that is part of the name ("Operation Rovik") or has an article ("the ship Rovik").
func capitalOrOne(d *text.Document, n text.Name, article bool) bool {
	at := n.First - 1
	w := d.Word(at)
	return !article && w[0] >= 'A' && w[0] <= 'Z' || at > 0 && d.Tags[at-1].Universal == "DET" && d.Arcs[n.First].Head >= 0
}
