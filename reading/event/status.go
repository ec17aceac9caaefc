package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// status reads from the words how the report sees the event; ok is false where the words tell of
// no happening at all: hypotheticals, questions, plain negation, generics.
func (r *reader) status(p text.Predicate, t lexicon.Trigger) (status string, ok bool) {
	d := r.d
	if p.Condition || p.Question || r.awaited(p) || r.clearedOf(p) || r.everyTime(p) || r.ofAKind(p) || r.asARule(p, t) || r.tasked(p) || r.notDone(p, t) || r.onlyProspect(p, t) {
		return "", false
	}
	if stance := r.stanceOver(p.Head); stance == "denies" && !r.partIn(p) && !r.takenForGranted(p) {
		return "denied", true
	}
	if t.Need == "device" && r.caughtAt(p) {
		return "foiled", true
	}
	if r.failed(p, t) {
		return "foiled", true
	}
	if p.Negated && !r.presumed(p) {
		return "", false
	}
	switch {
	case p.Noun && r.anyOne(p.Head):
		return "", false
	case r.stillToCome(p, t):
		return "planned", true
	case r.goesOn(p, t):
		return "ongoing", true
	case lexicon.Is("intends", p.Modal) && violentType[t.Type] && r.answered(p):
	case lexicon.Is("intends", p.Modal):
		return planned(t), true
	case lexicon.Is("threatens", p.Modal):
		return "threatened", true
	case r.feared(p, t):
		return "threatened", true
	case lexicon.Is("leaves open", p.Modal):
		return "", false
	}
	switch {
	case t.Type == "foiled_plot" && (t.Need == "attack" || t.Need == "defused" || t.Need == "plotters" || t.Need == "caughtwith" || t.Need == "stoppedplotter" || t.Need == "carrying"):
		return "foiled", true
	case t.Type == "foiled_plot" && !p.Noun && r.habitual(p):
		return "", false
	case t.Type == "foiled_plot" && !p.Noun:
		return r.plotStatus(p)
	case p.Noun && p.Tense == "infinitive" && violentType[t.Type] && d.Arcs[p.Head].Head >= 0 && d.Lemma(d.Arcs[p.Head].Head) == "threaten" && len(p.Objects) > 0:
		return "threatened", true // "threatened to attack the pipelines", where a tagger took the verb for the noun
	case p.Noun && p.Tense == "infinitive":
		return "", false // "ready to carry out attacks"
	case p.Noun:
		return r.nounStatus(p, t)
	case p.Tense == "infinitive":
		return r.infinitive(p, t)
	case r.habitual(p), r.requested(p.Head):
		return "", false
	case r.charged(p.Head):
		return "alleged", true
	case t.Type == "siege" && strings.HasPrefix(d.Arcs[p.Head].Relation, "acl"):
		return r.told(p.Head, "ongoing"), true // "areas besieged by the army"
	}
	if r.onlySuspected(p.Head, t) || r.setBefore(p) {
		return ongoing(d, p), true
	}
	return r.told(p.Head, ongoing(d, p)), true
}

// feared reports an attack that fighters are said to be able or about to make: "militants might strike hotels".
func (r *reader) feared(p text.Predicate, t lexicon.Trigger) bool {
	if p.Noun && violentType[t.Type] {
		k, ok := r.at[r.d.Arcs[p.Head].Head]
		return ok && lexicon.Is("means to", r.d.Predicates[k].Lemma) && r.mayDo(r.d.Predicates[k])
	}
	return violentType[t.Type] && len(p.Objects) > 0 && r.mayDo(p)
}

// mayDo reports what fighters are said to be able or about to do.
func (r *reader) mayDo(p text.Predicate) bool {
	if p.Noun || p.Modal != "might" && p.Modal != "could" && p.Modal != "may" {
		return false
	}
	return slices.ContainsFunc(p.Subjects, func(s int) bool {
		return !definite(r.d, s) && (lexicon.Is("fighter", r.d.Lemma(s)) || r.groupHeaded(s))
	})
}

// failed reports a bomb of which nothing was told before, and that did not go off: "a bomb under a car failed to explode".
func (r *reader) failed(p text.Predicate, t lexicon.Trigger) bool {
	if p.Noun || t.Type != "bombing" || !p.Negated && p.Modal != "fail" || len(p.Objects) > 0 {
		return false
	}
	return slices.ContainsFunc(p.Subjects, func(s int) bool {
		return lexicon.Is("explosive", r.d.Lemma(s)) && !definite(r.d, s) && r.d.Tags[s].Universal == "NOUN"
	})
}

// awaited reports a deed that a clause with "until" or "before" still waits for: "until the last rebel is killed".
func (r *reader) awaited(p text.Predicate) bool {
	mark := r.d.Child(p.Head, "mark")
	if p.Noun || mark < 0 {
		return false
	}
	w := strings.ToLower(r.d.Word(mark))
	return w == "until" && p.Tense != "past" || w == "unless"
}

// sweeping reports what a group is said to do to a kind of people at large, nowhere and at no time: "they have slaughtered
// Christians". What a headline or the first lines tell is news.
func (r *reader) sweeping(c candidate) bool {
	d := r.d
	if c.pred.Noun || !violentType[c.kind] || len(c.counts) > 0 || c.when != nil || len(c.pred.Objects) == 0 || c.headline || r.lede(c) || r.ownPlace(c) {
		return false
	}
	for _, o := range c.pred.Objects {
		if !plural(d, o) || !r.is("person", o) || d.Child(o, "det", "nummod", "nmod:poss", "acl:relcl", "nmod") >= 0 {
			return false
		}
	}
	return true
}

// requested reports what is only asked for: "requested that he be remanded in custody".
func (r *reader) requested(i int) bool {
	d := r.d
	up := d.Arcs[i].Head
	if up < 0 || d.Arcs[i].Relation != "ccomp" || !lexicon.Is("prospect", d.Lemma(up)) {
		return false
	}
	return hasWord(d, i, "be") || d.Tags[i].Penn == "VB"
}

// habitual reports what people of a kind do: "fighters who join the ranks", "militants who attack farms".
func (r *reader) habitual(p text.Predicate) bool {
	d := r.d
	head := d.Arcs[p.Head].Head
	if p.Tense != "present" || d.Arcs[p.Head].Relation != "acl:relcl" || d.Child(p.Head, "aux", "aux:pass") >= 0 || head < 0 {
		return false
	}
	if lexicon.Is("whoever", d.Lemma(head)) {
		return true // "those who attack our police will be punished"
	}
	if det := d.Child(head, "det"); d.Tags[head].Penn == "NN" && det >= 0 {
		word := strings.ToLower(d.Word(det))
		return word == "a" || word == "an" || word == "any" || word == "every" // "a government that kills its people"
	}
	return d.Tags[head].Penn == "NNS" && d.Child(head, "det", "nummod", "nmod:poss") < 0
}

func planned(t lexicon.Trigger) string {
	if t.Type == "foiled_plot" {
		return "alleged"
	}
	return "planned"
}

// plotStatus: planning is alleged unless somebody is said to have stopped it.
func (r *reader) plotStatus(p text.Predicate) (string, bool) {
	if up := r.d.Arcs[p.Head].Head; up >= 0 && hasWord(r.d, p.Head, "for") && lexicon.Is("judgement", r.d.Lemma(up)) {
		return "foiled", true // "sentenced for plotting to bomb a bridge"
	}
	if r.stanceOver(p.Head) == "alleges" || r.charged(p.Head) {
		return "alleged", true
	}
	return "planned", true
}

// told is the status with the stance of the attribution over token i: what is alleged, believed, or only
// claimed ("police claimed to have shot") is alleged.
func (r *reader) told(i int, status string) string {
	switch k := r.attributionOver(i); {
	case k < 0:
	case r.d.Attributions[k].Stance == "alleges", r.d.Attributions[k].Stance == "speculates":
		return "alleged"
	case r.d.Attributions[k].CueLemma == "claim" && r.d.Attributions[k].Stance == "asserts" && r.party(r.d.Attributions[k].Source):
		return "alleged"
	}
	return status
}

func ongoing(d *text.Document, p text.Predicate) string {
	if p.Noun {
		if up := d.Arcs[p.Head].Head; up >= 0 && d.Arcs[p.Head].Relation == "obj" && d.Tags[up].Penn == "VBG" && d.Child(up, "aux") >= 0 && !lexicon.Is("inquires", d.Lemma(up)) && !hasWord(d, up, "was") && !hasWord(d, up, "were") {
			return "ongoing" // "has been conducting an airstrike campaign"
		}
		return "occurred"
	}
	if d.Tags[p.Head].Penn == "VBG" && d.Child(p.Head, "aux") >= 0 && p.Tense != "past" {
		return "ongoing"
	}
	if d.Tags[p.Head].Penn == "VBG" && d.Child(p.Head, "aux") >= 0 && hasWord(d, p.Head, "been") {
		return "ongoing"
	}
	return "occurred"
}

// infinitive reads "to attack" by what it hangs on: a plan, a claim to have done it, or nothing
// that happened.
func (r *reader) infinitive(p text.Predicate, t lexicon.Trigger) (string, bool) {
	d := r.d
	if d.Child(p.Head, "aux") >= 0 { // "claimed to have shot"
		return r.told(p.Head, "occurred"), true
	}
	head := d.Arcs[p.Head].Head
	if head < 0 {
		return "", false
	}
	switch d.Lemma(head) {
	case "plot", "plan", "conspiracy", "scheme", "attempt", "bid", "order", "intention":
		if violentType[t.Type] {
			return "planned", true
		}
	case "begin", "start", "continue", "manage", "help", "use", "fire":
		if k, ok := r.at[head]; ok && d.Predicates[k].Modal != "" {
			return r.status(d.Predicates[k], t) // "preparing to use firearms to attack"
		}
		return r.told(p.Head, "occurred"), true
	case "have", "see":
		if d.Child(p.Head, "mark") < 0 {
			return r.told(p.Head, "occurred"), true // "has seen 40 return"
		}
	}
	return "", false
}
