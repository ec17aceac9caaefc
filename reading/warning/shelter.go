package warning

import (
	"strings"

	lexicon "sitrep/lexicon/en/warning"
)

// steersClear reports a verb for keeping out of danger: "to leave", "to stay away", "not to travel"; not "to remain calm", "to go
// about their work" or "to use the bus". Some verbs do by themselves, some only when forbidden, some only with a word beside them.
func (r *reader) steersClear(verb int) bool {
	first, last := r.d.Subtree(verb, nil)
	for i := max(first, verb); i < min(last, verb+5); i++ {
		if lexicon.Is("soothing", r.d.Lemma(i)) {
			return false
		}
	}
	if r.ofConduct(verb) {
		return false
	}
	l := r.d.Lemma(verb)
	switch {
	case lexicon.Is("barred", l):
		return r.forbidden(verb) || r.cautious(verb)
	case lexicon.Is("keep", l):
		return r.forbidden(verb) || r.kept(verb)
	}
	return lexicon.Is("avoid", l) || r.cautious(verb)
}

// allowed reports a verb that tells what people may do again: "told residents they could return home".
func (r *reader) allowed(verb int) bool {
	k, ok := r.at[verb]
	m := ""
	if ok {
		m = r.d.Predicates[k].Modal
	}
	return m == "can" || m == "could" || m == "may" || m == "might"
}

// ofSafety reports a verb that can tell people to keep out of danger.
func ofSafety(lemma string) bool {
	return lexicon.Is("avoid", lemma) || lexicon.Is("barred", lemma) || lexicon.Is("keep", lemma)
}

// keepReach is how many tokens behind "stay" or "keep" tell where or how.
const keepReach = 7

// kept reports a word of safety behind a verb: "stay indoors", "keep their windows closed", "take shelter".
func (r *reader) kept(verb int) bool {
	for i := verb + 1; i < min(r.d.SentenceOf(verb).Last, verb+keepReach); i++ {
		if lexicon.Is("safe", strings.ToLower(r.d.Word(i))) || lexicon.Is("safe", r.d.Lemma(i)) {
			return true
		}
	}
	return false
}

// forbidden reports "not to" before a verb, or "not" where it needs no "to": "are urged not to open parcels", "recommended that pilots
// not fly".
func (r *reader) forbidden(verb int) bool {
	if verb < 2 {
		return false
	}
	if strings.EqualFold(r.d.Word(verb-1), "to") {
		return strings.EqualFold(r.d.Word(verb-2), "not")
	}
	return strings.EqualFold(r.d.Word(verb-1), "not") && (r.d.Tags[verb].Penn == "VB" || r.d.Tags[verb].Penn == "VBP") && r.d.Child(verb, "aux") < 0
}

// cautious reports "with caution", "with care" under a verb.
func (r *reader) cautious(verb int) bool {
	for _, c := range r.d.Children(verb) {
		if l := r.d.Lemma(c); l == "caution" || l == "care" || l == "vigilance" {
			return true
		}
	}
	return false
}

// conductReach is how many tokens behind "avoid" tell that it is how to behave.
const conductReach = 5

// ofConduct reports a verb that tells people how to behave and not what threatens them: "to avoid revenge", "to refrain from publishing
// images".
func (r *reader) ofConduct(verb int) bool {
	for i := verb + 1; i < min(r.d.SentenceOf(verb).Last, verb+conductReach); i++ {
		if r.isVenue(i) || r.d.Word(i) == "," {
			return false
		}
		if lexicon.Is("conduct", r.d.Lemma(i)) {
			return true
		}
	}
	return false
}
