package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// needsOfIdioms are the needs of violence told in words that have other senses.
func needsOfIdioms() map[string]condition {
	return map[string]condition{
		"ofbullets": func(r *reader, p text.Predicate) bool {
			return r.persons(p.Objects) && (r.near("bullets", p) || r.near("weapon", p) || r.armed(p.Subjects))
		},
		"fellupon": func(r *reader, p text.Predicate) bool {
			upon := r.obliquesOf(p, "upon")
			if k := p.Head + 1; p.Passive && k < len(r.d.Tokens) && strings.EqualFold(r.d.Word(k), "upon") {
				upon = p.Objects // "an imam was set upon by a gang"
			}
			return len(upon) > 0 && (r.armed(p.Subjects) || r.masked(p.Subjects) || r.near("weapon", p)) && (r.persons(upon) || r.built(upon))
		},
		"plunged":  (*reader).plunged,
		"foughtby": (*reader).foughtBy,
		"ofplace":  func(r *reader, p text.Predicate) bool { return r.anyIs("place", p.Subjects) },
	}
}

// plunged reports a weapon that somebody plunges into somebody: "plunged a screwdriver into his back".
func (r *reader) plunged(p text.Predicate) bool {
	return r.anyIs("weapon", p.Objects) && r.oblique(p, "into") >= 0
}

// foughtBy reports a battle of arms, not one in court or for a title: between armed people, or in a clause with armed people or troops.
func (r *reader) foughtBy(p text.Predicate) bool {
	foes := append(append(r.obliquesOf(p, "between"), r.obliquesOf(p, "with")...), append(slices.Clone(p.Objects), p.Subjects...)...)
	if r.oblique(p, "for", "over") >= 0 && !r.armed(foes) || r.modifiedByPlain(p.Head, "legal") || r.modifiedByPlain(p.Head, "figurative") || r.d.Child(p.Head, "det", "nummod") < 0 && len(foes) == 0 {
		return false
	}
	s := r.d.SentenceOf(p.Head)
	for i := s.First; i < s.Last; i++ {
		if r.d.Tags[i].Universal != "NOUN" && r.d.Tags[i].Universal != "PROPN" || i == p.Head {
			continue
		}
		if r.groupHeaded(i) || lexicon.Is("troops", r.d.Lemma(i)) || lexicon.Is("attacker", r.d.Lemma(i)) || lexicon.Is("fighter", r.d.Lemma(i)) {
			return true
		}
	}
	return false
}

// undergoneAlone mends a participle without its verb, that was read as what its noun did: in "her husband, a colonel shot dead in Sarn" the
// colonel shot nobody.
func (r *reader) undergoneAlone(p *text.Predicate) {
	d := r.d
	if p.Noun || p.Passive || len(p.Objects) > 0 || len(p.Subjects) == 0 || p.Tense != "past" || p.Content >= 0 || !lexicon.Is("undergone when told alone", p.Lemma) || strings.HasPrefix(d.Arcs[p.Head].Relation, "acl") || d.Child(p.Head, "aux", "obj") >= 0 {
		return
	}
	s := p.Subjects[len(p.Subjects)-1]
	if s != p.Head-1 || !r.persons([]int{s}) && !r.agency([]int{s}) || d.Tags[s].Universal == "PRON" {
		return
	}
	if k := p.Head + 1; k < len(d.Tokens) && (d.Tags[k].Universal == "CCONJ" || d.Tags[k].Universal == "PUNCT") {
		return // "rebels killed and looted"
	}
	p.Objects, p.Subjects, p.Passive = []int{s}, nil, true
}

// meansOf reports shots that are what a deed was done with, told by its own word: "raked with automatic gunfire".
func (r *reader) meansOf(p text.Predicate, t lexicon.Trigger) bool {
	d := r.d
	k, ok := r.at[d.Arcs[p.Head].Head]
	if !p.Noun || t.Type != "shooting" || !ok || d.Arcs[p.Head].Relation != "obl" || d.Preposition(p.Head) != "with" {
		return false
	}
	over, _, deed := r.sense(d.Predicates[k])
	return deed && over.Type == "shooting"
}

// vowed reports what somebody says he will do, who speaks for nobody with arms: "I will kill them all".
func (r *reader) vowed(p text.Predicate) bool {
	if p.Noun || p.Modal == "" || len(p.Subjects) == 0 || !strings.EqualFold(r.d.Word(p.Subjects[0]), "i") {
		return false
	}
	return !slices.ContainsFunc(r.d.AttributionsNear(r.d.SentenceIndex(p.Head)), func(k int) bool {
		s := r.d.Attributions[k].Source.Span
		first, last := r.d.TokensIn(s)
		for i := first; i < last; i++ {
			if r.armed([]int{i}) || r.agency([]int{i}) {
				return true
			}
		}
		return false
	})
}

// intoTheAir reports shots of mourners and guests, fired at nobody.
func (r *reader) intoTheAir(p text.Predicate, t lexicon.Trigger) bool {
	return t.Type == "shooting" && !p.Noun && !r.agency(p.Subjects) && !r.armed(p.Subjects) && slices.ContainsFunc(p.Obliques, func(o text.Oblique) bool {
		return (o.Preposition == "into" || o.Preposition == "in") && r.d.Lemma(o.Head) == "air"
	})
}

// byItself reports what blew up without anybody's doing, and the harm it did: a gas explosion, a boiler, a volcano. Where its sentence tells
// of a bomb or an attack, it is none.
func (r *reader) byItself(p text.Predicate, t lexicon.Trigger) bool {
	alone := p.Noun && t.Type == "bombing" && r.modifiedBy(p.Head, "blows up by itself")
	if !p.Noun && (t.Type == "bombing" || t.Type == "attack") {
		alone = slices.ContainsFunc(p.Subjects, func(s int) bool {
			return lexicon.Is("blows up by itself", r.d.Lemma(s)) || lexicon.Is("can happen by itself", r.d.Lemma(s)) && r.modifiedBy(s, "blows up by itself")
		})
	}
	if !alone {
		return false
	}
	s := r.d.SentenceOf(p.Head)
	for i := s.First; i < s.Last; i++ {
		l := r.d.Lemma(i)
		if lexicon.Is("can happen by itself", l) {
			continue
		}
		if lexicon.Is("explosive", l) || lexicon.Is("attack", l) || lexicon.Is("attacker", l) || lexicon.Is("laden", l) || lexicon.Is("weapon", l) {
			return false
		}
	}
	return true
}

// madeSafeBy reports an explosion by those who clear bombs: "a robot blew up the parcel".
func (r *reader) madeSafeBy(p text.Predicate, t lexicon.Trigger) bool {
	return t.Type == "bombing" && !p.Noun && r.anyIs("makes a bomb safe", p.Subjects)
}
