package police

import (
	"strings"

	"sitrep/lexicon/en/event"
	words "sitrep/lexicon/en/police"
	"sitrep/text"
)

// verbal reports a form that can be a verb's whatever the tag says: "held", "fired", "to fire".
func (r *reader) verbal(i int) bool {
	word := strings.ToLower(r.d.Word(i))
	if strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "ing") || word == "held" || word == "shot" {
		return true
	}
	return i > 0 && strings.EqualFold(r.d.Word(i-1), "to")
}

// personal keeps arrests apart from what else the words tell: meetings held, hearts that stop, laws of
// detention, things in safe custody.
func (r *reader) personal(i int, pos string) bool {
	d := r.d
	if pos == "noun" {
		if d.Arcs[i].Relation == "compound" && d.Arcs[i].Head > i {
			return false
		}
		for _, c := range d.Children(i) {
			if l := r.d.Lemma(c); l == "safe" || event.Is("figurative", l) || l == "cardiac" {
				return false
			}
		}
		return true
	}
	for _, p := range r.predicatesAt(i) {
		for _, o := range p.Objects {
			if l := r.d.Lemma(o); r.d.Lemma(i) == "apprehend" && !event.Is("person", l) && d.Tags[o].Universal == "NOUN" || event.Is("policy", l) || l == "meeting" || l == "session" || l == "discussion" || l == "place" {
				return false
			}
		}
	}
	return true
}

// passiveArrest reads "50 persons were held": what is done to people without a word of who did it.
func (r *reader) passiveArrest(i int, act words.Act) bool {
	if act.What != "arrest" {
		return false
	}
	for _, p := range r.predicatesAt(i) {
		if !p.Passive || r.d.Lemma(i) == "catch" {
			continue
		}
		for _, o := range p.Objects {
			if event.Is("person", r.d.Lemma(o)) || r.d.Tags[o].Universal == "PROPN" && r.d.Lemma(i) != "hold" {
				return true
			}
		}
	}
	return false
}

// ledAway reports people brought to a place of police by nobody who is told: "the marchers were taken to a police station".
func (r *reader) ledAway(first, last int) bool {
	for i := first; i < last; i++ {
		for _, p := range r.predicatesAt(i) {
			if p.Passive && words.Is("move", r.d.Lemma(i)) && len(p.Subjects) == 0 && r.toCell(p) && !r.undone(i, "arrest") {
				return true
			}
		}
	}
	return false
}

// toCell reports a jail, or a station or lines of police, to which somebody is brought.
func (r *reader) toCell(p text.Predicate) bool {
	for _, o := range p.Obliques {
		if o.Preposition != "to" && o.Preposition != "in" || !words.Is("cell", r.d.Lemma(o.Head)) {
			continue
		}
		own := strings.ToLower(r.d.Word(max(o.Head-1, 0)))
		if l := r.d.Lemma(o.Head); l != "station" && l != "line" && l != "lines" || words.Body(own) == "police" {
			return true
		}
	}
	return false
}
