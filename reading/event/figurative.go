package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// inPlay are types whose words games borrow too.
var inPlay = map[string]bool{"clash": true, "airstrike": true, "siege": true, "raid": true, "territorial_change": true, "demonstration": true}

// sports reports a text about games, in which attacks and shots are play: one word in fifty is of
// the kind, and at least five are; in a short one that harms nobody three of seventy-five do.
func (r *reader) sports() bool {
	n := r.wordsOf("sport")
	return n >= 5 && n*50 >= len(r.d.Tokens) || n >= 3 && n*25 >= len(r.d.Tokens) && !r.harmTold && r.wordsOf("points to a deed") < n
}

// wordsOf is how many words of a class the text has, counted once.
func (r *reader) wordsOf(class string) int {
	n, counted := r.words[class]
	if !counted {
		for i := range r.d.Tokens {
			if lexicon.Is(class, r.d.Lemma(i)) {
				n++
			}
		}
		r.words[class] = n
	}
	return n
}

// wordsIn reports a word of a class in a sentence.
func (r *reader) wordsIn(s text.Sentence, class string) bool {
	for i := s.First; i < s.Last; i++ {
		if lexicon.Is(class, r.d.Lemma(i)) {
			return true
		}
	}
	return false
}

// figurative reports a trigger used of something that can't be harmed ("attacked the budget", "a
// heart attack", "shot on goal").
func (r *reader) figurative(p text.Predicate, t lexicon.Trigger) bool {
	if (violentType[t.Type] || inPlay[t.Type]) && (r.sports() || r.played(p) || r.verbal(p) || r.invented(p)) {
		return true
	}
	if t.Type == "arrest" && r.invented(p) || (violentType[t.Type] || inPlay[t.Type] || t.Type == "other") && r.noDeed(p, t) {
		return true
	}
	if !violentType[t.Type] && t.Type != "clash" && t.Type != "airstrike" && t.Type != "siege" {
		return false
	}
	if r.likened(p) || r.accidental(p, t) || r.byItself(p, t) || r.criticised(p) {
		return true
	}
	if r.figurativeObject(p, t) || p.Noun && r.modifiedByPlain(p.Head, "figurative") {
		return true
	}
	for _, o := range p.Obliques {
		l := r.d.Lemma(o.Head)
		if (o.Preposition == "on" || o.Preposition == "at" || o.Preposition == "over") && lexicon.Is("figurative", l) && !strings.HasSuffix(t.Lemma, " "+l) {
			return true
		}
	}
	if r.anyIs("said or written", r.obliquesOf(p, "with")) {
		return true // "bombarded the ministry with letters"
	}
	for _, s := range p.Subjects {
		if r.is("figurative", s) && !r.gunfire(s) && !r.anyIs("person", p.Objects) {
			return true
		}
		if l := r.d.Lemma(s); p.Lemma == "attack" && (lexicon.Is("fights fires", l) || lexicon.Is("fire crew", l) && r.modifiedBy(s, "fights fires")) {
			return true // "fire crews attacked the flames"
		}
	}
	return false
}

// modifiedByPlain is modifiedBy without participles: a "planned attack" is on no plan.
func (r *reader) modifiedByPlain(i int, class string) bool {
	return slices.ContainsFunc(r.d.Children(i), func(c int) bool {
		rel := r.d.Arcs[c].Relation
		return (rel == "compound" || rel == "amod") && r.d.Tags[c].Penn != "VBN" && lexicon.Is(class, r.d.Lemma(c))
	})
}

// accidental reports harm done by a storm, a crash, a falling crane, told in the clause or as its consequence ("a crane
// fell on the mosque, killing ten").
func (r *reader) accidental(p text.Predicate, t lexicon.Trigger) bool {
	if t.Type != "attack" {
		return false
	}
	if r.mishap(p) || r.byAnimals(p) {
		return true
	}
	up := r.d.Arcs[p.Head].Head
	if p.Noun || up < 0 || r.d.Arcs[p.Head].Relation != "advcl" {
		return false
	}
	k, ok := r.at[up]
	return ok && r.mishap(r.d.Predicates[k])
}

// mishap reports a word for an accident in a clause, other than of shells and bombs that "crashed" on somebody.
func (r *reader) mishap(p text.Predicate) bool {
	d := r.d
	first, last := d.Subtree(p.Head, func(k int) bool {
		return d.Arcs[k].Relation == "parataxis" || d.Arcs[k].Relation == "conj" && d.Tags[k].Universal == "VERB"
	})
	for i := first; i < last; i++ {
		if i == p.Head || !lexicon.Is("accident", d.Lemma(i)) {
			continue
		}
		if k, ok := r.at[i]; !ok || d.Predicates[k].Noun || !r.anyIs("explosive", d.Predicates[k].Subjects) {
			return true
		}
	}
	return r.anyIs("accident", p.Subjects)
}

// byAnimals reports what animals or a failing heart did: "a shark attack", "an elephant killed a farmer", "a heart attack killed him".
func (r *reader) byAnimals(p text.Predicate) bool {
	if r.anyIs("animal", p.Subjects) || p.Noun && r.modifiedByPlain(p.Head, "animal") {
		return true
	}
	return slices.ContainsFunc(p.Subjects, func(s int) bool {
		return r.modifiedByPlain(s, "animal") || r.modifiedByPlain(s, "figurative") && lexicon.Is("attack", r.d.Lemma(s))
	})
}

// likened reports a deed that something which is none is only called: "the tax was an attack on the poor".
func (r *reader) likened(p text.Predicate) bool {
	d := r.d
	if !p.Noun || d.Preposition(p.Head) == "behind" {
		return false
	}
	s := -1
	if d.Child(p.Head, "cop") >= 0 {
		s = d.Child(p.Head, "nsubj")
	} else if up := d.Arcs[p.Head].Head; up >= 0 && d.Arcs[p.Head].Relation == "obj" && (d.Lemma(up) == "constitute" || d.Lemma(up) == "represent") {
		s = d.Child(up, "nsubj")
	}
	if s < 0 || d.Tags[s].Universal != "NOUN" {
		return false
	}
	_, deed := r.at[s]
	l := d.Lemma(s)
	return !deed && !lexicon.Is("attack", l) && !lexicon.Is("happening", l) && !lexicon.Is("explosive", l) && !lexicon.Is("outcome", l)
}

// figurativeObject reports an object that can't be harmed and is no part of the trigger ("open fire").
func (r *reader) figurativeObject(p text.Predicate, t lexicon.Trigger) bool {
	for _, o := range p.Objects {
		if l := r.d.Lemma(o); r.is("figurative", o) && !strings.HasSuffix(t.Lemma, " "+l) && t.Need != "shotsexchanged" {
			return true
		}
	}
	return false
}
