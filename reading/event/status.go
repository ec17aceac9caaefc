package event

import (
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// status reads from the words how the report sees the event; ok is false where the words tell of
// no happening at all: hypotheticals, questions, plain negation, generics.
func (r *reader) status(p text.Predicate, t lexicon.Trigger) (status string, ok bool) {
	d := r.d
	if p.Condition || p.Question {
		return "", false
	}
	if stance := r.stanceOver(p.Head); stance == "denies" {
		return "denied", true
	}
	if p.Negated {
		return "", false
	}
	switch p.Modal {
	case "plan", "intend", "mean", "prepare", "conspire", "plot", "will", "try", "attempt", "seek", "want", "aim", "decide":
		return planned(t), true
	case "threaten", "vow":
		return "threatened", true
	case "may", "might", "could", "would", "should", "must", "can", "hope", "refuse", "fail", "decline", "expect", "wish":
		return "", false
	}
	switch {
	case t.Type == "foiled_plot" && t.Need == "attack":
		return "foiled", true
	case t.Type == "foiled_plot" && !p.Noun:
		return r.plotStatus(p)
	case p.Noun && p.Tense == "infinitive":
		return "", false // "ready to carry out attacks"
	case p.Noun:
		return r.nounStatus(p, t)
	case p.Tense == "infinitive":
		return r.infinitive(p, t)
	case r.habitual(p):
		return "", false
	case r.charged(p.Head):
		return "alleged", true
	case t.Type == "siege" && strings.HasPrefix(d.Arcs[p.Head].Relation, "acl"):
		return r.told(p.Head, "ongoing"), true // "areas besieged by the army"
	}
	return r.told(p.Head, ongoing(d, p)), true
}

// charged reports the content of a charge: "charges that he set off a bomb".
func (r *reader) charged(i int) bool {
	head := r.d.Arcs[i].Head
	if head < 0 || !strings.HasPrefix(r.d.Arcs[i].Relation, "acl") && r.d.Arcs[i].Relation != "ccomp" {
		return false
	}
	switch r.d.Lemma(head) {
	case "charge", "accusation", "allegation", "suspicion", "indictment":
		return true
	}
	return false
}

// party reports a source that has a part in what it claims: a state body, a country, an armed group.
func (r *reader) party(h text.Hop) bool {
	if h.Actor < 0 {
		return false
	}
	switch r.d.Actors[h.Actor].Kind {
	case "agency", "country", "armed_group":
		return true
	}
	return false
}

// habitual reports what people of a kind do: "fighters who join the ranks", "militants who attack farms".
func (r *reader) habitual(p text.Predicate) bool {
	d := r.d
	head := d.Arcs[p.Head].Head
	if p.Tense != "present" || d.Arcs[p.Head].Relation != "acl:relcl" || d.Child(p.Head, "aux", "aux:pass") >= 0 || head < 0 {
		return false
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
	if r.stanceOver(p.Head) == "alleges" {
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
		if up := d.Arcs[p.Head].Head; up >= 0 && d.Arcs[p.Head].Relation == "obj" && d.Tags[up].Penn == "VBG" && d.Child(up, "aux") >= 0 && !hasWord(d, up, "was") && !hasWord(d, up, "were") {
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

func hasWord(d *text.Document, i int, word string) bool {
	for _, c := range d.Children(i) {
		if strings.ToLower(d.Word(c)) == word {
			return true
		}
	}
	return false
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
	case "begin", "start", "continue", "manage", "help", "use":
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

// nounStatus reads a noun trigger by its words: "suspected", "planned", "foiled", "threat of".
func (r *reader) nounStatus(p text.Predicate, t lexicon.Trigger) (string, bool) {
	d := r.d
	for _, c := range d.Children(p.Head) {
		if rel := d.Arcs[c].Relation; rel != "amod" && rel != "acl" && rel != "compound" {
			continue
		}
		switch strings.ToLower(d.Word(c)) {
		case "planned", "intended", "attempted", "would-be":
			return "planned", true
		case "foiled", "thwarted", "failed", "averted":
			return "foiled", true
		case "alleged", "suspected", "purported", "reported", "apparent":
			return "alleged", true
		case "future", "possible", "potential", "similar", "more", "further", "any", "such", "hypothetical", "imminent":
			if t.Type != "warning" {
				return "", false
			}
		case "threatened":
			return "threatened", true
		}
	}
	if t.Type == "foiled_plot" {
		return r.plotStatus(p)
	}
	if r.generic(p) || r.onlyReady(p.Head) {
		return "", false
	}
	if r.doerAlleged(p) {
		return "occurred", true
	}
	head := d.Arcs[p.Head].Head
	if head >= 0 {
		switch d.Lemma(head) {
		case "plan", "plot", "prepare", "intend":
			return "planned", true
		case "threaten":
			return "threatened", true
		case "end", "stop", "halt", "cease":
			if t.Type != "trial" && plural(d, p.Head) {
				return r.told(p.Head, "ongoing"), true // "called for an end to the attacks"
			}
		case "threat", "risk", "fear", "danger", "possibility", "warning", "prevent", "avoid", "deter", "counter", "against", "target", "type", "kind", "number", "rate", "series", "wave":
			if d.Lemma(head) != "series" && d.Lemma(head) != "wave" {
				return "", false
			}
		}
	}
	return r.told(p.Head, ongoing(d, p)), true
}

// onlyReady reports a deed that somebody is "committed to carrying out", "capable of", "ready for".
func (r *reader) onlyReady(i int) bool {
	up := r.d.Arcs[i].Head
	for steps := 0; up >= 0 && steps < 2; steps++ {
		if lexicon.Is("ready", r.d.Lemma(up)) {
			return true
		}
		up = r.d.Arcs[up].Head
	}
	return false
}

// doerAlleged reports a deed that is certain though who did it is not: "accused of carrying out the bombing".
func (r *reader) doerAlleged(p text.Predicate) bool {
	up := r.d.Arcs[p.Head].Head
	if up < 0 || !definite(r.d, p.Head) && !r.properModifier(p.Head) || r.d.Arcs[p.Head].Relation != "obj" {
		return false
	}
	k, ok := r.at[up]
	return ok && commits[r.d.Predicates[k].Lemma] && r.stanceOver(p.Head) == "alleges"
}

// generic reports a noun that speaks of its kind, not of a happening: no determiner, number,
// possessor, place, time or actor.
func (r *reader) generic(p text.Predicate) bool {
	d := r.d
	det := d.Child(p.Head, "det")
	if det >= 0 {
		word := strings.ToLower(d.Word(det))
		return word == "any" || word == "no" || word == "every" || word == "each"
	}
	if d.Child(p.Head, "nummod", "nmod:poss") >= 0 || len(p.Subjects)+len(p.Objects) > 0 {
		return false
	}
	for _, o := range p.Obliques {
		if r.is("place", o.Head) {
			return false
		}
	}
	if r.properModifier(p.Head) {
		return false
	}
	for _, t := range text.Within(d.Times, d.SentenceOf(p.Head).Span) {
		if t.Kind == "date" {
			return false
		}
	}
	return !d.SentenceOf(p.Head).Headline
}

func (r *reader) properModifier(i int) bool {
	for _, c := range r.d.Children(i) {
		if r.d.Tags[c].Universal == "PROPN" {
			return true
		}
	}
	return false
}

// attributionOver is the innermost attribution whose content holds token i, or -1. A hedge that stands by
// another word ("people allegedly linked to the group were held") says nothing of this one.
func (r *reader) attributionOver(i int) int {
	d := r.d
	best := -1
	for _, k := range d.AttributionsNear(d.SentenceIndex(i)) {
		c := d.Attributions[k].Content
		if c.Contains(d.Tokens[i].Span) && !r.hedgesOther(k, i) && (best < 0 || c.Len() < d.Attributions[best].Content.Len()) {
			best = k
		}
	}
	return best
}

// hedgesOther reports an attribution by an adverb ("allegedly") whose word is a participle that token i
// does not hang on.
func (r *reader) hedgesOther(k, i int) bool {
	d := r.d
	cue, last := d.TokensIn(d.Attributions[k].Cue)
	if cue >= last || d.Tags[cue].Universal != "ADV" {
		return false
	}
	head := d.Arcs[cue].Head
	return head >= 0 && head != i && strings.HasPrefix(d.Arcs[head].Relation, "acl") && !d.Under(i, head)
}

// stanceOver is the stance of that attribution, "" where there is none.
func (r *reader) stanceOver(i int) string {
	k := r.attributionOver(i)
	if k < 0 {
		return ""
	}
	a := r.d.Attributions[k]
	if a.Rule == "attribution.noun" && a.Outer >= 0 && r.d.Attributions[a.Outer].Stance == "denies" {
		return "denies" // "dismissed the Herald's report that …"
	}
	return a.Stance
}

// definite reports a noun that can point back at an event told before: "the attack", "Thursday's raid".
func definite(d *text.Document, i int) bool {
	if owner := d.Child(i, "nmod:poss"); owner >= 0 && weekday[strings.ToLower(d.Word(owner))] {
		return true
	}
	det := d.Child(i, "det")
	if det < 0 {
		return false
	}
	switch strings.ToLower(d.Word(det)) {
	case "the", "this", "that", "these", "those":
		return true
	}
	return false
}

var weekday = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"yesterday": true, "today": true, "week": true, "month": true}

func plural(d *text.Document, i int) bool {
	return d.Tags[i].Penn == "NNS" || d.Tags[i].Penn == "NNPS"
}
