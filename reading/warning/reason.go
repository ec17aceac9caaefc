package warning

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// reasonWords is how many words of a reason are told.
const reasonWords = 24

// reason is why: "because of the shells", "citing the threat of kidnapping", up to the next comma.
func (r *reader) reason(w *ledger.Warning, s text.Sentence, p text.Predicate) {
	d := r.d
	for i := p.Head + 1; i < s.Last && w.Reason == ""; i++ {
		n := r.reasonAt(i)
		if r.asHappens(i) {
			n = 1
		}
		if n == 0 {
			continue
		}
		end := i + n
		for end < s.Last && end < i+n+reasonWords && !strings.Contains(",;.:”\"", d.Word(end)) {
			end++
		}
		first := i + n
		if d.Lemma(i) == "cite" {
			first = i
		}
		if first < end {
			w.Reason = d.Words(d.SpanOf(first, end))
		}
	}
}

// asHappens reports "as" before a clause: "as gunfire was heard".
func (r *reader) asHappens(i int) bool {
	return strings.EqualFold(r.d.Word(i), "as") && r.d.Arcs[i].Relation == "mark" && r.d.Arcs[i].Head > i+1
}

// reasonAt is how many tokens of a cue for a reason begin at token i, 0 for none.
func (r *reader) reasonAt(i int) int {
	one := strings.ToLower(r.d.Word(i))
	if i+2 < len(r.d.Tokens) && r.d.Tags[i+2].Universal == "VERB" && r.d.Tags[i+2].Penn == "VB" {
		return 0 // "was due to begin"
	}
	if i+1 < len(r.d.Tokens) && lexicon.Is("reason", one+" "+strings.ToLower(r.d.Word(i+1))) {
		return 2
	}
	if lexicon.Is("reason", one) {
		return 1
	}
	return 0
}
