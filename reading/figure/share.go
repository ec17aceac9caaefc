package figure

import "sitrep/text"

// goesOn is the whole of the part told right before, where quantity k goes on with its list: "including 35 guards, 20 civilians and
// 36 rebels"; -1 for none.
func (r *reader) goesOn(k int) int {
	if k == 0 {
		return -1
	}
	before, q := r.d.Quantities[k-1], r.d.Quantities[k]
	whole, part := r.part[k-1]
	if !part || q.What != "" || before.Kind != "cardinal" || q.Kind != "cardinal" || q.Head < 0 || !r.isPerson(q.Head) || before.Head < 0 || r.sentence(before) != r.sentence(q) {
		return -1
	}
	if size(q)+size(before) > size(r.d.Quantities[whole]) || whole > k {
		return -1
	}
	first, last := r.d.TokensIn(text.Span{Start: before.End, End: q.Start})
	comma := false
	for i := first; i < last; i++ {
		switch w := r.word(i); {
		case w == "," || w == "and":
			comma = true
		case r.tag(i) != "NOUN" && r.tag(i) != "ADJ" && r.tag(i) != "PROPN":
			return -1
		}
	}
	if !comma {
		return -1
	}
	return whole
}

// shareHarm gives a part of those something happened to what happened to them: of "ten were hurt, four of them children" the
// four were hurt.
func (r *reader) shareHarm(k, whole int) {
	q, all := &r.d.Quantities[k], r.d.Quantities[whole]
	if q.Kind == "cardinal" && q.What == "" && ofPeople[all.What] && (q.Head < 0 || q.Head == all.Head || r.isPerson(q.Head)) {
		q.What, q.By = all.What, all.By
	}
}

// listed reports a number told as one of the harmed by a word that lists them: "among the dead were seven women", "the dead
// included two guards", "two guards are among the dead".
func (r *reader) listed(q text.Quantity) bool {
	if q.What == "" || q.By < 1 || r.word(q.By-1) != "the" && r.word(q.By-1) != "those" {
		return false
	}
	return r.word(q.By-2) == "among" || r.d.Lemma(min(q.By+1, len(r.d.Tokens)-1)) == "include"
}
