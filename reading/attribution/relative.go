package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// citedBehind finds whom a source has it from where a relative clause tells so: "the daily, which cited two officers, wrote that …",
// "according to the Herald, which spoke to a guard, …". He says what the source hands over.
func (f *finder) citedBehind(s text.Sentence) {
	d := f.d
	for i := s.First + 2; i+2 < s.Last; i++ {
		if w := lower(d.Word(i)); w != "which" && w != "who" || f.inQuote(i) >= 0 {
			continue
		}
		verb := i + 1
		for verb < min(i+4, s.Last-1) && (d.Tags[verb].Universal == "AUX" || d.Tags[verb].Universal == "ADV") {
			verb++
		}
		who := f.questioned(verb, s)
		k := f.spokenBefore(i, s)
		if who < 0 || k < 0 || inTouch(d.Lemma(verb)) && !f.ofMedia(f.found[k].Source) {
			continue
		}
		if source, ok := f.source(who); ok && d.Tags[who].Universal != "PRON" {
			cite, _ := speech.Find("preposition", "citing")
			f.citedIn(k, f.cued(cite, d.SpanOf(i, verb+1), source, text.Span{}, "attribution.citing"))
		}
	}
}

// questioned is the head of those whom a verb of a relative clause cites or has spoken to, -1 for other verbs.
func (f *finder) questioned(verb int, s text.Sentence) int {
	d := f.d
	if d.Tags[verb].Universal != "VERB" {
		return -1
	}
	switch lemma := d.Lemma(verb); {
	case lemma == "cite" || lemma == "quote" || speech.Is("asking", lemma):
		return f.nounAfter(verb+1, s.Last)
	case speech.Is("talking", lemma):
		if w := lower(d.Word(verb + 1)); w == "to" || w == "with" || w == "on" {
			return f.nounAfter(verb+2, s.Last)
		}
	}
	return -1
}

// spokenBefore is the attribution of a sentence whose source, or the name behind it, ends right before the comma and the pronoun at a token; -1 for none.
func (f *finder) spokenBefore(pronoun int, s text.Sentence) int {
	end := pronoun
	if f.d.Word(end-1) == "," {
		end--
	}
	for _, k := range f.of[f.d.SentenceIndex(s.First)] {
		if first, last := f.d.TokensIn(f.found[k].Source.Span); first < last && last <= end && f.nameAlone(last, end) {
			return k
		}
	}
	return -1
}

// nameAlone reports tokens [first, last) that are words of a name, or none.
func (f *finder) nameAlone(first, last int) bool {
	for i := first; i < last; i++ {
		if f.d.Tags[i].Universal != "PROPN" {
			return false
		}
	}
	return true
}

// inTouch reports a verb that only of an outlet tells whom it has something from: others speak to many.
func inTouch(lemma string) bool {
	return lemma == "speak" || lemma == "talk" || speech.Is("asking", lemma)
}
