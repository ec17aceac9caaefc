package harm

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// ofWhole reports a number told as a part of the number that its noun carries, where a word of harm hangs on that noun: of "seven
// of the 23 pupils seized" the 23 were seized.
func (r *reader) ofWhole(q text.Quantity, by int) bool {
	_, last := r.d.TokensIn(q.Span)
	if q.Head < last+2 || by < q.Head || r.wordAt(last) != "of" || !strings.HasPrefix(r.d.Arcs[by].Relation, "acl") || r.d.Arcs[by].Head != q.Head {
		return false
	}
	for i := last + 1; i < q.Head; i++ {
		if r.d.Tags[i].Universal == "NUM" {
			return true
		}
	}
	return false
}

// reduced reads a part of a whole of which a participle right behind its noun tells what befell it, and the verb of the sentence what
// befell the part, where the parser took the participle for that verb: "three of the eight sailors abducted from a tug on 2 April were
// released".
func (r *reader) reduced(k int) {
	d := r.d
	part, whole := &d.Quantities[k], &d.Quantities[k+1]
	noun := whole.Head
	if part.Kind != "cardinal" || whole.Kind != "cardinal" || !r.partOfNext(*part, *whole) || noun < 0 || noun+2 >= len(d.Tokens) || !person(d, noun) {
		return
	}
	by := noun + 1
	h, ok := event.FindHarm("verb", d.Lemma(by))
	if adj, is := event.FindHarm("adjective", strings.ToLower(d.Word(by))); !ok && is {
		h, ok = event.Harm{What: adj.What, Who: "object"}, true
	}
	if !ok || h.Who != "object" || d.Tags[by].Penn != "VBN" && d.Tags[by].Penn != "VBD" && d.Tags[by].Universal != "ADJ" || d.Tags[by+1].Universal != "ADP" && d.Tags[by+1].Universal != "SCONJ" && d.Tags[by+1].Universal != "PROPN" {
		return
	}
	verb := r.passiveBehind(by + 1)
	if verb < 0 {
		return
	}
	whole.What, whole.By = r.fitted(*whole, h.What, by)
	part.What = ""
	if h, ok := verbAt(d, verb); ok && h.Who == "object" {
		part.What, part.By = r.foundSo(h.What, verb), verb
	}
}

// partOfNext reports "three of the" right before the number of the whole.
func (r *reader) partOfNext(part, whole text.Quantity) bool {
	between, first := r.d.TokensIn(text.Span{Start: part.End, End: whole.Start})
	return first > between && first-between <= 2 && r.wordAt(between) == "of"
}

// passiveBehind is the verb in the passive behind a token of its sentence, past clauses with a word of their own for who; -1 for none.
func (r *reader) passiveBehind(i int) int {
	for end := r.d.SentenceOf(i).Last; i+1 < end; i++ {
		w := r.wordAt(i)
		if w == "who" || w == "which" || w == "that" && r.d.Tags[i].Universal == "PRON" {
			return -1
		}
		if w != "were" && w != "was" && w != "are" && w != "been" {
			continue
		}
		if w != "been" && r.wordAt(i+1) == "been" {
			continue
		}
		for v := i + 1; v < min(i+4, end); v++ {
			if r.d.Tags[v].Penn == "VBN" || r.d.Tags[v].Penn == "VBD" {
				return v
			}
		}
		return -1
	}
	return -1
}

// foundSo is what a verb of finding tells by the word behind it: "found dead", "found alive".
func (r *reader) foundSo(what string, verb int) string {
	if what != seized || verb+1 >= len(r.d.Tokens) {
		return what
	}
	if h, ok := harmAdjective(r.d, verb+1); ok {
		return h.What
	}
	if w := r.wordAt(verb + 1); w == "alive" || w == "safe" {
		return "freed"
	}
	return what
}
