package syntax

import (
	"strings"

	"sitrep/lexicon/en/event"
)

// passive makes the verb of its clause of a participle of harm that was read as an adjective behind "was" or "were": "One soldier was
// slightly injured", "was slain by gunmen".
func (t tree) passive(i int) {
	d := t.d
	if d.Tags[i].Penn != "JJ" {
		return
	}
	cop := t.child(i, t.s.First, func(relation string) bool { return relation == "cop" })
	if cop < 0 || cop > i || t.child(i, i+1, func(relation string) bool { return relation == "obj" || relation == "nsubj" }) >= 0 {
		return
	}
	switch strings.ToLower(d.Word(cop)) {
	case "was", "were", "been":
	default:
		return
	}
	lemma := t.m.lemmas.Of(d.Word(i), "VERB", "VBN")
	if _, known := event.FindHarm("verb", lemma); !known {
		lemma = strings.ToLower(d.Word(i)) // "slain": a form whose verb the model does not know
	}
	if h, ok := event.FindHarm("verb", lemma); !ok || h.Who != "object" || h.What != "killed" && h.What != "wounded" {
		return
	}
	d.Tags[i].Universal, d.Tags[i].Penn, d.Tags[i].Lemma = "VERB", "VBN", lemma
	d.Tags[cop].Universal = "AUX"
	d.Arcs[cop].Relation = "aux:pass"
	for k := t.s.First; k < i; k++ {
		if d.Arcs[k].Head == i && d.Arcs[k].Relation == "nsubj" {
			d.Arcs[k].Relation = "nsubj:pass"
		}
	}
}
