package event

import (
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// is reports whether a token is of a word class, or an actor of a matching kind.
func (r *reader) is(class string, i int) bool {
	d := r.d
	if lexicon.Is(class, d.Lemma(i)) || class == "person" && (ofAge(d, i) || byEnding(d, i)) {
		return true
	}
	if part := r.partitive(i); part >= 0 {
		return r.is(class, part)
	}
	a := d.ActorHeaded(i)
	if a < 0 {
		return class == "person" && (d.Tags[i].Universal == "PRON" && lexicon.Is("personal", strings.ToLower(d.Word(i))))
	}
	switch k := d.Actors[a].Kind; class {
	case "person":
		return k == "person" || k == "nationality" || k == "population_group"
	case "place":
		return k == "country" || k == "region" || k == "city" || k == "venue"
	case "combatant":
		return k == "nationality"
	}
	return false
}

// partitive is the noun that a number or a measure is "of": "eight of the survivors", "half of the men".
func (r *reader) partitive(i int) int {
	d := r.d
	if u := d.Tags[i].Universal; u != "NUM" && !lexicon.Is("measure", d.Lemma(i)) {
		return -1
	}
	for _, c := range d.Children(i) {
		if d.Arcs[c].Relation == "nmod" && c > i && r.d.Preposition(c) == "of" {
			return c
		}
	}
	return -1
}

// measured is the noun that token i is a number or a measure of, else i itself.
func (r *reader) measured(i int) int {
	if part := r.partitive(i); part >= 0 {
		return part
	}
	return i
}

func (r *reader) anyIs(class string, tokens []int) bool {
	for _, i := range tokens {
		if r.is(class, i) {
			return true
		}
	}
	return false
}

// near reports a word of a class within the predicate's clause: its arguments, obliques and the
// words that hang on them.
func (r *reader) near(class string, p text.Predicate) bool {
	first, last := r.d.Subtree(p.Head, func(k int) bool {
		return r.d.Arcs[k].Relation == "parataxis" || r.d.Arcs[k].Relation == "conj" && r.d.Tags[k].Universal == "VERB"
	})
	for i := first; i < last; i++ {
		if i != p.Head && lexicon.Is(class, r.d.Lemma(i)) {
			return true
		}
	}
	return false
}

func (r *reader) oblique(p text.Predicate, preps ...string) int {
	for _, o := range p.Obliques {
		for _, want := range preps {
			if o.Preposition == want {
				return o.Head
			}
		}
	}
	return -1
}

func firstLemma(d *text.Document, tokens []int) string {
	if len(tokens) == 0 {
		return ""
	}
	return d.Lemma(tokens[0])
}

func (r *reader) unknownNoun(tokens []int) bool {
	return len(tokens) > 0 && r.d.Tags[tokens[0]].Universal == "PROPN"
}

func (r *reader) modifiedBy(i int, class string) bool {
	for _, c := range r.d.Children(i) {
		rel := r.d.Arcs[c].Relation
		if (rel == "compound" || rel == "amod") && lexicon.Is(class, r.d.Lemma(c)) {
			return true
		}
	}
	return false
}

func (r *reader) partOf(class string, tokens []int) bool {
	for _, i := range tokens {
		for _, c := range r.d.Children(i) {
			if r.d.Arcs[c].Relation == "nmod" && r.is(class, c) {
				return true
			}
		}
	}
	return false
}

func (r *reader) personNamed(p text.Predicate) bool {
	return r.anyIs("person", p.Subjects) || r.anyIs("person", p.Objects)
}

func (r *reader) pronounSubject(p text.Predicate) bool {
	return len(p.Subjects) > 0 && r.d.Tags[p.Subjects[0]].Universal == "PRON"
}

// byEnding reports a noun that tells by its ending that it is somebody: "headman", "councilwoman".
func byEnding(d *text.Document, i int) bool {
	l := d.Lemma(i)
	return d.Tags[i].Universal == "NOUN" && strings.HasSuffix(l, "man") && len(l) > len("woman") && !lexicon.Is("no person", l)
}

// ofAge reports a person told by an age alone: "a 16-year-old".
func ofAge(d *text.Document, i int) bool {
	return i > 1 && d.Lemma(i) == "old" && d.Word(i-1) == "-" && strings.HasPrefix(strings.ToLower(d.Word(i-2)), "year")
}
