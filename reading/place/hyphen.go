package place

import (
	"strings"
	"unicode"

	"sitrep/text"
)

// hyphened is a name with what hyphens tie to its end: "Sarn-e-Orr" and "Sarn-Orr Bala", which the reader of names cuts.
func (r *reader) hyphened(s text.Span) text.Span {
	first, last := r.d.TokensIn(s)
	if first >= last {
		return s
	}
	for last+1 < len(r.d.Tokens) && r.d.Word(last) == "-" && r.words[last].glued && r.words[last+1].glued && r.mayFollowHyphen(last+1) {
		last += 2
		if n := r.nameAt(r.d.Tokens[last-1].Span); n != nil && n.Kind == "LOC" && n.Last > last && n.First >= first {
			last = n.Last
		}
	}
	return r.d.SpanOf(first, last)
}

// mayFollowHyphen reports a capitalised word, or a short one with a further hyphen behind it: the "e" of "Sarn-e-Orr".
func (r *reader) mayFollowHyphen(i int) bool {
	w := r.d.Word(i)
	if k := strings.IndexByte(w, '-'); k > 0 && k+1 < len(w) && unicode.IsUpper(firstRune(w[k+1:])) {
		return true
	}
	return r.words[i].capital || len(r.d.Word(i)) <= 3 && i+2 < len(r.d.Tokens) && r.d.Word(i+1) == "-" && r.words[i+1].glued && r.words[i+2].capital
}

// behindHyphen reports a name that a hyphen ties to the name before it.
func (r *reader) behindHyphen(first int) bool {
	if first < 2 || r.d.Word(first-1) != "-" || !r.words[first].glued || !r.words[first-1].glued {
		return false
	}
	n := r.nameAt(r.d.Tokens[first-2].Span)
	return n != nil && n.Kind == "LOC"
}
