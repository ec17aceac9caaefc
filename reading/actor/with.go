package actor

import (
	"sitrep/lexicon/en/actor"
	"sitrep/text"
)

// officeWith is that of a person who is told to be of a body, by no other word: "Ana Rovik of the harbour board".
func (f *finder) officeWith(i, end int) *text.Office {
	for k := i; k < end && k-i < 3; k++ {
		if a := f.bodyIn(k, k+1, 1); a >= 0 {
			return &text.Office{Span: f.d.SpanOf(i, k+1), Actor: a}
		}
		if capital(f.d.Word(k)) {
			return f.calledBody(k, end)
		}
	}
	return nil
}

// officeDone is that of a person who is told to do what a head does: ", who leads the harbour board".
func (f *finder) officeDone(who, end int) *text.Office {
	d := f.d
	if who+3 >= end || d.Word(who) != "who" || !actor.Heads(d.Lemma(who+1)) {
		return nil
	}
	i := who + 2
	if d.Tags[i].Universal == "DET" {
		i++
	}
	if a := f.bodyIn(i, min(end, i+longestOffice), 1); a >= 0 {
		return &text.Office{Span: d.SpanOf(who+2, i+1), Actor: a}
	}
	return f.calledBody(i, end)
}

// calledBody is the office of a body that is told by a name of several words which no list holds: "the Levant Rights Monitor". A
// place is none.
func (f *finder) calledBody(first, end int) *text.Office {
	d := f.d
	last := first
	for last < end && last-first < longestOffice && (capital(d.Word(last)) || last > first && last+1 < end && ofBody(d, last) && capital(d.Word(last+1))) {
		last++
	}
	if last-first < 2 {
		return nil
	}
	if a := d.ActorAt(last - 1); a >= 0 || f.atPlace[last-1] != nil {
		return nil
	}
	return &text.Office{Span: d.SpanOf(first, last), Actor: -1}
}
