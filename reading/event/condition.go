package event

import (
	lexactor "sitrep/lexicon/en/actor"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// device reports an explosive that is planted, thrown or fired; plans and plots are no devices.
func (r *reader) device(p text.Predicate) bool {
	for _, o := range p.Objects {
		l := r.d.Lemma(o)
		if !lexicon.Is("explosive", l) && r.partOf("explosive", []int{o}) && lexicon.Is("shots", l) {
			return !r.agency(p.Subjects) || lexicon.Is("falls on", p.Lemma) // "a barrage of rockets was launched at the port"
		}
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
	if r.oblique(p, "from") < 0 && !r.near("weapon", p) && !p.Passive {
		return false // "was taken by armed men" tells it without a place
	}
	return r.armed(p.Subjects) || r.masked(p.Subjects)
}

// intoWilds reports people led to where captives are kept, by armed people or in a report of gunmen: "were marched into the bush".
func (r *reader) intoWilds(p text.Predicate) bool {
	into := append(r.obliquesOf(p, "into"), r.obliquesOf(p, "to")...)
	if !r.personsOrNumber(p.Objects) || r.agency(p.Subjects) || !r.anyIs("wilds", into) {
		return false
	}
	return r.armed(p.Subjects) || r.masked(p.Subjects) || r.near("weapon", p) || len(p.Subjects) == 0 && r.tellsOfFighters()
}

// tellsOfFighters reports a text that has a noun for armed people who serve no state.
func (r *reader) tellsOfFighters() bool {
	for i := range r.d.Tokens {
		if lexactor.NounKind(r.d.Lemma(i)) == "armed_group" {
			return true
		}
	}
	return false
}

// masked reports people described as abductors are: masked, armed, unknown.
func (r *reader) masked(people []int) bool {
	for _, i := range people {
		for _, c := range r.d.Children(i) {
			if lexicon.Is("masked", r.d.Lemma(c)) {
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
	return r.anyIs("vessel", p.Subjects) || r.anyIs("place", p.Subjects) || r.anyIs("site", p.Subjects) || r.armed(p.Subjects) || r.agency(p.Subjects) || r.armed(r.obliquesOf(p, "from")) || r.partOf("fighter", r.obliquesOf(p, "from"))
}

// harmsProperty reports a place, a building, a vehicle or goods as what is harmed: "sabotaged the pipeline", not "the talks".
func (r *reader) harmsProperty(p text.Predicate) bool {
	return r.anyIs("place", p.Objects) || r.anyIs("site", p.Objects) || r.anyIs("vessel", p.Objects) || r.partOf("place", p.Objects) || r.armed(p.Subjects) && len(p.Objects) > 0
}

// waged reports an offensive with arms, not of charm: one that forces have launched.
func (r *reader) waged(p text.Predicate) bool {
	return p.Tense == "past" && (r.armed(p.Subjects) || r.agency(p.Subjects))
}
