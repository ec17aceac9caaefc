package event

import (
	"slices"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

func sharedTown(a, b []text.Location) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Name != "" && x.Name == y.Name && x.Precision != "country" && x.Precision != "region" {
				return true
			}
		}
	}
	return false
}

// sharesTarget reports a noun for a place or a thing in the clauses of both: "the synagogue".
func (r *reader) sharesTarget(a, c candidate) bool {
	return anyShared(r.clauseNouns(a), r.clauseNouns(c))
}

func (r *reader) clauseNouns(c candidate) []string {
	d := r.d
	first, last := d.Subtree(c.pred.Head, r.otherClause)
	var out []string
	for i := first; i < last; i++ {
		if lemma := d.Lemma(i); (lexicon.Is("place", lemma) || lexicon.Is("site", lemma)) && i != c.pred.Head {
			out = append(out, lemma)
		}
	}
	return out
}

// sharesWord reports a capitalised word or the same object noun in the evidence of both.
func (r *reader) sharesWord(a, c candidate) bool {
	return anyShared(r.tellingWords(a), r.tellingWords(c))
}

func anyShared(a, c []string) bool {
	words := map[string]bool{}
	for _, w := range a {
		words[w] = true
	}
	return slices.ContainsFunc(c, func(w string) bool { return words[w] })
}

// tellingWords are the lemmas of nouns and names around a trigger, the trigger's own left out.
func (r *reader) tellingWords(c candidate) []string {
	d := r.d
	first, last := d.TokensIn(c.evidence)
	f, l := d.GroupTokens(c.pred.Head)
	first, last = min(first, f), max(last, l)
	var out []string
	for i := first; i < last; i++ {
		if i == c.pred.Head || d.Tags[i].Universal != "NOUN" && d.Tags[i].Universal != "PROPN" {
			continue
		}
		if lemma := d.Lemma(i); !lexicon.Is("person", lemma) && !lexicon.Is("attack", lemma) {
			out = append(out, lemma)
		}
	}
	return out
}

func (r *reader) sameObject(a, c candidate) bool {
	if a.trigger.Type != c.trigger.Type || len(a.counts) > 0 && len(c.counts) > 0 {
		return false
	}
	if a.kind == "territorial_change" && len(a.pred.Subjects) > 0 && len(c.pred.Subjects) > 0 && r.agency(a.pred.Subjects) != r.agency(c.pred.Subjects) {
		return false // "troops retook the town … The militants had seized the town last June"
	}
	if a.when != nil && r.ownDay(a, c) && r.ownPlace(c) && familyOf(a.kind) == "violence" {
		return false // "struck a post last week … The post in Sarn was struck on 8 October"
	}
	for _, x := range a.pred.Objects {
		for _, y := range c.pred.Objects {
			if k := r.d.ActorHeaded(x); k >= 0 && k == r.d.ActorHeaded(y) && a.kind == "territorial_change" && a.trigger.Subject == c.trigger.Subject {
				return true // "the liberation of Sarn … Sarn has been liberated"
			}
			if r.d.Lemma(x) == r.d.Lemma(y) && !lexicon.Is("person", r.d.Lemma(x)) && r.d.Tags[x].Universal != "PRON" && definite(r.d, y) {
				return true
			}
		}
	}
	return false
}

// joinedObliques are the obliques of a verb and of those joined to it that share its place: "two were killed and six hurt in
// the blast".
func (r *reader) joinedObliques(p text.Predicate) []text.Oblique {
	out := p.Obliques
	for _, c := range r.d.Children(p.Head) {
		if k, ok := r.at[c]; ok && r.d.Arcs[c].Relation == "conj" && r.harmful(r.d.Predicates[k]) {
			out = append(out[:len(out):len(out)], r.d.Predicates[k].Obliques...)
		}
	}
	return out
}
