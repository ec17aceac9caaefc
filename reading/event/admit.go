package event

import (
	"sort"
	"strings"

	lexactor "sitrep/lexicon/en/actor"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// admitted adds the claims of responsibility that no word of claiming tells: a group, or a caller who speaks
// for one, says that "it" or "the group" did the deed.
func (r *reader) admitted(found []candidate) []candidate {
	var more []candidate
	for _, c := range found {
		if subjects := r.boasting(c); len(subjects) > 0 {
			c.pred.Subjects = subjects
		} else if s := r.behind(c); s >= 0 {
			c.pred.Subjects = []int{s}
		} else if c.pred.Noun && !r.madeByLight(c) {
			continue
		}
		if !violentType[c.kind] || c.headline || r.stanceOver(c.pred.Head) == "denies" || c.status != "occurred" && c.status != "alleged" || !r.selfNamed(c.pred.Subjects) && len(r.boasting(c)) == 0 {
			continue
		}
		if p, ok := r.admission(c); ok && (len(more) == 0 || more[len(more)-1].pred.Head != p.Head) {
			more = append(more, r.claim(p, c))
		}
	}
	if len(more) == 0 {
		return found
	}
	found = append(found, more...)
	sort.SliceStable(found, func(i, j int) bool { return found[i].span.Start < found[j].span.Start })
	return found
}

// boasting are those who boast of a deed as their own: "the rebels boasted of having killed ten soldiers".
func (r *reader) boasting(c candidate) []int {
	d := r.d
	k, ok := r.at[d.Arcs[c.pred.Head].Head]
	if !ok || c.pred.Noun || d.Arcs[c.pred.Head].Relation != "advcl" || !hasWord(d, c.pred.Head, "of") || !lexicon.Is("admits", d.Predicates[k].Lemma) {
		return nil
	}
	return d.Predicates[k].Subjects
}

// behind is who is said to be behind a deed: "they were behind the attack"; -1 for nobody.
func (r *reader) behind(c candidate) int {
	if !c.pred.Noun || r.d.Preposition(c.pred.Head) != "behind" || r.d.Child(c.pred.Head, "cop") < 0 {
		return -1
	}
	return r.d.Child(c.pred.Head, "nsubj")
}

// madeByLight reports a deed that a noun names and a verb like "carry out" does.
func (r *reader) madeByLight(c candidate) bool {
	k, ok := r.at[r.d.Arcs[c.pred.Head].Head]
	return ok && !r.d.Predicates[k].Passive && lexicon.Is("commits", r.d.Predicates[k].Lemma)
}

// selfNamed reports a subject by which a group speaks of itself.
func (r *reader) selfNamed(subjects []int) bool {
	for _, s := range subjects {
		s = r.measured(s) // "one of its fighters"
		owner := r.d.Child(s, "nmod:poss")
		own := owner >= 0 && (strings.EqualFold(r.d.Word(owner), "its") || strings.EqualFold(r.d.Word(owner), "our")) && !r.agency([]int{s})
		if own || lexicon.Is("self named", r.d.Lemma(s)) {
			return true
		}
	}
	return false
}

// admission is the verb of saying before a deed, in its sentence, whose subject is a group or a caller.
func (r *reader) admission(c candidate) (text.Predicate, bool) {
	s := r.d.Sentences[c.sentence]
	for _, p := range r.d.PredicatesFrom(s.First) {
		if p.Head >= c.pred.Head {
			break
		}
		if p.Noun || p.Negated || p.Modal != "" || !lexicon.Is("admits", p.Lemma) {
			continue
		}
		for _, x := range p.Subjects {
			if l := r.d.Lemma(x); (r.armedGroup([]int{x}) || lexactor.NounKind(l) == "armed_group" || l == "caller" || lexicon.Is("speaks for fighters", l)) && !r.agency([]int{x}) {
				return p, true
			}
		}
	}
	return text.Predicate{}, false
}

func (r *reader) claim(p text.Predicate, deed candidate) candidate {
	d := r.d
	t := lexicon.Trigger{Lemma: p.Lemma, Type: "claim_of_responsibility", Subject: "claimant", Object: "target"}
	c := candidate{pred: p, trigger: t, kind: t.Type, status: "occurred", span: d.Tokens[p.Head].Span, sentence: deed.sentence, told: []text.Predicate{p}}
	c.pred.Objects, c.pred.Content = nil, -1
	c.roles = r.take(nil, p.Subjects, "claimant")
	c.evidence = r.evidence(c).Cover(deed.span)
	return c
}
