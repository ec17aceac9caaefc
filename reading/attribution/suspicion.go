package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// suspicions finds what is held against somebody without a source: "suspicion fell on the gang", "blame was laid on the
// guards".
func (f *finder) suspicions(s text.Sentence) {
	d := f.d
	for i := s.First; i+2 < s.Last; i++ {
		if !speech.Is("blaming", d.Lemma(i)) || d.Tags[i].Universal != "NOUN" {
			continue
		}
		on := f.fallsOn(i, s)
		if on < 0 {
			continue
		}
		last := f.beforeComma(on+1, f.tail(i))
		if on+1 >= last {
			continue
		}
		cue := speech.Cue{Lemma: d.Lemma(i), Stance: "alleges", Certainty: "probable"}
		f.add(f.cued(cue, d.SpanOf(i, on+1), text.Hop{Actor: -1, Unnamed: true}, f.span(on+1, last), "attribution.suspicion"))
	}
}

// fallsOn is the preposition behind the verb by which suspicion or blame reaches somebody; -1 where it reaches nobody.
func (f *finder) fallsOn(noun int, s text.Sentence) int {
	d := f.d
	for i := noun + 1; i < min(noun+7, s.Last-1); i++ {
		if d.Tags[i].Universal == "PUNCT" {
			return -1
		}
		if !speech.Is("falling", d.Lemma(i)) && !speech.Is("falling", d.Lemma(i)+"e") {
			continue // a lemmatizer makes "centr" of "centred"
		}
		for k := i + 1; k < min(i+4, s.Last-1); k++ {
			switch lower(d.Word(k)) {
			case "on", "upon", "to", "at":
				return k
			}
		}
		return -1
	}
	return -1
}
