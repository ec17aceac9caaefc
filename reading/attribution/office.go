package attribution

import "sitrep/lexicon/en/actor"

// inOffice is the person named before token i with the title that "the" and a noun there stand for ("Defense Secretary Ana Rovik
// … the secretary said"), where no other bears it; -1 for none. Coreference does not look that far.
func (f *finder) inOffice(i int) int {
	d := f.d
	det := d.Child(i, "det")
	if det < 0 || lower(d.Word(det)) != "the" || det != i-1 || d.Tags[i].Penn != "NN" {
		return -1
	}
	if _, title := actor.Title(d.Lemma(i)); !title {
		return -1
	}
	bearer := -1
	for a := range d.Actors {
		if d.Actors[a].Kind != "person" || !f.bears(a, d.Lemma(i), d.Tokens[i].Start) {
			continue
		}
		if bearer >= 0 {
			return -1
		}
		bearer = a
	}
	return bearer
}

// bears reports a person whose name stands right behind a title somewhere before a byte.
func (f *finder) bears(a int, title string, before int) bool {
	for _, m := range f.d.Actors[a].Mentions {
		if m.End > before {
			return false
		}
		first, _ := f.d.TokensIn(m.Span)
		if !m.Pronoun && !m.Nominal && (first > 0 && lower(f.d.Word(first-1)) == title || lower(f.d.Word(first)) == title) {
			return true
		}
	}
	return false
}
