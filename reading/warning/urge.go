package warning

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// warns reports an official who tells people what to avoid or do, or of what threatens them. Where the
// passive leaves the official out, the people must be named.
func (r *reader) warns(p text.Predicate) bool {
	message := lexicon.Is("message", r.subjectLemma(p)) || r.subject(p) >= 0 && r.notice(r.subject(p))
	people, told := r.warned(p, message) >= 0, r.told(p)
	switch {
	case r.official(p), p.Passive && people && len(p.Subjects) == 0, message && people:
	case people && told && r.body(p):
	default:
		return false
	}
	if r.reprisal(p) && !people || slices.ContainsFunc(p.Objects, r.fights) || r.fromFighters(p) || !people && r.again(p) {
		return false
	}
	if (p.Lemma == "warn" || p.Lemma == "alert") && r.ofDanger(p, people) {
		return true
	}
	switch p.Lemma {
	case "advise", "warn", "recommend", "caution":
		return told || people && p.Lemma == "warn" && (p.Content >= 0 || r.ofWhat(p))
	}
	return people && told
}

// ofWhat reports a warning that says of what: "of floods", "about the ice", "against the trip"; not "had warned residents before the strike".
func (r *reader) ofWhat(p text.Predicate) bool {
	for _, prep := range []string{"of", "about", "against", "over", "off", "from", "away"} {
		if r.oblique(p, prep) >= 0 {
			return true
		}
	}
	return r.dangerFor(p) >= 0
}

// warned is who is told to do something: people, or whoever a message speaks to; -1 for nobody.
func (r *reader) warned(p text.Predicate, message bool) int {
	if p.Lemma == "call" || p.Lemma == "appeal" {
		for _, o := range p.Obliques { // "called on Sunday on its nationals": the day is nobody
			if (o.Preposition == "on" || o.Preposition == "to") && r.people(o.Head) {
				return o.Head
			}
		}
	}
	for _, o := range p.Objects {
		if r.people(o) || message && r.d.Tags[o].Universal == "PRON" {
			return o
		}
	}
	return -1
}

// told reports that people are told what to do or to avoid: "to leave", "against travel", "to transit with caution".
func (r *reader) told(p text.Predicate) bool {
	if b := r.bidding(p); b >= 0 && !r.allowed(b) {
		if r.steersClear(b) || p.Passive && r.forbidden(b) {
			return true
		}
		for _, c := range r.d.Children(b) {
			if r.d.Arcs[c].Relation == "conj" && r.steersClear(c) {
				return true // "to hide their faith and to stay away from rallies"
			}
		}
	}
	return r.against(p) && (r.avoids(p) || p.Lemma == "advise" && (r.oblique(p, "against") >= 0 || r.rightAgainst(p)))
}

// biddingReach is how many tokens behind a verb of telling people are told what to do.
const biddingReach = 16

// bidding is the verb of what people are told to do; -1 for none. The first "to" with a verb behind it tells it more
// surely than the parser, which may hang the verb on the people, or a later clause in its place.
func (r *reader) bidding(p text.Predicate) int {
	d := r.d
	s := d.SentenceOf(p.Head)
	for i := p.Head + 1; i < min(s.Last, p.Head+biddingReach); i++ {
		if k, ok := r.at[i]; ok && !d.Predicates[k].Noun && d.Predicates[k].Tense != "infinitive" && d.Predicates[k].Tense != "participle" && !p.Passive {
			break
		}
		if strings.EqualFold(d.Word(i), "to") {
			if v := r.verbBehind(i, s.Last); v >= 0 {
				return v
			}
		}
	}
	if !lexicon.Is("warn", p.Lemma) {
		return -1 // "lifted the alert it had issued"
	}
	return p.Content
}

// verbBehind is the bare verb behind "to" at token i, an adverb between them or none; -1 for none.
func (r *reader) verbBehind(i, last int) int {
	for k := i + 1; k < min(last, i+3); k++ {
		switch {
		case r.d.Tags[k].Penn == "VB", k == i+1 && ofSafety(r.d.Lemma(k)) && r.d.Tags[k].Universal != "ADJ" && r.d.Child(k, "det", "amod", "compound") < 0 && (r.d.Child(k, "case") < 0 || r.d.Child(k, "case") == i):
			return k
		case r.d.Tags[k].Universal != "ADV" && !strings.ContainsAny(r.d.Word(k), "“‘\"'"):
			return -1
		}
	}
	return -1
}

// body reports a subject that is a named body or a group, such as a company: who may tell people what to do, but is no
// office.
func (r *reader) body(p text.Predicate) bool {
	for _, s := range p.Subjects {
		if a := r.d.ActorHeaded(s); a >= 0 && r.d.Actors[a].Kind == "armed_group" || lexicon.Is("body", r.d.Lemma(s)) {
			return true
		}
		if n := text.Touching(r.d.Names, r.d.Tokens[s].Span); n >= 0 && r.d.Names[n].Kind == "ORG" {
			return true
		}
	}
	return false
}

// fromFighters reports a message by those who fight: "a leaflet signed by the militants told people to leave" is a threat.
func (r *reader) fromFighters(p text.Predicate) bool {
	s := r.subject(p)
	if s < 0 || !lexicon.Is("message", r.d.Lemma(s)) {
		return false
	}
	first, last := r.d.Subtree(s, nil)
	return r.some(first, last, r.fights)
}

// again reports a verb told as something done time and again: "have long warned", "has repeatedly warned". It is no warning of that day.
func (r *reader) again(p text.Predicate) bool {
	for _, c := range r.d.Children(p.Head) {
		if r.d.Arcs[c].Relation == "advmod" && lexicon.Is("time and again", strings.ToLower(r.d.Word(c))) {
			return true
		}
	}
	return false
}

func (r *reader) subjectLemma(p text.Predicate) string {
	if s := r.subject(p); s >= 0 {
		return r.d.Lemma(s)
	}
	return ""
}

// rightAgainst reports "against" right behind the verb, whatever the parser hung it on: "advised against all but essential
// travel".
func (r *reader) rightAgainst(p text.Predicate) bool {
	return p.Head+1 < len(r.d.Tokens) && strings.EqualFold(r.d.Word(p.Head+1), "against")
}

// against reports "against travel", "against visiting the harbour".
func (r *reader) against(p text.Predicate) bool {
	if r.oblique(p, "against") >= 0 || r.rightAgainst(p) {
		return true
	}
	for _, c := range r.d.Children(p.Head) {
		if m := r.d.Child(c, "mark"); m >= 0 && strings.EqualFold(r.d.Word(m), "against") {
			return true
		}
	}
	return false
}

func (r *reader) avoids(p text.Predicate) bool {
	first, last := r.d.Subtree(p.Head, nil)
	return r.some(first, last, func(i int) bool { return i != p.Head && ofSafety(r.d.Lemma(i)) })
}

// bidden is the attribution to an official under which people "should" or "must" do something for their
// safety, or -1: "citizens should avoid the stadium, the embassy said".
func (r *reader) bidden(p text.Predicate) int {
	d := r.d
	if p.Modal != "should" && p.Modal != "must" || p.Negated != lexicon.Is("barred", d.Lemma(p.Head)) || !p.Negated && !r.steersClear(p.Head) {
		return -1
	}
	people := false
	for _, s := range p.Subjects {
		people = people || r.people(s)
	}
	if !people {
		return -1
	}
	return r.announced(p.Head)
}
