package attribution

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// verbs finds reporting verbs with a source that can speak and content that is said.
func (f *finder) verbs(s text.Sentence) {
	d := f.d
	for i := s.First; i < s.Last; i++ {
		pi, ok := f.at[i]
		if !ok || d.Predicates[pi].Noun || d.Predicates[pi].Passive {
			continue
		}
		p := d.Predicates[pi]
		cue, ok := speech.Find("verb", p.Lemma)
		if !ok || idle(p) {
			continue
		}
		f.verb(p, cue)
	}
}

// idle reports a reporting verb that reports nothing: conditional, a promise ("will claim"), or
// what somebody declined to do ("refused to confirm").
func idle(p text.Predicate) bool {
	if p.Condition || p.Question {
		return true
	}
	switch p.Modal {
	case "will", "would", "should", "refuse", "decline", "fail", "plan", "intend", "expect", "want", "try", "hope":
		return true
	}
	return false
}

func (f *finder) verb(p text.Predicate, cue speech.Cue) {
	source, ok := f.subject(p)
	if !ok {
		return
	}
	var content []text.Span
	switch {
	case cue.Frame == "accuse":
		content = one(f.accusation(p))
	case cue.Frame == "document":
		if len(p.Objects) == 0 || !f.byDocument(p) {
			return
		}
		content = one(f.clause(p.Head, func(k int) bool { return strings.HasPrefix(f.d.Arcs[k].Relation, "nsubj") }))
	case cue.Frame == "decline":
		content = one(f.declined(p))
	default:
		content = f.said(p, cue, source)
	}
	if len(content) == 0 {
		return
	}
	if responsibility(f.d, p) {
		cue.Stance = "claims_responsibility"
	}
	a := f.cued(cue, f.d.Tokens[p.Head].Span, source, whole(content), "attribution.verb")
	if len(content) > 1 {
		a.Pieces = content
	}
	f.temper(&a, p)
	if hop, ok := f.listener(p, a.Source); ok {
		f.relay(a, hop)
		return
	}
	f.add(a)
}

// one is a content in one piece, nil for none.
func one(s text.Span) []text.Span {
	if s.Empty() {
		return nil
	}
	return []text.Span{s}
}

// whole is the stretch that the pieces of a content span.
func whole(pieces []text.Span) text.Span {
	var s text.Span
	for _, p := range pieces {
		s = s.Cover(p)
	}
	return s
}

// byDocument reports a verb whose subject is a document ("the assessment has revised the count").
func (f *finder) byDocument(p text.Predicate) bool {
	for _, s := range p.Subjects {
		if speech.Role(f.d.Tags[s].Lemma) == "document" {
			return true
		}
	}
	return false
}

// accusation is who is accused with the deed ("accused the brigade of burning the mill").
func (f *finder) accusation(p text.Predicate) text.Span {
	d := f.d
	if len(p.Objects) == 0 {
		return text.Span{}
	}
	span := d.NounGroup(p.Objects[0])
	deed := false
	for _, o := range p.Obliques {
		if o.Preposition == "of" || o.Preposition == "for" || o.Preposition == "in" || o.Preposition == "on" {
			span, deed = span.Cover(f.clause(o.Head, nil)), true
		}
	}
	for _, c := range d.Children(p.Head) {
		if d.Arcs[c].Relation == "advcl" {
			span, deed = span.Cover(f.clause(c, nil)), true
		}
	}
	if !deed {
		return text.Span{}
	}
	return span
}

// declined is what a source would not say; only saying can be declined ("refused to leave" is not).
func (f *finder) declined(p text.Predicate) text.Span {
	d := f.d
	if p.Content < 0 {
		return text.Span{}
	}
	switch lower(d.Tags[p.Content].Lemma) {
	case "confirm", "comment", "say", "name", "identify", "give", "disclose", "discuss", "elaborate", "specify", "provide", "speculate", "answer", "reveal", "deny":
		return f.clause(p.Content, nil)
	}
	return text.Span{}
}

// responsibility reports a claim of responsibility: "claimed responsibility", "claimed the attack".
func responsibility(d *text.Document, p text.Predicate) bool {
	if len(p.Objects) == 0 {
		return false
	}
	o := lower(d.Tags[p.Objects[0]].Lemma)
	switch p.Lemma {
	case "claim", "admit", "accept", "take", "acknowledge":
		return o == "responsibility" || o == "credit" && p.Lemma != "admit" || p.Lemma == "claim" && event.Is("attack", o)
	}
	return false
}

// listener is an outlet that was told ("told the Herald", "said to the Courier"): it relays what
// was said, unless it is the report's own publisher.
func (f *finder) listener(p text.Predicate, source text.Hop) (text.Hop, bool) {
	d := f.d
	var heads []int
	if p.Lemma == "tell" || p.Lemma == "inform" {
		heads = append(heads, p.Objects...)
		if c := d.Child(p.Head, "iobj"); c >= 0 {
			heads = append(heads, c)
		}
	}
	for _, o := range p.Obliques {
		if o.Preposition == "to" {
			heads = append(heads, o.Head)
		}
	}
	for _, h := range heads {
		a := d.ActorHeaded(h)
		if a < 0 || d.Actors[a].Kind != "media" || f.isPublisher(d.Actors[a]) || source.Actor == a {
			continue
		}
		return f.hop(h, a), true
	}
	return text.Hop{}, false
}

func (f *finder) isPublisher(a text.Actor) bool {
	return f.d.Masthead.Publisher != "" && strings.EqualFold(strings.TrimPrefix(f.d.Masthead.Publisher, "The "), strings.TrimPrefix(a.Name, "The "))
}

// relay adds an attribution with the outlet that was told as the hop around it.
func (f *finder) relay(a text.Attribution, outlet text.Hop) {
	outer := a
	outer.Source, outer.Stance, outer.Certainty = outlet, "asserts", "certain"
	outer.Cue = text.Span{}
	outer.CueLemma = ""
	outer.Content = a.Content.Cover(a.Cue).Cover(a.Source.Span)
	outer.Rule = "attribution.relay"
	f.add(outer)
	f.add(a)
}
