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
	kind := bodyKind(d, k, n.last)
	if kind == "" || !writtenAsName(d, k, n.last) {
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
	return writtenAsName(d, last, d.Names[k].Last) && bodyKind(d, d.Names[k].First, d.Names[k].Last) != ""
}

// writtenAsName reports tokens [first, last) written as those of a name are.
func writtenAsName(d *text.Document, first, last int) bool {
	for i := first; i < last; i++ {
		if !capital(d.Word(i)) && !smallWord[strings.ToLower(d.Word(i))] {
			return false
		}
	}
	return true
}

// bodyKind is the kind of body that a name tells by its words, "" for none.
func bodyKind(d *text.Document, first, last int) string {
	if kind := organisationKind(d, first, last); kind == "agency" || kind == "organization" {
		return kind
	}
	return ""
}

// opensOf reports "of" or "for" at token i, behind which a body's name tells what it does.
func opensOf(d *text.Document, i int) bool {
	w := strings.ToLower(d.Word(i))
	return w == "of" || w == "for"
}
