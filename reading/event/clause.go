package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// sameClause joins two words for one deed in one sentence: "opened fire, killing", "a blast that killed". Each of the
// words that an event told so far may be the one that the next leans on.
func (r *reader) sameClause(a, c candidate) bool {
	if a.kind == "propaganda" {
		return slices.Contains(a.pred.Objects, r.d.Arcs[c.pred.Head].Head) // "a letter urging followers"
	}
	if a.kind == "territorial_change" && !a.pred.Noun && r.harmful(c.pred) && a.sentence == c.sentence {
		return r.leans(a.pred, c.pred) // "overran a post, killing 11"
	}
	if !violent(a) && a.kind != "arrest" && a.kind != "sentence" {
		return false
	}
	if r.whenClause(a, c) {
		return true
	}
	for _, p := range a.lately() {
		if r.leans(p, c.pred) || r.leans(c.pred, p) || r.sameThing(p, c.pred) {
			return true
		}
	}
	return false
}

// whenClause reports harm and the deed that a clause with "when" tells behind it, whatever verb of saying the parser hung the
// clause on: "Five soldiers died when rebels attacked a post, the army said".
func (r *reader) whenClause(a, c candidate) bool {
	if a.pred.Noun || c.pred.Noun || a.sentence != c.sentence || c.pred.Head < a.pred.Head || !r.harmful(a.pred) && a.trigger.Subject != "victim" {
		return false
	}
	when := r.d.Child(c.pred.Head, "advmod", "mark")
	if when < 0 {
		when = r.brokenOff(c.pred.Head)
	}
	return when > a.pred.Head && (strings.EqualFold(r.d.Word(when), "when") || strings.EqualFold(r.d.Word(when), "after") || strings.EqualFold(r.d.Word(when), "as"))
}

// brokenOff is the word that opens the clause of a verb whose subject a parser hung on the verb before it: the "after" of "were
// shot dead after a group of armed men attacked a camp"; -1 for none.
func (r *reader) brokenOff(verb int) int {
	d := r.d
	for _, p := range r.d.PredicatesFrom(d.SentenceOf(verb).First) {
		if p.Head >= verb {
			break
		}
		for _, o := range p.Obliques {
			if _, last := d.Subtree(o.Head, nil); o.Head > p.Head && last == verb && d.Tags[verb].Penn == "VBD" {
				return d.Child(o.Head, "case")
			}
		}
	}
	return -1
}

// harmIn reports a verb of harm and the noun for the deed it was done in: "died in Tuesday's explosion". The days they are
// told with may differ: of the verb it may be the day of the report.
func (r *reader) harmIn(a, c candidate) bool {
	verb, noun := a, c
	if a.pred.Noun {
		verb, noun = c, a
	}
	inWhich := strings.HasPrefix(r.d.Arcs[verb.pred.Head].Relation, "acl:relcl") && violentType[verb.kind]
	return !verb.pred.Noun && noun.pred.Noun && (r.harmful(verb.pred) || inWhich) && slices.ContainsFunc(r.joinedObliques(verb.pred), func(o text.Oblique) bool {
		if o.Head == noun.pred.Head && (o.Preposition == "after" || o.Preposition == "following") && verb.pred.Lemma == "die" && !noun.definite {
			return true // "died after a shootout with police"
		}
		in := o.Preposition == "in" || o.Preposition == "during" || o.Preposition == "as a result of"
		return o.Head == noun.pred.Head && (in || o.Preposition == "by") || in && r.d.Lemma(o.Head) == "which" && r.lastNoun(o.Head) == noun.pred.Head
	})
}

// lastNoun is the event noun told last in the sentence before token i, which "in which" speaks of wherever the parser hung
// it; -1 for none.
func (r *reader) lastNoun(i int) int {
	for k, first := i-1, r.d.SentenceOf(i).First; k >= first; k-- {
		if at, ok := r.at[k]; ok && r.d.Predicates[at].Noun {
			if _, _, ok = r.sense(r.d.Predicates[at]); ok {
				return k
			}
		}
	}
	return -1
}

// leans reports a word q for a deed that hangs on another, p, as a consequence or with p as what did it: "opened fire,
// killing two", "the blast killed two", "were killed in the blast".
func (r *reader) leans(p, q text.Predicate) bool {
	d := r.d
	hung := q.Head
	for d.Arcs[hung].Relation == "conj" && d.Tags[hung].Universal == "VERB" && d.Arcs[hung].Head > p.Head {
		hung = d.Arcs[hung].Head // "attacked a school, abducting 25 and killing a teacher"
	}
	if rel := d.Arcs[hung].Relation; d.Arcs[hung].Head == p.Head && (rel == "advcl" && !r.contrasted(hung) || strings.HasPrefix(rel, "acl") || rel == "xcomp") {
		return true
	}
	if d.Tags[q.Head].Penn == "VBG" && r.harmful(q) && q.Head > p.Head && r.asideIn(p, hung) {
		return true // "went off as passengers were leaving, killing three"
	}
	if r.nearestDeed(p, q) || r.madeHarm(p, q) || r.alsoBefell(p, q) || r.ofItsSubject(p, q) {
		return true
	}
	if slices.Contains(q.Subjects, p.Head) || slices.Contains(r.obliqueHeads(q), p.Head) {
		return true
	}
	return r.hung(q.Head, p.Head)
}

// contrasted reports a clause that sets another deed beside the first: "…, while the artillery pounded the ridge".
func (r *reader) contrasted(verb int) bool {
	return hasWord(r.d, verb, "while") && r.d.Child(verb, "nsubj", "nsubj:pass") >= 0
}

// asideIn reports a participle that the parser hung on a clause with "as" or "while" of the deed p, which tells of no deed itself.
func (r *reader) asideIn(p text.Predicate, participle int) bool {
	d := r.d
	up := d.Arcs[participle].Head
	if up < 0 || d.Arcs[participle].Relation != "advcl" || d.Arcs[up].Head != p.Head || d.Arcs[up].Relation != "advcl" {
		return false
	}
	k, ok := r.at[up]
	if !ok || !hasWord(d, up, "as") && !hasWord(d, up, "while") {
		return false
	}
	_, _, deed := r.sense(d.Predicates[k])
	return !deed
}

// sameThing reports two verbs joined by "and" for what was done to one object ("was bombed and killed", "killing two and
// injuring four"), or two about one bomb ("a bomb planted by rebels went off").
func (r *reader) sameThing(p, q text.Predicate) bool {
	if p.Noun && !q.Noun && sharesAny(p.Objects, q.Objects) && strings.HasPrefix(r.d.Arcs[q.Head].Relation, "acl") && !r.setApart(q.Head) {
		return true // "the conviction of a man jailed for six years"
	}
	if p.Noun || q.Noun {
		return false
	}
	if r.thenFired(p, q) {
		return true
	}
	if r.d.Arcs[q.Head].Head == p.Head && r.d.Arcs[q.Head].Relation == "conj" {
		if sharesAny(p.Objects, q.Objects) {
			return true
		}
		oneDoer := sharesAny(p.Subjects, q.Subjects) || p.Passive && q.Passive && len(p.Subjects)+len(q.Subjects) == 0 && r.harmful(q)
		return oneDoer && !r.setApart(q.Head)
	}
	if up := r.d.Arcs[p.Head].Head; r.d.Arcs[p.Head].Relation == "acl:relcl" && q.Passive && len(q.Subjects) == 0 && r.harmful(q) && slices.Contains(q.Objects, up) {
		return true // "seven gunmen who opened fire were killed"
	}
	for _, i := range append(slices.Clone(p.Subjects), p.Objects...) {
		if lexicon.Is("explosive", r.d.Lemma(i)) && (slices.Contains(q.Subjects, i) || slices.Contains(q.Objects, i)) {
			return true
		}
	}
	return false
}

// alsoBefell reports harm that "and" joins to harm told of others: "Five militants were killed and one soldier died". A place, a day or
// "another" of its own keeps it apart.
func (r *reader) alsoBefell(p, q text.Predicate) bool {
	d := r.d
	if p.Noun || q.Noun || d.Arcs[q.Head].Relation != "conj" || d.Arcs[q.Head].Head != p.Head || !r.onlyHarm(p) || !r.onlyHarm(q) {
		return false
	}
	first, last := d.Subtree(q.Head, r.otherClause)
	s := d.SpanOf(first, last)
	return !r.anyApart(first, last) && len(text.Within(r.places, s)) == 0 && len(text.Within(d.Times, s)) == 0
}

// ofItsSubject reports a bomb that did harm and of which a clause tells that it went off: "A parcel that blew up in a car wounded a man".
func (r *reader) ofItsSubject(p, q text.Predicate) bool {
	return !p.Noun && !q.Noun && r.harmful(q) && strings.HasPrefix(r.d.Arcs[p.Head].Relation, "acl:relcl") && slices.Contains(q.Subjects, r.d.Arcs[p.Head].Head) && !r.anyIs("person", q.Subjects)
}

// harmful reports a verb that tells only what harm was done, not how: "wounding four".
func (r *reader) harmful(p text.Predicate) bool {
	h, ok := lexicon.FindHarm("verb", p.Lemma)
	return !p.Noun && ok && (h.What == "killed" || h.What == "wounded")
}

// setApart reports a verb with a time of its own: "and later killed".
func (r *reader) setApart(i int) bool {
	for _, c := range r.d.Children(i) {
		if lexicon.Is("apart", r.d.Lemma(c)) && !r.countsPeople(c) {
			return true
		}
	}
	return false
}

func sharesAny(a, b []int) bool {
	return slices.ContainsFunc(a, func(i int) bool { return slices.Contains(b, i) })
}

// hung reports a noun that is the subject of a clause "when …" hung on a verb of harm: "Nine died when
// a blast hit the market". Aside clauses that cut in ("…, the agency reported") are stepped over.
func (r *reader) hung(noun, verb int) bool {
	d := r.d
	up := d.Arcs[noun].Head
	if up < 0 {
		return false
	}
	clause := noun
	if strings.HasPrefix(d.Arcs[noun].Relation, "nsubj") {
		clause = up
	}
	when := d.Child(clause, "advmod", "mark")
	if when < 0 || !strings.EqualFold(d.Word(when), "when") && !strings.EqualFold(d.Word(when), "after") && !strings.EqualFold(d.Word(when), "as") {
		return false
	}
	return d.Under(clause, verb)
}

// obliqueHeads are the nouns of what a deed was done in or by, or came of.
func (r *reader) obliqueHeads(p text.Predicate) []int {
	var out []int
	for _, o := range p.Obliques {
		switch o.Preposition {
		case "in", "during", "by", "when", "from":
			out = append(out, o.Head)
		case "after":
			if o.Head > p.Head && r.d.Child(o.Head, "obl:tmod", "obl:npmod", "advmod", "nmod") < 0 { // not "hours after the attack"
				out = append(out, o.Head)
			}
		}
	}
	return out
}
