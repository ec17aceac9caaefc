package figure

import (
	"sitrep/lexicon/en/figure"
	"sitrep/text"
)

// term is the word by which a length of time is a figure: the noun beside it ("339 days in custody",
// "a 48-hour curfew") or the verb before it ("jailed for 12 years"); -1 for none.
func (r *reader) term(q text.Quantity) int {
	t := r.lengthOf(q)
	if t == nil {
		return -1
	}
	first, last := r.d.TokensIn(t.Span)
	if first >= last {
		return -1
	}
	s := r.d.SentenceOf(first)
	for i := last; i < s.Last && i <= last+4; i++ {
		switch tag := r.d.Tags[i].Universal; {
		case tag == "NOUN" && figure.Term("noun", r.d.Lemma(i)) != "":
			return i
		case tag == "PUNCT" && r.word(i) != "-", tag == "VERB":
			i = s.Last
		}
	}
	return r.termBefore(s, first)
}

// termBefore is the noun or verb before a length of time that makes it a figure, or -1.
func (r *reader) termBefore(s text.Sentence, first int) int {
	tied := false // a word stands between that ties a length to its noun: "of", "lasted"
	for i := first - 1; i >= s.First && i >= first-termReach; i-- {
		tag := r.d.Tags[i].Universal
		switch {
		case tag == "NOUN" && tied && i >= first-4 && figure.Term("noun", r.d.Lemma(i)) != "":
			return i
		case tag == "VERB" && figure.Term("verb", r.d.Lemma(i)) != "" && r.governs(i, first):
			return i
		case r.word(i) == ";":
			return -1
		}
		tied = tied || tag == "VERB" || r.word(i) == "of" || r.word(i) == "for"
	}
	return -1
}

// termReach is how many tokens before a length its verb may stand.
const termReach = 20

// governs reports a verb of holding that has no talks for its object: "held talks for two hours" is
// no term.
func (r *reader) governs(verb, length int) bool {
	if r.d.Lemma(verb) != "hold" {
		return true
	}
	before := r.d.Lemma(verb - 1)
	return verb > 0 && (before == "be" || before == "have" || r.d.Tags[verb-1].Universal == "ADV") || r.d.Tags[verb+1].Universal == "PRON"
}

// lengthOf is the duration that holds a number, or nil.
func (r *reader) lengthOf(q text.Quantity) *text.Timex {
	first, _ := r.d.TokensIn(q.Number)
	s := r.d.SentenceOf(min(first, len(r.d.Tokens)-1))
	times := text.Within(r.d.Times, s.Span)
	for i := range times {
		if times[i].Kind == "duration" && times[i].Contains(q.Number) {
			return &times[i]
		}
	}
	return nil
}

// termWords says what is measured: "days in custody", "hours of curfew".
func (r *reader) termWords(q text.Quantity) string {
	i := r.term(q)
	kind := "noun"
	if r.d.Tags[i].Universal == "VERB" {
		kind = "verb"
	}
	return q.Unit + " " + figure.Term(kind, r.d.Lemma(i))
}
