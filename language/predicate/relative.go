package predicate

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// fronted reports a relative pronoun hung on a verb of saying that has a subject of its own: in "the man who police say
// fled", it is no subject of "say".
func (b *builder) fronted(verb, c int) bool {
	d := b.d
	if d.Arcs[verb].Relation != "acl:relcl" || !relativePronoun[strings.ToLower(d.Word(c))] || d.Child(verb, "ccomp") < 0 {
		return false
	}
	for _, o := range d.Children(verb) {
		if o != c && d.Arcs[o].Relation == "nsubj" && c < o && o < verb {
			return true
		}
	}
	return false
}

// gap is the noun that a clause of what is said leaves out, as it stands before it: the man of "the man who police say the
// brothers shot"; -1 for none.
func (b *builder) gap(i int) int {
	d := b.d
	said := d.Arcs[i].Head
	if said < 0 || d.Arcs[i].Relation != "ccomp" || d.Arcs[said].Relation != "acl:relcl" || said > i {
		return -1
	}
	for _, c := range d.Children(said) {
		if c < said && relativePronoun[strings.ToLower(d.Word(c))] && (b.fronted(said, c) || d.Arcs[c].Relation == "obj") {
			return d.Arcs[said].Head
		}
	}
	return -1
}

// antecedent is the noun that a relative clause tells of: the one it hangs on, or, where that is a place and the verb one
// that harms, the deed that the place belongs to ("the attacks in the town of Sarn, which killed two").
func (b *builder) antecedent(verb, noun int) int {
	d := b.d
	if person := whoOf(d, verb, noun); person >= 0 {
		return person
	}
	if passive(d, verb) || !takesVictims(d, verb) || event.Is("person", d.Lemma(noun)) {
		return noun
	}
	for up, steps := noun, 0; up >= 0 && steps < 5; up, steps = d.Arcs[up].Head, steps+1 {
		if isEventNoun(d, up) || event.Is("explosive", d.Lemma(up)) || event.Is("weapon", d.Lemma(up)) {
			return up
		}
		if rel := d.Arcs[up].Relation; rel != "nmod" && rel != "appos" && rel != "compound" || !locates(preposition(d, up)) && rel == "nmod" {
			break
		}
	}
	return noun
}

// whoOf is the person that "who" stands for where the clause hangs on what befell him: "the release of Ada Sarn, who was
// detained in May"; -1 for nobody.
func whoOf(d *text.Document, verb, noun int) int {
	if event.Is("person", d.Lemma(noun)) || d.Tags[noun].Universal != "NOUN" {
		return -1
	}
	who := d.Child(verb, "nsubj:pass", "nsubj")
	if who < 0 || !strings.EqualFold(d.Word(who), "who") {
		return -1
	}
	for _, c := range d.Children(noun) {
		if d.Arcs[c].Relation == "nmod" && c > noun && c < verb && preposition(d, c) == "of" {
			return c
		}
	}
	return -1
}

// locates reports a preposition by which a place hangs on what happened there.
func locates(preposition string) bool {
	switch preposition {
	case "in", "at", "near", "of", "on", "outside", "inside", "against":
		return true
	}
	return false
}

// hasBeing reports a passive participle told as a circumstance: "after being captured".
func hasBeing(d *text.Document, i int) bool {
	for _, c := range d.Children(i) {
		if strings.EqualFold(d.Word(c), "being") || strings.EqualFold(d.Word(c), "been") {
			return true
		}
	}
	return false
}

// suspected is who is meant by "on suspicion of plotting", "faces charges of killing": what the noun's verb is done to, or
// else its subject; never the noun.
func (b *builder) suspected(noun int) []int {
	d := b.d
	verb := d.Arcs[noun].Head
	if verb < 0 || d.Tags[verb].Universal != "VERB" || b.busy[verb] {
		return nil
	}
	if event.Is("accuses", d.Lemma(verb)) && d.Arcs[noun].Relation == "obj" {
		return conjuncts(d, noun) // "accused the army of shelling a village"
	}
	for _, relation := range []string{"nsubj:pass", "obj", "nsubj"} {
		if c := d.Child(verb, relation); c >= 0 && c != noun {
			return b.relative(verb, conjuncts(d, c))
		}
	}
	return nil
}
