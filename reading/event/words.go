package event

import (
	"slices"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// needsOfWords are the needs of plans, claims and messages.
func needsOfWords() map[string]condition {
	return map[string]condition{
		"plan":    (*reader).planned,
		"plotted": (*reader).plotted,
		"tried": func(r *reader, p text.Predicate) bool {
			return p.Passive && p.Content < 0 && (r.anyIs("person", p.Objects) || r.near("charge", p))
		},
		"against": func(r *reader, p text.Predicate) bool {
			return (r.armed(p.Objects) || r.partOf("person", p.Objects)) && !r.armedGroup(p.Subjects) || r.modifiedBy(p.Head, "hour of raids") && r.oneOperation(p)
		},
		"advice": func(r *reader, p text.Predicate) bool {
			return r.advice(p) || !p.Noun && (r.admonished(p) || p.Lemma == "warn" && r.warnsOfViolence(p))
		},
		"calledon": func(r *reader, p text.Predicate) bool {
			p.Objects = r.obliquesOf(p, "on")
			return r.admonished(p)
		},
		"admonished": (*reader).admonished,
		"intelligence": func(r *reader, p text.Predicate) bool {
			if !r.anyIs("intelligence", p.Objects) || !r.bodies(p) {
				return false
			}
			return r.oblique(p, "with", "to") >= 0 || p.Lemma == "share" && (r.agency(p.Subjects) || r.countrySubject(p)) || p.Passive || r.partOf("place", p.Objects) || p.Lemma == "exchange"
		},
		"tippedoff": func(r *reader, p text.Predicate) bool { return r.agency(p.Subjects) && r.agency(p.Objects) },
		"tipped": func(r *reader, p text.Predicate) bool {
			from := r.oblique(p, "from")
			return r.anyIs("intelligence", p.Objects) && from >= 0 && r.agency([]int{from}) && r.agency(p.Subjects)
		},
		"informed": func(r *reader, p text.Predicate) bool {
			return r.state(p.Subjects) && r.state(p.Objects) && (r.near("security", p) || r.near("attack", p) || r.near("intelligence", p) || r.near("conflict", p) || r.near("fighter", p) || p.Content >= 0)
		},
		"fromservice": (*reader).fromService,
		"unearthed":   func(r *reader, p text.Predicate) bool { return r.anyIs("contraband", p.Objects) },
		"bodies":      (*reader).bodies,
		"claimed": func(r *reader, p text.Predicate) bool {
			return r.anyIs("attack", p.Objects) && (r.armed(p.Subjects) || r.unknownGroup(p.Subjects) || p.Passive && len(p.Subjects) == 0)
		},
		"claimeddone": func(r *reader, p text.Predicate) bool {
			k, ok := r.at[p.Content]
			return ok && (r.armed(p.Subjects) || r.unknownGroup(p.Subjects)) && !r.agency(p.Subjects) && lexicon.Is("commits", r.d.Predicates[k].Lemma) && r.anyIs("attack", r.d.Predicates[k].Objects)
		},
		"incite": func(r *reader, p text.Predicate) bool {
			return r.armed(p.Subjects) && (p.Content >= 0 && lexicon.Is("incited", r.d.Lemma(p.Content)) || r.near("incited", p)) || r.messageSubject(p)
		},
		"message": func(r *reader, p text.Predicate) bool {
			return r.anyIs("message", p.Objects) && r.armed(p.Subjects) && !r.agency(p.Subjects)
		},
		"protest": func(r *reader, p text.Predicate) bool {
			return p.Noun && !r.figurativeProtest(p) && !r.inProtest(p) || !p.Noun && !r.advance(p) && len(p.Objects) == 0 && p.Content < 0 && len(p.Subjects) > 0
		},
		"toprotest": func(r *reader, p text.Predicate) bool {
			c := r.d.Child(p.Head, "advcl", "xcomp")
			return c >= 0 && lexicon.Is("protests", r.d.Lemma(c))
		},
		"protestcrowd": func(r *reader, p text.Predicate) bool {
			k, under := r.at[r.d.Arcs[p.Head].Head]
			byPolice := r.agency(p.Subjects) || p.Passive || len(p.Subjects) == 0 && under && r.agency(r.d.Predicates[k].Subjects)
			return byPolice && slices.ContainsFunc(p.Objects, func(o int) bool { return r.rallies(o) })
		},
		"held": func(r *reader, p text.Predicate) bool { return p.Tense == "past" },
		"crowd": func(r *reader, p text.Predicate) bool {
			return r.persons(p.Subjects) && !r.agency(p.Subjects) && !r.armed(p.Subjects)
		},
	}
}

func (r *reader) messageSubject(p text.Predicate) bool {
	for _, s := range p.Subjects {
		if lexicon.Is("message", r.d.Lemma(s)) && p.Content >= 0 && lexicon.Is("incited", r.d.Lemma(p.Content)) {
			return true
		}
	}
	return false
}

func (r *reader) figurativeProtest(p text.Predicate) bool {
	return r.advance(p) || p.Lemma == "march" && len(p.Objects) > 0 && !r.near("person", p) && r.oblique(p, "in", "through", "on", "to") < 0
}

// inProtest reports a motive, no gathering: "left in protest", "by way of protest".
func (r *reader) inProtest(p text.Predicate) bool {
	if p.Lemma != "protest" || r.d.Child(p.Head, "det", "nummod", "nmod:poss") >= 0 || plural(r.d, p.Head) {
		return false
	}
	prep := r.d.Preposition(p.Head)
	return prep == "in" || prep == "of" || prep == "as"
}

// rallies reports a word for protesters or their gathering, with what a number or a measure is "of".
func (r *reader) rallies(o int) bool {
	return lexicon.Is("rallying", r.d.Lemma(r.measured(o)))
}
