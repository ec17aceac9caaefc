package actor

import (
	"strings"

	"sitrep/text"
)

// abroad widens the mention of an embassy to the country before it and the town behind it, where the parse has them apart:
// "U.S. Embassy Sarn".
func (f *finder) abroad(i, start, last int) (int, int) {
	d := f.d
	if noun := strings.ToLower(d.Word(i)); noun != "embassy" && noun != "consulate" {
		return start, last
	}
	s := d.SentenceOf(i)
	if start == i && i > s.First && f.countryTold(i-1) != "" && f.free(i-1, i) {
		start--
	}
	if k := text.Touching(d.Places, d.Tokens[min(last, s.Last-1)].Span); last == i+1 && last < s.Last && capital(d.Word(i)) && k >= 0 {
		if _, end := d.TokensIn(d.Places[k].Span); d.Places[k].Kind == "city" && f.free(last, end) {
			last = end
		}
	}
	return start, last
}

// withSeat is the end of an agency's mention with the place that tells it from its like: "the
// embassy in Sarn", "the Ministry of the Interior".
func (f *finder) withSeat(i int) int {
	d := f.d
	last := i + 1
	if last >= len(d.Tokens) || last+1 >= len(d.Tokens) {
		return last
	}
	prep := strings.ToLower(d.Word(last))
	end := d.SentenceOf(i).Last
	switch {
	case prep == "of" || prep == "for":
		j := last + 1
		if j < end && strings.ToLower(d.Word(j)) == "the" {
			j++
		}
		k := j
		for k < end && (d.Tags[k].Universal == "PROPN" || capital(d.Word(k)) || strings.ToLower(d.Word(k)) == "and" && k+1 < end && capital(d.Word(k+1))) {
			k++
		}
		if k > j && (capital(d.Word(i)) || prep == "of" && j == last+1 && text.Touching(d.Places, d.Tokens[j].Span) >= 0) {
			return f.withSeatIn(k)
		}
	case prep == "in" && seated[d.Lemma(i)]:
		return f.withSeatIn(last)
	}
	return last
}

var seated = map[string]bool{"embassy": true, "consulate": true, "court": true, "mission": true}

func (f *finder) withSeatIn(at int) int {
	d := f.d
	if at+1 >= len(d.Tokens) || strings.ToLower(d.Word(at)) != "in" {
		return at
	}
	k := at + 1
	for k < d.SentenceOf(at).Last && d.Tags[k].Universal == "PROPN" && text.Touching(d.Times, d.Tokens[k].Span) < 0 {
		k++
	}
	if k == at+1 {
		return at
	}
	return k
}
