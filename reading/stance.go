package reading

import (
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/reading/attribution"
	"sitrep/text"
)

// ownStance reads the hedges of the main clause.
func (f *findings) ownStance(s text.Sentence, root int) (stance, certainty string) {
	d := f.d
	if unverified(d, root) || unconfirmed(d, s, root) {
		return "doubts", "unknown"
	}
	if belied(d, s, root) {
		return "denies", "negated"
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

// belied reports a main statement that something said is untrue: "Claims of a second blast do not reflect the truth".
func belied(d *text.Document, s text.Sentence, root int) bool {
	for i := s.First; i < s.Last; i++ {
		if (i == root || d.Arcs[i].Head == root) && attribution.Belied(d, i, s.First, s.Last) {
			return true
		}
	}
	return false
}

// unverified reports a main statement that something could not be checked.
func unverified(d *text.Document, root int) bool {
	switch d.Lemma(root) {
	case "verify", "confirm", "corroborate", "authenticate":
	default:
		return false
	}
	able := d.Lemma(root) == "confirm" && d.Child(root, "aux:pass") >= 0 // "has not been confirmed"
	for _, c := range d.Children(root) {
		w := strings.ToLower(d.Word(c))
		able = able || w == "could" || w == "can"
	}
	return able && negated(d, root)
}

func negated(d *text.Document, verb int) bool {
	for _, c := range d.Children(verb) {
		switch strings.ToLower(d.Word(c)) {
		case "not", "n't", "n’t", "never":
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
	lacking := negated(d, root)
	for i := root + 1; i < min(s.Last, root+6); i++ {
		if lacking && speech.Is("proof", d.Lemma(i)) && d.Arcs[i].Head == root {
			return true
		}
		if det := d.Child(i, "det"); speech.Is("proof", d.Lemma(i)) && det > root && strings.EqualFold(d.Word(det), "no") {
			return true
		}
	}
	return false
}
