package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// asARule reports a deed told as what is done, may be done or is no office of anybody's, not as what was done.
func (r *reader) asARule(p text.Predicate, t lexicon.Trigger) bool {
	if !violentType[t.Type] && !ofTheLaw[t.Type] || r.d.SentenceOf(p.Head).Headline {
		return false
	}
	if r.common(p) {
		return true
	}
	if p.Noun {
		return r.ofWhoever(p) || r.seldomDone(p) || r.wardedOff(p) || r.inMandate(p) || r.whileDoing(p)
	}
	if up, ok := r.at[r.d.Arcs[p.Head].Head]; ok && r.d.Arcs[p.Head].Relation == "conj" && r.d.Tags[p.Head].Penn == "VBG" && r.notoriousFor(r.d.Predicates[up]) {
		return true // "notorious for kidnapping foreigners and beheading some"
	}
	return r.fightsAlong(p) || r.notoriousFor(p) || r.listed(p) || r.habit(p) || r.meansOrCharge(p) || r.usedTo(p) || r.wardedOff(p)
}

// fightsAlong reports what a force is there for: "part of the coalition fighting the rebels".
func (r *reader) fightsAlong(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	return p.Lemma == "fight" && d.Tags[p.Head].Penn == "VBG" && d.Arcs[p.Head].Relation == "acl" && up >= 0 && (lexicon.Is("collective", d.Lemma(up)) || lexicon.Is("troops", d.Lemma(up)) || lexicon.Is("alliance", d.Lemma(up))) && !r.datedOrCounted(p.Head)
}

// ofTheLaw are the other types whose deeds reports speak of as such.
var ofTheLaw = map[string]bool{"airstrike": true, "clash": true, "raid": true, "arrest": true, "seizure": true, "sentence": true, "extradition": true, "demonstration": true, "foiled_plot": true}

// habit reports the plain present with people or things of a kind: "terrorist groups attack civilians", "asylum seekers are
// often detained".
func (r *reader) habit(p text.Predicate) bool {
	d := r.d
	if p.Tense != "present" || d.Tags[p.Head].Penn == "VBG" || len(p.Objects) == 0 || !r.atLarge(p.Objects) || r.datedOrCounted(p.Head) {
		return false
	}
	for _, c := range d.Children(p.Head) {
		if w := strings.ToLower(d.Word(c)); d.Arcs[c].Relation == "aux" && w != "do" {
			return false // "has detained", "is detaining"
		}
	}
	return r.atLarge(p.Subjects) || !r.placeIn(p.Head)
}

// listed reports a deed's noun among others that a parser took for a verb: "due to terrorism, kidnapping and armed conflict".
func (r *reader) listed(p text.Predicate) bool {
	d := r.d
	if d.Tags[p.Head].Penn != "VBG" || d.Child(p.Head, "aux") >= 0 || len(lexicon.Senses(strings.ToLower(d.Word(p.Head)), true)) == 0 || p.Head+1 >= len(d.Tokens) {
		return false
	}
	next, before := d.Word(p.Head+1), d.Word(max(p.Head-1, 0))
	return next == "," || next == "and" || next == "or" || len(p.Objects) == 0 && (before == "and" || before == "or" || before == ",")
}

// meansOrCharge reports a participle behind a preposition, of a kind: "raises funds by kidnapping foreigners", "those suspected
// of bombing markets".
func (r *reader) meansOrCharge(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if d.Tags[p.Head].Penn != "VBG" || up < 0 || d.Child(p.Head, "mark") < 0 || d.Child(p.Head, "aux") >= 0 || !r.atLarge(p.Objects) || r.datedOrCounted(p.Head) || r.placeIn(p.Head) {
		return false
	}
	if over := d.Arcs[up].Head; strings.HasPrefix(d.Arcs[up].Relation, "acl") && over >= 0 && r.atLarge([]int{over}) && (lexicon.Is("whoever", d.Lemma(over)) || d.Tags[over].Penn == "NNS") {
		return true
	}
	k, ok := r.at[up]
	return ok && hasWord(d, p.Head, "by") && d.Predicates[k].Tense == "present"
}

// notoriousFor reports what somebody is known for: "notorious for kidnapping foreigners".
func (r *reader) notoriousFor(p text.Predicate) bool {
	up := r.d.Arcs[p.Head].Head
	return up >= 0 && r.d.Tags[p.Head].Penn == "VBG" && hasWord(r.d, p.Head, "for") && lexicon.Is("known for", r.d.Lemma(up)) && r.atLarge(p.Objects)
}

// usedTo reports what a law or a power serves for: "has been used to jail journalists".
func (r *reader) usedTo(p text.Predicate) bool {
	k, ok := r.at[r.d.Arcs[p.Head].Head]
	if !ok || p.Tense != "infinitive" || len(p.Objects) == 0 || !r.atLarge(p.Objects) || r.datedOrCounted(p.Head) {
		return false
	}
	use := r.d.Predicates[k]
	return use.Lemma == "use" && (use.Passive || use.Tense == "present")
}

// wardedOff reports a deed without an article that is only to be warded off: "a conference on preventing kidnapping".
func (r *reader) wardedOff(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if up < 0 || !lexicon.Is("wards off", d.Lemma(up)) || d.Tags[up].Penn != "VBG" && d.Tags[up].Penn != "VB" || d.Child(p.Head, "det", "nummod", "nmod:poss") >= 0 {
		return false
	}
	return r.atLarge(p.Objects) && d.Child(up, "aux") < 0 && !r.datedOrCounted(p.Head)
}

// inMandate reports what a mandate, a task or a course takes in.
func (r *reader) inMandate(p text.Predicate) bool {
	d := r.d
	for up, steps := d.Arcs[p.Head].Head, 0; up >= 0 && steps < 4; up, steps = d.Arcs[up].Head, steps+1 {
		if s := d.Child(up, "nsubj"); s >= 0 && s < p.Head && lexicon.Is("mandate", d.Lemma(s)) {
			return true
		}
	}
	return false
}

// whileDoing reports deeds of a kind that only say who is spoken of: "nations conducting air strikes".
func (r *reader) whileDoing(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	return up >= 0 && d.Arcs[p.Head].Relation == "obj" && d.Tags[up].Penn == "VBG" && d.Arcs[up].Relation == "acl" && lexicon.Is("commits", d.Lemma(up)) &&
		plural(d, p.Head) && d.Child(p.Head, "det", "nummod", "nmod:poss") < 0 && !r.datedOrCounted(p.Head)
}

// ofWhoever reports the deed of whoever does it: "those who carry out atrocities must be brought to justice".
func (r *reader) ofWhoever(p text.Predicate) bool {
	k, ok := r.at[r.d.Arcs[p.Head].Head]
	return ok && !r.d.Predicates[k].Noun && r.d.Arcs[p.Head].Relation == "obj" && r.habitual(r.d.Predicates[k])
}

// anyOne reports a deed told as whichever comes: "any attack".
func (r *reader) anyOne(i int) bool {
	det := r.d.Child(i, "det")
	return det >= 0 && (strings.EqualFold(r.d.Word(det), "any") || strings.EqualFold(r.d.Word(det), "every"))
}

// answered reports a deed of which something else will be: "the attack will be investigated" plans no attack.
func (r *reader) answered(p text.Predicate) bool {
	up := r.d.Arcs[p.Head].Head
	if !p.Noun || up < 0 || !strings.HasPrefix(r.d.Arcs[p.Head].Relation, "nsubj") || !definite(r.d, p.Head) {
		return false
	}
	l := r.d.Lemma(up)
	return !lexicon.Is("occur", l) && !lexicon.Is("commits", l) && !lexicon.Is("makes", l)
}

// datedOrCounted reports a date or a number of those harmed or taken in the sentence of token i, as a happening has.
func (r *reader) datedOrCounted(i int) bool {
	s := r.d.SentenceOf(i).Span
	for _, t := range text.Within(r.d.Times, s) {
		if t.Kind == "date" {
			return true
		}
	}
	for _, q := range text.Within(r.d.Quantities, s) {
		if q.What != "" {
			return true
		}
	}
	return false
}

// placeIn reports a place in the sentence of token i that is no adjective of a nation.
func (r *reader) placeIn(i int) bool { return len(text.Within(r.places, r.d.SentenceOf(i).Span)) > 0 }

// seldomDone reports deeds of a kind of which a plain present tells how often they come: "mass shootings are rarely carried out by women".
func (r *reader) seldomDone(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if up < 0 || !plural(d, p.Head) || d.Child(p.Head, "det", "nummod", "nmod:poss") >= 0 || !strings.HasPrefix(d.Arcs[p.Head].Relation, "nsubj") {
		return false
	}
	return slices.ContainsFunc(d.Children(up), func(c int) bool { return lexicon.Is("tells how often", d.Lemma(c)) }) && !hasWord(d, up, "were") && d.Tags[up].Penn != "VBD"
}

// common reports deeds of a kind that are told to be frequent: "kidnapping for ransom by gangs is rampant in the north".
func (r *reader) common(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if up < 0 || !lexicon.Is("told as common", d.Lemma(up)) || d.Child(p.Head, "det", "nummod", "nmod:poss") >= 0 || !strings.HasPrefix(d.Arcs[p.Head].Relation, "nsubj") && d.Arcs[p.Head].Relation != "csubj" {
		return false
	}
	cop := d.Child(up, "cop")
	return cop >= 0 && (d.Tags[cop].Penn == "VBZ" || d.Tags[cop].Penn == "VBP")
}
