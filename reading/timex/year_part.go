package timex

import (
	"sitrep/lexicon/en/number"
	"sitrep/text"
)

func seasonOfYear(m *match) (result, bool) {
	return m.season(m.int("year", 0), "the hemisphere is not stated"), true
}

func (m *match) season(year int, note string) result {
	w := text.When{EDTF: itoa(year) + "-" + m.get("season", 0).value, Note: note}
	return result{timex: text.Timex{Kind: "date", When: w}, written: date{year: year}}
}

// season reads a season without a year. "Fall" is a season only after "last", "this", "next".
func season(m *match) (result, bool) {
	word := m.word(0)
	if word == "the" {
		word = m.word(1)
	}
	deictic := word == "last" || word == "this" || word == "next" || word == "previous" || word == "coming"
	if next := m.after(); m.has("season") && !deictic && next.Form == number.Letters && !next.Upper && !closing[next.Word] || m.word(m.end-m.first-1) == "fall" && !deictic {
		return result{}, false
	}
	if !deictic {
		m.first++ // the preposition is not part of the date
	}
	if !m.r.anchor.known() {
		return needing("publication date", "a season"), true
	}
	year := m.r.anchor.year + map[string]int{"last": -1, "previous": -1, "next": 1}[word]
	if word == "last" {
		return result{timex: text.Timex{Kind: "date", When: text.When{
			EDTF: "[" + itoa(year) + "-" + m.get("season", 0).value + "," + itoa(year+1) + "-" + m.get("season", 0).value + "]", Until: m.r.anchor.String(),
			From: itoa(year) + "-01-01", Note: "the last such season before the report: of its own year or the one before"}}}, true
	}
	res := m.season(year, "taken from the report's year")
	res.written = date{}
	return res, true
}

// closing words may follow a season that stands alone.
var closing = map[string]bool{"and": true, "or": true, "when": true, "after": true, "before": true, "as": true, "but": true, "he": true, "she": true, "they": true, "it": true, "the": true, "with": true, "by": true, "to": true}

func partOfYear(m *match) (result, bool) {
	year := m.int("year", 0)
	words := map[string]string{}
	for i := m.first; i < m.end; i++ {
		words[m.r.atoms[i].Word] = m.r.atoms[i].Word
	}
	if year == 0 {
		if year = m.r.anchor.year; year == 0 {
			return needing("year", "part of a year"), true
		}
	}
	code := partCode(words)
	if code == 0 {
		return result{}, false
	}
	return result{timex: text.Timex{Kind: "date", When: text.When{EDTF: itoa(year) + "-" + itoa(code)}}, written: date{year: m.int("year", 0)}}, true
}

// partCode is the EDTF code of a quarter (33 to 36) or a half (40, 41).
func partCode(words map[string]string) int {
	nth := 0
	for i, w := range []string{"first", "second", "third", "fourth"} {
		if words[w] != "" {
			nth = i + 1
		}
	}
	switch {
	case words["quarter"] != "" && words["last"] != "":
		return 36
	case words["quarter"] != "" && nth > 0:
		return 32 + nth
	case words["quarter"] != "" || nth > 2:
		return 0
	case words["last"] != "":
		return 41
	}
	return 39 + nth
}
