package warning

import (
	"strings"

	"sitrep/lexicon/en/event"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// ofDanger reports a warning of what threatens people. Where nobody is named to whom it speaks, it must come from those who
// guard the public and tell what may come: a statesman's "warned that an attack would mean war" is politics.
func (r *reader) ofDanger(p text.Predicate, people bool) bool {
	if !people && (!r.guards(p) || r.conditional(p)) {
		return false
	}
	if r.ofThreat(p, people) {
		return true
	}
	return p.Lemma == "warn" && p.Content >= 0 && (people && r.threat(p) || r.mayCome(p))
}

// guards reports a subject that keeps the public safe: a state, a police force, an embassy, a service; no statesman, no
// organization that watches others.
func (r *reader) guards(p text.Predicate) bool {
	s := r.subject(p)
	if s < 0 || lexicon.Is("statesman", r.d.Lemma(s)) {
		return false
	}
	a := r.d.ActorHeaded(s)
	if a < 0 {
		return true
	}
	return r.d.Actors[a].Kind != "organization" && r.d.Actors[a].Kind != "person"
}

// conditional reports a danger that hangs on what others do: "warned of more attacks if the law passed".
func (r *reader) conditional(p text.Predicate) bool {
	for i := p.Head + 1; i < r.d.SentenceOf(p.Head).Last; i++ {
		switch strings.ToLower(r.d.Word(i)) {
		case "if", "unless", "should":
			return true
		}
	}
	return false
}

// mayCome reports a content in which violence is what may come: "that militants may attack hotels", "that more attacks were
// possible"; not what it would lead to, nor what the warner would do.
func (r *reader) mayCome(p text.Predicate) bool {
	d := r.d
	head := p.Content
	for _, c := range d.Children(head) {
		if rel := d.Arcs[c].Relation; rel == "nsubj" && d.Tags[c].Universal == "PRON" && r.perilous(head) {
			return false // "warned it would attack"
		}
	}
	first, last := d.Subtree(head, nil)
	coming, violent := false, false
	for i := first; i < last; i++ {
		l := d.Lemma(i)
		if lexicon.Is("cause", l) {
			return false
		}
		coming = coming || lexicon.Is("prospect", l)
		violent = violent || r.perilous(i) && (!r.inSubject(i, head) || lexicon.Is("prospect", d.Lemma(head)))
	}
	return coming && violent || violent && r.ahead(p)
}

// inSubject reports a token in the subject of a verb.
func (r *reader) inSubject(i, verb int) bool {
	for up, steps := i, 0; up >= 0 && steps < 6; up, steps = r.d.Arcs[up].Head, steps+1 {
		if r.d.Arcs[up].Head == verb {
			return strings.HasPrefix(r.d.Arcs[up].Relation, "nsubj")
		}
	}
	return false
}

// perilous reports a word for violence against people, or for a force of nature.
func (r *reader) perilous(i int) bool {
	l := r.d.Lemma(i)
	return event.Is("attack", l) || lexicon.Is("peril", l)
}

// ahead reports a stretch of time that reaches on from a warning: "in the next 48 hours".
func (r *reader) ahead(p text.Predicate) bool {
	for _, t := range text.Within(r.d.Times, r.d.SentenceOf(p.Head).Span) {
		if t.Kind == "duration" && t.Hours > 0 && r.forward(t, p.Head) {
			return true
		}
	}
	return false
}

// threat reports a content that tells people of violence.
func (r *reader) threat(p text.Predicate) bool {
	first, last := r.d.Subtree(p.Content, nil)
	return r.some(first, last, func(i int) bool { return event.Is("attack", r.d.Lemma(i)) }) || r.mayCome(p)
}

// ofThreat reports a warning "of" or "about" violence: "warned of possible attacks on hotels". Behind the people warned the
// phrase may hang on any word.
func (r *reader) ofThreat(p text.Predicate, people bool) bool {
	for _, o := range p.Obliques {
		if o.Preposition != "of" && o.Preposition != "about" && (o.Preposition != "to" || p.Lemma != "alert") {
			continue
		}
		if r.violent(r.d.Subtree(o.Head, nil)) {
			return true
		}
	}
	return people && r.dangerFor(p) >= 0
}

// dangerFor is the head of what people are warned of behind their name: the threat of "its citizens in Sarn of a threat of attacks";
// -1 for none.
func (r *reader) dangerFor(p text.Predicate) int {
	if len(p.Objects) == 0 || p.Lemma != "warn" && p.Lemma != "alert" {
		return -1
	}
	_, last := r.d.Subtree(p.Head, nil)
	for i := p.Objects[0] + 1; i < last; i++ {
		if w := strings.ToLower(r.d.Word(i)); (w == "of" || w == "about") && r.d.Arcs[i].Relation == "case" && r.threatens(r.d.Arcs[i].Head) {
			return r.d.Arcs[i].Head
		}
	}
	return -1
}

// violent reports words in [first, last) that tell of violence.
func (r *reader) violent(first, last int) bool { return r.some(first, last, r.threatens) }

// some reports a token in [first, last) of which something holds.
func (r *reader) some(first, last int, holds func(i int) bool) bool {
	for i := first; i < last; i++ {
		if holds(i) {
			return true
		}
	}
	return false
}

// threatens reports "threat", "danger of attacks", "possible kidnappings".
func (r *reader) threatens(i int) bool {
	switch r.d.Lemma(i) {
	case "threat", "kidnapping", "violence", "unrest", "terrorism", "bombing":
		return true
	}
	return event.Is("attack", r.d.Lemma(i))
}

// reprisal reports what the warner threatens to do: "warned that it would not go unanswered".
func (r *reader) reprisal(p text.Predicate) bool {
	if p.Content < 0 {
		return false
	}
	first, last := r.d.Subtree(p.Content, nil)
	return r.some(first, last, func(i int) bool { return lexicon.Is("reprisal", r.d.Lemma(i)) })
}
