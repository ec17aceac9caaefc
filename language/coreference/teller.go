package coreference

import "strings"

// teller is the surname of who is said behind a statement to have made it, of the statement that a pronoun of the third person
// stands in, 0 for none: in "He had sworn an oath, Ruber said" he is not Ruber (principle C of binding: Chomsky 1981).
func (w *Walk) teller(m *mention) uint32 {
	d := w.d
	if m.kind != pronoun || m.pronoun.Person != "third" {
		return 0
	}
	for i, steps := m.head, 0; i >= 0 && steps < 8; i, steps = d.Arcs[i].Head, steps+1 {
		said := d.Arcs[i].Head
		if d.Arcs[i].Relation != "ccomp" || said <= i {
			continue
		}
		who := d.Child(said, "nsubj")
		if who <= i || d.Tags[who].Universal != "PROPN" {
			continue
		}
		for _, c := range d.Children(who) {
			if strings.HasPrefix(d.Arcs[c].Relation, "flat") {
				who = max(who, c)
			}
		}
		return word(strings.ToLower(d.Word(who)))
	}
	return 0
}
