package actor

import (
	"strings"

	"sitrep/text"
)

// widened makes an actor of a body whose name begins with one that was taken for itself: the "Federal Aviation Administration" of "US
// Federal Aviation Administration". The country keeps its mention.
func (f *finder) widened(n spelt) bool {
	d := f.d
	if n.label != "ORG" || n.last-n.first < 3 {
		return false
	}
	k := n.first
	for k < n.last && f.taken[k] {
		k++
	}
	if k == n.first || n.last-k < 2 || !f.free(k, n.last) || !f.countryEnds(n.first, k) {
		return false
	}
	for i := k; i < n.last; i++ {
		if !capital(d.Word(i)) && !smallWord[strings.ToLower(d.Word(i))] {
			return false
		}
	}
	kind := organisationKind(d, k, n.last)
	if kind != "agency" && kind != "organization" {
		return false
	}
	if a := f.shortFor(k, n.last); a >= 0 {
		f.mention(a, found{first: n.first, last: n.last, head: headOf(d, k, n.last)})
		return true
	}
	f.add(found{kind: kind, name: nameOf(d, n.first, n.last), rule: "actor.name", first: n.first, last: n.last, head: headOf(d, k, n.last)})
	return true
}

// countryEnds reports the name of a country over the tokens [first, last).
func (f *finder) countryEnds(first, last int) bool {
	span := f.d.SpanOf(first, last)
	for _, p := range text.Within(f.d.Places, span) {
		if p.Kind == "country" && p.Span == span {
			return true
		}
	}
	return false
}

// inLongerName reports a listed body whose name only opens a longer one that the name finder saw: the union of "European Union Aviation
// Safety Agency".
func (f *finder) inLongerName(first, last int) bool {
	d := f.d
	k := text.Touching(d.Names, d.SpanOf(first, last))
	if k < 0 || d.Names[k].Kind != "ORG" || d.Names[k].First > first || d.Names[k].Last-last < 2 {
		return false
	}
	for i := last; i < d.Names[k].Last; i++ {
		if !capital(d.Word(i)) && !smallWord[strings.ToLower(d.Word(i))] {
			return false
		}
	}
	kind := organisationKind(d, d.Names[k].First, d.Names[k].Last)
	return kind == "agency" || kind == "organization"
}

// opensOf reports "of" or "for" at token i, behind which a body's name tells what it does.
func opensOf(d *text.Document, i int) bool {
	w := strings.ToLower(d.Word(i))
	return w == "of" || w == "for"
}
