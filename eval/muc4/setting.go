package muc4

import (
	"fmt"
	"strings"

	"sitrep/eval/muc4/linear"
)

// settingFeatures are what tells whether an incident happened at a place of the text.
func (r *Report) settingFeatures(s setting, in *incident, all []setting) linear.Features {
	var f linear.Features
	if s.kind == wholeLand {
		f.Add(wholeLand)
		f.Add(wholeLand, s.location)
		f.Add("nearest", r.nearestPlace(in, all))
		f.Add("nearest town", r.nearestPlace(in, all), r.Town)
		f.Add("places", bucket(len(all)))
		return f
	}
	sentence := r.d.SentenceIndex(s.first)
	gap := r.gapTo(sentence, in)
	f.Add("gap", gap)
	f.Add("kind", s.kind, gap)
	f.Add("known", s.location)
	f.Add("levels", bucket(len(levels(s.location))), gap)
	f.Add("table", fmt.Sprint(s.known), gap)
	if s.first > 0 {
		f.Add("before", r.lemma[s.first-1], gap)
	}
	if s.first > 1 {
		f.Add("before2", r.lemma[s.first-2], r.lemma[s.first-1])
	}
	if s.last < len(r.lemma) {
		f.Add("after", r.lemma[s.last])
	}
	r.governed(&f, s.first, gap)
	f.Add("sentence", bucket(sentence))
	f.Add("dateline", equal(letters(r.Town), letters(r.phrase(s.first, s.last))), gap)
	f.Add("inside", r.moreExact(s, all), gap)
	f.Add("order", bucket(r.orderInSentence(s, all)), gap)
	f.Add("often", bucket(often(s, all)))
	f.Add("core", r.insideCore(s, in))
	return f.Unique()
}

// gapTo is how far a sentence stands from the core of an incident: "0", "+2", "-1".
func (r *Report) gapTo(sentence int, in *incident) string {
	gap := r.sentenceGap(sentence, in)
	if gap < 0 {
		return "-" + bucket(-gap)
	}
	return "+" + bucket(gap)
}

// sentenceGap is the number of sentences from the nearest of the core of an incident to one.
func (r *Report) sentenceGap(sentence int, in *incident) int {
	return r.nearestCore(in, sentence, 99, func(m *Mention) int { return m.Sentence })
}

// nearestCore is the smallest gap from the likely mentions of the core of an incident to a place, by what counts as the place
// of a mention; limit where none is nearer.
func (r *Report) nearestCore(in *incident, at, limit int, place func(*Mention) int) int {
	best := limit
	for _, e := range in.core {
		for _, i := range r.likely(e) {
			if gap := at - place(&r.Mentions[i]); abs(gap) < abs(best) {
				best = gap
			}
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// moreExact says whether another place of the same sentence lies in this one.
func (r *Report) moreExact(s setting, all []setting) string {
	outer := false
	for _, o := range all {
		if o.kind == wholeLand || abs(o.first-s.first) >= 40 {
			continue
		}
		if strings.HasPrefix(o.location, s.location+":") {
			return "has inner"
		}
		outer = outer || strings.HasPrefix(s.location, o.location+":")
	}
	if outer {
		return "has outer"
	}
	return "alone"
}

func (r *Report) orderInSentence(s setting, all []setting) int {
	n := 0
	for _, o := range all {
		if o.first >= 0 && o.first < s.first && r.d.SentenceIndex(o.first) == r.d.SentenceIndex(s.first) {
			n++
		}
	}
	return n
}

func often(s setting, all []setting) int {
	n := 0
	for _, o := range all {
		if o.location == s.location {
			n++
		}
	}
	return n
}

// insideCore says whether a place is part of the name of a target or victim: "the mayor of Achi".
func (r *Report) insideCore(s setting, in *incident) string {
	for _, e := range in.core {
		for _, i := range r.Entities[e].Mentions {
			if m := r.Mentions[i]; m.First <= s.first && s.first < m.Of {
				return "inside"
			}
		}
	}
	return "outside"
}

// governed adds what governs a place or a date in the tree.
func (r *Report) governed(f *linear.Features, token int, gap string) {
	h := r.d.Arcs[token].Head
	f.Add("relation", r.d.Arcs[token].Relation, gap)
	for steps := 0; h >= 0 && steps < 3; steps++ {
		f.Add("governor", r.lemma[h])
		if u := r.d.Tags[h].Universal; u == "VERB" {
			return
		}
		h = r.d.Arcs[h].Head
	}
}

// nearestPlace is the gap of the place, smaller than a country, that stands closest to an incident.
func (r *Report) nearestPlace(in *incident, all []setting) string {
	best, name := 100, "none"
	for _, s := range all {
		if s.kind == wholeLand || s.kind == "country" {
			continue
		}
		sentence := r.d.SentenceIndex(s.first)
		if gap := abs(r.sentenceGap(sentence, in)); gap < best {
			best, name = gap, r.gapTo(sentence, in)
		}
	}
	return name
}
