package police

import (
	"strings"

	words "sitrep/lexicon/en/police"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// learnNames notes the last names that stand behind a rank ("police commissioner a b rao").
func (r *reader) learnNames() {
	d := r.d
	for i := range d.Tokens {
		if !r.ranked(i) {
			continue
		}
		last := -1
		for k := i + 1; k < min(i+8, len(d.Tokens)); k++ {
			if u := d.Tags[k].Universal; u == "PROPN" || u == "NOUN" && len(d.Word(k)) <= 2 || u == "X" {
				last = k
			} else if last >= 0 || d.Word(k) != "of" && u != "PUNCT" && u != "NOUN" {
				break
			}
		}
		if last >= 0 && len(d.Word(last)) > 2 && !r.bodies[last] {
			r.known[strings.ToLower(d.Word(last))] = true
		}
	}
}

// ranked reports a rank of police: the word alone, or a rank others have too beside a word for them.
func (r *reader) ranked(i int) bool {
	kind := words.Body(r.d.Word(i))
	return kind == "rank" || kind == "chief" && r.near(i-3, i+4)
}

// speaks reports a word of saying within three tokens.
func (r *reader) speaks(i, first, last int) bool {
	for k := max(first, i-3); k < min(last, i+4); k++ {
		if _, ok := speech.Find("verb", r.d.Lemma(k)); ok && r.d.Tags[k].Universal == "VERB" {
			return true
		}
	}
	return false
}

// hearVoices notes the sentences that an officer tells without being named there: "he said", "we are",
// a quotation that goes on.
func (r *reader) hearVoices() {
	officer := false
	for k := range r.d.Sentences {
		switch named, theirs := r.source(k); {
		case named:
			officer = theirs
		case officer && r.goesOn(k):
			r.voice[k] = true
		default:
			officer = false
		}
	}
}

// source says whether a sentence names who speaks, and whether that is an officer.
func (r *reader) source(sentence int) (named, theirs bool) {
	s := r.d.Sentences[sentence]
	for _, k := range r.d.AttributionsNear(sentence) {
		a := r.d.Attributions[k]
		if a.Sentence != sentence || a.Source.Inherited || a.Source.Empty() || pronoun(r.d.Words(a.Source.Span)) {
			continue
		}
		first, last := r.d.TokensIn(a.Source.Span)
		named = true
		theirs = theirs || r.near(first, last) || r.knownIn(first, last)
	}
	if !named {
		for i := s.First; i < s.Last; i++ {
			if (r.bodies[i] || r.known[strings.ToLower(r.d.Word(i))]) && r.speaks(i, s.First, s.Last) {
				return true, true
			}
		}
	}
	return named, theirs
}

func (r *reader) knownIn(first, last int) bool {
	for i := first; i < last; i++ {
		if r.known[strings.ToLower(r.d.Word(i))] {
			return true
		}
	}
	return false
}

func pronoun(s string) bool { return speaker[strings.ToLower(s)] }

// goesOn reports a sentence that keeps the one who spoke before: it opens with a mark of quotation, or
// its subject is "he" or "we".
func (r *reader) goesOn(k int) bool {
	s := r.d.Sentences[k]
	if strings.HasPrefix(r.d.Words(text.Span{Start: s.Start, End: s.End}), "\"") || strings.HasPrefix(r.d.Words(s.Span), "“") || strings.HasPrefix(r.d.Words(s.Span), "‘") {
		return true
	}
	for i := s.First; i < s.Last; i++ {
		if pronoun(r.d.Word(i)) && strings.HasPrefix(r.d.Arcs[i].Relation, "nsubj") {
			return true
		}
	}
	return false
}
