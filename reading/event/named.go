package event

import (
	"slices"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// namedLater joins what befell people told by description or number first to where the report names them: "a customs officer was
// killed … charged with killing Ilja Sorn", "two men were arrested … Dario Venk and Milo Prant were arrested".
func (r *reader) namedLater(a, c candidate) bool {
	if a.headline || a.aggregate || c.aggregate || a.past != c.past || openSince(a.when) || familyOf(a.kind) != familyOf(c.kind) || a.status == "planned" || c.status == "planned" {
		return false
	}
	if a.sentence == c.sentence || c.sentence-r.lastTold(a) > 4 || r.setOff(a) || r.setOff(c) || r.ownDay(a, c) && !loosely(a.when) {
		return false
	}
	names := r.namesOf(c)
	if names == 1 && r.described(a) && r.oneDescribed(a) && (r.befell(c, "killed") && r.befell(a, "killed") || a.kind == "shooting" && c.kind == "shooting") {
		return true
	}
	if names == 1 && a.kind == "arrest" && c.kind == "arrest" && len(a.pred.Objects) == 1 && r.described(a) && (r.oneDescribed(a) || r.heOrShe(a.pred.Objects[0])) && c.sentence-r.lastTold(a) <= 2 {
		return true // "a former clerk was questioned and then arrested … Ada Sarn, 19, was arrested"
	}
	return names > 0 && r.described(a) && slices.ContainsFunc(a.counts, func(n ledger.Count) bool {
		of := n.High != nil && (float64(names) == *n.High || float64(names) < *n.High && c.kind == "arrest" && names > 1) // "arrested three men … Ada Sarn and Orin Dahl were held at the flat"
		shot := n.What == "killed" && a.kind == "shooting" && c.kind == "shooting" && c.pred.Passive
		return n.Low != nil && of && *n.High == *n.Low && (shot || r.befell(c, n.What))
	})
}

// loosely reports a time that leaves the day open: "last month", which a later sentence tells closer.
func loosely(w *text.When) bool {
	return w != nil && w.EDTF == "" && w.Needs == "publication date" && monthAlone(w)
}

// befell reports that the words of c tell the harm or the act that a count is of.
func (r *reader) befell(c candidate, what string) bool {
	if c.kind == "arrest" || c.kind == "kidnapping" {
		return c.trigger.Count == what
	}
	if what != "killed" {
		return false
	}
	h, ok := lexicon.FindHarm("verb", c.pred.Lemma)
	return ok && h.What == what || c.trigger.Count == what || r.dyingIn(c.pred) >= 0
}

// oneDescribed reports a single person told by a noun: "the soldier who was killed".
func (r *reader) oneDescribed(a candidate) bool {
	if len(a.pred.Objects) != 1 || len(a.counts) > 0 {
		return false
	}
	x := a.pred.Objects[0]
	return r.d.Tags[x].Universal == "NOUN" && r.is("person", x) && !plural(r.d, x)
}

// dyingIn is the verb of dying that a deed hangs on: "Orsk died after a bomb went off", "died of wounds suffered in a blast"; -1
// for none.
func (r *reader) dyingIn(p text.Predicate) int {
	d := r.d
	for i, steps := p.Head, 0; steps < 3 && d.Arcs[i].Head >= 0; i, steps = d.Arcs[i].Head, steps+1 {
		rel := d.Arcs[i].Relation
		if rel != "advcl" && rel != "acl" && rel != "nmod" && (rel != "obl" || i == p.Head && !p.Noun) {
			return -1
		}
		if k, ok := r.at[d.Arcs[i].Head]; ok && d.Lemma(d.Arcs[i].Head) == "die" {
			return k
		}
	}
	return -1
}

// victims are those something was done to, or who died in it.
func (r *reader) victims(p text.Predicate) []int {
	if k := r.dyingIn(p); k >= 0 {
		return r.d.Predicates[k].Subjects
	}
	return p.Objects
}

// namesOf is how many persons a deed names as those it was done to; 0 where any of them has no name.
func (r *reader) namesOf(c candidate) int {
	n := 0
	for _, o := range r.victims(c.pred) {
		if !r.personActor(o) || r.d.Tags[o].Universal != "PROPN" && !(r.heOrShe(o) && r.namedBefore(o)) {
			return 0
		}
		n++
	}
	return n
}

// namedBefore reports a pronoun for somebody whom its own sentence names: "Orin Dahl was on his way to work when he was shot".
func (r *reader) namedBefore(pronoun int) bool {
	a := r.d.ActorHeaded(pronoun)
	if a < 0 {
		return false
	}
	s := r.d.SentenceOf(pronoun).Span
	return slices.ContainsFunc(r.d.Actors[a].Mentions, func(m text.Mention) bool {
		first, last := r.d.TokensIn(m.Span)
		return s.Contains(m.Span) && m.End <= r.d.Tokens[pronoun].Start && first < last && r.d.Tags[first].Universal == "PROPN"
	})
}

// described reports that no word for a deed has named those it was done to.
func (r *reader) described(a candidate) bool {
	return !slices.ContainsFunc(a.lately(), func(p text.Predicate) bool {
		return slices.ContainsFunc(p.Objects, func(o int) bool { return r.d.Tags[o].Universal == "PROPN" })
	})
}

// alsoHarmed reports one more who was harmed, told right behind a deed without a doer, a place or a day: "A guard was also killed".
func (r *reader) alsoHarmed(a, c candidate) bool {
	if c.pred.Noun || !r.resumable(a) || c.status != "occurred" && c.status != "alleged" || !hasWord(r.d, c.pred.Head, "also") || !r.onlyHarm(c.pred) || len(c.counts) == 0 {
		return false
	}
	first, last := r.d.Subtree(c.pred.Head, r.otherClause)
	for i := first; i < last; i++ {
		if l := r.d.Lemma(i); l != "also" && lexicon.Is("apart", l) && !r.countsPeople(i) {
			return false
		}
	}
	return c.sentence-r.lastTold(a) <= 2 && !r.inOther(c) && !r.ownPlace(c) && !r.ownDay(a, c) && !r.near("weapon", c.pred) && !r.near("explosive", c.pred)
}

// alsoFell reports one more who fell in what was told right before: "soldiers killed four of them. A soldier also died in the fighting".
func (r *reader) alsoFell(a, c candidate) bool {
	if a.sentence == c.sentence || !hasWord(r.d, c.pred.Head, "also") || !r.pointsBack(c) || a.headline || a.past || c.sentence-r.lastTold(a) > 1 || r.ownPlace(c) || r.ownDay(a, c) {
		return false
	}
	return familyOf(a.kind) == familyOf(c.kind) && (a.kind == "clash" || familyOf(a.kind) == "violence") && r.harmful(c.pred)
}

// attackersFelled reports the attackers killed in the attack that they made: "gunmen stormed the camp … Twenty insurgents were killed".
func (r *reader) attackersFelled(a, c candidate) bool {
	if c.pred.Noun || !c.pred.Passive || len(c.pred.Subjects) > 0 || !r.onlyHarm(c.pred) || !r.anyIs("fighter", c.pred.Objects) || !r.resumable(a) {
		return false
	}
	byThem := slices.ContainsFunc(a.lately(), func(p text.Predicate) bool {
		return !r.agency(p.Subjects) && (r.anyIs("fighter", p.Subjects) || r.anyIs("gunman", p.Subjects) || r.armedGroup(p.Subjects))
	})
	return byThem && c.sentence-r.lastTold(a) <= 2 && !r.apartFrom(a, c) && !r.ownPlace(c) && !r.ownDay(a, c)
}

// arrestSpokenOf is the arrest told last that a report only speaks of again: "hours before his arrest", "within hours of being
// detained", "when he was arrested", "the arrests"; -1 for none.
func (r *reader) arrestSpokenOf(told []candidate, c candidate) int {
	if c.kind != "arrest" || c.status != "occurred" || len(c.counts) > 0 || !r.arrestKnown(c) || r.setOff(c) {
		return -1
	}
	for k := len(told) - 1; k >= max(0, len(told)-memory); k-- {
		a := told[k]
		if a.kind != "arrest" || a.status != "occurred" {
			continue
		}
		if a.past != c.past || openSince(a.when) || r.ownDay(a, c) || c.sentence-r.lastTold(a) > 12 || !r.oneOrMany(a, c) || r.clashPlace(a, c) {
			return -1
		}
		return k
	}
	return -1
}

func (r *reader) clashPlace(a, c candidate) bool {
	return r.ownPlace(c) && len(told(a.where)) > 0 && len(told(c.where)) > 0 && !sharedPlace(a.where, c.where)
}

// arrestKnown reports a telling that takes an arrest for known.
func (r *reader) arrestKnown(c candidate) bool {
	d := r.d
	i := c.pred.Head
	if c.pred.Noun {
		owner := d.Child(i, "nmod:poss")
		return owner >= 0 && d.Tags[owner].Universal == "PRON" || c.definite && len(c.pred.Objects) == 0
	}
	if d.Tags[i].Penn == "VBN" && hasWord(d, i, "being") && !slices.ContainsFunc(c.pred.Objects, func(o int) bool { return d.Tags[o].Universal == "PROPN" }) {
		return true
	}
	if c.pred.Passive && len(c.pred.Objects) == 1 && r.heOrShe(c.pred.Objects[0]) {
		return true // "He was taken into custody at his home"
	}
	mark := d.Child(i, "mark", "advmod")
	aside := d.Arcs[i].Relation == "advcl" && mark >= 0 && slices.Contains([]string{"when", "before", "after", "since", "until"}, strings.ToLower(d.Word(mark)))
	return aside && len(c.pred.Objects) == 1 && (r.heOrShe(c.pred.Objects[0]) || strings.EqualFold(d.Word(c.pred.Objects[0]), "they"))
}

// oneOrMany reports that a word for an arrest can be of as many people as were arrested.
func (r *reader) oneOrMany(a, c candidate) bool {
	many := a.counted() || a.aggregate || len(a.pred.Objects) > 1 || slices.ContainsFunc(a.pred.Objects, func(o int) bool { return plural(r.d, o) })
	switch owner := r.d.Child(c.pred.Head, "nmod:poss"); {
	case c.aggregate:
		return many
	case owner >= 0:
		return many == strings.EqualFold(r.d.Word(owner), "their")
	case len(c.pred.Objects) == 1 && r.d.Tags[c.pred.Objects[0]].Universal == "PRON":
		return many != r.heOrShe(c.pred.Objects[0])
	}
	return true
}
