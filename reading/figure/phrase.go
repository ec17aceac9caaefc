package figure

import (
	"strings"

	"sitrep/lexicon/en/event"
	lexicon "sitrep/lexicon/en/figure"
	"sitrep/text"
)

// phrase is the phrase of a counted noun with the numbers and leading articles left out, spaced as in
// the text, up to a comma or a time behind the noun.
func (r *reader) phrase(head int, q text.Quantity) string {
	d := r.d
	first, last := d.TokensIn(d.Phrase(head))
	first, last = max(first, head-phraseReach), min(last, head+phraseReach)
	var out strings.Builder
	end := -1
	for i := first; i < last; i++ {
		if i > head && r.endsPhrase(i) {
			break
		}
		tag := d.Tags[i].Universal
		small := r.word(i) == "more" || tag == "DET" || tag == "ADV" || tag == "ADP" || tag == "PUNCT" || tag == "PRON" || tag == "CCONJ" || r.word(i) == "such" || i < head && r.doubled(i, q)
		if d.Tokens[i].Overlaps(q.Span) || isQuotationMark(d.Word(i)) || i < head && lexicon.Praise(d.Lemma(i)) || r.isNumber(i) || r.inAge(i) || i < head && len(text.Within(r.d.Times, d.Tokens[i].Span)) > 0 || out.Len() == 0 && small {
			continue
		}
		if end >= 0 && d.Tokens[i].Start > end {
			out.WriteByte(' ')
		}
		out.WriteString(d.Word(i))
		end = d.Tokens[i].End
	}
	return out.String()
}

// doubled reports a word before the noun that tells the harm once more: "shot dead seven passengers".
func (r *reader) doubled(i int, q text.Quantity) bool {
	h, ok := event.FindHarm("adjective", r.word(i))
	return ok && h.What == q.What
}

// isQuotationMark reports a mark that belongs to who speaks, not to what is counted.
func isQuotationMark(w string) bool { return w == `"` || w == "“" || w == "”" }

// phraseReach is how many tokens of a phrase on each side of its noun are told; it keeps the work linear.
const phraseReach = 30

// endsPhrase reports a token behind a noun that does not tell what is counted: a comma, a dash, a time.
func (r *reader) endsPhrase(i int) bool {
	switch r.word(i) {
	case "by":
		if r.word(i-1) == "-" {
			return false // passers-by
		}
	case ",", ";", ":", "(", "—", "–":
		return true
	case "of":
		return them[r.word(i+1)]
	case "aged", "including", "hostage", "worth", "there", "here":
		return true
	case "and", "or":
		return i+1 < len(r.d.Tokens) && r.isNumber(i+1) || r.joinsWorth(i)
	case "in", "on", "at", "during", "near", "across", "throughout", "between", "inside", "outside", "with", "along", "amid", "after", "before":
		return r.d.Tags[i].Universal == "ADP"
	}
	at := i
	if r.d.Tags[i].Universal == "ADP" && i+1 < len(r.d.Tokens) {
		at = i + 1
	}
	return len(text.Within(r.d.Times, r.d.Tokens[at].Span)) > 0
}

// joinsWorth reports "and" before a noun told by its worth: "4,300 rounds and goods worth 2 million" counts no goods.
func (r *reader) joinsWorth(i int) bool {
	for k := i + 1; k < min(len(r.d.Tokens), i+4); k++ {
		if r.word(k) == "worth" || r.word(k) == "valued" {
			return true
		}
	}
	return false
}

// inAge reports a token of "-year-old": an age tells of one and counts nothing.
func (r *reader) inAge(i int) bool {
	for k := max(0, i-4); k <= i; k++ {
		if r.word(k) == "year" && (r.word(k+1) == "old" && i <= k+1 || r.word(k+1) == "-" && r.word(k+2) == "old" && i <= k+2) {
			return true
		}
	}
	return r.word(i) == "-" && r.word(i+1) == "year"
}

// isNumber reports a token of some other number in the phrase ("two of the four gunmen").
func (r *reader) isNumber(i int) bool {
	at := r.d.Tokens[i].Span
	for _, q := range text.Within(r.d.Quantities, text.Span{Start: at.Start - numberReach, End: at.End}) {
		if q.Number.Overlaps(at) {
			return true
		}
	}
	return false
}

// numberReach is how many bytes before one of its tokens a number with its bound words may begin.
const numberReach = 80
