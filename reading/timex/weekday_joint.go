package timex

import "strings"

// joinWeekdays makes one time of a weekday and the date behind it that the rules read apart: "early on Tuesday,
// 17 September 2024", "Monday night (June 3)".
func (r *reader) joinWeekdays(all []placed) []placed {
	out := all[:0]
	for i := 0; i < len(all); i++ {
		t := all[i]
		if i+1 < len(all) && r.oneDay(t, all[i+1]) {
			t.Span = t.Span.Cover(all[i+1].Span)
			t.Kind, t.When = all[i+1].Kind, all[i+1].When
			t.When.Written = r.d.Words(t.Span)
			i++
		}
		out = append(out, t)
	}
	return out
}

// oneDay reports a weekday that could not be dated, with a comma or a bracket and a full date behind it.
func (r *reader) oneDay(a, b placed) bool {
	if a.When.Needs != "publication date" || a.When.EDTF != "" || a.Kind == "duration" || parts(b.When.EDTF).day == 0 || b.Start <= a.End {
		return false
	}
	words := strings.ToLower(r.d.Words(a.Span))
	if !strings.Contains(words, "day") || strings.Contains(words, "today") || strings.Contains(words, "yesterday") {
		return false
	}
	switch strings.TrimSpace(r.d.Text[a.End:b.Start]) {
	case ",", "(", "":
		return true
	}
	return false
}
