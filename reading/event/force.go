package event

import (
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// violent reports a verb of harm that violence is told with: attackers, a weapon, or an attack it was done in.
func (r *reader) violent(p text.Predicate) bool {
	return r.armed(p.Subjects) || r.masked(p.Subjects) || r.near("explosive", p) || r.near("weapon", p) || r.anyIs("aircraft", p.Subjects) || r.inViolence(p)
}

// blasted reports damage by a bomb, by shells, or by attackers: "a bomb damaged the court", "rebels destroyed a bridge". What
// police and troops destroy is no attack by these words alone.
func (r *reader) blasted(p text.Predicate) bool {
	for _, s := range p.Subjects {
		l := r.d.Lemma(s)
		if lexicon.Is("explosive", l) || lexicon.Is("weapon", l) || r.gunfire(s) || lexicon.Is("shots", l) && (r.modifiedBy(s, "weapon") || r.modifiedBy(s, "explosive") || r.partOf("weapon", []int{s}) || r.partOf("explosive", []int{s})) {
			return len(p.Objects) > 0 || r.oblique(p, "into", "through", "at", "in", "on") >= 0
		}
		if lexicon.Is("attack", l) {
			return false // the deed is told by its own word
		}
	}
	return len(p.Objects) > 0 && (r.armed(p.Subjects) || r.masked(p.Subjects)) && !r.agency(p.Subjects) && (!r.anyIs("aircraft", p.Subjects) || r.blowsUp(p.Subjects))
}

// gunfire reports "rifle fire", "rebel fire": shots and no blaze.
func (r *reader) gunfire(i int) bool {
	if r.d.Lemma(i) != "fire" {
		return false
	}
	for _, c := range r.d.Children(i) {
		l := r.d.Lemma(c)
		if lexicon.Is("weapon", l) || lexicon.Is("attacker", l) || lexicon.Is("gunfire", l) || r.armedGroup([]int{c}) {
			return true
		}
	}
	return false
}

// inViolence reports a deed told to have been done, or harm come, in another that its own noun tells: "died in the
// attack", "were hurt during clashes".
func (r *reader) inViolence(p text.Predicate) bool {
	_, ok := r.violenceIn(p)
	return ok
}

// violenceIn is the type of that other deed.
func (r *reader) violenceIn(p text.Predicate) (string, bool) {
	for _, o := range p.Obliques {
		switch o.Preposition {
		case "in", "during", "by", "from", "after", "of", "following", "when", "as a result of":
		default:
			continue
		}
		if k, ok := r.at[o.Head]; ok && o.Head != p.Head && r.d.Predicates[k].Noun {
			if t, _, ok := r.sense(r.d.Predicates[k]); ok && broad(t.Type) == "violence" {
				return t.Type, true
			}
		}
	}
	if r.foughtIn(p) {
		return "clash", true
	}
	return "", false
}

// persons reports people among the tokens: by word, or a name that is no place's and no body's.
func (r *reader) persons(tokens []int) bool {
	return r.anyIs("person", tokens) || r.namesSomeone(tokens)
}

// namesSomeone reports a proper name that may be a person's, or a person by a property alone ("the younger", "the 19-year-old
// Ada"), named in an apposition.
func (r *reader) namesSomeone(tokens []int) bool {
	for _, i := range tokens {
		if c := r.d.Child(i, "appos", "flat"); c >= 0 && r.personActor(c) {
			return true
		}
		if r.d.Tags[i].Universal != "PROPN" || lexicon.Is("place", r.d.Lemma(i)) || lexicon.Is("site", r.d.Lemma(i)) {
			continue
		}
		a := r.d.ActorHeaded(i)
		if a < 0 && r.oneOfNation(i) {
			return true
		}
		if a < 0 && text.Touching(r.d.Places, r.d.Tokens[i].Span) < 0 || a >= 0 && (r.d.Actors[a].Kind == "person" || r.d.Actors[a].Kind == "nationality") {
			return true
		}
	}
	return false
}

// oneOfNation reports one or several of a nation, told by its adjective alone: "The German was picked up".
func (r *reader) oneOfNation(i int) bool {
	k := text.Touching(r.d.Places, r.d.Tokens[i].Span)
	return k >= 0 && r.d.Places[k].Kind == "demonym" && r.d.Child(i, "det", "nummod") >= 0
}

func (r *reader) personActor(i int) bool {
	a := r.d.ActorHeaded(i)
	return a >= 0 && r.d.Actors[a].Kind == "person"
}

// unknownGroup reports a proper name that is neither a person's nor a state body's nor a place's: a group no list holds.
func (r *reader) unknownGroup(tokens []int) bool {
	for _, i := range tokens {
		if r.d.Tags[i].Universal != "PROPN" || r.agency([]int{i}) || text.Touching(r.d.Places, r.d.Tokens[i].Span) >= 0 {
			continue
		}
		if a := r.d.ActorHeaded(i); a < 0 || r.d.Actors[a].Kind == "organization" {
			return true
		}
	}
	return false
}

// military reports a strike that is no walkout: one that is conducted, that is against fighters, or that destroys.
func (r *reader) military(p text.Predicate) bool {
	if r.walkout(p.Head) {
		return false
	}
	if up := r.d.Arcs[p.Head].Head; up >= 0 {
		rel := r.d.Arcs[p.Head].Relation
		l := r.d.Lemma(up)
		if rel == "nsubj" && lexicon.Is("wreak", l) || (rel == "obj" || rel == "nsubj:pass") && (l == "conduct" || l == "carry" && r.hasParticle(up, "out")) {
			return true
		}
	}
	hit := r.built(p.Objects) || len(r.obliquesOf(p, "against")) > 0
	return r.struckOn(p.Head) || r.armed(p.Objects) || r.armed(r.obliquesOf(p, "against")) || hit && r.wordsOf("war from the air") > 0
}

func (r *reader) hasParticle(verb int, particle string) bool {
	c := r.d.Child(verb, "compound:prt")
	return c >= 0 && strings.EqualFold(r.d.Word(c), particle)
}

func (r *reader) obliquesOf(p text.Predicate, preposition string) []int {
	var out []int
	for _, o := range p.Obliques {
		if o.Preposition == preposition {
			out = append(out, o.Head)
		}
	}
	return out
}

// troops reports soldiers or forces, whom a foe expels but no ministry deports.
func (r *reader) troops(tokens []int) bool {
	for _, i := range tokens {
		if lexicon.Is("troops", r.d.Lemma(i)) {
			return true
		}
	}
	return false
}
