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

// woundsReach is how many tokens behind those counted the words "with wounds" may stand.
const woundsReach = 8

// withWounds reads those told by their hurts: "19 people with head wounds", "four soldiers came out of it with burns".
func (r *reader) withWounds(q *text.Quantity) {
	_, last := r.d.TokensIn(q.Span)
	if q.Kind != "cardinal" || q.Head >= 0 && !person(r.d, q.Head) && !r.more(q.Head) {
		return
	}
	at := max(last-1, q.Head)
	with := at + 1
	for ; with < min(r.d.SentenceOf(at).Last, at+woundsReach) && r.wordAt(with) != "with"; with++ {
		if tag := r.d.Tags[with].Universal; tag == "PUNCT" || tag == "CCONJ" || tag == "NUM" || tag == "NOUN" && with > at+1 {
			return
		}
	}
	if r.wordAt(with) != "with" {
		return
	}
	for i := with + 1; i < len(r.d.Tokens) && i < with+5; i++ {
		if event.Is("hurt", r.d.Lemma(i)) {
			q.What, q.By = "wounded", i
			return
		}
		if tag := r.d.Tags[i].Universal; tag != "NOUN" && tag != "ADJ" && tag != "ADV" {
			return
		}
	}
}

// inState reads those told to be in a state: "two are in intensive care", "41 in hospital", "five remain behind bars", "sixteen
// are still in the hands of their captors".
func (r *reader) inState(q *text.Quantity) {
	first, last := r.d.TokensIn(q.Span)
	if q.Kind != "cardinal" || q.Head >= last && !person(r.d, q.Head) && !r.more(q.Head) || r.ofAnother(first) {
		return
	}
	from := max(last, q.Head+1)
	if r.more(q.Head) {
		from = last
	}
	in := from
	for end := in + 4; in < end && in < len(r.d.Tokens) && r.toState(in); {
		in++
	}
	for i := in + 1; i < len(r.d.Tokens) && i < in+5; i++ {
		h, ok := event.FindHarm("state", r.d.Lemma(i))
		switch {
		case ok && h.Who == r.wordAt(in) && r.plainly(i, in, from):
			q.What, q.By = h.What, i
			return
		case r.d.Tags[i].Universal == "PUNCT" || r.d.Tags[i].Universal == "VERB" && r.d.Tags[i].Penn != "VBG":
			return
		}
	}
}

// toState reports a word that may stand between those counted and their state: "nine more are still", "two others lie".
func (r *reader) toState(i int) bool {
	tag := r.d.Tags[i].Universal
	return tag == "AUX" || tag == "ADV" || r.more(i) || event.Is("stays so", r.d.Lemma(i)) || event.Is("goes on", r.d.Lemma(i))
}

// more reports "more" or "others", which stand for people counted before.
func (r *reader) more(i int) bool {
	return i >= 0 && (r.wordAt(i) == "more" || r.wordAt(i) == "others")
}

// plainly reports a word at token i, behind the preposition at token in, that does tell a state: hands are those of captors, a
// condition is grave, and none is in hospital who is in the hospital of some place, which may be where he works. What hangs right
// on those counted tells it only where no other word parts the two ("41 in hospital").
func (r *reader) plainly(i, in, from int) bool {
	if i+1 < len(r.d.Tags) && r.d.Tags[i+1].Universal == "NOUN" {
		return false // "in hospital wards"
	}
	switch r.d.Lemma(i) {
	case "hand":
		for k := in + 1; k < min(i+5, len(r.d.Tokens)); k++ {
			if event.Is("captor", r.d.Lemma(k)) {
				return true
			}
		}
		return false
	case "condition", "care":
		return event.Is("grave", r.wordAt(i-1)) && in > from
	}
	return i == in+1 || in > from && r.d.Tags[i-1].Universal != "DET"
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
