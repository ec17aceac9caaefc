package attribution

import (
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// headlines reads a source set behind a headline: "Two held over mill blaze - police", "Mill burnt on purpose: inquiry".
func (f *finder) headlines(s text.Sentence) {
	d := f.d
	if !s.Headline || s.Last-s.First < 5 {
		return
	}
	mark := f.lastDash(s)
	if mark < 0 || !f.tells(f.span(s.First, mark)) || !f.namesSource(mark+1, s.Last) {
		return
	}
	source, ok := f.source(headOf(d, mark+1, s.Last))
	if !ok {
		return
	}
	source.Span = d.SpanOf(mark+1, s.Last)
	if source.Actor < 0 || strings.Contains(source.Name, d.Word(mark)) {
		source.Name, source.Actor = d.Words(source.Span), -1
	}
	content := f.span(s.First, mark)
	a := text.Attribution{Sentence: d.SentenceIndex(s.First), Source: source, Cue: d.Tokens[mark].Span, CueLemma: d.Word(mark), Content: content,
		Stance: "asserts", Certainty: "certain", Rule: "attribution.headline"}
	f.addHedged(a)
}

// behindLength is the number of tokens that a source behind a headline has at most.
const behindLength = 6

// lastDash is the dash or colon before the last words of a headline, -1 where there is none.
func (f *finder) lastDash(s text.Sentence) int {
	for i := s.Last - 2; i > s.First+2 && i >= s.Last-behindLength; i-- {
		switch f.d.Word(i) {
		case "-", "–", "—", "--", ":", "|":
			if f.d.Tokens[i].End < f.d.Tokens[i+1].Start { // no hyphen of a word
				return i
			}
		}
	}
	return -1
}

// namesSource reports tokens that are a noun phrase whose last noun can say something.
func (f *finder) namesSource(first, last int) bool {
	d := f.d
	for i := first; i < last; i++ {
		switch d.Tags[i].Universal {
		case "NOUN", "PROPN", "ADJ", "DET", "PART", "NUM":
		default:
			return false
		}
	}
	if role := speech.Role(d.Tags[last-1].Lemma); role != "" {
		return role != "document" || speech.Is("official", d.Lemma(last-1))
	}
	a := d.ActorAt(last - 1)
	return a >= 0 && bodies[d.Actors[a].Kind] && d.Actors[a].Kind != "media" // "… - Harbour Herald" is the page's own name
}
