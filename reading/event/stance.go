package event

import (
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// charged reports the content of a charge: "charges that he set off a bomb".
func (r *reader) charged(i int) bool {
	head := r.d.Arcs[i].Head
	if head >= 0 && r.d.Arcs[i].Relation == "advcl" && hasWord(r.d, i, "of") {
		for _, c := range r.d.Children(head) {
			if c < i && r.d.Arcs[c].Relation == "obl" && r.d.Lemma(c) == "suspicion" {
				return true // "arrested on suspicion of plotting", hung on the arrest
			}
		}
	}
	if head < 0 || !strings.HasPrefix(r.d.Arcs[i].Relation, "acl") && r.d.Arcs[i].Relation != "ccomp" {
		return false
	}
	if lexicon.Is("charge noun", r.d.Lemma(head)) {
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

// attributionOver is the innermost attribution whose content holds token i, or -1. A hedge that stands by
// another word ("people allegedly linked to the group were held") says nothing of this one.
func (r *reader) attributionOver(i int) int {
	d := r.d
	best := -1
	for _, k := range d.AttributionsNear(d.SentenceIndex(i)) {
		c := d.Attributions[k].Content
		if c.Contains(d.Tokens[i].Span) && !d.Attributions[k].Cue.Contains(d.Tokens[i].Span) && !r.hedgesOther(k, i) && !r.joinedBehind(k, i) && (best < 0 || c.Len() < d.Attributions[best].Content.Len()) {
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
	if head < 0 || head == i || !strings.HasPrefix(d.Arcs[head].Relation, "acl") {
		return false
	}
	return !d.Under(i, head) || d.Arcs[i].Relation == "acl" && i > head // "people allegedly linked to the group detained since June"
}

// onlySuspected reports an act of office that the words tell as done, for a deed that is only suspected: "were detained on
// suspicion of murder, police said".
func (r *reader) onlySuspected(i int, t lexicon.Trigger) bool {
	k := r.attributionOver(i)
	if k < 0 || t.Type != "arrest" && t.Type != "raid" && t.Type != "seizure" && t.Type != "trial" {
		return false
	}
	cue, ok := speech.Find("verb", r.d.Attributions[k].CueLemma)
	return ok && cue.Stance == "asserts" && cue.Lemma != "claim"
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

// joinedBehind reports an attribution whose verb is only joined to token i: "was captured in May and accused of spying"
// leaves the capture as certain as it was.
func (r *reader) joinedBehind(k, i int) bool {
	d := r.d
	cue, last := d.TokensIn(d.Attributions[k].Cue)
	return cue < last && d.Arcs[cue].Relation == "conj" && d.Arcs[cue].Head == i && d.Tags[cue].Universal == "VERB"
}

// ofDoerAlone reports an attribution that only tells who is taken for the doer, by a verb of suspicion with an infinitive or "of":
// "a man believed to have left the bomb", "accused of planting it".
func (r *reader) ofDoerAlone(k int) bool {
	d := r.d
	cue, last := d.TokensIn(d.Attributions[k].Cue)
	if cue >= last || d.Tags[cue].Universal != "VERB" {
		return false
	}
	for _, c := range d.Children(cue) {
		switch rel := d.Arcs[c].Relation; {
		case c < cue:
		case rel == "xcomp", (rel == "advcl" || rel == "acl") && hasWord(d, c, "of"), rel == "obl" && lexicon.Is("part taken", d.Lemma(c)):
			return true
		}
	}
	return false
}

// lemmaOf is the lemma of a predicate with its particle ("carry out"), else of the token.
func (r *reader) lemmaOf(i int) string {
	if k, ok := r.at[i]; ok {
		return r.d.Predicates[k].Lemma
	}
	return r.d.Lemma(i)
}

// setBefore reports a deed that what is alleged of a doer takes for granted: "believed to be responsible for Friday's blast", "to have
// left a bag with a device that exploded".
func (r *reader) setBefore(p text.Predicate) bool {
	d := r.d
	k := r.attributionOver(p.Head)
	if k < 0 || d.Attributions[k].Stance != "alleges" && d.Attributions[k].Stance != "speculates" || !r.ofDoerAlone(k) {
		return false
	}
	up := d.Arcs[p.Head].Head
	if p.Noun && up >= 0 && d.Arcs[p.Head].Relation == "obj" && definite(d, p.Head) && (lexicon.Is("leads", d.Lemma(up)) || lexicon.Is("commits", r.lemmaOf(up))) {
		return true // "suspected of leading the riot"
	}
	if p.Noun {
		told := d.Child(p.Head, "det") >= 0 || r.properModifier(p.Head) || d.Child(p.Head, "nmod:poss") >= 0
		return told && up >= 0 && d.Preposition(p.Head) != "" && lexicon.Is("part taken", d.Lemma(up))
	}
	return d.Arcs[p.Head].Relation == "acl:relcl" && p.Tense == "past" && up >= 0 && d.Tags[up].Universal == "NOUN" && !r.persons([]int{up}) && (lexicon.Is("explosive", d.Lemma(up)) || lexicon.Is("attack", d.Lemma(up)) || r.happening(up))
}
