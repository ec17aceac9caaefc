package event

import (
	"slices"

	lexactor "sitrep/lexicon/en/actor"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// armedGroup reports a non-state armed group among the tokens.
func (r *reader) armedGroup(tokens []int) bool {
	for _, i := range tokens {
		if r.groupHeaded(i) || r.menOf(i) {
			return true
		}
		for _, c := range r.d.Children(i) {
			if r.d.Arcs[c].Relation == "appos" && r.groupHeaded(c) {
				return true // "the local affiliate, the North Quay Brigade"
			}
			if r.d.Arcs[c].Relation == "nmod" && r.d.Preposition(c) == "of" && lexicon.Is("loose body", r.d.Lemma(i)) && (r.groupHeaded(c) || r.armedName(c)) {
				return true // "the local branch of the Red Column group"
			}
		}
	}
	return false
}

// armedName reports a noun with the name of an armed group before it: "the Red Column group".
func (r *reader) armedName(i int) bool {
	return slices.ContainsFunc(r.d.Children(i), func(c int) bool { return r.d.Arcs[c].Relation == "compound" && r.groupHeaded(c) })
}

// menOf reports the men of an armed group: "its fighters", "the group's members".
func (r *reader) menOf(i int) bool {
	owner := r.d.Child(i, "nmod:poss")
	return owner >= 0 && r.groupHeaded(owner) && r.is("person", i)
}

func (r *reader) groupHeaded(i int) bool {
	a := r.d.ActorHeaded(i)
	return a >= 0 && r.d.Actors[a].Kind == "armed_group"
}

// armed reports an actor that uses force: an armed group, a weapon, or a word for attackers.
func (r *reader) armed(tokens []int) bool {
	for _, i := range tokens {
		if r.walkout(i) {
			continue
		}
		if lexactor.NounKind(r.d.Lemma(i)) == "armed_group" || lexicon.Is("explosive", r.d.Lemma(i)) || lexicon.Is("weapon", r.d.Lemma(i)) || lexicon.Is("attack", r.d.Lemma(i)) || lexicon.Is("attacker", r.d.Lemma(i)) {
			return true
		}
	}
	return r.armedGroup(tokens)
}

// walkout reports a strike of those who stop work: "a strike by dockers", "the teachers' strike".
func (r *reader) walkout(i int) bool {
	return r.d.Lemma(i) == "strike" && slices.ContainsFunc(r.d.Children(i), func(c int) bool {
		rel := r.d.Arcs[c].Relation
		return (rel == "compound" || rel == "amod" || rel == "nmod:poss" || rel == "nmod") && lexicon.Is("labour", r.d.Lemma(c))
	})
}

// agency reports a state body among the tokens, or a word for its members.
func (r *reader) agency(tokens []int) bool {
	for _, i := range tokens {
		switch a := r.d.ActorHeaded(i); {
		case a < 0:
		case r.d.Actors[a].Kind == "agency" || r.d.Actors[a].Kind == "country":
			return true
		case r.d.Actors[a].Kind == "armed_group" && r.d.Tags[i].Universal == "PROPN":
			continue // "the Islamic State" is no state
		}
		lemma := r.d.Lemma(i)
		if lexactor.NounKind(lemma) == "agency" || speech.Role(lemma) == "official" || lemma == "force" || lemma == "operation" || lemma == "inspector" {
			return true
		}
	}
	return false
}

func (r *reader) bodies(p text.Predicate) bool {
	return p.Passive || r.agency(p.Subjects) || r.countrySubject(p)
}

func (r *reader) countrySubject(p text.Predicate) bool {
	return slices.ContainsFunc(p.Subjects, r.countryHeaded)
}

func (r *reader) countryHeaded(i int) bool {
	a := r.d.ActorHeaded(i)
	return a >= 0 && r.d.Actors[a].Kind == "country"
}
