package event

import (
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// nounStatus reads a noun trigger by its words: "suspected", "planned", "foiled", "threat of".
func (r *reader) nounStatus(p text.Predicate, t lexicon.Trigger) (string, bool) {
	d := r.d
	if r.tagged(p) || r.onlyCharge(p) || r.ofCharges(p) || r.statistic(p) || r.withoutTrace(p) {
		return "", false
	}
	if violentType[t.Type] && r.armedFor(p) && r.wordsIn(d.SentenceOf(p.Head), "in the hands of the law") {
		return "foiled", true
	}
	if violentType[t.Type] && (r.armedFor(p) || r.plottedBefore(p)) {
		return "planned", true
	}
	if violentType[t.Type] && r.imminent(p) {
		return "threatened", true
	}
	for _, c := range d.Children(p.Head) {
		if rel := d.Arcs[c].Relation; rel != "amod" && rel != "acl" && rel != "compound" {
			continue
		}
		switch word := strings.ToLower(d.Word(c)); {
		case lexicon.Is("planned", word):
			return "planned", true
		case lexicon.Is("foiled", word):
			return "foiled", true
		case lexicon.Is("alleged", word):
			return "alleged", true
		case lexicon.Is("unreal", word):
			if t.Type != "warning" {
				return "", false
			}
		case word == "threatened":
			return "threatened", true
		}
	}
	if t.Type == "foiled_plot" {
		return r.plotStatus(p)
	}
	if r.oneOfMany(p.Head) || t.Type == "arrest" && r.evaded(p.Head) || t.Need != "passed" && t.Need != "fromservice" && r.generic(p) || r.onlyReady(p.Head) || r.wished(p.Head) {
		return "", false
	}
	if r.ofPrinciple(p) {
		return "", false
	}
	if r.doerAlleged(p) || r.setBefore(p) || r.answeredBy(p) {
		return "occurred", true
	}
	head := d.Arcs[p.Head].Head
	if k, ok := r.at[head]; ok && lexicon.Is("puts off", d.Predicates[k].Lemma) && d.Arcs[p.Head].Relation != "obl" && (t.Type == "trial" || t.Type == "sentence" || t.Type == "extradition") {
		return "planned", true // "the hearing has been put off to May"
	}
	if head >= 0 {
		switch d.Lemma(head) {
		case "plan", "plot", "prepare", "intend":
			return "planned", true
		case "schedule", "due", "slate", "set", "expect", "postpone":
			if d.Arcs[p.Head].Relation != "obj" && (t.Type == "trial" || t.Type == "sentence" || t.Type == "demonstration" || t.Type == "extradition") {
				return "planned", true // "his sentencing is scheduled for Monday"
			}
		case "warn":
			return "", false // "warns of attacks"
		case "treat", "regard", "investigate", "probe":
			if d.Preposition(p.Head) == "as" {
				return "alleged", true // "treat the fire as arson"
			}
		case "suspect":
			if d.Arcs[p.Head].Relation == "obj" && d.Tags[head].Universal == "VERB" {
				return "alleged", true // "investigators suspect arson"
			}
		case "threaten":
			return "threatened", true
		case "end", "stop", "halt", "cease":
			if t.Type != "trial" && plural(d, p.Head) {
				return r.told(p.Head, "ongoing"), true // "called for an end to the attacks"
			}
		case "target":
			if d.Child(head, "cop") < 0 && d.Tags[head].Universal != "VERB" {
				return "", false
			}
		case "threat", "risk", "fear", "danger", "possibility", "warning", "prevent", "avoid", "deter", "counter", "against", "type", "kind", "number", "rate", "series", "wave":
			if d.Lemma(head) != "series" && d.Lemma(head) != "wave" {
				return "", false
			}
		}
	}
	if definite(d, p.Head) && r.yearBeside(candidate{pred: p}) {
		return ongoing(d, p), true // "is believed to be behind the 2002 bombings": they were
	}
	return r.told(p.Head, ongoing(d, p)), true
}

// onlyCharge reports the name of a crime in a charge or a verdict, which tells of no other deed: "found guilty of attempted
// murder", "held on suspicion of kidnapping", "one count of kidnapping".
func (r *reader) onlyCharge(p text.Predicate) bool {
	d := r.d
	if len(p.Objects) > 0 || d.Child(p.Head, "det", "nummod", "nmod:poss") >= 0 || r.properModifier(p.Head) || d.Child(r.firstJoined(p.Head), "case", "mark") < 0 {
		return false
	}
	for up, steps := d.Arcs[p.Head].Head, 0; up >= 0 && steps < 4; up, steps = d.Arcs[up].Head, steps+1 {
		if lexicon.Is("legal", d.Lemma(up)) {
			return true
		}
		if d.Tags[up].Universal == "VERB" && steps > 0 {
			return false
		}
	}
	return false
}

// firstJoined is the first of the words that token i is joined to by "and": "for kidnapping and murder".
func (r *reader) firstJoined(i int) int {
	for steps := 0; steps < 4 && r.d.Arcs[i].Relation == "conj" && r.d.Arcs[i].Head >= 0; steps++ {
		i = r.d.Arcs[i].Head
	}
	return i
}

// oneOfMany reports deeds of which the one told is only "the latest": "the latest in a string of massacres".
func (r *reader) oneOfMany(i int) bool {
	d := r.d
	up := d.Arcs[i].Head
	if up < 0 || !plural(d, i) || !lexicon.Is("row of", d.Lemma(up)) {
		return false
	}
	top := d.Arcs[up].Head
	return top >= 0 && (d.Lemma(top) == "latest" || d.Lemma(top) == "late" || d.Lemma(top) == "last")
}

// evaded reports an arrest that was not made: "resisted arrest", "faces arrest".
func (r *reader) evaded(i int) bool {
	up := r.d.Arcs[i].Head
	return up >= 0 && r.d.Arcs[i].Relation == "obj" && lexicon.Is("evades", r.d.Lemma(up))
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
	known := definite(r.d, p.Head) || r.properModifier(p.Head)
	if known && r.d.Preposition(p.Head) == "behind" && r.stanceOver(p.Head) != "denies" {
		return true // "sleeper cells were behind Tuesday's bombing, he alleged"
	}
	up := r.d.Arcs[p.Head].Head
	if up >= 0 && known && r.d.Lemma(up) == "responsible" && r.d.Preposition(p.Head) == "for" {
		return true // "a spokesman claimed they were responsible for the attack"
	}
	if known && r.d.Preposition(p.Head) == "in" && r.stanceOver(p.Head) == "alleges" && r.partIn(p) {
		return true // "accused of taking part in the attack on the hall"
	}
	if up >= 0 && known && lexicon.Is("implicates", r.d.Lemma(up)) && r.d.Tags[up].Universal == "VERB" {
		return true // "two men implicated in the attack"
	}
	if up < 0 || !known || r.d.Arcs[p.Head].Relation != "obj" {
		return false
	}
	return r.commitsAt(up) && r.stanceOver(p.Head) == "alleges"
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
	ofKinds := plural(d, p.Head) && r.atLarge(p.Objects) && !r.datedOrCounted(p.Head) && !r.placeIn(p.Head)
	if d.Child(p.Head, "nummod", "nmod:poss") >= 0 || len(p.Subjects) > 0 || len(p.Objects) > 0 && !ofKinds {
		return false
	}
	for _, o := range p.Obliques {
		if r.is("place", o.Head) {
			return false
		}
	}
	if r.comes(p.Head) {
		return false
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
		if r.d.Tags[c].Universal == "PROPN" && !r.inTime(r.d.Tokens[c].Span) && r.d.Preposition(c) != "via" {
			return true
		}
	}
	return false
}

// comes reports a noun whose verb tells that it came about, or what it did: "fighting broke out", "clashes left two dead".
func (r *reader) comes(i int) bool {
	d := r.d
	up := d.Arcs[i].Head
	if up < 0 || d.Arcs[i].Relation != "nsubj" && d.Arcs[i].Relation != "nsubj:pass" {
		return false
	}
	k, ok := r.at[up]
	return ok && d.Predicates[k].Tense == "past" && (lexicon.Is("occur", d.Lemma(up)) || lexicon.Is("wreak", d.Lemma(up)))
}

// wished reports a deed that is only asked for, made ready or allowed: "a warrant for the arrest of", "demanded the release
// of", "will enable the liberation of".
func (r *reader) wished(i int) bool {
	d := r.d
	up := d.Arcs[i].Head
	if up >= 0 && d.Arcs[i].Relation == "obl" && d.Tags[up].Universal == "VERB" {
		if o := d.Child(up, "obj", "nsubj:pass"); o >= 0 && o < i && lexicon.Is("prospect", d.Lemma(o)) {
			up = o // "issued a warrant for the arrest of"
		}
	}
	if up < 0 || !lexicon.Is("prospect", d.Lemma(up)) {
		return false
	}
	if d.Arcs[i].Relation == "obj" {
		return d.Tags[up].Universal == "VERB"
	}
	prep := d.Preposition(i)
	return (prep == "for" || prep == "to") && d.Lemma(up) != "seek" // who is sought for a murder is sought for one that was done
}
