package figure

import (
	"sitrep/text"
)

// formerly is the date of the earlier value: between the two values, or right behind the earlier one
// where that stands last ("rose to 340 from 310 in 2019").
func (r *reader) formerly(from, to text.Quantity) (string, text.Span) {
	end := to.Start
	if to.Start < from.Start {
		end = from.End + formerReach
	}
	for _, t := range text.Within(r.d.Times, text.Span{Start: from.End, End: end}) {
		if t.Start >= from.End && (t.End <= to.Start || to.Start < from.Start) && t.When.EDTF != "" {
			return t.When.EDTF, t.Span
		}
	}
	return "", text.Span{}
}

// formerReach is how many bytes behind an earlier value its date may begin.
const formerReach = 10

// tollBefore is the last number of the same harm before quantity k in its sentence, where k is the value that a toll had
// before: "killing four people, … raising the toll from an earlier two dead", "… not two as first reported"; -1 for none.
func (r *reader) tollBefore(k int) int {
	q := r.d.Quantities[k]
	first, _ := r.d.TokensIn(q.Span)
	if r.notAs(q) {
		return r.corrected(k)
	}
	if q.What == "" || !r.earlier(first) {
		return -1
	}
	for j := k - 1; j >= max(0, k-4) && r.sentence(r.d.Quantities[j]) == r.sentence(q); j-- {
		if x := r.d.Quantities[j]; x.What == q.What && x.Kind == "cardinal" && size(x) != size(q) {
			return j
		}
	}
	return -1
}

// notAs reports a value that is taken back: "three were hurt, not two as first reported".
func (r *reader) notAs(q text.Quantity) bool {
	first, last := r.d.TokensIn(q.Span)
	return r.word(first-1) == "not" && (r.word(last) == "as" || r.word(last+1) == "as")
}

// corrected is the number of people in the sentence that puts right a value taken back; -1 for none.
func (r *reader) corrected(k int) int {
	for j := k - 1; j >= max(0, k-3) && r.sentence(r.d.Quantities[j]) == r.sentence(r.d.Quantities[k]); j-- {
		if x := r.d.Quantities[j]; x.What != "" && x.Kind == "cardinal" {
			return j
		}
	}
	return -1
}

// earlier reports a word between "from" and a number that tells it is the value before: "from an earlier two dead".
func (r *reader) earlier(first int) bool {
	for i := first - 1; i >= 0 && i >= first-4; i-- {
		switch r.word(i) {
		case "earlier", "initial", "previous", "initially", "previously":
			return true
		}
	}
	return false
}

// comparedWith reports an earlier value by the words before it: "up from 900", "compared with 11,000 in 2019".
func (r *reader) comparedWith(q text.Quantity) bool {
	first, _ := r.d.TokensIn(q.Span)
	switch a, b := r.word(first-2), r.word(first-1); b {
	case "from":
		return a == "up" || a == "down"
	case "with", "to":
		return a == "compared"
	}
	return false
}

// upFrom reports "9,000, up from 6,500": the earlier value tied to the one before it by the way it
// moved.
func (r *reader) upFrom(now, before text.Quantity) bool {
	first, last := r.d.TokensIn(text.Span{Start: now.End, End: before.Start})
	for i := first; i < last; i++ {
		if w := r.word(i); (w == "up" || w == "down") && r.word(i+1) == "from" {
			return true
		}
	}
	return false
}
