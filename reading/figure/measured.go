package figure

import (
	lexicon "sitrep/lexicon/en/figure"
	"sitrep/text"
)

// tally is the noun of measure before "to" and a number: "raised the number of people killed to 17";
// -1 for none.
func (r *reader) tally(q text.Quantity) int {
	first, _ := r.d.TokensIn(q.Span)
	if r.word(first-1) != "to" {
		return -1
	}
	s := r.d.SentenceOf(first - 1)
	for i := first - 2; i >= s.First && i >= first-tallyReach; i-- {
		if r.d.Tags[i].Universal == "NOUN" && lexicon.Measure(r.d.Lemma(i)) {
			return i
		}
	}
	return -1
}

// tallyReach is how many tokens before a number its noun of measure may stand.
const tallyReach = 16

// measured is the noun of measure before "of" and a number ("a population of 85mn"), or the subject
// that is said to be the number ("the number is two"); -1 where there is none.
func (r *reader) measured(q text.Quantity) int {
	d := r.d
	first, _ := d.TokensIn(q.Span)
	if first < 2 || first > len(d.Tokens) {
		return -1
	}
	if r.word(first-1) == "of" && d.Tags[first-2].Universal == "NOUN" && lexicon.Measure(r.d.Lemma(first-2)) {
		return first - 2
	}
	if said := r.said(first - 1); said >= 0 {
		return said
	}
	return r.totalled(first - 1)
}

// totalled is the noun of measure whose verb stands before a number, with words between them: "the number of bombs
// dropped in the campaign now totals 6,602"; -1 for none.
func (r *reader) totalled(i int) int {
	if i < 0 || r.d.Tags[i].Universal != "VERB" || !saying[r.d.Lemma(i)] {
		return -1
	}
	if s := r.d.Child(i, "nsubj"); s >= 0 && lexicon.Measure(r.d.Lemma(s)) {
		return s
	}
	return -1
}

// said is the noun of measure whose verb ends at token i: "the toll was", "the crowd had been put at";
// -1 for none.
func (r *reader) said(i int) int {
	verb := false
	for steps := 0; i > 0 && steps < 6; steps++ {
		tag := r.d.Tags[i].Universal
		switch {
		case tag == "NOUN" && verb && lexicon.Measure(r.d.Lemma(i)):
			return i
		case (tag == "VERB" || tag == "AUX") && (saying[r.d.Lemma(i)] || putting[r.d.Lemma(i)] || tag == "AUX"):
			verb = true
		case tag != "ADV" && tag != "ADJ" && r.word(i) != "to" && r.word(i) != "at":
			return -1
		}
		i--
	}
	return -1
}

// putting are the verbs by which somebody says how many: "put the toll at 17".
var putting = map[string]bool{"put": true, "place": true, "estimate": true, "set": true, "keep": true, "leave": true}

// saying are the verbs by which a noun of measure is its number: "the toll was 17", "stands at 17".
var saying = map[string]bool{"be": true, "stand": true, "reach": true, "total": true, "exceed": true, "hit": true, "number": true, "become": true}

// put is what somebody puts "at" a number: "police put the crowd at 6,500"; empty where nobody does.
func (r *reader) put(q text.Quantity) text.Span {
	d := r.d
	first, _ := d.TokensIn(q.Span)
	if q.Head >= 0 || r.word(first-1) != "at" {
		return text.Span{}
	}
	for i := first - 2; i >= 0 && i >= first-12; i-- {
		if putting[r.d.Lemma(i)] {
			if d.Tags[i].Universal != "VERB" || i+1 >= first-1 {
				return text.Span{}
			}
			from := i + 1
			for from < first-2 && d.Tags[from].Universal == "DET" {
				from++
			}
			return d.SpanOf(from, first-1)
		}
		if tag := d.Tags[i].Universal; tag == "PUNCT" || tag == "VERB" || tag == "AUX" {
			return text.Span{}
		}
	}
	return text.Span{}
}
