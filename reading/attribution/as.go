package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// asReported reads a reporting clause behind "as": "As the Herald reported, two men fled", "two men fled, as
// the Herald reported on Monday". It tells of the sentence around it.
func (f *finder) asReported(s text.Sentence) {
	d := f.d
	for i := s.First; i+2 < s.Last; i++ {
		if lower(d.Word(i)) != "as" || i > s.First && d.Word(i-1) != "," && d.Tags[i-1].Universal != "CCONJ" || f.inQuote(i) >= 0 {
			continue
		}
		verb, head := f.reporterAfter(i, s)
		if verb < 0 {
			continue
		}
		source, ok := f.source(head)
		if !ok {
			continue
		}
		cue, _ := speech.Find("verb", d.Lemma(verb))
		content := f.besides(i, verb, s)
		f.addHedged(f.cued(cue, d.Tokens[verb].Span, source, content, "attribution.as"))
	}
}

// reporterAfter is the reporting verb of a clause that begins at "as", and the head of its subject, which
// stands right before it; -1 where the clause says something of its own.
func (f *finder) reporterAfter(as int, s text.Sentence) (verb, head int) {
	d := f.d
	for i := as + 2; i < min(as+14, s.Last); i++ {
		if !reportingForm(d, i) || !isCueAt(d, i) {
			continue
		}
		cue, _ := speech.Find("verb", d.Lemma(i))
		if cue.Frame == "accuse" || cue.Frame == "decline" || cue.Frame == "document" || !f.closes(i, s) || i+1 < s.Last && d.Tags[i+1].Universal == "NOUN" {
			return -1, -1
		}
		if first, head := f.groupBefore(i, s); first == as+1 && head >= 0 {
			return i, head
		}
		return -1, -1
	}
	return -1, -1
}

// besides is the statement around an inserted clause of tokens from an "as" to its verb: what stands before it, or
// what follows where it opens the sentence.
func (f *finder) besides(as, verb int, s text.Sentence) text.Span {
	d := f.d
	if as-s.First > 2 {
		return f.span(f.statementStart(s, as), as)
	}
	for i := verb + 1; i+1 < s.Last; i++ {
		if d.Word(i) == "," {
			return f.span(i+1, s.Last)
		}
	}
	return text.Span{}
}
