package event

import (
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// seenToReturn reads "has seen 40 return", where the verb is written like the noun.
func (r *reader) seenToReturn(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if up < 0 || d.Child(p.Head, "nummod") < 0 {
		return false
	}
	return d.Lemma(up) == "see" || d.Lemma(up) == "have"
}

// device reports an explosive that is planted, thrown or fired; plans and plots are no devices.
func (r *reader) device(p text.Predicate) bool {
	for _, o := range p.Objects {
		l := r.d.Lemma(o)
		if !lexicon.Is("explosive", l) && l != "missile" && l != "projectile" && l != "cocktail" && l != "firebomb" || l == "blast" || l == "explosion" || l == "vest" {
			continue
		}
		if l == "charge" && !r.modifiedBy(o, "explosive") {
			continue
		}
		return !r.agency(p.Subjects) || p.Lemma == "fire" || p.Lemma == "launch" || p.Lemma == "drop"
	}
	return false
}

// abducted reports people taken "from" somewhere or at gunpoint by people who are no state body.
func (r *reader) abducted(p text.Predicate) bool {
	if !r.anyIs("person", p.Objects) || r.agency(p.Subjects) || len(p.Subjects) == 0 {
		return false
	}
	if r.oblique(p, "from") < 0 && !r.near("weapon", p) {
		return false
	}
	return r.armed(p.Subjects) || r.masked(p.Subjects)
}

// masked reports people described as abductors are: masked, armed, unknown.
func (r *reader) masked(people []int) bool {
	for _, i := range people {
		for _, c := range r.d.Children(i) {
			switch r.d.Lemma(c) {
			case "masked", "armed", "unidentified", "unknown", "hooded":
				return true
			}
		}
	}
	return false
}

// inForce reports a measure that is told to hold, begin or end: "a curfew is in force until Monday".
func (r *reader) inForce(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if up < 0 || d.Arcs[p.Head].Relation != "nsubj" && d.Arcs[p.Head].Relation != "nsubj:pass" {
		return false
	}
	switch d.Lemma(up) {
	case "force", "effect", "place", "end", "expire", "remain", "begin", "start", "last", "apply", "take", "hold":
		return true
	}
	return false
}

// oneOperation reports one operation, or a number of them; "security operations" at large are no event.
func (r *reader) oneOperation(p text.Predicate) bool {
	return !plural(r.d, p.Head) || r.d.Child(p.Head, "nummod") >= 0
}

func (r *reader) nearArrest(p text.Predicate) bool {
	for _, o := range p.Obliques {
		switch r.d.Lemma(o.Head) {
		case "suspicion", "connection", "custody", "charge", "questioning", "hostage", "cell", "prison":
			return true
		}
	}
	return p.Passive && len(p.Obliques) == 0 && r.d.SentenceOf(p.Head).Headline
}

func (r *reader) messageSubject(p text.Predicate) bool {
	for _, s := range p.Subjects {
		if lexicon.Is("message", r.d.Lemma(s)) && p.Content >= 0 && lexicon.Is("incited", r.d.Lemma(p.Content)) {
			return true
		}
	}
	return false
}

func (r *reader) figurativeProtest(p text.Predicate) bool {
	return p.Lemma == "march" && len(p.Objects) > 0 && !r.near("person", p) && r.oblique(p, "in", "through", "on", "to") < 0
}

// inProtest reports a motive, no gathering: "left in protest", "by way of protest".
func (r *reader) inProtest(p text.Predicate) bool {
	if p.Lemma != "protest" || r.d.Child(p.Head, "det", "nummod", "nmod:poss") >= 0 || plural(r.d, p.Head) {
		return false
	}
	prep := r.d.Preposition(p.Head)
	return prep == "in" || prep == "of" || prep == "as"
}

// levelOf reports the level of an alarm: "lowered the threat level".
func (r *reader) levelOf(objects []int) bool {
	for _, o := range objects {
		if r.d.Lemma(o) != "level" {
			continue
		}
		for _, c := range r.d.Children(o) {
			switch r.d.Lemma(c) {
			case "threat", "alert", "terror", "terrorism", "security", "alarm":
				return true
			}
		}
	}
	return false
}

// underFire reports people or things that shots are fired at; a minister comes under fire "for" something, from critics.
func (r *reader) underFire(p text.Predicate) bool {
	if r.oblique(p, "for", "over", "amid") >= 0 || r.near("critic", p) || r.near("verbal", p) {
		return false
	}
	return r.anyIs("vessel", p.Subjects) || r.anyIs("place", p.Subjects) || r.armed(p.Subjects) || r.agency(p.Subjects) || r.armed(r.obliquesOf(p, "from"))
}

// harmsProperty reports a place, a building, a vehicle or goods as what is harmed: "sabotaged the pipeline", not "the talks".
func (r *reader) harmsProperty(p text.Predicate) bool {
	return r.anyIs("place", p.Objects) || r.anyIs("site", p.Objects) || r.anyIs("vessel", p.Objects) || r.partOf("place", p.Objects) || r.armed(p.Subjects) && len(p.Objects) > 0
}

// waged reports an offensive with arms, not of charm: one that forces have launched.
func (r *reader) waged(p text.Predicate) bool {
	return p.Tense == "past" && (r.armed(p.Subjects) || r.agency(p.Subjects))
}

// sentencePassed reports the sentence of a court as one that is given or received: "was handed a ten-year sentence".
func (r *reader) sentencePassed(p text.Predicate) bool {
	up := r.d.Arcs[p.Head].Head
	return up >= 0 && r.d.Arcs[p.Head].Relation != "nsubj" && lexicon.Is("passes", r.d.Lemma(up))
}
