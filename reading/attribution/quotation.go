package attribution

import (
	"sort"
	"strings"

	"sitrep/text"
)

// quotation is a stretch between quotation marks, marks included. Open is set when a paragraph
// ends before the closing mark, as in a quotation that runs over several paragraphs.
type quotation struct {
	text.Span
	first, last int // tokens, marks included
	sentence    int // of its first token
}

// words is the number of tokens between the marks.
func (q quotation) words() int { return q.last - q.first - 2 }

// quotations pairs the quotation marks of each block. Single marks count only as curly pairs.
func quotations(d *text.Document) []quotation {
	var out []quotation
	open := -1
	for i := range d.Tokens {
		if open >= 0 && d.Sentences[d.SentenceIndex(i)].Block != d.Sentences[d.SentenceIndex(open)].Block {
			out = closeQuote(d, out, open, i)
			open = -1
		}
		switch w := d.Word(i); {
		case open < 0 && opens(w):
			open = i
		case open >= 0 && closes(w, d.Word(open)):
			out = closeQuote(d, out, open, i+1)
			open = -1
		}
	}
	if open >= 0 {
		out = closeQuote(d, out, open, len(d.Tokens))
	}
	return out
}

// opens reports a mark that opens a quotation; two single marks open and close like a double one.
func opens(w string) bool { return w == "“" || w == `"` || w == "``" || w == "''" || w == "«" }

func closes(w, open string) bool {
	switch open {
	case "“":
		return w == "”" || w == `"`
	case "«":
		return w == "»"
	}
	return w == `"` || w == "''" || w == "”"
}

func closeQuote(d *text.Document, out []quotation, first, last int) []quotation {
	if last-first < 2 {
		return out
	}
	return append(out, quotation{d.SpanOf(first, last), first, last, d.SentenceIndex(first)})
}

// inQuote is the quotation that holds token i, or -1.
func (f *finder) inQuote(i int) int {
	k := sort.Search(len(f.quotes), func(k int) bool { return f.quotes[k].last > i })
	if k < len(f.quotes) && f.quotes[k].first <= i {
		return k
	}
	return -1
}

// quotesIn are the quotations that overlap a span.
func (f *finder) quotesIn(s text.Span) []quotation {
	lo := sort.Search(len(f.quotes), func(k int) bool { return f.quotes[k].End > s.Start })
	hi := lo
	for hi < len(f.quotes) && f.quotes[hi].Start < s.End {
		hi++
	}
	return f.quotes[lo:hi]
}

// bareQuotes gives quotations that no cue claims to the source of the sentence before, marked as
// inherited, or to nobody known.
func (f *finder) bareQuotes() {
	for _, q := range f.quotes {
		if q.words() < 3 || q.words() < 5 && !f.opensSentence(q) || f.claimed(q.Span) {
			continue
		}
		source, ok := f.sourceBefore(q)
		if !ok {
			continue
		}
		source.Inherited = true
		f.add(text.Attribution{Sentence: q.sentence, Source: source, Content: q.Span, Stance: "asserts", Certainty: "certain", Rule: "attribution.quotation.continued"})
	}
}

// opensSentence reports a quotation that is a sentence of its own.
func (f *finder) opensSentence(q quotation) bool { return f.d.Sentences[q.sentence].First == q.first }

// claimed reports a span that the content of an attribution of its own or a neighbouring sentence
// touches. What is said within the span itself does not count.
func (f *finder) claimed(s text.Span) bool {
	first, _ := f.d.TokensIn(s)
	at := f.d.SentenceIndex(min(first, len(f.d.Tokens)-1))
	for k := at - 6; k <= at+2; k++ {
		for _, n := range f.of[k] {
			if a := f.found[n]; a.Content.Overlaps(s) && (a.Cue.Empty() || !s.Contains(a.Cue)) {
				return true
			}
		}
	}
	return false
}

// sourceBefore is the source of the nearest attribution in the same or the previous block.
func (f *finder) sourceBefore(q quotation) (text.Hop, bool) {
	for k := q.sentence; k >= 0 && f.d.Sentences[q.sentence].Block-f.d.Sentences[k].Block <= 1; k-- {
		best := -1
		for _, n := range f.of[k] {
			a := f.found[n]
			if a.Content.End <= q.Start && a.Source.Name != "" && (best < 0 || a.Content.End > f.found[best].Content.End) {
				best = n
			}
		}
		if best >= 0 {
			return f.found[best].Source, true
		}
	}
	return text.Hop{}, false
}

func lower(s string) string { return strings.ToLower(s) }
