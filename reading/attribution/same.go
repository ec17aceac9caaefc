package attribution

import "sitrep/text"

// sameAgain is the source that "the same" calls a second time: "the same officer" after "a customs officer", "the same source"
// after whoever spoke last.
func (f *finder) sameAgain(i int) (text.Hop, bool) {
	d := f.d
	if i == 0 || d.Tags[i].Universal != "NOUN" {
		return text.Hop{}, false
	}
	same := i - 1
	for same > 0 && d.Arcs[same].Head == i && lower(d.Word(same)) != "same" {
		same--
	}
	if lower(d.Word(same)) != "same" {
		return text.Hop{}, false
	}
	before := d.Tokens[i].Start
	hop, ok := f.latest(before, lookBack, func(h text.Hop) bool { return f.headed(h, d.Lemma(i)) })
	if !ok && d.Lemma(i) == "source" {
		hop, ok = f.latest(before, lookBack, func(h text.Hop) bool { return !h.Empty() })
	}
	hop.Span, hop.Inherited = d.NounGroup(i), true
	return hop, ok
}

// headed reports a source told by a noun.
func (f *finder) headed(h text.Hop, lemma string) bool {
	first, last := f.d.TokensIn(h.Span)
	return first < last && f.d.Lemma(headOf(f.d, first, last)) == lemma
}
