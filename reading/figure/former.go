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
