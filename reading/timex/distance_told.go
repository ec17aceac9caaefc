package timex

import (
	"strings"

	"sitrep/text"
)

// toldBefore reads times that lean on what the text told before.
func toldBefore(m *match) (result, bool) {
	unit := m.get("unit", 0).value
	switch {
	case unit == "second" || unit == "minute" || unit == "hour" || unit == "century":
		return result{}, false
	case m.word(0) == "that" && m.after().Form != 0 && !closing[m.after().Word] && !m.after().Upper && m.r.verbless(m.end):
		return result{}, false
	case m.word(1) == "next" && unit != "day" && m.has("unit"):
		return result{}, false // "the next week" counts from the report
	}
	res := needing("date of what was told before", strings.ToLower(m.r.d.Words(m.span0())))
	res.offset = m.toldOffset(unit)
	return res, true
}

// toldOffset is how far "the next morning", "that night" or "the day before" lie from what was told.
func (m *match) toldOffset(unit string) *offset {
	o := &offset{unit: unit}
	if unit == "" {
		o.unit = "day" // of a part of a day
	}
	for i := m.first; i < m.end; i++ {
		if m.r.at(i+1).Word == "in" {
			continue // "earlier in the day" is that day
		}
		switch m.r.atoms[i].Word {
		case "next", "following", "after", "later":
			o.count = 1
		case "previous", "before", "earlier":
			o.count, o.back = 1, true
		}
	}
	return o
}

// span0 is the bytes of the match.
func (m *match) span0() text.Span {
	return text.Span{Start: m.r.atoms[m.first].Start, End: m.r.atoms[m.end-1].End}
}

// verbless reports whether a noun stands at i as far as the tags tell; without tags, nothing does.
func (r *reader) verbless(i int) bool {
	t := r.at(i).Token
	return t < len(r.d.Tags) && r.d.Tags[t].Universal == "NOUN"
}
