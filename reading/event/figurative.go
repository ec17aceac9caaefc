package event

import (
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// inPlay are types whose words games borrow too.
var inPlay = map[string]bool{"clash": true, "airstrike": true, "siege": true, "raid": true, "territorial_change": true, "demonstration": true}

// sports reports a text about games, in which attacks and shots are play: one word in fifty is of
// the kind, and at least five are.
func (r *reader) sports() bool {
	n := r.wordsOf("sport")
	return n >= 5 && n*50 >= len(r.d.Tokens)
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

// figurative reports a trigger used of something that can't be harmed ("attacked the budget", "a
// heart attack", "shot on goal").
func (r *reader) figurative(p text.Predicate, t lexicon.Trigger) bool {
	if (violentType[t.Type] || inPlay[t.Type]) && (r.sports() || r.played(p) || r.verbal(p) || r.invented(p)) {
		return true
	}
	if t.Type == "arrest" && r.invented(p) {
		return true
	}
	if !violentType[t.Type] && t.Type != "clash" && t.Type != "airstrike" && t.Type != "siege" {
		return false
	}
	if r.figurativeObject(p, t) || p.Noun && r.modifiedBy(p.Head, "figurative") {
		return true
	}
	for _, o := range p.Obliques {
		if (o.Preposition == "on" || o.Preposition == "at" || o.Preposition == "over") && lexicon.Is("figurative", r.d.Lemma(o.Head)) {
			return true
		}
	}
	if r.anyIs("figurative", p.Subjects) && !r.anyIs("person", p.Objects) {
		return true
	}
	return t.Type == "attack" && (r.near("accident", p) || r.anyIs("accident", p.Subjects))
}

// figurativeObject reports an object that can't be harmed and is no part of the trigger ("open fire").
func (r *reader) figurativeObject(p text.Predicate, t lexicon.Trigger) bool {
	for _, o := range p.Objects {
		if l := r.d.Lemma(o); r.is("figurative", o) && !strings.HasSuffix(t.Lemma, " "+l) {
			return true
		}
	}
	return false
}
