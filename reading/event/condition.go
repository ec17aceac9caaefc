package event

import (
	"strings"

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

// heldBy reports people held by a state body or in one of its houses: "are being held at the police headquarters".
func (r *reader) heldBy(p text.Predicate) bool {
	if len(p.Subjects) > 0 {
		return r.agency(p.Subjects)
	}
	at := r.oblique(p, "at", "in")
	return at >= 0 && lexicon.Is("lockup", r.d.Lemma(at))
}

// admonished reports people told to take care: "residents were told to stay indoors", "told its nationals to exercise caution".
func (r *reader) admonished(p text.Predicate) bool {
	if !p.Passive && !r.agency(p.Subjects) && !r.countrySubject(p) && !r.anyIs("mission", p.Subjects) || !r.persons(p.Objects) && !r.anyIs("mission", p.Objects) {
		return false
	}
	content := r.contentVerb(p)
	if content < 0 {
		return false
	}
	k, ok := r.at[content]
	return lexicon.Is("precaution", r.d.Lemma(content)) || ok && r.d.Predicates[k].Negated && r.d.Predicates[k].Tense == "infinitive"
}

// contentVerb is the verb of what people are told to do: the content of the verb of telling, or an infinitive hung on it or on
// those who are told; -1 for none.
func (r *reader) contentVerb(p text.Predicate) int {
	if p.Content >= 0 {
		return p.Content
	}
	for _, top := range append([]int{p.Head}, p.Objects...) {
		for _, c := range r.d.Children(top) {
			if rel := r.d.Arcs[c].Relation; (rel == "xcomp" || rel == "ccomp" || rel == "advcl" || rel == "parataxis" || rel == "acl") && c > p.Head {
				return c
			}
		}
	}
	return -1
}

// warnsOfViolence reports a state body that warns of an attack, whoever is warned: "the embassy warned of attacks on hotels".
func (r *reader) warnsOfViolence(p text.Predicate) bool {
	if !r.agency(p.Subjects) && !r.countrySubject(p) && !r.anyIs("mission", p.Subjects) {
		return false
	}
	if o := r.oblique(p, "of", "against", "about"); o >= 0 && (lexicon.Is("attack", r.d.Lemma(o)) || lexicon.Is("advice", r.d.Lemma(o))) {
		return true
	}
	k, ok := r.at[p.Content]
	return ok && (violentVerb(r.d.Predicates[k].Lemma) || r.anyIs("attack", r.d.Predicates[k].Objects) || r.anyIs("attack", r.d.Predicates[k].Subjects))
}

// violentVerb reports a verb that names violence.
func violentVerb(lemma string) bool {
	for _, t := range lexicon.Senses(lemma, false) {
		if violentType[t.Type] || t.Type == "airstrike" {
			return true
		}
	}
	return false
}

// carriedOut reports a search that is told to have been made: "seven searches were carried out".
func (r *reader) carriedOut(p text.Predicate) bool {
	if c := r.d.Child(p.Head, "acl"); c >= 0 && r.d.Tags[c].Penn == "VBN" && lexicon.Is("makes", r.d.Lemma(c)) {
		return true // "the searches carried out at their homes"
	}
	up := r.d.Arcs[p.Head].Head
	return up >= 0 && p.Tense == "past" && lexicon.Is("makes", r.d.Lemma(up)) && (r.d.Arcs[p.Head].Relation == "nsubj:pass" || r.d.Arcs[p.Head].Relation == "obj" && r.agency(p.Subjects))
}

// abroadToFight reports, in a report on foreign fighters, people who went to another country: "5,400 citizens travelled to Syria".
func (r *reader) abroadToFight(p text.Predicate) bool {
	if r.wordsOf("fighting abroad") < 3 || !r.persons(p.Subjects) || p.Passive {
		return false
	}
	for _, o := range p.Obliques {
		if (o.Preposition == "to" || o.Preposition == "for") && r.is("place", o.Head) {
			return true
		}
	}
	return false
}

// broughtHome reports, in such a report, people whom their country takes back.
func (r *reader) broughtHome(p text.Predicate) bool {
	return (r.wordsOf("fighting abroad") >= 3 || r.near("fighting abroad", p)) && (r.persons(p.Objects) || r.anyIs("kin", p.Objects) || r.anyIs("combatant", p.Objects))
}

// underWay reports a noun that is told to begin, go on or end: "the trial, which began in May".
func (r *reader) underWay(i int) bool {
	d := r.d
	if up := d.Arcs[i].Head; up >= 0 && strings.HasPrefix(d.Arcs[i].Relation, "nsubj") && lexicon.Is("occur", d.Lemma(up)) {
		return true
	}
	c := d.Child(i, "acl:relcl")
	return c >= 0 && lexicon.Is("occur", d.Lemma(c))
}
