package place

import (
	"strings"

	"sitrep/text"
)

// longestTail is how many tokens a word for a kind of division may have: "Local Government Area".
const longestTail = 3

// tail is the token behind the words for a kind of division that stand from token i on, after a name: of "province",
// "tribal district", "Local Government Area". It is i where none stands there.
func (r *reader) tail(i int) int {
	var words []string
	end := i
	for k := i; k < i+longestTail; k++ {
		w := r.after(k)
		if w == "" {
			break
		}
		words = append(words, w)
		if divisions().has(strings.Join(words, " "), "after") {
			end = k + 1
		}
	}
	return end
}

// readWithTail reports an ordinary word that was read as a place's name together with the word for a kind of division
// after it: "Tank district".
func (r *reader) readWithTail(c *candidate) bool {
	n := r.nameAt(c.Span)
	return n != nil && n.Kind == "LOC" && n.Start == c.Start && !r.words[c.first].titled && !r.words[c.first].first
}

// tailed are names that nothing read as a name and that only the words for a kind of division after them show to be a
// place's: "the Ell Baran tehsil". Words that are no division's alone ("the Baran division") show nothing.
func (r *reader) tailed(places, toponyms []text.Place) []text.Place {
	var out []text.Place
	for i := 1; i < len(r.words); i++ {
		w := r.d.Word(i)
		if r.words[i].capital || r.words[i].titled || r.words[i].aside != "" || !divisions().has(w, "after") || !divisions().has(w, "of") {
			continue
		}
		first := r.nameStart(i)
		if first == i || i-first > 3 || !r.words[i-1].capital || r.words[first].first || !r.isNamed(first, i) || isGenericWord(r.d.Word(first)) {
			continue
		}
		s := r.d.SpanOf(first, i)
		if text.Touching(places, s) < 0 && text.Touching(toponyms, s) < 0 && text.Touching(r.d.Names, s) < 0 && !allCapitals(r.d.Words(s)) {
			out = append(out, r.unlistedName(s))
		}
	}
	return out
}
