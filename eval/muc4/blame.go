package muc4

import (
	"fmt"
	"strings"

	"sitrep/eval/muc4/linear"
	"sitrep/text"
)

// confidenceFeatures add to those of an organization how it is brought up: by whom, and how surely.
func (r *Report) confidenceFeatures(e int, in *incident) linear.Features {
	f := r.entityFeatures(e, organization, in.kind)
	mentions := r.Entities[e].Mentions
	for _, i := range mentions[:min(len(mentions), maxMentions)] {
		m := r.Mentions[i]
		if k := r.d.Innermost(r.d.SpanOf(m.First, m.Last)); k >= 0 {
			a := r.d.Attributions[k]
			f.Add("stance", a.Stance)
			f.Add("certainty", a.Certainty)
			f.Add("said", strings.ToLower(a.CueLemma))
			r.sourceWords(&f, a)
		}
		for _, k := range r.sources[r.d.ActorAt(m.Head)] {
			f.Add("says", r.d.Attributions[k].Stance)
		}
		for _, p := range r.parts[m.Head] {
			f.Add("part", p.role, r.happenings[p.happening].kind)
		}
	}
	f.Add("town", r.Town)
	return f.Unique()
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
