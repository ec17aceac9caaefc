package attribution

import "sitrep/text"

// prompted is who an infinitive is said of where the arcs hang it on the noun before it ("prompted
// some of the party's members to claim").
func (f *finder) prompted(verb int) (text.Hop, bool) {
	d := f.d
	if verb < 2 || lower(d.Word(verb-1)) != "to" {
		return text.Hop{}, false
	}
	i := verb - 2
	if d.Tags[i].Universal != "NOUN" && d.Tags[i].Universal != "PROPN" {
		return text.Hop{}, false
	}
	if up := d.Arcs[i].Head; d.Arcs[i].Relation == "obl" && d.Preposition(i) == "to" && up >= 0 && d.Lemma(up) == "take" {
		if s := d.Child(up, "nsubj"); s >= 0 { // "took to Facebook to deny that …"
			return f.source(s)
		}
	}
	for h := d.Arcs[i].Head; h >= 0 && h < verb && (d.Arcs[i].Relation == "nmod" || d.Arcs[i].Relation == "compound"); h = d.Arcs[i].Head {
		i = h
	}
	return f.source(i)
}
