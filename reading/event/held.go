package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// needsOfHeldGround are the needs of ground won and lost, told by who comes, who leaves and whose it is, and of towns cut off.
func needsOfHeldGround() map[string]condition {
	return map[string]condition{
		"drivenfrom": func(r *reader, p text.Predicate) bool {
			return r.forces(p.Objects) && (r.forces(p.Subjects) || p.Passive) && r.fromGround(p)
		},
		"riddenof": func(r *reader, p text.Predicate) bool {
			return r.groundHeld(p.Objects) && r.riddenOf(p) && (r.forces(p.Subjects) || r.pronounSubject(p) || p.Passive)
		},
		"gaveground": func(r *reader, p text.Predicate) bool {
			return r.groundHeld(p.Objects) && r.forces(p.Subjects) && !r.anyIs("figurative", p.Objects)
		},
		"wentin": (*reader).wentIn,
		"handsofarmed": func(r *reader, p text.Predicate) bool {
			return r.settled(p.Subjects) || r.settled(p.Objects)
		},
		"heldagain": func(r *reader, p text.Predicate) bool {
			return r.forces(p.Subjects) && r.heldAgain(p) && (r.groundHeld(p.Objects) || r.unknownNoun(p.Objects))
		},
		"fellback": func(r *reader, p text.Predicate) bool { return r.forces(p.Subjects) && r.fromGround(p) },
		"ringed": func(r *reader, p text.Predicate) bool {
			return r.settled(p.Objects) && (r.forces(p.Subjects) || p.Passive && r.tellsOfFighters()) && r.wordsOf("accident") == 0
		},
	}
}

// forces reports people who hold ground with arms: fighters, troops, militias.
func (r *reader) forces(tokens []int) bool {
	return r.armed(tokens) || r.troops(tokens) || slices.ContainsFunc(tokens, func(i int) bool { return lexicon.Is("under arms", r.d.Lemma(i)) })
}

// groundHeld reports ground that forces hold: a settlement, a post, a hill.
func (r *reader) groundHeld(tokens []int) bool {
	return r.settled(tokens) || slices.ContainsFunc(tokens, func(i int) bool { return lexicon.Is("held ground", r.d.Lemma(i)) })
}

// settled reports a settlement or a region, by name or by noun.
func (r *reader) settled(tokens []int) bool {
	return slices.ContainsFunc(tokens, func(i int) bool {
		if lexicon.Is("settlement", r.d.Lemma(i)) {
			return true
		}
		a := r.d.ActorHeaded(i)
		return a >= 0 && (r.d.Actors[a].Kind == "city" || r.d.Actors[a].Kind == "region") || a < 0 && text.Touching(r.d.Places, r.d.Tokens[i].Span) >= 0 && r.d.Tags[i].Universal == "PROPN"
	})
}

// riddenOf reports fighters of whom a place is cleared, whatever the parser hung them on: "cleared the town of Sarn of insurgents".
func (r *reader) riddenOf(p text.Predicate) bool {
	return r.armed(r.obliquesOf(p, "of")) || slices.ContainsFunc(p.Objects, func(o int) bool {
		return slices.ContainsFunc(r.d.Children(o), func(c int) bool { return r.d.Preposition(c) == "of" && r.armed([]int{c}) })
	})
}

// fromGround reports ground that somebody goes or is driven from.
func (r *reader) fromGround(p text.Predicate) bool {
	for _, preposition := range []string{"from", "off", "of", "out of"} {
		if r.groundHeld(r.obliquesOf(p, preposition)) {
			return true
		}
	}
	return slices.ContainsFunc(r.obliquesOf(p, "from"), func(o int) bool { return r.modifiedBy(o, "held ground") || r.modifiedBy(o, "settlement") })
}

// wentIn reports fighters who come into a place: "fighters walked into the town unopposed".
func (r *reader) wentIn(p text.Predicate) bool {
	if p.Tense != "past" || !r.byFighters(p) || len(p.Objects) > 0 || !r.forces(p.Subjects) || r.anyIs("weapon", p.Subjects) {
		return false
	}
	if slices.ContainsFunc(r.obliquesOf(p, "into"), func(o int) bool { return r.settled([]int{o}) }) {
		return true
	}
	return slices.ContainsFunc(r.d.Children(p.Head), func(c int) bool {
		return strings.EqualFold(r.d.Word(c), "in") && r.d.Arcs[c].Relation != "case" && c == p.Head+1
	})
}

// heldAgain reports "again" or "once more" behind a verb of holding.
func (r *reader) heldAgain(p text.Predicate) bool {
	s := r.d.SentenceOf(p.Head)
	for i := p.Head + 1; i < s.Last; i++ {
		switch w := strings.ToLower(r.d.Word(i)); {
		case w == "again", w == "once" && i+1 < s.Last && strings.EqualFold(r.d.Word(i+1), "more"):
			return true
		case w == "," && i+1 < s.Last && r.d.Tags[i+1].Universal == "PRON":
			return false
		}
	}
	return false
}
