package figure

import (
	"unicode"
	"unicode/utf8"

	"sitrep/text"
)

// designates reports a number that is part of a name: a letter and a hyphen stand before it ("the Q-19 group", "Q- 19"
// as old wires have it), or the letter of an ordinal behind it ("the 3d Brigade").
func (r *reader) designates(s text.Span) bool {
	t, i := r.d.Text, s.Start
	if i > 1 && t[i-1] == ' ' && t[i-2] == '-' {
		i--
	}
	if i > 1 && t[i-1] == '-' {
		if before, _ := utf8.DecodeLastRuneInString(t[:i-1]); unicode.IsUpper(before) {
			return true
		}
	}
	behind, _ := utf8.DecodeRuneInString(t[s.End:])
	return s.Len() <= 2 && (behind == 'd' || behind == 'D')
}

// clock reports an hour in four digits: "began at 1130".
func (r *reader) clock(q text.Quantity) bool {
	digits := r.d.Words(q.Number)
	if len(digits) != 4 || digits[:2] > "23" || digits[2:] > "59" {
		return false
	}
	first, _ := r.d.TokensIn(q.Span)
	switch r.word(first - 1) {
	case "at", "around", "about", "until", "by", "from", "of", "between", "and":
		return true
	}
	return false
}

// counterfactual reports a number of what only would have been: "the toll would have been more than 400".
func (r *reader) counterfactual(q text.Quantity) bool {
	first, _ := r.d.TokensIn(q.Span)
	for i := first - 1; i > 0 && i >= first-wouldReach; i-- {
		if r.word(i) == "have" {
			switch r.word(i - 1) {
			case "would", "could", "might":
				return true
			}
		}
	}
	return r.wouldHave(q)
}

// wouldHave reports "more than 100 children could have been killed" where something else is told to have spared them or
// the verb has no other sign that it happened.
func (r *reader) wouldHave(q text.Quantity) bool {
	if q.What != "killed" && q.What != "wounded" {
		return false // a danger told is a figure: "40,000 people could have been left without water"
	}
	_, last := r.d.TokensIn(q.Span)
	s := r.d.SentenceOf(max(0, last-1))
	for i := last; i+1 < s.Last && i < last+wouldReach; i++ {
		switch r.word(i) {
		case "could", "would", "might":
			return r.word(i+1) == "have"
		case ",", ";", "and":
			return false
		}
	}
	return false
}

// wouldReach is how many tokens before a number "would have" may stand.
const wouldReach = 6
