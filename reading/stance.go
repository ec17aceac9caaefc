package reading

import (
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// ownStance reads the hedges of the main clause.
func (f *findings) ownStance(s text.Sentence, root int) (stance, certainty string) {
	d := f.d
	if unverified(d, root) || unconfirmed(d, s, root) {
		return "doubts", "unknown"
	}
	if strings.EqualFold(d.Word(s.First), "if") && d.Under(s.First, root) {
		return "speculates", "possible"
	}
	for i := s.First; i < s.Last; i++ {
		if d.Tags[i].Universal == "PROPN" {
			continue // "in May"
		}
		h, ok := speech.FindHedge(d.Lemma(i))
		if !ok {
			h, ok = speech.FindHedge(strings.ToLower(d.Word(i)))
		}
		if ok && (i == root || d.Arcs[i].Head == root || d.Arcs[i].Head >= 0 && d.Arcs[d.Arcs[i].Head].Head == root && d.Arcs[d.Arcs[i].Head].Relation == "conj") {
			if i+1 < s.Last && (strings.EqualFold(d.Word(i+1), "not") || strings.EqualFold(d.Word(i+1), "n't")) && strings.EqualFold(d.Word(i), "could") {
				continue // what could not be done was not done; what may not be is a guess
			}
			return h.Stance, h.Certainty
		}
	}
	return "asserts", "certain"
}

// unverified reports a main statement that something could not be checked.
func unverified(d *text.Document, root int) bool {
	switch d.Lemma(root) {
	case "verify", "confirm", "corroborate", "authenticate":
	default:
		return false
	}
	able := false
	for _, c := range d.Children(root) {
		w := strings.ToLower(d.Word(c))
		able = able || w == "could" || w == "can"
		if able && (w == "not" || w == "n't" || w == "never") {
			return true
		}
	}
	return false
}

// unconfirmed reports a main statement that there is no proof of something: "there was no independent confirmation of
// …", "he offered no evidence for that".
func unconfirmed(d *text.Document, s text.Sentence, root int) bool {
	if !speech.Is("holding", d.Lemma(root)) {
		return false
	}
	for i := root + 1; i < min(s.Last, root+6); i++ {
		if det := d.Child(i, "det"); speech.Is("proof", d.Lemma(i)) && det > root && strings.EqualFold(d.Word(det), "no") {
			return true
		}
	}
	return false
}
