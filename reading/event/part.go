package event

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// roles are the participants a trigger's subject and object play, with weapons as instruments.
func (r *reader) roles(p text.Predicate, t lexicon.Trigger) []ledger.Role {
	var out []ledger.Role
	if t.Need == byNetwork {
		return r.takingPart(p)
	}
	if t.Type == "territorial_change" && t.Lemma == "fall" && !p.Noun {
		return r.take(r.take(nil, r.obliquesOf(p, "to"), t.Subject), p.Subjects, t.Object) // "the town fell to the rebels"
	}
	if t.Need == "athands" {
		return r.take(r.take(nil, p.Subjects, t.Subject), r.partsOf(r.obliquesOf(p, "at")), "perpetrator")
	}
	if t.Type == "territorial_change" && strings.HasSuffix(t.Lemma, " hand") {
		return r.take(r.take(nil, r.partsOf(r.obliquesOf(p, "into")), "actor"), p.Subjects, t.Subject) // "the town fell into the hands of the rebels"
	}
	out = r.take(out, p.Subjects, r.subjectRole(p, t))
	objects := r.ofLives(r.harmedBy(p, t))
	if k := r.dyingIn(p); k >= 0 && len(objects) == 0 && violentType[t.Type] && !p.Noun {
		out = r.take(out, r.d.Predicates[k].Subjects, "victim") // "a warden died from shots fired by a hitman"
	}
	out = r.take(out, objects, r.objectRole(p, t))
	for _, o := range p.Obliques {
		switch {
		case t.Type == "shooting" && len(objects) == 0 && (o.Preposition == "on" || o.Preposition == "upon" || o.Preposition == "at"):
			out = r.take(out, []int{o.Head}, r.shotAt(o.Head, t))
		case (o.Preposition == "with" || o.Preposition == "using") && lexicon.Is("weapon", r.d.Lemma(o.Head)):
			out = r.take(out, []int{o.Head}, "instrument")
		case t.Lemma == "blow hole" && (o.Preposition == "in" || o.Preposition == "through") && !r.inTime(r.d.Tokens[o.Head].Span):
			out = r.take(out, []int{o.Head}, t.Object)
		case r.foes(p, t, o):
			out = r.take(out, []int{o.Head}, t.Object)
		case r.aimedAt(p, t, o, objects):
			out = r.take(out, []int{o.Head}, r.struckRole(o.Head))
		}
	}
	for _, c := range r.d.Children(p.Head) {
		if p.Noun && r.d.Arcs[c].Relation == "compound" {
			out = r.compoundRole(out, c, t)
		}
	}
	return out
}

// harmedBy are the objects that something is done to: no words of the trigger itself ("opened fire"), no reflexive ("blew
// himself up"), no shots.
func (r *reader) harmedBy(p text.Predicate, t lexicon.Trigger) (out []int) {
	for _, i := range p.Objects {
		l := r.d.Lemma(i)
		if strings.HasSuffix(t.Lemma, " "+l) && t.Object != "instrument" && l != "life" || strings.HasSuffix(l, "self") || strings.HasSuffix(l, "selves") || l == "shot" || l == "round" {
			continue
		}
		out = append(out, i)
	}
	return out
}

// shotAt is the role of what shots are fired on: people are victims, things targets.
func (r *reader) shotAt(i int, t lexicon.Trigger) string {
	if r.is("person", i) {
		return t.Object
	}
	return "target"
}

// subjectRole is the role of the subject: a weapon that kills is an instrument, an explosion no
// perpetrator, police who kill are an agency.
func (r *reader) subjectRole(p text.Predicate, t lexicon.Trigger) string {
	if t.Subject == "victim" {
		return t.Subject // who dies, whoever they are
	}
	for _, s := range p.Subjects {
		if lemma := r.d.Lemma(s); lexicon.Is("explosive", lemma) || lexicon.Is("weapon", lemma) || lexicon.Is("sets off", lemma) || lexicon.Is("bullets", lemma) {
			return "instrument"
		}
		if t.Type == "bombing" && !p.Noun && len(p.Objects) == 0 && !r.is("person", s) && !r.armed([]int{s}) && r.d.Tags[s].Universal == "NOUN" {
			return "instrument" // "a parcel exploded"
		}
		if (t.Type == "attack" || t.Type == "bombing") && lexicon.Is("road vehicle", r.d.Lemma(s)) && r.d.Tags[s].Universal == "NOUN" {
			return "instrument" // "a car laden with explosives rammed the gate"
		}
		if violentType[t.Type] && r.agency([]int{s}) {
			return "agency"
		}
		if t.Type == "raid" && r.armed([]int{s}) && !r.agency([]int{s}) {
			return "perpetrator" // "the militants raided the school"
		}
	}
	return t.Subject
}

// objectRole is the role of the object: forces in the "operation of" which they are spoken are its agency.
func (r *reader) objectRole(p text.Predicate, t lexicon.Trigger) string {
	if violentType[t.Type] && t.Object == "target" && !p.Noun && len(p.Objects) > 0 && lexicon.Is("explosive", r.d.Lemma(p.Objects[0])) {
		return "instrument" // "detonated explosives"
	}
	if t.Need == "byshots" && r.persons(p.Objects) {
		return "victim"
	}
	if t.Type == "raid" && p.Noun && len(p.Subjects) == 0 && r.agency(p.Objects) && r.d.Preposition(p.Objects[0]) == "of" {
		return t.Subject
	}
	return t.Object
}

// compoundRole reads the noun before a noun trigger: "a church attack", "the Islamic State attack".
func (r *reader) compoundRole(out []ledger.Role, c int, t lexicon.Trigger) []ledger.Role {
	a := r.d.ActorAt(c)
	switch {
	case a >= 0 && r.d.Actors[a].Kind == "armed_group":
		return r.take(out, []int{c}, t.Subject)
	case a >= 0 && r.d.Actors[a].Kind == "venue", lexicon.Is("place", r.d.Lemma(c)):
		return r.take(out, []int{c}, t.Object)
	case lexicon.Is("weapon", r.d.Lemma(c)) && t.Type != "clash":
		return r.take(out, []int{c}, "instrument")
	}
	return out
}

// take adds a role for each token that names a participant. Events and messages are no participants.
func (r *reader) take(out []ledger.Role, tokens []int, role string) []ledger.Role {
	d := r.d
	for _, i := range tokens {
		if c := d.Child(i, "appos"); c >= 0 && d.ActorHeaded(i) < 0 && d.ActorHeaded(c) >= 0 {
			i = c // "the local affiliate, the North Quay Brigade": the name
		}
		if role == "" || !r.participant(i) {
			continue
		}
		lemma := d.Lemma(i)
		if role != "instrument" && !r.is("person", i) && lexicon.Is("attack", lemma) || lemma == "responsibility" {
			continue
		}
		if span := r.named(i); !span.Empty() && !r.unfit(i, role) {
			out = addRoles(out, []ledger.Role{{Role: r.roleOf(i, role), Text: d.Words(span), Start: span.Start, End: span.End}})
		}
	}
	return out
}

// roleOf keeps shots and bombs from being victims or targets: they are what it was done with.
func (r *reader) roleOf(i int, role string) string {
	l := r.d.Lemma(i)
	if role == "victim" && (r.placed(i) || lexicon.Is("vessel", l) && r.d.Tags[i].Universal == "NOUN") {
		return "target" // "the Harbour Hall massacre", "the massacre on the outskirts": no place is a victim
	}
	if (role == "victim" || role == "target") && (l == "bullet" || l == "volley") || role == "victim" && lexicon.Is("explosive", l) {
		return "instrument"
	}
	return role
}
