package timex

import (
	"strings"
)

// fromEvent reads "two days after …": the event behind it must be dated first. The production of a
// date behind it ("two days after June 1") is rule "distance from a date".
func fromEvent(m *match) (result, bool) {
	last := m.r.at(m.end - 1).Word
	count, unit := m.amount()
	switch {
	case last == "now":
		return m.ahead()
	case last == "on" && (count < 0 || m.get("count", 0).value == "a"), m.singular():
		return result{}, false
	case m.before().Word == "for" && (last == "before" || last == "after"):
		return result{}, false // "trained for a year before they struck": a length
	case last == "before" || last == "after" || last == "following" || last == "since" || last == "to":
		if m.ofEvent() {
			return m.fromNamed(count, unit)
		}
	}
	if last == "prior" || last == "following" || last == "since" || last == "on" {
		return result{}, false
	}
	res := needing("date of what was told before", "counted from it")
	res.offset = &offset{count: count, unit: unit, back: backwards[last]}
	return res, true
}

// backwards are the words that count into the past.
var backwards = map[string]bool{"before": true, "earlier": true, "prior": true, "previously": true, "to": true}

// fromNamed counts from an event that is named behind the match; "that raid" is one told before.
func (m *match) fromNamed(count float64, unit string) (result, bool) {
	res := needing("date of "+m.event(), "counted from it")
	o := &offset{count: count, unit: unit, back: backwards[m.r.at(m.end-1).Word], named: true}
	if w := m.after().Word; w == "that" || w == "this" {
		res.offset = o
	} else {
		res.deed = o
	}
	return res, true
}

// singular refuses "second after" and other singular units without a count of their own.
func (m *match) singular() bool {
	u := m.get("unit", 0)
	return u.value == "second" || u.n > 0 && m.get("count", 0).number > 1 && u.value == "minute"
}

// ofEvent reports whether words follow that can name the event.
func (m *match) ofEvent() bool {
	next := m.after()
	return next.Form != 0 && !strings.Contains(".,;:)", next.Word)
}

// eventWords is how many words of an event are repeated in Needs.
const eventWords = 5

// event is the noun phrase behind the match, cut at the first word that cannot be in it.
func (m *match) event() string {
	end := m.end
	for end < len(m.r.atoms) && end < m.end+eventWords && m.inEvent(end) {
		end++
	}
	if end == m.end {
		return "the event behind it"
	}
	return m.r.d.Text[m.r.atoms[m.end].Start:m.r.atoms[end-1].End]
}

func (m *match) inEvent(i int) bool {
	a := m.r.atoms[i]
	if a.Form == 0 && a.Word != "'" && a.Word != "-" || eventEdges[a.Word] {
		return false
	}
	if a.Token < len(m.r.d.Tags) {
		switch m.r.d.Tags[a.Token].Universal {
		case "VERB", "AUX", "SCONJ", "PUNCT":
			return i == m.end
		}
	}
	return true
}

var eventEdges = map[string]bool{
	"was": true, "were": true, "is": true, "are": true, "had": true, "has": true, "have": true, "who": true, "which": true, "that": true,
	"and": true, "but": true, "when": true, "where": true, "said": true, "will": true, "would": true, "while": true, "as": true, "on": true,
}
