package harm

import (
	"slices"
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// denied is what a verb tells of those of whom it is denied: who "never came back" is missing, who "did not survive" is dead, and
// who "was not hurt" is unhurt. ok is false where it tells nothing: who was not arrested is no matter of a count.
func denied(lemma string, h event.Harm, ok bool) (event.Harm, bool) {
	if n, told := event.FindHarm("denied", lemma); told {
		return n, true
	}
	if ok && h.What == "wounded" {
		return event.Harm{What: "unhurt", Who: h.Who}, true
	}
	return event.Harm{}, false
}

// deniedBehind reports a word of denial among the tokens before a verb.
func deniedBehind(d *text.Document, first, verb int) bool {
	for i := first; i < verb; i++ {
		switch strings.ToLower(d.Word(i)) {
		case "not", "never", "n't", "n’t":
			return true
		}
	}
	return false
}

// leavesSite reports those who only leave a building: "four could leave hospital" is no journey.
func (r *reader) leavesSite(p text.Predicate) bool {
	if p.Lemma != "leave" {
		return false
	}
	for _, o := range p.Objects {
		if l := r.d.Lemma(o); event.Is("site", l) || state(l) {
			return true
		}
	}
	return false
}

// sited reports a verb right before a building or a word for where the hurt or the held are.
func (r *reader) sited(verb int) bool {
	at := verb + 1
	if at < len(r.d.Tags) && (r.d.Tags[at].Universal == "DET" || r.d.Tags[at].Penn == "PRP$") {
		at++
	}
	return at < len(r.d.Tags) && (event.Is("site", r.d.Lemma(at)) || state(r.d.Lemma(at)))
}

// objectTells reads what a verb tells with its object of the one who does it: "left their homes", "lost limbs", "regained their
// freedom", "received prison terms"; and, of a verb in the passive, of the one it is done to: "were given long sentences".
func (r *reader) objectTells(p text.Predicate) (told bool) {
	for _, o := range p.Objects {
		h, ok := event.FindHarm("verb", p.Lemma+" "+r.d.Lemma(o))
		if !ok {
			continue
		}
		told = true
		args := p.Subjects
		if h.Who == "object" {
			args = p.Objects
		}
		for _, a := range args {
			if a != o {
				r.set(a, h.What, p.Head)
			}
		}
	}
	return told
}

// taken reads people taken with nothing told of where to, which is by force: "60 travellers were taken in three raids", "took
// three women with them", "gunmen took four engineers". Whom a body of the state takes is none of these.
func (r *reader) taken(p text.Predicate) {
	if p.Lemma != "take" || p.Modal != "" || len(p.Subjects) > 0 && r.byState(p.Head) {
		return
	}
	along := false
	for _, o := range p.Obliques {
		switch o.Preposition {
		case "with":
			along = along || r.d.Tags[o.Head].Universal == "PRON"
		case "in", "from", "on", "at", "during", "by", "near":
		default:
			return
		}
	}
	captors := slices.ContainsFunc(p.Subjects, r.captor)
	if !along && !captors && (!p.Passive || len(p.Objects) > 1 || p.Head+1 < len(r.d.Tokens) && r.d.Tags[p.Head+1].Universal == "ADJ") {
		return
	}
	for _, a := range p.Objects {
		if person(r.d, a) && r.d.Tags[a].Universal == "NOUN" || r.someOf(a) {
			r.set(a, "kidnapped", p.Head)
		}
	}
}

// someOf reports a number that stands for people behind it: "eight of its crew", "nine of our members".
func (r *reader) someOf(i int) bool {
	if r.d.Tags[i].Universal != "NUM" || r.wordAt(i+1) != "of" {
		return false
	}
	for _, k := range r.counted[i] {
		if h := r.d.Quantities[k].Head; h > i && (person(r.d, h) || event.Is("group", r.d.Lemma(h))) {
			return true
		}
	}
	return false
}

// treated reads "hospitals treated 31 people", "we treated 18 men for burns": whom doctors treat for a sickness is not hurt.
func (r *reader) treated(p text.Predicate) {
	if p.Lemma != "treat" || p.Negated || p.Modal != "" {
		return
	}
	for _, o := range p.Obliques {
		if o.Preposition == "for" && !event.Is("hurt", r.d.Lemma(o.Head)) || o.Preposition == "as" || o.Preposition == "like" {
			return
		}
	}
	for _, a := range p.Objects {
		if a == p.Head+1 || r.d.Child(p.Head, "advmod") < 0 {
			r.set(a, "wounded", p.Head)
		}
	}
}

// sustained reads "117 sustained wounds" where the parser took the verb for a word that tells of the wounds.
func (r *reader) sustained(q *text.Quantity) {
	_, last := r.d.TokensIn(q.Span)
	for last < len(r.d.Tokens) && r.more(last) {
		last++ // "ten more suffered burns"
	}
	if q.Kind != "cardinal" || last+1 >= len(r.d.Tokens) || q.Head >= 0 && !event.Is("hurt", r.d.Lemma(q.Head)) {
		return
	}
	for _, form := range []string{r.d.Lemma(last), strings.TrimSuffix(r.wordAt(last), "ed"), strings.TrimSuffix(r.wordAt(last), "d")} {
		if !event.Is("comes to harm", form) {
			continue
		}
		for i := last + 1; i < min(last+4, len(r.d.Tokens)); i++ {
			if event.Is("hurt", r.d.Lemma(i)) {
				q.What, q.By = "wounded", last
				return
			}
		}
	}
}

// state reports a word for where the hurt or the held are.
func state(lemma string) bool {
	_, ok := event.FindHarm("state", lemma)
	return ok
}

// setCrew marks the number of those who make up a body that something happened to, where the parser gave it to the noun of the
// next number: "a crew of three and four passengers".
func (r *reader) setCrew(i int, what string, by int) {
	if i+2 >= len(r.d.Tokens) || !event.Is("made up of", r.d.Lemma(i)) || r.wordAt(i+1) != "of" {
		return
	}
	held := text.Within(r.d.Quantities, r.d.Tokens[i+2].Span) // a window on the layer itself
	for k := range held {
		_, last := r.d.TokensIn(held[k].Span)
		if held[k].Kind == "cardinal" && held[k].What == "" && last < len(r.d.Tags) && r.d.Tags[last].Universal != "NOUN" {
			held[k].What, held[k].By = what, by
		}
	}
}
