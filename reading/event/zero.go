package event

import (
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// zeros are the counts that a report says are none: "no one was hurt", "there were no casualties",
// "without causing injuries". 0 is what the report says; a count that is not told stays absent.
func (r *reader) zeros() []text.Quantity {
	d := r.d
	var out []text.Quantity
	for i := range d.Tokens {
		if !nobody(d, i) || boundsNumber(d, i) || noLonger(d, i) || d.InFurniture(d.Tokens[i].Span) {
			continue
		}
		for _, h := range r.spared(i) {
			none := 0.0
			out = append(out, text.Quantity{Span: d.Tokens[i].Span, Number: d.Tokens[i].Span, Low: &none, High: &none, Bound: "exactly",
				Kind: "cardinal", Head: i, What: h.What, By: h.by})
		}
	}
	return out
}

// nobody reports a word for nobody, or one that denies a noun behind it.
func nobody(d *text.Document, i int) bool {
	switch strings.ToLower(d.Word(i)) {
	case "nobody", "none", "no", "without":
		return true
	}
	return false
}

// noLonger reports a "no" that denies no noun: "no longer insisted on the nine deaths", "no doubt".
func noLonger(d *text.Document, i int) bool {
	if i+1 >= len(d.Tokens) || !strings.EqualFold(d.Word(i), "no") {
		return false
	}
	switch strings.ToLower(d.Word(i + 1)) {
	case "longer", "doubt", "matter", "later", "sooner":
		return true
	}
	return false
}

// boundsNumber reports the "no" of "no fewer than nine", "no less than 40".
func boundsNumber(d *text.Document, i int) bool {
	if i+2 >= len(d.Tokens) || !strings.EqualFold(d.Word(i+2), "than") {
		return false
	}
	w := strings.ToLower(d.Word(i + 1))
	return w == "fewer" || w == "less" || w == "more"
}

// harmed is what happened to nobody, and the token that says it.
type harmed struct {
	lexicon.Harm
	by int
}

// spared are the harms within reach behind a word for nobody, up to the end of its clause. Deaths told of as known are not
// denied: "no group claimed the deaths".
func (r *reader) spared(i int) []harmed {
	d := r.d
	var out []harmed
	last := min(i+9, d.SentenceOf(i).Last)
	people := strings.EqualFold(d.Word(i), "nobody") || strings.EqualFold(d.Word(i), "none") || r.harmless(i)
	for k := i + 1; k < last; k++ {
		word, lemma := strings.ToLower(d.Word(k)), d.Lemma(k)
		if word == "one" || lexicon.Is("person", lemma) && d.Tags[k].Penn != "VBN" {
			people = true
		}
		if h, ok := lexicon.FindHarm("noun", lemma); ok && !people && toll[h.What] && !definite(d, k) {
			out = append(out, r.none(h, k)...)
			continue
		}
		if h, ok := harmWord(d, k); ok && people && toll[h.What] && r.passiveLike(k) {
			out = append(out, harmed{h, k})
			continue
		}
		if w := d.Word(k); w == "," && len(out) == 0 || w == ";" || w == "but" || w == "when" || w == "who" {
			break
		}
	}
	return out
}

// harmless reads "without injuring anyone".
func (r *reader) harmless(i int) bool {
	if !strings.EqualFold(r.d.Word(i), "without") {
		return false
	}
	for k := i + 1; k < min(i+5, len(r.d.Tokens)); k++ {
		if w := strings.ToLower(r.d.Word(k)); w == "anyone" || w == "anybody" {
			return true
		}
	}
	return false
}

// toll are the counts that a report can say are none.
var toll = map[string]bool{"killed": true, "wounded": true, "missing": true, "arrested": true, "kidnapped": true}

// none is what "no casualties" says: neither dead nor wounded.
func (r *reader) none(h lexicon.Harm, k int) []harmed {
	if r.d.Lemma(k) == "casualty" {
		return []harmed{{lexicon.Harm{What: "killed"}, k}, {lexicon.Harm{What: "wounded"}, k}}
	}
	return []harmed{{h, k}}
}

func harmWord(d *text.Document, k int) (lexicon.Harm, bool) {
	if h, ok := lexicon.FindHarm("verb", d.Lemma(k)); ok {
		return h, true
	}
	return lexicon.FindHarm("adjective", strings.ToLower(d.Word(k)))
}

// passiveLike reports a participle or adjective, or a verb whose subject it happens to ("no one died").
func (r *reader) passiveLike(k int) bool {
	switch r.d.Tags[k].Penn {
	case "VBN", "VBD", "VBG", "JJ", "RB":
		return true
	}
	return false
}
