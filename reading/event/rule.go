package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// needsOfRules are the needs of rules that are set, kept or lifted in other words than those of a law.
func needsOfRules() map[string]condition {
	return map[string]condition{
		"takeseffect":   (*reader).takesEffect,
		"underrule":     (*reader).underRule,
		"signedpaper":   (*reader).signedPaper,
		"barred":        (*reader).barred,
		"stoppedgiving": (*reader).stoppedGiving,
		"shutitself":    (*reader).shutItself,
	}
}

// takesEffect reports a measure that is told to begin, to hold or to end: "the order came into force on Friday", "the ban was lifted".
func (r *reader) takesEffect(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if up < 0 || !strings.HasPrefix(d.Arcs[p.Head].Relation, "nsubj") || r.near("tariffs", p) || r.sports() || r.wordsIn(d.SentenceOf(p.Head), "sport") {
		return false
	}
	if lexicon.Is("lapses", d.Lemma(up)) && (p.Noun && d.Lemma(up) != "end" || definite(d, p.Head)) {
		return true
	}
	return lexicon.Is("comes", d.Lemma(up)) && slices.ContainsFunc(d.Children(up), func(c int) bool {
		return c > up && (d.Lemma(c) == "effect" || d.Lemma(c) == "force")
	})
}

// underRule reports a place that is put under a rule for emergencies: "put three provinces under emergency rule".
func (r *reader) underRule(p text.Predicate) bool {
	return slices.ContainsFunc(r.obliquesOf(p, "under"), func(o int) bool {
		return lexicon.Is("order", r.d.Lemma(o)) || r.modifiedBy(o, "of emergencies")
	}) && (r.agency(p.Subjects) || p.Passive || r.persons(p.Subjects))
}

// signedPaper reports a decree or an order of an office that is signed or issued, and no warrant.
func (r *reader) signedPaper(p text.Predicate) bool {
	if !r.anyIs("paper of office", p.Objects) || r.near("in the hands of the law", p) || r.near("tariffs", p) || r.near("warrant", p) {
		return false
	}
	return (r.agency(p.Subjects) || r.persons(p.Subjects)) && !r.armed(p.Subjects)
}

// barred reports people or vehicles that an office keeps from a place or a deed: "barred foreigners from entering the district".
func (r *reader) barred(p text.Predicate) bool {
	office := r.agency(p.Subjects) && !r.anyIs("judging", p.Subjects) || r.anyIs("paper of office", p.Subjects)
	if !office || len(p.Objects) == 0 {
		return false
	}
	if r.anyIs("restricted", p.Objects) || r.anyIs("policy", p.Objects) {
		return true
	}
	return slices.ContainsFunc(r.obliquesOf(p, "from"), func(o int) bool { return r.is("place", o) || lexicon.Is("restricted", r.d.Lemma(o)) }) ||
		slices.ContainsFunc(r.d.Children(p.Head), func(c int) bool { return r.d.Arcs[c].Relation == "advcl" && hasWord(r.d, c, "from") })
}

// stoppedGiving reports an office that stops or resumes giving leave: "stopped handing out visas", "no longer issues permits".
func (r *reader) stoppedGiving(p text.Predicate) bool {
	k, ok := r.at[r.d.Child(p.Head, "xcomp", "advcl", "obj", "ccomp")]
	if !ok || !r.agency(p.Subjects) && !r.countrySubject(p) {
		return false
	}
	given := r.d.Predicates[k]
	return lexicon.Is("gives leave", given.Lemma) && (r.anyIs("leave", given.Objects) || r.partOf("leave", given.Objects))
}

// shutItself reports a border or a road that closes or opens again, told without who does it: "the crossing reopened on Friday".
func (r *reader) shutItself(p text.Predicate) bool {
	return len(p.Objects) == 0 && p.Tense == "past" && !p.Passive && r.anyIs("way across", p.Subjects) && r.wordsOf("accident") == 0
}
