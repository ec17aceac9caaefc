package syntax

import (
	"slices"
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// recase reads a title in sentence case.
func (m *Model) recase(t *title) {
	v := t.variant(nil)
	shadow := together([]variant{v})
	m.network.Analyse(shadow)
	t.take(v, shadow, 0)
}

// choose makes the edits of a title one after the other, each time the one that makes the network surest, as long as it gets surer.
func (m *Model) choose(t *title) {
	if len(t.edits) == 0 {
		return
	}
	best := retelling{variant: t.variant(nil)}
	best.shadow = together([]variant{best.variant})
	best.sure = m.network.Weigh(best.shadow)[0]
	for len(best.edits) < len(t.edits) {
		next, ok := m.better(t, best)
		if !ok {
			break
		}
		best = next
	}
	if len(best.edits) > 0 {
		t.take(best.variant, best.shadow, best.at)
	}
}

// retelling is a variant as the network reads it: sentence at of a document.
type retelling struct {
	variant
	shadow *text.Document
	at     int
	sure   float64
}

// leastGain is how much surer the network must get by one more verb of a title that has one, and how much it may lose by a passive: titles
// tell what was done in the past tense only where it was done to their subject.
const leastGain = 0.05

// price is what an edit must gain to be made, in a title that has a verb already or in one that has none.
func (e edit) price(told bool) float64 {
	switch {
	case e.kind == toPassive, e.kind == toPredicate:
		return -leastGain
	case told:
		return leastGain
	}
	return 0
}

// told reports a reading whose root is a finite verb with its subject.
func (r retelling) told() bool {
	root := r.shadow.Root(r.shadow.Sentences[r.at])
	return root >= 0 && strings.HasPrefix(r.shadow.Tags[root].Penn, "VB") && r.shadow.Child(root, "nsubj", "nsubj:pass") >= 0
}

// better is the surest reading with one edit more that holds.
func (m *Model) better(t *title, now retelling) (next retelling, found bool) {
	var all []variant
	for _, e := range t.edits {
		if !now.changes(e.at) {
			all = append(all, t.variant(append(slices.Clone(now.edits), e)))
		}
	}
	shadow := together(all)
	next.sure = now.sure
	told := now.told()
	for i, sure := range m.network.Weigh(shadow) {
		sure -= all[i].edits[len(now.edits)].price(told)
		if sure > next.sure && all[i].holds(shadow, i) && t.agrees(all[i], shadow, i) {
			next, found = retelling{all[i], shadow, i, sure}, true
		}
	}
	return next, found
}

// recased reports a title that is not written in sentence case.
func (t *title) recased() bool {
	for i, w := range t.words {
		if w != t.d.Word(t.s.First+i) {
			return true
		}
	}
	return false
}

// agrees reports verbs that agree with their subjects in number: of "Police foil bank attack" the bank does not attack.
func (t *title) agrees(v variant, shadow *text.Document, i int) bool {
	for k, o := range v.origin {
		at := shadow.Sentences[i].First + k
		for _, e := range v.edits {
			if e.at != o || e.kind != toPast {
				continue
			}
			if subject := shadow.Child(at, "nsubj", "nsubj:pass"); subject >= 0 && !inNumber(shadow, subject, e.singular) {
				return false
			}
		}
	}
	return true
}

// inNumber reports a subject that a verb in the third person singular, or in the plural, can have. Names and groups have both.
func inNumber(d *text.Document, subject int, singular bool) bool {
	switch d.Tags[subject].Penn {
	case "NN":
		return singular || d.Child(subject, "conj") >= 0 || event.Is("person", strings.ToLower(d.Word(subject)))
	case "NNS":
		return !singular
	}
	return true
}

// take puts a variant's reading on the title's own words.
func (t *title) take(v variant, shadow *text.Document, i int) {
	first := shadow.Sentences[i].First
	for k, o := range v.origin {
		if o < 0 {
			continue
		}
		arc := shadow.Arcs[first+k]
		for arc.Head >= 0 && v.origin[arc.Head-first] < 0 {
			arc.Head = shadow.Arcs[arc.Head].Head
		}
		if arc.Head >= 0 {
			arc.Head = t.s.First + v.origin[arc.Head-first]
		}
		t.d.Tags[t.s.First+o], t.d.Arcs[t.s.First+o] = shadow.Tags[first+k], arc
	}
	for _, e := range v.edits {
		t.restore(e)
	}
}

// restore gives a verb its own tense again, and the mark before it its own class.
func (t *title) restore(e edit) {
	at := t.s.First + e.at
	switch tag := &t.d.Tags[at]; e.kind {
	case toFuture:
		t.d.Tags[at-1], t.d.Arcs[at-1].Relation = text.Tag{Universal: "PART", Penn: "TO"}, "mark"
	case toPast:
		tag.Penn = "VBP"
		if e.singular {
			tag.Penn = "VBZ"
		}
		t.active(at)
	}
	if t.d.Word(at-1) == "," {
		t.d.Tags[at-1] = text.Tag{Universal: "PUNCT", Penn: ","}
		t.d.Arcs[at-1].Relation = "punct"
	}
}

// active makes the subject of a present tense an active one.
func (t *title) active(verb int) {
	for k := t.s.First; k < t.s.Last; k++ {
		if a := &t.d.Arcs[k]; a.Head == verb && a.Relation == "nsubj:pass" {
			a.Relation = "nsubj"
		}
	}
}
