package attribution

import (
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// Belied reports a word by which something said is called untrue: "is baseless", "were propaganda", "is not true", "does not
// reflect the truth". It looks at token i of [first, last) and the few words around it.
func Belied(d *text.Document, i, first, last int) bool {
	lemma := d.Lemma(i)
	switch {
	case speech.Is("untrue", lemma):
		return copular(d, i) && !denial(d, i, max(first, i-3)) && ofStatement(d, i)
	case speech.Is("veracious", lemma):
		return copular(d, i) && denial(d, i, max(first, i-3)) && ofStatement(d, i)
	case speech.Is("truth", lemma):
		return denial(d, i, max(first, i-6))
	}
	return false
}

// belied reports content that calls something untrue.
func (f *finder) belied(content text.Span) bool {
	first, last := f.d.TokensIn(content)
	for i := first; i < last; i++ {
		if Belied(f.d, i, first, last) {
			return true
		}
	}
	return false
}

// belittled reports what somebody calls untrue: "called the accusation “a fairy tale”", "described the report as baseless".
func (f *finder) belittled(p text.Predicate, content text.Span) bool {
	d := f.d
	first, last := d.TokensIn(content)
	return len(p.Objects) > 0 && stated(d, p.Objects[0]) && untrueIn(d, max(first, p.Head+2), last, first)
}

// untrueIn reports a word for what is untrue among tokens [first, last) that nothing from token since on negates.
func untrueIn(d *text.Document, first, last, since int) bool {
	for i := first; i < last; i++ {
		if speech.Is("untrue", d.Lemma(i)) && !denial(d, i, max(since, i-3)) {
			return true
		}
	}
	return false
}

// copular reports the predicate of a clause with "be", or one that a parser hung on such a form right before it.
func copular(d *text.Document, i int) bool {
	if d.Child(i, "cop") >= 0 {
		return true
	}
	h := d.Arcs[i].Head
	return h >= 0 && h < i && d.Lemma(h) == "be"
}

// denial reports a negation among the tokens before i.
func denial(d *text.Document, i, first int) bool {
	for k := first; k < i; k++ {
		switch strings.ToLower(d.Word(k)) {
		case "not", "n't", "n’t", "no", "never", "nothing", "neither", "without":
			return true
		}
	}
	return false
}

// ofStatement reports a predicate whose subject is what was said, or a pronoun that may stand for it.
func ofStatement(d *text.Document, i int) bool {
	s := d.Child(i, "nsubj", "nsubj:pass", "csubj", "expl")
	return s < 0 || stated(d, s)
}

// stated reports a noun for what is said, or a pronoun that may stand for it.
func stated(d *text.Document, i int) bool {
	switch strings.ToLower(d.Word(i)) {
	case "it", "this", "that", "they", "these", "which", "them", "all":
		return true
	}
	lemma := d.Lemma(i)
	if _, ok := speech.Find("noun", lemma); ok {
		return true
	}
	return speech.Is("told", lemma) || speech.Role(lemma) == "document"
}
