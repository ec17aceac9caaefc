package figure

import (
	"sitrep/lexicon/en/event"
	lexicon "sitrep/lexicon/en/figure"
	"sitrep/text"
)

// stuff is the noun of what is weighed or boxed: "640 kilograms of illegal fireworks", "10,000 rounds
// of ammunition"; -1 for none that matters.
func (r *reader) stuff(q text.Quantity) int {
	_, last := r.d.TokensIn(q.Span)
	i := last
	if q.Head >= last && q.Head < last+3 {
		i = q.Head + 1
	}
	if r.word(i) != "of" {
		return -1
	}
	best := -1
	for i++; i < len(r.d.Tokens) && i < last+8; i++ {
		switch tag := r.d.Tags[i].Universal; {
		case tag == "NOUN" || tag == "PROPN":
			best = i
		case tag == "ADJ" || tag == "DET" || r.d.Tags[i].Penn == "VBG" || r.d.Tags[i].Penn == "VBN" && best < 0 || r.d.Tags[i].Penn == "HYPH":
		default:
			i = len(r.d.Tokens)
		}
	}
	if best >= 0 && (lexicon.Stuff(r.d.Lemma(best)) || event.Is("explosive", r.d.Lemma(best)) || event.Is("contraband", r.d.Lemma(best))) {
		return best
	}
	return -1
}

// moneyNoun is the noun that an amount of money is of: "a ransom of $2 million"; -1 for none.
func (r *reader) moneyNoun(q text.Quantity) int {
	first, _ := r.d.TokensIn(q.Span)
	switch r.word(first - 1) {
	case "of", "worth":
		if first >= 2 && r.d.Tags[first-2].Universal == "NOUN" {
			return first - 2
		}
	case "at":
		return r.estimated(first - 2)
	}
	return -1
}

// estimated is the noun before "is estimated at", whose verb is token i; -1 for none.
func (r *reader) estimated(i int) int {
	for end := i - 4; i >= 0 && i > end; i-- {
		switch tag := r.d.Tags[i].Universal; {
		case tag == "NOUN":
			return i
		case tag != "VERB" && tag != "AUX" && tag != "ADV":
			return -1
		}
	}
	return -1
}

// moneyWords is the noun of an amount with its own words before it, or the amount as written.
func (r *reader) moneyWords(q text.Quantity) string {
	noun := r.moneyNoun(q)
	if before, ok := r.converted(q); noun < 0 && ok {
		return r.moneyWords(before)
	}
	if noun < 0 {
		return r.d.Words(q.Span)
	}
	from := noun
	for from > 0 && (r.d.Tags[from-1].Universal == "NOUN" || r.d.Tags[from-1].Universal == "ADJ") {
		from--
	}
	return r.d.Words(r.d.SpanOf(from, noun+1))
}

// converted is the amount that one in brackets says again in another currency: "40 million naira ($620,000)".
func (r *reader) converted(q text.Quantity) (text.Quantity, bool) {
	k := r.index(q)
	first, _ := r.d.TokensIn(q.Span)
	if k < 1 || r.d.Quantities[k-1].Kind != "money" || r.word(first-1) != "(" {
		return text.Quantity{}, false
	}
	_, last := r.d.TokensIn(r.d.Quantities[k-1].Span)
	return r.d.Quantities[k-1], first-last <= 2
}
