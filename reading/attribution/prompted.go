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

// firstTo is who was the first to say something: "the Herald was the first to report that …".
func (f *finder) firstTo(i int) (text.Hop, bool) {
	d := f.d
	if i < 0 || lower(d.Word(i)) != "first" {
		return text.Hop{}, false
	}
	be := d.Child(i, "cop")
	if be < 0 {
		return text.Hop{}, false
	}
	for k := be + 1; k < i; k++ {
		if lower(d.Word(k)) == "not" {
			return text.Hop{}, false
		}
	}
	subject := -1
	for _, c := range d.Children(i) {
		if d.Arcs[c].Relation == "nsubj" {
			subject = c
		}
	}
	if subject >= 0 && d.Tags[subject].Penn == "WP" && d.Arcs[i].Relation == "acl:relcl" {
		subject = d.Arcs[i].Head
	}
	if subject < 0 {
		return text.Hop{}, false
	}
	return f.source(subject)
}
