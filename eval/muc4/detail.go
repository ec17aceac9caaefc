package muc4

import (
	"slices"
	"strings"

	"sitrep/eval/muc4/linear"
)

// entityFeatures are what tells the details of a member of an incident: its type and what happened to
// it. They join what is seen of its likeliest mentions.
func (r *Report) entityFeatures(e int, class, kind string) linear.Features {
	var f linear.Features
	for _, i := range r.likely(e) {
		m := r.Mentions[i]
		r.entityWords(&f, m)
		for _, x := range r.rolesOf(m.Head) {
			f.Add("role", x.predicate, x.relation)
			f.Add("predicate", x.predicate)
		}
		for _, c := range r.cues[m.Sentence] {
			f.Add("cue", c)
		}
		r.negations(&f, m)
	}
	f.Add("type", kind)
	f.Add("class", class, kind)
	r.entityTellings(&f, e)
	return f.Unique()
}

// typeFeatures are what tells what kind of thing or person a member is: its words rather than what
// happened to it.
func (r *Report) typeFeatures(e int, class, kind string) linear.Features {
	var f linear.Features
	best, ok := r.bestMention(e, class)
	for _, i := range r.Entities[e].Mentions {
		m := r.Mentions[i]
		r.typeWords(&f, m, "any")
		if ok && m == best {
			r.typeWords(&f, m, "best")
		}
	}
	f.Add("type", kind)
	return f.Unique()
}

func (r *Report) typeWords(f *linear.Features, m Mention, which string) {
	f.Add(which, "head", r.lemma[m.Head])
	for _, s := range r.senses.Of(r.lemma[m.Head]) {
		f.Add(which, "sense", s)
	}
	for i := m.First; i < m.Of; i++ {
		f.Add(which, "word", r.lemma[i])
		for _, s := range r.senses.Of(r.lemma[i]) {
			f.Add(which, "wordsense", s)
		}
		if i > m.First {
			f.Add(which, "pair", r.lemma[i-1], r.lemma[i])
		}
	}
	for i := max(m.First-3, 0); i < m.First; i++ {
		f.Add(which, "before", r.lemma[i])
	}
	if a := r.d.ActorAt(m.Head); a >= 0 {
		f.Add(which, "actor", r.d.Actors[a].Kind)
	}
}

func (r *Report) entityWords(f *linear.Features, m Mention) {
	f.Add("head", r.lemma[m.Head])
	f.Add("kind", m.Kind)
	for _, s := range r.senses.Of(r.lemma[m.Head]) {
		f.Add("sense", s)
	}
	for i := m.First; i < m.Of; i++ {
		f.Add("word", r.lemma[i])
		for _, s := range r.senses.Of(r.lemma[i]) {
			f.Add("wordsense", s)
		}
		if i > m.First {
			f.Add("pair", r.lemma[i-1], r.lemma[i])
		}
	}
	if m.Head > m.First {
		f.Add("modified", r.lemma[m.Head-1], r.lemma[m.Head])
	}
	for k := 1; k <= 2 && m.First-k >= 0; k++ {
		f.Add("before", r.lemma[m.First-k])
	}
	for k := 0; k < 2 && m.Last+k < len(r.lemma); k++ {
		f.Add("after", r.lemma[m.Last+k])
	}
	if a := r.d.ActorAt(m.Head); a >= 0 {
		f.Add("actor", r.d.Actors[a].Kind)
	}
}

// negations adds the predicates of the sentence that are denied, hypothetical or tried.
func (r *Report) negations(f *linear.Features, m Mention) {
	for _, p := range r.predicatesOf(m.Sentence) {
		lemma := strings.ToLower(p.Lemma)
		if p.Negated {
			f.Add("not", lemma)
		}
		if p.Modal != "" {
			f.Add("modal", p.Modal, lemma)
		}
	}
	s := r.d.Sentences[m.Sentence]
	for i := s.First; i < s.Last; i++ {
		if r.lemma[i] == "no" && i+1 < s.Last {
			f.Add("no", r.lemma[i+1])
		}
	}
}

// incidentFeatures are what tells the stage, the category and an instrument that is only implied.
func (r *Report) incidentFeatures(in *incident) linear.Features {
	var f linear.Features
	f.Add("type", in.kind)
	r.incidentWords(&f, in)
	for _, class := range []string{perpetrator, organization, instrument} {
		f.Add("has", class, bucket(min(len(in.members[class]), 1)))
		for _, e := range in.members[class] {
			for _, i := range r.likely(e) {
				m := r.Mentions[i]
				f.Add(class, r.lemma[m.Head])
				f.Add(class, r.phrase(m.First, m.Last))
				if a := r.d.ActorAt(m.Head); a >= 0 {
					f.Add(class, "actor", r.d.Actors[a].Kind, r.d.Actors[a].ID)
				}
			}
		}
	}
	for _, e := range in.core {
		for _, i := range r.likely(e) {
			r.negations(&f, r.Mentions[i])
		}
	}
	f.Add("town", r.Town)
	r.coreTellings(&f, in)
	return f.Unique()
}

// detail is a slot whose value is told by a classifier for each member of a class.
type detail struct {
	slot  int
	class string
	owed  bool // every member has a value
}

// details of targets, victims, instruments and organizations.
var details = []detail{
	{slotTargetType, target, true}, {slotTargetEffect, target, false}, {slotVictimType, victim, true}, {slotVictimEffect, victim, false},
	{slotInstrumentType, instrument, true}, {slotConfidence, organization, true},
}

func (d detail) features(r *Report, e int, in *incident) linear.Features {
	switch d.slot {
	case slotConfidence:
		return r.confidenceFeatures(e)
	case slotTargetType, slotVictimType, slotInstrumentType:
		return r.typeFeatures(e, d.class, in.kind)
	}
	return r.entityFeatures(e, d.class, in.kind)
}

// goldDetail is the value that a key gives a slot for one of its fillers, none when it gives no value.
// names are the strings of the filler.
func goldDetail(t *Template, slot int, names []string) string {
	for _, exact := range []bool{true, false} {
		for _, f := range t.Slots[slot] {
			for _, v := range f.Values {
				if v.About != "" && slices.ContainsFunc(names, func(n string) bool { return speaksOf(v.About, n, exact) }) {
					return v.Text
				}
			}
		}
	}
	return none
}

func speaksOf(about, name string, exact bool) bool {
	if letters(name) == "" {
		return false
	}
	if exact {
		return letters(about) == letters(name)
	}
	return stringCredit(about, name) == correct || stringCredit(name, about) == correct
}
