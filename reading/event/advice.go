package event

import (
	"slices"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/lexicon/en/warning"
	"sitrep/text"
)

// advice reads official warnings to people: the issuer is a state body, or the noun is one issued.
func (r *reader) advice(p text.Predicate) bool {
	if p.Noun {
		head := r.d.Arcs[p.Head].Head
		issued := head >= 0 && lexicon.Is("issues", r.d.Lemma(head))
		return issued || r.near("advice", p) && definiteOrNew(r.d, p.Head)
	}
	if len(p.Objects) > 0 && !slices.ContainsFunc(p.Objects, r.ofThePublic) {
		return false // a court warns the defendant, a president other states
	}
	return (r.agency(p.Subjects) || r.countrySubject(p) || r.anyIs("mission", p.Subjects)) && (len(p.Objects) > 0 || p.Lemma == "advise" || p.Lemma == "recommend") && (p.Content >= 0 && p.Lemma != "caution" || r.oblique(p, "of", "against", "about") >= 0 && p.Lemma != "caution" || r.againstDoing(p))
}

// againstDoing reports people at large who are warned off: "cautioned its nationals against visiting parts of the city".
func (r *reader) againstDoing(p text.Predicate) bool {
	c := r.d.Child(p.Head, "advcl")
	return c >= 0 && hasWord(r.d, c, "against") && slices.ContainsFunc(p.Objects, r.publicAtLarge)
}

func definiteOrNew(d *text.Document, i int) bool {
	return d.Child(i, "det") >= 0 || d.Child(i, "nmod:poss") >= 0
}

// admonished reports people told to take care: "residents were told to stay indoors", "told its nationals to exercise caution".
func (r *reader) admonished(p text.Predicate) bool {
	if !p.Passive && !r.agency(p.Subjects) && !r.countrySubject(p) && !r.anyIs("mission", p.Subjects) || !r.persons(p.Objects) && !r.anyIs("mission", p.Objects) {
		return false
	}
	content := r.contentVerb(p)
	if content < 0 || !slices.ContainsFunc(p.Objects, r.publicAtLarge) || r.near("composure", p) {
		return false
	}
	if r.ofConduct(content) {
		return false
	}
	k, ok := r.at[content]
	return lexicon.Is("precaution", r.d.Lemma(content)) || ok && r.d.Predicates[k].Negated && r.d.Predicates[k].Tense == "infinitive"
}

// conductReach is how many tokens from the verb of what people are told to do tell that it is how to behave.
const conductReach = 5

// ofConduct reports people told how to behave, which warns of nothing: "to avoid revenge", "not to spread footage".
func (r *reader) ofConduct(verb int) bool {
	for i := verb; i < min(r.d.SentenceOf(verb).Last, verb+conductReach); i++ {
		if warning.Is("conduct", r.d.Lemma(i)) {
			return true
		}
	}
	return false
}

// publicAtLarge reports many people told by a noun: no warning goes to one, or to "them".
func (r *reader) publicAtLarge(o int) bool {
	return r.d.Tags[o].Universal != "PRON" && !lexicon.Is("no public", r.d.Lemma(o)) && (plural(r.d, o) || lexicon.Is("public", r.d.Lemma(o)))
}

// ofThePublic reports people to whom a warning can go: no office, no state, no fighters.
func (r *reader) ofThePublic(o int) bool {
	if r.countryHeaded(o) && r.d.Tags[o].Universal != "PROPN" {
		return false
	}
	nation := r.d.Tags[o].Universal == "PROPN" && plural(r.d, o)
	return nation || r.publicAtLarge(o) && r.persons([]int{o}) && !r.agency([]int{o}) && !r.armed([]int{o}) || r.anyIs("mission", []int{o})
}

// contentVerb is the verb of what people are told to do: the content of the verb of telling, or an infinitive hung on it or on
// those who are told; -1 for none.
func (r *reader) contentVerb(p text.Predicate) int {
	if p.Content >= 0 {
		return p.Content
	}
	for _, top := range append([]int{p.Head}, p.Objects...) {
		for _, c := range r.d.Children(top) {
			if rel := r.d.Arcs[c].Relation; (rel == "xcomp" || rel == "ccomp" || rel == "advcl" || rel == "parataxis" || rel == "acl") && c > p.Head {
				return c
			}
		}
	}
	for _, o := range r.obliquesOf(p, "to") { // "told to shelter in place", read as a noun
		if lexicon.Is("precaution", r.d.Lemma(o)) && r.d.Child(o, "det", "amod", "nmod:poss") < 0 {
			return o
		}
	}
	return -1
}

// warnsOfViolence reports a state body that warns of an attack, whoever is warned: "the embassy warned of attacks on hotels".
func (r *reader) warnsOfViolence(p text.Predicate) bool {
	if !r.agency(p.Subjects) && !r.countrySubject(p) && !r.anyIs("mission", p.Subjects) {
		return false
	}
	if o := r.oblique(p, "of", "against", "about"); o >= 0 && (lexicon.Is("attack", r.d.Lemma(o)) || lexicon.Is("advice", r.d.Lemma(o))) {
		return true
	}
	k, ok := r.at[p.Content]
	return ok && (violentVerb(r.d.Predicates[k].Lemma) || r.anyIs("attack", r.d.Predicates[k].Objects) || r.anyIs("attack", r.d.Predicates[k].Subjects))
}

// violentVerb reports a verb that names violence.
func violentVerb(lemma string) bool {
	for _, t := range lexicon.Senses(lemma, false) {
		if violentType[t.Type] || t.Type == "airstrike" {
			return true
		}
	}
	return false
}
