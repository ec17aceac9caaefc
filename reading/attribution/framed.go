package attribution

import (
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// framed finds the clause before a comma at the head of a sentence that tells on whose word the rest stands: "from what the villagers
// say, …", "as far as police know, …", "if witnesses are to be believed, …".
func (f *finder) framed(s text.Sentence) {
	d := f.d
	words := opening(d, s)
	if words == 0 {
		return
	}
	comma := s.First + words
	for comma < min(s.First+longestFrame, s.Last-1) && d.Word(comma) != "," {
		comma++
	}
	if comma+2 >= s.Last || d.Word(comma) != "," || f.inQuote(comma) >= 0 || !f.vouches(s.First, comma) {
		return
	}
	head := f.nounAfter(s.First+words, comma)
	if head < 0 {
		return
	}
	source, ok := f.source(head)
	if !ok {
		return
	}
	say, _ := speech.Find("verb", "say")
	f.addHedged(f.cued(say, d.SpanOf(s.First, s.First+words), source, f.span(comma+1, f.tail(comma)), "attribution.framed"))
}

// longestFrame is how many tokens such a clause takes.
const longestFrame = 14

// frames are the words that open such a clause.
var frames = []string{"from what", "by what", "judging by what", "going by what", "as far as", "to hear", "if"}

// opening is how many tokens of a sentence open such a clause, 0 for none.
func opening(d *text.Document, s text.Sentence) int {
	for _, words := range frames {
		n := strings.Count(words, " ") + 1
		if s.First+n < s.Last && lower(d.Words(d.SpanOf(s.First, s.First+n))) == words {
			return n
		}
	}
	return 0
}

// vouches reports a clause in which somebody says, knows, or is to be believed.
func (f *finder) vouches(first, last int) bool {
	d := f.d
	if lower(d.Word(first)) == "if" {
		return last-first > 4 && d.Lemma(last-2) == "be" && d.Lemma(last-1) == "believe"
	}
	for i := first + 2; i < last; i++ {
		if d.Tags[i].Universal == "VERB" && (isCueAt(d, i) || d.Lemma(i) == "know") {
			return true
		}
	}
	return false
}
