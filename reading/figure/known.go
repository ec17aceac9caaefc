package figure

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// known is the figure of which a quantity is a further naming, or -1: the same measure and value,
// or a definite "the 60 suspects" with a value told before.
func (r *reader) known(id key, q text.Quantity) int {
	if _, part := r.part[id.quantity]; part || q.Kind == "ordinal" {
		return -1
	}
	for i := max(0, len(r.keys)-memory); i < len(r.keys); i++ {
		k := r.keys[i]
		if k.value != id.value || k.place != "" && id.place != "" && k.place != id.place && !r.headline(k) {
			continue
		}
		if id.measure == "duration" && r.found[i].What != r.what(q) {
			continue
		}
		if _, part := r.part[k.quantity]; part && k.quantity >= 0 && !r.definite(q) || r.otherPeople(k, q) {
			continue // three of the dead are not the three whom somebody else counts
		}
		if k.measure == id.measure && size(q) != 1 || r.definite(q) && size(q) > 1 || r.samePeople(k, q) {
			return i
		}
	}
	return -1
}

// memory is how many figures back a report is taken to name one again; it keeps the work linear.
const memory = 300

// otherPeople reports two counts of people whose nouns tell that they are not the same: two soldiers killed and two rebels
// killed, two girls and two men.
func (r *reader) otherPeople(k key, q text.Quantity) bool {
	if k.quantity < 0 || q.Head < 0 {
		return false
	}
	told := r.d.Quantities[k.quantity]
	if told.Head < 0 || r.d.Lemma(told.Head) == r.d.Lemma(q.Head) {
		return false
	}
	a, b := side(r.d.Lemma(told.Head)), side(r.d.Lemma(q.Head))
	return a != b && a != "" && b != "" && (a != "by age" || b != "by trade") && (a != "by trade" || b != "by age")
}

// side is on which side of a fight a noun puts people, or of what age it tells them; "" where it may be any.
func side(lemma string) string {
	for _, class := range []string{"combatant", "of the force", "by age", "by trade"} {
		if event.Is(class, lemma) {
			return class
		}
	}
	return ""
}

// samePeople reports two counts of people with one telling value: "147 suspects" in the headline are
// the "147 individuals" of the text.
func (r *reader) samePeople(k key, q text.Quantity) bool {
	if k.quantity < 0 || q.Head < 0 || size(q) < 13 {
		return false
	}
	told := r.d.Quantities[k.quantity]
	return told.Head >= 0 && r.people(told.Head) && r.people(q.Head)
}

func (r *reader) people(i int) bool {
	lemma := r.d.Lemma(i) // of a headline's capitalised plural: as written
	return event.Is("person", lemma) || event.Is("person", strings.TrimSuffix(lemma, "s"))
}

func (r *reader) definite(q text.Quantity) bool {
	if q.Head < 0 {
		first, _ := r.d.TokensIn(q.Span)
		return r.word(first-1) == "the" || r.word(first) == "all" // "all four are well"
	}
	det := r.d.Child(q.Head, "det")
	return det >= 0 && strings.ToLower(r.d.Word(det)) == "the" && r.d.Child(q.Head, "acl", "acl:relcl") < 0
}
