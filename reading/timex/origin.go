package timex

import "fmt"

// originReach is how many atoms may stand between a day and the words that count it from a deed: "on Monday, three days
// after the riots".
const originReach = 20

// countBack dates the deed that time i counts from where the rest is dated: by the day before it in the sentence ("it was
// lifted on Monday, three days after the riots", "officials said on Tuesday, a day after the attack"), or by the day that the
// report told of what comes so long after ("the blast came two days after the riots"), or that of the main clause behind it ("Two
// days after a raid on Sarn, a bomb went off on Thursday").
func (r *reader) countBack(all []placed, i int, o offset) {
	k := r.dayBeside(all, i)
	if k < 0 {
		k = r.mainDay(all, i)
	}
	if k < 0 {
		k = r.subjectDate(all, i)
		if k >= 0 {
			all[i].When = all[k].When
			all[i].When.Note = fmt.Sprintf("the day told of it as %q", r.d.Words(all[k].Span))
		}
	}
	if k < 0 {
		return
	}
	o.back = !o.back
	w, ok := r.countedFrom(o, all[k].When)
	if !ok {
		return
	}
	if w.EDTF != "" && w.From == "" {
		w.From, w.Until = Bounds(w.EDTF)
	}
	w.Note = join(w.Note, fmt.Sprintf("counted from %q, the day of what is told of it", r.d.Words(all[k].Span)))
	all[i].Origin = &w
}

// dayBeside is the day right before time i in its sentence, of the deed or of the saying; -1 for none.
func (r *reader) dayBeside(all []placed, i int) int {
	if i == 0 || all[i].first-all[i-1].first > originReach || !r.sameSentence(all[i-1].first, all[i].first) || r.d.Masthead.Dateline.Overlaps(all[i-1].Span) {
		return -1
	}
	if r.tells(all[i-1]) {
		return i - 1
	}
	d := parts(all[i-1].When.EDTF)
	if all[i-1].Kind != "date" || d.day == 0 || !simple(all[i-1].When.EDTF) || !r.adjoins(all[i-1], all[i].first) {
		return -1
	}
	return i - 1
}

// mainDay is the day told behind the clause that a time at the head of its sentence opens; -1 for none.
func (r *reader) mainDay(all []placed, i int) int {
	first := all[i].first
	if first > 0 && r.sameSentence(first-1, first) || i+1 >= len(all) || !r.sameSentence(first, all[i+1].first) || !r.tells(all[i+1]) || parts(all[i+1].When.EDTF).day == 0 {
		return -1
	}
	for k := first; k < all[i+1].first; k++ {
		if r.at(k).Word == "," {
			return i + 1
		}
	}
	return -1
}

// adjoins reports a time right behind a day, with a comma and words of measure between: "said on Tuesday, just a day after".
func (r *reader) adjoins(day placed, first int) bool {
	_, last := r.d.TokensIn(day.Span)
	for k := first - 1; k > day.first && r.atoms[k].Token >= last; k-- {
		switch r.at(k).Word {
		case ",", "just", "only", "barely", "nearly", "almost", "about", "some":
		default:
			return false
		}
	}
	return true
}

// subjectDate is the time told of the deed that time i says came so long after another: "The blast came two days after …";
// -1 where no such deed is named or dated.
func (r *reader) subjectDate(all []placed, i int) int {
	first := all[i].first
	verb := r.at(first - 1).Word
	if !comes[verb] && !(comes[r.at(first-2).Word] && (verb == "just" || verb == "only" || verb == "nearly" || verb == "about" || verb == "less")) {
		return -1
	}
	from := first
	for k := first - 1; k >= 0 && first-k < originReach && r.sameSentence(k, first); k-- {
		from = k
	}
	for k := from; k < first; k++ {
		if w := r.at(k).Word; w == "the" || w == "that" || w == "this" {
			return r.deedBefore(all, i, k)
		}
	}
	return -1
}

// comes are the verbs by which a deed is placed behind another.
var comes = map[string]bool{"came": true, "comes": true, "come": true, "happened": true, "occurred": true, "took": true, "place": true, "is": true, "was": true}

// deedBefore is the nearest time told before time i that stands with a word for the deed named at atom at, else the one day
// told so far; -1 for none.
func (r *reader) deedBefore(all []placed, i, at int) int {
	kinds := r.deedAt(at)
	for k := i - 1; k >= 0 && k >= i-deedTimes; k-- {
		if r.tells(all[k]) && parts(all[k].When.EDTF).day != 0 && r.datesDeed(all[k], kinds) {
			return k
		}
	}
	return r.storyDay(all[:i])
}
