package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// needsOfSayings are the needs of violence told in set phrases.
func needsOfSayings() map[string]condition {
	return map[string]condition{
		"byattackers": func(r *reader, p text.Predicate) bool { return r.byAttackers(p) && len(p.Objects) > 0 },
		"athands": func(r *reader, p text.Predicate) bool {
			return slices.ContainsFunc(r.obliquesOf(p, "at"), func(o int) bool { return r.d.Lemma(o) == "hand" })
		},
		"throats": func(r *reader, p text.Predicate) bool {
			return r.near("seized at the throat", p) || r.ofThroats(p) || r.haveCut(p)
		},
		"onlife": func(r *reader, p text.Predicate) bool {
			return slices.ContainsFunc(p.Objects, func(o int) bool { return r.d.Lemma(o) == "life" && r.d.Preposition(o) == "on" })
		},
		"stoned": func(r *reader, p text.Predicate) bool {
			return (p.Passive || len(p.Subjects) > 0) && (r.persons(p.Objects) || r.anyIs("vessel", p.Objects) || r.agency(p.Objects))
		},
		"desecrated": func(r *reader, p text.Predicate) bool { return r.anyIs("grave site", p.Objects) || r.harmsProperty(p) },
		"descended": func(r *reader, p text.Predicate) bool {
			return r.byAttackers(p) && r.built(append(r.obliquesOf(p, "on"), p.Objects...))
		},
		"direct": func(r *reader, p text.Predicate) bool {
			return r.built(p.Subjects) && slices.ContainsFunc(p.Objects, func(o int) bool { return hasWord(r.d, o, "direct") })
		},
		"struckat": func(r *reader, p text.Predicate) bool { return r.byAttackers(p) && r.built(r.obliquesOf(p, "at")) },
		"onpurpose": func(r *reader, p text.Predicate) bool {
			return r.persons(append(slices.Clone(p.Objects), r.obliquesOf(p, "over")...)) && r.near("on purpose", p)
		},
		"engagedfoe": func(r *reader, p text.Predicate) bool { return r.armedForce(p.Subjects) && r.armedForce(p.Objects) },
		"shotsheard": func(r *reader, p text.Predicate) bool {
			shots := append(slices.Clone(p.Subjects), p.Objects...)
			return r.anyIs("bullets", shots) && !r.ofHeavyArms(shots) && !r.anyIs("person", shots) && firstLemma(r.d, shots) != "gunfire"
		},
		"emptied": func(r *reader, p text.Predicate) bool {
			return r.oblique(p, "into", "at") >= 0 && slices.ContainsFunc(p.Objects, func(o int) bool {
				l := r.d.Lemma(o)
				return l == "magazine" || l == "clip" || l == "gun" || l == "pistol"
			})
		},
		"shotin": func(r *reader, p text.Predicate) bool { return r.persons(p.Subjects) || r.agency(p.Subjects) },
		"encircled": func(r *reader, p text.Predicate) bool {
			return r.armedForce(p.Subjects) && !r.agency(p.Subjects) && r.anyIs("place", p.Objects)
		},
		"drovefrom": (*reader).droveFrom,
		"abandoned": func(r *reader, p text.Predicate) bool {
			return r.armedForce(p.Subjects) && r.anyIs("place", p.Objects) && r.oblique(p, "to") >= 0
		},
		"flagover": func(r *reader, p text.Predicate) bool {
			return r.armedForce(p.Subjects) && r.oblique(p, "over", "on", "in", "at") >= 0
		},
		"setonfire": func(r *reader, p text.Predicate) bool {
			return p.Passive && (r.built(p.Objects) || r.persons(p.Objects))
		},
	}
}

// byAttackers reports people who attack as the doers: fighters, a mob, masked men; no bomb, no attack by its own word and no state body.
func (r *reader) byAttackers(p text.Predicate) bool {
	return !r.agency(p.Subjects) && slices.ContainsFunc(p.Subjects, func(s int) bool {
		l := r.d.Lemma(s)
		if lexicon.Is("explosive", l) || lexicon.Is("weapon", l) || lexicon.Is("attack", l) || l == "airstrike" || l == "gunfire" {
			return false
		}
		return r.armed([]int{s}) || r.masked([]int{s})
	})
}

// armedForce reports troops, police or fighters.
func (r *reader) armedForce(tokens []int) bool {
	return slices.ContainsFunc(tokens, func(i int) bool {
		l := r.d.Lemma(i)
		return lexicon.Is("troops", l) || lexicon.Is("fighter", l) || r.armedGroup([]int{i}) || lexicon.Is("attacker", l) && r.d.Tags[i].Universal != "PRON"
	})
}

// droveFrom reports fighters or troops driven out of a place.
func (r *reader) droveFrom(p text.Predicate) bool {
	if !r.armedForce(p.Objects) || !r.armedForce(p.Subjects) {
		return false
	}
	out := append(r.obliquesOf(p, "out of"), r.obliquesOf(p, "from")...)
	for _, o := range p.Objects {
		for _, c := range r.d.Children(o) {
			if prep := r.d.Preposition(c); r.d.Arcs[c].Relation == "nmod" && (prep == "out of" || prep == "from" || prep == "out") {
				out = append(out, c)
			}
		}
	}
	return r.anyIs("place", out) || r.unknownNoun(out)
}

// ofThroats reports throats as what was slit, in "had their throats slit".
func (r *reader) ofThroats(p text.Predicate) bool {
	return slices.ContainsFunc(append(slices.Clone(p.Subjects), p.Objects...), func(i int) bool { return lexicon.Is("seized at the throat", r.d.Lemma(i)) })
}

// haveCut reports a throat that somebody "had slit".
func (r *reader) haveCut(p text.Predicate) bool {
	up := r.d.Arcs[p.Head].Head
	if up < 0 || r.d.Arcs[p.Head].Relation != "xcomp" {
		return false
	}
	o := r.d.Child(up, "obj")
	return o >= 0 && lexicon.Is("seized at the throat", r.d.Lemma(o))
}

// ofLives are those whose lives an object tells of: "took the lives of two guards", "an attempt on his life".
func (r *reader) ofLives(objects []int) (out []int) {
	for _, o := range objects {
		if l := r.d.Lemma(o); l != "life" && l != "throat" {
			out = append(out, o)
			continue
		}
		out = append(out, r.partsOf([]int{o})...)
		if owner := r.d.Child(o, "nmod:poss"); owner >= 0 {
			out = append(out, owner)
		}
	}
	return out
}

// befallenThrough mends what befell people in a clause of "have", "find" or "leave": "had their throats slit", "was found murdered".
func (r *reader) befallenThrough(p *text.Predicate) {
	d := r.d
	up := d.Arcs[p.Head].Head
	k, ok := r.at[up]
	if p.Noun || p.Passive || !ok || d.Arcs[p.Head].Relation != "xcomp" || d.Tags[p.Head].Penn != "VBN" || len(p.Objects) > 0 {
		return
	}
	switch {
	case d.Lemma(up) == "have" && r.ofThroats(*p):
		p.Objects, p.Subjects, p.Passive = d.Predicates[k].Subjects, nil, true
	case (d.Lemma(up) == "find" || d.Lemma(up) == "leave") && lexicon.Is("undergone when told alone", p.Lemma):
		p.Objects, p.Subjects, p.Passive = p.Subjects, nil, true
	}
}

// byAgentBelow gives a passive the doers that a parser hung on the word that goes with it: "were set alight | by a mob".
func (r *reader) byAgentBelow(p *text.Predicate) {
	if p.Noun || !p.Passive || len(p.Subjects) > 0 {
		return
	}
	for _, c := range r.d.Children(p.Head) {
		if r.d.Arcs[c].Relation != "xcomp" && !strings.HasPrefix(r.d.Arcs[c].Relation, "obl") {
			continue
		}
		if agent := r.d.Child(c, "obl:agent"); agent >= 0 {
			p.Subjects = append([]int{agent}, r.joinedTo(agent)...)
			return
		}
	}
}
