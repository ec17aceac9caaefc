package event

import "sitrep/text"

// advice reads official warnings to people: the issuer is a state body, or the noun is one issued.
func (r *reader) advice(p text.Predicate) bool {
	if p.Noun {
		head := r.d.Arcs[p.Head].Head
		issued := head >= 0 && issues[r.d.Lemma(head)]
		return issued || r.near("advice", p) && definiteOrNew(r.d, p.Head)
	}
	return (r.agency(p.Subjects) || r.countrySubject(p) || r.anyIs("mission", p.Subjects)) && (len(p.Objects) > 0 || p.Lemma == "advise" || p.Lemma == "recommend") && (p.Content >= 0 || r.oblique(p, "of", "against", "about") >= 0) && p.Lemma != "caution"
}

var issues = map[string]bool{"issue": true, "send": true, "publish": true, "repeat": true, "withdraw": true, "lift": true, "renew": true, "extend": true, "release": true, "post": true, "receive": true, "cancel": true}

func definiteOrNew(d *text.Document, i int) bool {
	return d.Child(i, "det") >= 0 || d.Child(i, "nmod:poss") >= 0
}
