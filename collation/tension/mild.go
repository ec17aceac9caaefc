package tension

import (
	"slices"
	"strings"

	"sitrep/collation/statement"
)

// mild reports a negation that denies nothing of what was: "would not say", "nothing so far", "not only".
func mild(s statement.Statement, m statement.Match) bool {
	if last := s.Words[m.To-1].Text; last == "without" && m.To < len(s.Words) && strings.HasSuffix(s.Words[m.To].Text, "ing") {
		return true
	}
	if m.To < len(s.Words) && s.Words[m.To-1].Text == "not" && s.Words[m.To].Text == "to" {
		return true // "are urged not to"
	}
	if orders(s, m) || idiomAt(s, m.From) || saidNothing(s, m) || s.Words[m.From].Text == "not" && m.From > 0 && s.Words[m.From-1].Text == "but" && slices.ContainsFunc(s.Words[:m.From], func(w statement.Word) bool { return strings.HasPrefix(w.Text, "confirm") }) {
		return true
	}
	return hushed(s, m) || s.Within(modalPhrases(), max(0, m.From-2), m.From) || notYet(s, m)
}

// hushed reports a negation behind which a word tells that nothing is denied by it. What tells who is speaking is none: "there was
// no shop, she said".
func hushed(s statement.Statement, m statement.Match) bool {
	return slices.ContainsFunc(s.Find(hushPhrases()), func(h statement.Match) bool {
		return h.From >= m.To && h.To <= min(len(s.Words), m.To+hushReach) && !(s.Words[h.From].Text == "said" && speaking[s.Words[h.From-1].Text])
	})
}

var speaking = map[string]bool{"he": true, "she": true, "they": true, "it": true, "who": true}

// notYet reports a negation near a word for "until now". Behind it "still" tells of a state: "no plotter still at large".
func notYet(s statement.Statement, m statement.Match) bool {
	from, to := max(0, m.From-openness), min(len(s.Words), m.To+openness)
	return slices.ContainsFunc(s.Find(openPhrases()), func(o statement.Match) bool {
		return o.From >= from && o.To <= to && (o.From <= m.To || s.Words[o.From].Text != "still")
	})
}

// saidNothing reports a negation by which nobody is told to have spoken: "has said nothing about the strike", "neither
// confirmed nor denied".
func saidNothing(s statement.Statement, m statement.Match) bool {
	switch s.Words[m.To-1].Text {
	case "nothing":
		return s.Within(hushPhrases(), max(0, m.From-1), m.From) || s.Within(spokePhrases(), max(0, m.From-1), m.From)
	case "neither":
		return m.To < len(s.Words) && strings.HasPrefix(s.Words[m.To].Text, "confirm")
	}
	return false
}

// idiomAt reports a turn of speech that begins with a negation and denies nothing: "no fewer than", "without a shot".
func idiomAt(s statement.Statement, at int) bool {
	return slices.ContainsFunc(s.Find(idiomPhrases()), func(m statement.Match) bool { return m.From == at })
}

// orders reports a negation by which readers are told what not to do: "Do not drive around blockades."
func orders(s statement.Statement, m statement.Match) bool {
	do := m.To - 2
	return do >= 0 && s.Words[m.To-1].Text == "not" && s.Words[do].Text == "do" && (do == 0 || ends(s, do))
}
