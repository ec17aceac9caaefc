package harm

import (
	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// leftSo reads those whom something left dead or hurt, all that are joined: "left five militants and one marine dead".
func (r *reader) leftSo(p text.Predicate) bool {
	d := r.d
	end := min(d.SentenceOf(p.Head).Last, p.Head+20)
	for i := p.Head + 1; i < end; i++ {
		if h, ok := harmAdjective(d, i); ok && d.Tags[i].Universal != "NOUN" {
			r.setBetween(p.Head+1, i, h.What)
			return true
		}
		if d.Tags[i].Universal == "VERB" || d.Tags[i].Universal == "PUNCT" && d.Word(i) != "," {
			return false
		}
	}
	return false
}

// setBetween marks the people counted between a verb and the word that tells what became of them.
func (r *reader) setBetween(first, by int, what string) {
	for at := first; at < by; at++ {
		for _, k := range r.counted[at] {
			if q := &r.d.Quantities[k]; q.What == "" && (q.Kind == "cardinal" || person(r.d, q.Head)) {
				q.What, q.By = what, by
			}
		}
	}
}

// withWounds reads those told by their hurts: "19 people with head wounds".
func (r *reader) withWounds(q *text.Quantity) {
	if q.Kind != "cardinal" || q.Head < 0 || !person(r.d, q.Head) || r.wordAt(q.Head+1) != "with" {
		return
	}
	for i := q.Head + 2; i < len(r.d.Tokens) && i < q.Head+6; i++ {
		if event.Is("hurt", r.d.Lemma(i)) {
			q.What, q.By = "wounded", i
			return
		}
		if tag := r.d.Tags[i].Universal; tag != "NOUN" && tag != "ADJ" && tag != "ADV" {
			return
		}
	}
}

// inState reads those told to be in a state of the hurt: "three were in a critical condition", "two are in intensive care".
func (r *reader) inState(q *text.Quantity) {
	_, last := r.d.TokensIn(q.Span)
	if q.Kind != "cardinal" || q.Head >= 0 && !person(r.d, q.Head) {
		return
	}
	in := max(last, q.Head+1)
	for end := in + 3; in < end && in < len(r.d.Tokens) && (r.d.Tags[in].Universal == "AUX" || r.d.Tags[in].Universal == "ADV" || event.Is("goes on", r.d.Lemma(in))); {
		in++
	}
	if in == max(last, q.Head+1) || r.wordAt(in) != "in" {
		return
	}
	for i := in + 1; i < len(r.d.Tokens) && i < in+5; i++ {
		if h, ok := event.FindHarm("state", r.d.Lemma(i)); ok && h.What == "wounded" && event.Is("grave", r.wordAt(i-1)) {
			q.What, q.By = h.What, i
			return
		}
	}
}

// suffered reads "sustained injuries", "suffered burns": who is hurt is the subject.
func (r *reader) suffered(p text.Predicate) {
	if !event.Is("comes to harm", p.Lemma) {
		return
	}
	for _, o := range p.Objects {
		if event.Is("hurt", r.d.Lemma(o)) {
			for _, s := range p.Subjects {
				r.set(s, "wounded", p.Head)
			}
		}
	}
}
