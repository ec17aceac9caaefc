package syntax

import (
	"strings"

	"sitrep/lexicon/en/event"
)

// eventBefore makes a noun of a form in -ing that was read as a verb beside the one that tells that it came about: "fled after shooting |
// erupted".
func (t tree) eventBefore(v int) {
	d := t.d
	i := v - 1
	if i <= t.s.First || d.Tags[i].Penn != "VBG" || !event.Is("occur", d.Tags[v].Lemma) || len(event.Senses(strings.ToLower(d.Word(i)), true)) == 0 {
		return
	}
	if t.child(v, t.s.First, isAnySubject) >= 0 || t.has(v, "aux", "aux:pass", "mark", "obj") || t.has(i, "aux", "obj", "nsubj") {
		return
	}
	mark := t.child(i, t.s.First, func(relation string) bool { return relation == "mark" || relation == "advmod" })
	if mark < 0 || mark > i || d.Arcs[v].Head != i && d.Arcs[v].Head != d.Arcs[i].Head {
		return
	}
	d.Arcs[v].Head, d.Arcs[v].Relation = d.Arcs[i].Head, d.Arcs[i].Relation
	t.move(i, v, t.s.First, t.s.Last)
	d.Arcs[i].Head, d.Arcs[i].Relation = v, "nsubj"
	d.Tags[i].Universal, d.Tags[i].Penn, d.Tags[i].Lemma = "NOUN", "NN", strings.ToLower(d.Word(i))
	d.Tags[v].Penn = "VBD"
}
