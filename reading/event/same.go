package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// sameDeed joins what is told twice of the same kind of people: "were neutralised … they neutralised the militants", "arrested
// a student … the student was detained", "a soldier was killed … one of our soldiers has been killed".
func (r *reader) sameDeed(a, c candidate) bool {
	if a.pred.Noun || c.pred.Noun || familyOf(a.kind) != familyOf(c.kind) || a.status != c.status || a.aggregate {
		return false
	}
	if len(told(a.where)) > 0 && len(told(c.where)) > 0 && !sharedPlace(a.where, c.where) || tellsDay(a.when) && tellsDay(c.when) && a.when.Written != c.when.Written && (a.when.EDTF == "" || a.when.EDTF != c.when.EDTF) {
		return false
	}
	for _, o := range c.pred.Objects {
		if len(c.counts) == 0 && r.spokenAgain(a, c, o) || r.sameOne(a.pred.Objects, o) {
			return true
		}
	}
	return false
}

// spokenAgain reports people told by a definite noun to whom the same was done before: "the militants" of "two militants", or
// "the suspect" of anybody taken.
func (r *reader) spokenAgain(a, c candidate, o int) bool {
	if r.byYears(o) && definite(r.d, o) && a.kind == c.kind && !a.counted() && c.sentence-r.lastTold(a) <= 2 {
		return true // "a man was arrested … The 34-year-old was detained at a petrol station"
	}
	if r.d.Tags[o].Universal != "NOUN" || !r.is("person", o) || !definite(r.d, o) || !r.anyIs("person", a.pred.Objects) && len(a.counts) == 0 {
		return false
	}
	l := r.d.Lemma(o)
	if lexicon.Is("anyone", l) && (!violentType[c.kind] || a.trigger.Lemma == c.trigger.Lemma) {
		return true
	}
	if lexicon.Is("anyone", l) && !plural(r.d, o) && c.sentence-r.lastTold(a) <= 2 && slices.ContainsFunc(a.pred.Objects, func(b int) bool { return !plural(r.d, b) && !definite(r.d, b) && r.is("person", b) }) {
		return true // "killed a suspected militant … shot the man"
	}
	return a.trigger.Lemma == c.trigger.Lemma && slices.ContainsFunc(a.pred.Objects, func(b int) bool {
		return r.d.Lemma(b) == l || plural(r.d, b) == plural(r.d, o) && (lexicon.Is("fighter", l) || lexicon.Is("anyone", r.d.Lemma(b)) || r.d.Tags[b].Universal != "NOUN")
	})
}

// byYears reports somebody told by his age alone: "the 34-year-old".
func (r *reader) byYears(o int) bool {
	return o >= 4 && strings.EqualFold(r.d.Word(o), "old") && r.d.Lemma(o-2) == "year" && r.d.Tags[o-4].Universal == "NUM"
}

// sameOne reports a single person told by the same noun before: "the student" of "a student", "one of our soldiers".
func (r *reader) sameOne(before []int, o int) bool {
	part := r.partitive(o)
	if part < 0 && (plural(r.d, o) || !definite(r.d, o) || r.d.Tags[o].Universal != "NOUN") {
		return false
	}
	if part < 0 {
		part = o
	} else if l := r.d.Lemma(o); l != "one" {
		return false
	}
	return r.is("person", part) && slices.ContainsFunc(before, func(b int) bool { return r.d.Lemma(b) == r.d.Lemma(part) && !plural(r.d, b) })
}

// introduced joins what is done to somebody told by description first and by name at once after: "convicted a friend of
// the bomber … Dorin Vale was found guilty".
func (r *reader) introduced(a, c candidate) bool {
	if a.pred.Noun || c.pred.Noun || a.trigger.Type != c.trigger.Type || violentType[a.trigger.Type] || a.status != c.status || c.sentence-a.sentence > 2 || a.sentence == c.sentence {
		return false
	}
	if len(a.pred.Objects) != 1 || len(c.pred.Objects) != 1 {
		return false
	}
	x, y := a.pred.Objects[0], c.pred.Objects[0]
	return r.d.Tags[x].Universal == "NOUN" && r.is("person", x) && !plural(r.d, x) && !definite(r.d, x) && r.personActor(y) && r.d.Tags[y].Universal == "PROPN"
}

// inOperation joins to an operation the killing that its word is said to have done or in which it was done ("the operation
// killed nine rebels"), and to an arrest the operation in which it was made, where the noun says no more of it.
func (r *reader) inOperation(a, c candidate) bool {
	if a.sentence != c.sentence || clashing(a, c) || a.status != c.status {
		return false
	}
	raid, deed := a, c
	if c.kind == "raid" {
		raid, deed = c, a
	}
	if raid.kind != "raid" || !raid.pred.Noun || deed.pred.Noun || len(deed.told) != 1 {
		return false
	}
	done := slices.Contains(deed.pred.Subjects, raid.pred.Head) || slices.Contains(r.obliqueHeads(deed.pred), raid.pred.Head)
	return done && (violent(deed) || deed.kind == "arrest" && raid.trigger.Need == "against")
}

// fought joins to a fight the harm it did ("clashed with the rebels, killing six"), and to shots the fight that they set
// off ("In the ensuing gun battle").
func (r *reader) fought(a, c candidate) bool {
	if a.kind == "clash" && c.kind == "clash" || a.kind != "clash" && c.kind != "clash" || familyOf(a.kind) != "violence" && familyOf(c.kind) != "violence" {
		return false
	}
	deed := a
	if a.kind == "clash" {
		deed = c
	}
	if a.sentence == c.sentence && a.kind == "clash" && a.trigger.Type != "clash" && r.whenClause(a, c) {
		return true // "five rebels were shot dead by troops after they attacked a post"
	}
	if a.sentence == c.sentence {
		return !deed.pred.Noun && r.harmful(deed.pred) && !r.setApart(deed.pred.Head) && r.sameClause(a, c)
	}
	return c.kind == "clash" && c.pred.Noun && c.sentence-r.lastTold(a) <= 2 && !c.aggregate && (c.definite && (len(c.pred.Objects)+len(c.pred.Subjects) == 0 || c.trigger.Need == "shotsexchanged") || c.definite && c.trigger.Lemma == "crossfire" || r.modifiedBy(c.pred.Head, "ensuing"))
}

// oneWord reports two nouns that are the same word: "the armed raid" of the lede is "the raid".
func oneWord(a, c candidate) bool {
	return a.pred.Noun && c.pred.Noun && a.trigger.Lemma == c.trigger.Lemma
}

// loosePlural reports "the recent attacks in Sarn" told of the one attack in Sarn.
func (r *reader) loosePlural(a, c candidate) bool {
	return c.pred.Noun && c.aggregate && len(c.counts) == 0 && (c.definite || hasWord(r.d, c.pred.Head, "recent")) && sharedTown(a.where, c.where)
}

// looseSingular reports "Saturday's attack in Sarn" told of the bombings in Sarn.
func (r *reader) looseSingular(a, c candidate) bool {
	return a.pred.Noun && a.aggregate && !a.past && c.pred.Noun && c.definite && !c.aggregate && c.sentence-r.lastTold(a) <= 2 && sharedTown(told(a.where), told(c.where)) && !r.setOff(c)
}

// counted reports an event of several people: "these arrests" can speak of it.
func (c candidate) counted() bool {
	for _, n := range c.counts {
		if n.Low == nil || *n.Low > 1 {
			return true
		}
	}
	return false
}

// lede reports a candidate in the first two blocks of running text: what a headline speaks of.
func (r *reader) lede(c candidate) bool { return r.inLede(r.d.Sentences[c.sentence]) }

// inLede reports a sentence of the first two blocks of the report's text.
func (r *reader) inLede(in text.Sentence) bool {
	for _, s := range r.d.Sentences {
		if !s.Headline && !r.d.InFurniture(s.Span) {
			return in.Block <= s.Block+1
		}
	}
	return false
}

// sameVictim joins two words for what was done to one person, who is killed or taken once in a report.
func (r *reader) sameVictim(a, c candidate) bool {
	if a.status != c.status || c.past && !a.past && !oneDate(a.when, c.when) {
		return false
	}
	for _, p := range a.lately() {
		for _, x := range r.victims(p) {
			if slices.ContainsFunc(r.victims(c.pred), func(y int) bool { return r.onePerson(x, y, c) }) {
				return true
			}
		}
	}
	return false
}

// onePerson reports one person, by coreference or told again by the same noun: "killed the vice principal … the killing of the
// vice principal".
func (r *reader) onePerson(x, y int, c candidate) bool {
	if k := r.d.ActorHeaded(x); k >= 0 && k == r.d.ActorHeaded(y) && r.d.Actors[k].Kind == "person" {
		return true
	}
	return c.pred.Noun && c.definite && r.d.Lemma(x) == r.d.Lemma(y) && (c.trigger.Object == "victim" || r.is("person", y)) && (definite(r.d, y) || hasWord(r.d, y, "a")) && !plural(r.d, x) && !plural(r.d, y)
}
