package police

import (
	words "sitrep/lexicon/en/police"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// testifies reports a sentence told to those who hear evidence: it is of the past, and to speak there is no act of police.
func (r *reader) testifies(k int) bool {
	for i := r.d.Sentences[k].First; i < r.d.Sentences[k].Last; i++ {
		if words.Is("testify", r.d.Lemma(i)) {
			return true
		}
		for _, p := range r.predicatesAt(i) {
			if !p.Noun && r.saying(i) && r.toBench(p) {
				return true
			}
		}
	}
	return false
}

// saying reports a verb of speech.
func (r *reader) saying(i int) bool {
	_, ok := speech.Find("verb", r.d.Lemma(i))
	return ok && r.d.Tags[i].Universal == "VERB"
}

// onlySaid reports what is left of a quotation: who spoke, by a pronoun, and nothing that was said.
func (r *reader) onlySaid(first, last int) bool {
	said := false
	for i := first; i < last; i++ {
		switch u := r.d.Tags[i].Universal; {
		case r.saying(i):
			said = true
		case u != "PUNCT" && u != "PRON":
			return false
		}
	}
	return said
}

// evidence reports a verb of speech in a sentence told to those who hear evidence.
func (r *reader) evidence(i int) bool { return r.saying(i) && r.testifies(r.d.SentenceIndex(i)) }

func (r *reader) toBench(p text.Predicate) bool {
	for _, o := range p.Obliques {
		if (o.Preposition == "before" || o.Preposition == "to") && words.Is("bench", r.d.Lemma(o.Head)) {
			return true
		}
	}
	for _, o := range p.Objects {
		if words.Is("bench", r.d.Lemma(o)) {
			return true
		}
	}
	return false
}
