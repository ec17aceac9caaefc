package harm

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// setFire reads what is burned in words of more than a verb: "set fire to 40 houses", "set three cars ablaze".
func (r *reader) setFire(p text.Predicate) {
	if p.Lemma != "set" && p.Lemma != "set fire" {
		return
	}
	end := min(r.d.SentenceOf(p.Head).Last, p.Head+reach)
	for i := p.Head + 1; i < end; i++ {
		if !event.Is("sets alight", strings.ToLower(r.d.Word(i))) {
			continue
		}
		for _, at := range append(r.heads(p.Obliques), p.Objects...) {
			r.set(at, "destroyed", p.Head)
		}
		for _, c := range r.d.Children(i) {
			r.set(c, "destroyed", p.Head) // "fire to 40 houses" hung on the fire
		}
		return
	}
}

// heads are the head words of phrases with "to": what fire is set to.
func (r *reader) heads(all []text.Oblique) []int {
	var out []int
	for _, o := range all {
		if o.Preposition == "to" {
			out = append(out, o.Head)
		}
	}
	return out
}

// fell reads those who bear arms and are told to have fallen: "two of its fighters had fallen in Orr". Who falls off, into or
// from something falls otherwise.
func (r *reader) fell(p text.Predicate) {
	if p.Lemma != "fall" || p.Modal != "" || len(p.Objects) > 0 || p.Content >= 0 {
		return
	}
	for _, o := range p.Obliques {
		switch o.Preposition {
		case "", "in", "at", "on", "near", "during", "according to":
		default:
			return
		}
	}
	for _, s := range p.Subjects {
		if r.bearsArms(s) {
			r.set(s, "killed", p.Head)
		}
	}
}

// bearsArms reports a count of soldiers, police or fighters at token i.
func (r *reader) bearsArms(i int) bool {
	for _, k := range r.counted[i] {
		if head := r.d.Quantities[k].Head; head >= 0 && (event.Is("loss in arms", r.d.Lemma(head)) || event.Is("combatant", r.d.Lemma(head))) {
			return true
		}
	}
	return false
}

// harmBefore reads a number that stands without a noun right behind a word of harm, whatever verb the parser joined it to:
// "killed 14 people and wounded scores".
func (r *reader) harmBefore() {
	for k := range r.d.Quantities {
		q := &r.d.Quantities[k]
		first, last := r.d.TokensIn(q.Span)
		if q.Kind != "cardinal" || q.Head >= 0 || first < 2 || last >= len(r.d.Tokens) || !r.joinedVerb(first-1) {
			continue
		}
		if h, ok := event.FindHarm("verb", r.verbLemma(first-1)); ok && h.Who == "object" && tolled[h.What] {
			q.What, q.By = h.What, first-1
		}
	}
}

// verbAhead reads a number that stands without a noun right behind a verb of harm, where the parser made it no object: "we
// buried eleven on Sunday".
func (r *reader) verbAhead(q *text.Quantity) {
	first, _ := r.d.TokensIn(q.Span)
	upTo := q.Head >= 0 && person(r.d, q.Head) && r.wordAt(first) == "up" // "held up to 180 passengers", which is no holding up
	if q.Kind != "cardinal" || q.Head >= 0 && !upTo || first < 1 || r.d.Tags[first-1].Universal != "VERB" {
		return
	}
	if h, ok := event.FindHarm("verb", r.d.Lemma(first-1)); ok && h.Who == "object" && tolled[h.What] {
		q.What, q.By = h.What, first-1
	}
}

// joinedVerb reports a word joined by "and" to what is no harm: of "killed and wounded 12" both words tell of the twelve.
func (r *reader) joinedVerb(i int) bool {
	switch strings.ToLower(r.d.Word(i - 1)) {
	case "and", "while", "but":
	default:
		return false
	}
	if i < 2 {
		return true
	}
	_, ok := event.FindHarm("verb", r.verbLemma(i-2))
	return !ok
}

// verbLemma is the dictionary form of a word of harm that the tagger may have taken for an adjective.
func (r *reader) verbLemma(i int) string {
	if h, ok := event.FindHarm("adjective", strings.ToLower(r.d.Word(i))); ok && r.d.Tags[i].Universal != "VERB" {
		switch h.What {
		case "wounded":
			return "wound"
		case "killed":
			return "kill"
		}
	}
	return r.d.Lemma(i)
}
