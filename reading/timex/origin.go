package timex

import "fmt"

// originReach is how many atoms may stand between a day and the words that count it from a deed: "on Monday, three days
// after the riots".
const originReach = 20

// countBack dates the deed that time i counts from where the day before it in the sentence dates the rest.
func (r *reader) countBack(all []placed, i int, o offset) {
	if i == 0 || o.count < 0 || all[i].first-all[i-1].first > originReach || !r.sameSentence(all[i-1].first, all[i].first) || !r.tells(all[i-1]) {
		return
	}
	o.back = !o.back
	w, ok := r.countedFrom(o, all[i-1].When)
	if !ok {
		return
	}
	if w.EDTF != "" && w.From == "" {
		w.From, w.Until = Bounds(w.EDTF)
	}
	w.Note = join(w.Note, fmt.Sprintf("counted from %q, the day of what is told of it", r.d.Words(all[i-1].Span)))
	all[i].Origin = &w
}
