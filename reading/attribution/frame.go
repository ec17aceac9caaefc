package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// handedOverBy is what a reporting verb says, by the frame of its cue, and the cue with the stance it takes there.
func (f *finder) handedOverBy(p text.Predicate, cue speech.Cue, source text.Hop) (content []text.Span, as speech.Cue) {
	switch {
	case cue.Frame == "accuse":
		content = one(f.accusation(p))
	case cue.Frame == "document":
		if len(p.Objects) == 0 || p.Negated || !f.byDocument(p) && !f.tallies(p) {
			return nil, cue
		}
		content = one(f.clause(p.Head, f.besideCount))
	case cue.Frame == "hold":
		if content = one(f.heldResponsible(p)); len(content) == 0 && f.finds(p) {
			cue.Stance, cue.Certainty = "asserts", "certain" // "the judges held that …"
			content = one(f.complement(p))
		}
	case p.Lemma == "comment" && p.Negated && f.d.Arcs[p.Head].Relation != "acl:relcl":
		content = one(f.clause(p.Head, f.besideVerb))
	case cue.Frame == "tally":
		if content = f.done(p, cue); len(content) > 0 && len(text.Within(f.d.Quantities, whole(content))) == 0 && !f.ofDeed(p) || !f.canSpeak(p) {
			return nil, cue
		}
	case cue.Frame == "call":
		if f.d.Child(p.Head, "xcomp") > p.Head && len(p.Objects) > 0 && f.canSpeak(p) {
			content = f.done(p, cue)
		} else {
			content = f.said(p, cue, source)
		}
	case cue.Frame == "responsibility" && !responsibility(f.d, p), p.Lemma == "claim" && f.takesLives(p):
		return nil, cue
	case cue.Frame == "responsibility":
		content = one(f.object(p))
	case cue.Frame == "ascribe":
		if f.ascribes(p) && f.canSpeak(p) {
			content = f.done(p, cue)
		}
	case cue.Frame == "plea":
		if next := p.Head + 2; next < f.d.SentenceOf(p.Head).Last {
			content = one(f.d.Tokens[next].Span)
		}
	case cue.Frame == "decline":
		content = one(f.declined(p))
	default:
		content = f.said(p, cue, source)
		switch {
		case len(content) > 0:
		case cue.Frame == "act" && f.canSpeak(p):
			content = f.done(p, cue)
		case cue.Frame == "record" && f.records(p):
			content = f.done(p, cue)
		}
	}
	return content, cue
}

// trimmed is a content in one piece less what is surely not in it.
func (f *finder) trimmed(content []text.Span, verb int, source text.Hop) []text.Span {
	if len(content) != 1 {
		return content
	}
	content = one(f.bounded(content[0], verb))
	if !f.outletHop(source) { // an outlet reports both sides of a "while"
		content = one(f.beforeWhile(content[0], verb))
	}
	return content
}
