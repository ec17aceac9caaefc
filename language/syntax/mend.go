package syntax

import (
	"slices"
	"strings"

	"sitrep/text"
)

// The network reads some sentences of news as no sentence can be built: a clause with a verb in a past form, right behind it
// another finite verb without a subject; two subjects of one verb. mend looks for what can't be, and reads it as what news
// builds so: "two men accused of it | had trained abroad", "…, the man was held, | police said".

// mend sets right the arcs of each sentence.
func (m *Model) mend(d *text.Document) {
	for _, s := range d.Sentences {
		t := tree{m, d, s}
		for i := s.Last - 1; i >= s.First; i-- { // of two in a row the later is the nearer to the verb that is missed
			if t.isParticiple(i) {
				t.reduce(i)
				t.describe(i)
			}
		}
		for i := s.First; i < s.Last; i++ {
			t.joinParticle(i)
			t.passive(i)
			t.driveBy(i)
			if d.Tags[i].Universal == "VERB" {
				t.takeBack(i)
				t.handOver(i)
				t.eventBefore(i)
			}
		}
	}
}

// tree is a sentence whose arcs are not yet settled: it walks the sentence, as the document's index of arcs is made when they
// are complete.
type tree struct {
	m *Model
	d *text.Document
	s text.Sentence
}

// child is the first token behind from that depends on i by a relation that fits, -1 for none.
func (t tree) child(i, from int, fits func(relation string) bool) int {
	for k := max(from, t.s.First); k < t.s.Last; k++ {
		if t.d.Arcs[k].Head == i && fits(t.d.Arcs[k].Relation) {
			return k
		}
	}
	return -1
}

func (t tree) has(i int, relations ...string) bool {
	return t.child(i, t.s.First, func(r string) bool { return slices.Contains(relations, r) }) >= 0
}

// span is the range of tokens [first, last) of token i and all that hangs on it.
func (t tree) span(i int) (first, last int) {
	first, last = i, i+1
	for k := t.s.First; k < t.s.Last; k++ {
		if t.d.Under(k, i) {
			first, last = min(first, k), max(last, k+1)
		}
	}
	return first, last
}

func isSubject(relation string) bool { return strings.HasPrefix(relation, "nsubj") }

func isAnySubject(relation string) bool {
	return isSubject(relation) || strings.HasPrefix(relation, "csubj") || relation == "expl"
}

// isFinite reports a finite verb, or what has a finite auxiliary or copula before it.
func (t tree) isFinite(i int) bool {
	if finiteTag[t.d.Tags[i].Penn] {
		return true
	}
	for k := t.s.First; k < i; k++ {
		if a := t.d.Arcs[k]; a.Head == i && (strings.HasPrefix(a.Relation, "aux") || a.Relation == "cop") && (finiteTag[t.d.Tags[k].Penn] || t.d.Tags[k].Penn == "MD") {
			return true
		}
	}
	return false
}

var finiteTag = map[string]bool{"VBD": true, "VBZ": true, "VBP": true}

// bereft reports a finite verb that lacks a subject and is no clause that can do without one.
func (t tree) bereft(i int) bool {
	return t.isFinite(i) && !t.has(i, "mark") && t.child(i, t.s.First, isAnySubject) < 0 && !t.asks(i)
}

// asks reports a clause with a word that asks or relates before its verb: "when", "which".
func (t tree) asks(i int) bool {
	for k := t.s.First; k < i; k++ {
		if t.d.Arcs[k].Head == i && strings.HasPrefix(t.d.Tags[k].Penn, "W") {
			return true
		}
	}
	return false
}

// give makes s the subject of verb v.
func (t tree) give(s, v int) {
	relation := "nsubj"
	if t.has(v, "aux:pass") {
		relation = "nsubj:pass"
	}
	t.d.Arcs[s].Head, t.d.Arcs[s].Relation = v, relation
}

// move hangs on v what hangs on i among tokens [first, last).
func (t tree) move(i, v, first, last int) {
	for k := first; k < last; k++ {
		if k != v && t.d.Arcs[k].Head == i {
			t.d.Arcs[k].Head = v
		}
	}
}

// joinParticle hangs on its verb a particle that the network took for the preposition of a bare time behind it: "a bomb went off |
// this week".
func (t tree) joinParticle(i int) {
	d, h := t.d, t.d.Arcs[i].Head
	if i <= t.s.First || h <= i || d.Tags[i].Penn != "RP" || d.Arcs[i].Relation != "case" || d.Tags[i-1].Universal != "VERB" || d.Arcs[h].Head != i-1 {
		return
	}
	if d.Arcs[h].Relation == "obl:unmarked" || d.Tags[h].Universal == "PROPN" && strings.HasSuffix(d.Word(h), "day") {
		d.Arcs[i].Head, d.Arcs[i].Relation = i-1, "compound:prt"
	}
}
