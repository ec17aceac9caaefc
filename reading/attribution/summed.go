package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// summed is the comma behind which a noun sums up what stands before it, of which a reporting verb speaks: "police said he
// fled | , a charge his family denies", "killed 40 | , figures the rebels called absurd"; -1 where none is.
func (f *finder) summed(verb int) int {
	d := f.d
	s := d.SentenceOf(verb)
	for i := verb - 2; i > s.First && i > verb-10; i-- {
		if w := d.Word(i); w == "," || w == ";" || f.inQuote(i) != f.inQuote(verb) || d.Tags[i].Universal == "VERB" {
			return -1
		}
		if !speech.Is("told", d.Lemma(i)) && !speech.Is("tally", d.Lemma(i)) && lower(d.Word(i)) != "something" {
			continue
		}
		first := i
		for first > s.First && (d.Tags[first-1].Universal == "DET" || d.Tags[first-1].Universal == "ADJ") {
			first--
		}
		if first-1 <= s.First || d.Word(first-1) != "," || d.Tags[i+1].Universal == "ADP" {
			return -1
		}
		return first - 1
	}
	return -1
}

// ofSummary is what a source says of a summed-up statement, and the cue with the stance it takes: it is denied, confirmed, kept
// silent about or called untrue; ok is false where it is only spoken of ("a detail the army did not mention").
func (f *finder) ofSummary(p text.Predicate, cue speech.Cue, comma int) (content text.Span, as speech.Cue, ok bool) {
	s := f.d.SentenceOf(comma)
	content = f.span(f.statementStart(s, comma), comma)
	switch {
	case f.calledUntrue(p.Head, s.Last):
		cue.Stance, cue.Certainty = "denies", "negated"
	case cue.Stance == "denies" || cue.Stance == "doubts":
	case p.Lemma == "confirm" || p.Lemma == "corroborate":
	default:
		return text.Span{}, cue, false
	}
	return content, cue, true
}

// calledUntrue reports a word for what is untrue behind a verb, up to the next comma.
func (f *finder) calledUntrue(verb, last int) bool {
	end := verb + 1
	for end < last && f.d.Word(end) != "," {
		end++
	}
	return untrueIn(f.d, verb+1, end, verb)
}
