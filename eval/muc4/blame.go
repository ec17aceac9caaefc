package muc4

import (
	"fmt"
	"strings"

	"sitrep/eval/muc4/linear"
	"sitrep/text"
)

// confidenceFeatures are what tells how surely an organization is blamed: who brings it up and how, what is said of it,
// and the words beside it. They are few, for few messages teach them; what the organization is to the incident
// otherwise tells nothing.
func (r *Report) confidenceFeatures(e int) linear.Features {
	var f linear.Features
	for _, i := range r.likely(e) {
		m := r.Mentions[i]
		r.broughtUp(&f, m)
		r.saidOf(&f, m)
		r.beside(&f, m)
	}
	f.Add("town", r.Town)
	return f.Unique()
}

// broughtUp adds by whom a mention is brought up, and how surely.
func (r *Report) broughtUp(f *linear.Features, m Mention) {
	k := r.d.Innermost(r.d.SpanOf(m.First, m.Last))
	if k < 0 {
		f.Add("told")
		return
	}
	a := r.d.Attributions[k]
	f.Add("stance", a.Stance)
	f.Add("certainty", a.Certainty)
	f.Add("said", strings.ToLower(a.CueLemma))
	r.sourceWords(f, a)
}

// saidOf adds what the predicates say of a mention and of others in its sentence, who it is, and what it says itself.
func (r *Report) saidOf(f *linear.Features, m Mention) {
	for _, x := range r.rolesOf(m.Head) {
		f.Add("role", x.predicate, x.relation)
		f.Add("predicate", x.predicate)
	}
	for _, c := range r.cues[m.Sentence] {
		f.Add("cue", c)
	}
	a := r.d.ActorAt(m.Head)
	if a < 0 {
		return
	}
	f.Add("actor", r.d.Actors[a].Kind)
	f.Add("actorid", r.d.Actors[a].ID)
	for _, k := range r.sources[a] {
		f.Add("says", r.d.Attributions[k].Stance)
	}
}

// besideWords is how many words before and behind a mention are looked at.
const besideWords = 3

func (r *Report) beside(f *linear.Features, m Mention) {
	s := r.d.Sentences[m.Sentence]
	for i := max(m.First-besideWords, s.First); i < m.First; i++ {
		f.Add("before", r.lemma[i])
	}
	for i := m.Last; i < min(m.Last+besideWords, s.Last); i++ {
		f.Add("after", r.lemma[i])
	}
}

// sourceWords add who says something of an organization: authorities weigh otherwise than others.
func (r *Report) sourceWords(f *linear.Features, a text.Attribution) {
	f.Add("by", a.Stance, fmt.Sprint(a.Source.Unnamed))
	if a.Source.Actor >= 0 {
		f.Add("by", r.d.Actors[a.Source.Actor].Kind)
		f.Add("by", r.d.Actors[a.Source.Actor].Kind, a.Stance)
	}
	first, last := r.d.TokensIn(a.Source.Span)
	for i := first; i < min(last, first+longestPhrase); i++ {
		f.Add("by word", r.lemma[i])
	}
}

// tieSources notes which attributions an actor is the source of.
func (r *Report) tieSources() {
	r.sources = map[int][]int{}
	for k, a := range r.d.Attributions {
		if a.Source.Actor >= 0 && len(r.sources[a.Source.Actor]) < maxMentions {
			r.sources[a.Source.Actor] = append(r.sources[a.Source.Actor], k)
		}
	}
}
