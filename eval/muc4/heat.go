package muc4

import "sitrep/eval/muc4/linear"

// sentenceFeatures are what tells whether a sentence speaks of an incident: its words, those of the
// sentences around it, and the report as a whole.
func (r *Report) sentenceFeatures(s int) linear.Features {
	var f linear.Features
	r.sentenceWords(&f, s, "own")
	r.sentenceWords(&f, s-1, "before")
	r.sentenceWords(&f, s+1, "after")
	f.Add("relevance", tenth(r.relevance))
	f.Add("place", bucket(s), tenth(r.relevance/2))
	return f.Unique()
}

// longestSentence bounds the words of a sentence that are looked at.
const longestSentence = 150

func (r *Report) sentenceWords(f *linear.Features, s int, which string) {
	if s < 0 || s >= len(r.d.Sentences) {
		f.Add(which, "none")
		return
	}
	last := ""
	sentence := r.d.Sentences[s]
	for i := sentence.First; i < min(sentence.Last, sentence.First+longestSentence); i++ {
		switch r.d.Tags[i].Universal {
		case "PUNCT", "DET", "AUX", "SYM":
			continue
		}
		f.Add(which, "w", r.lemma[i])
		if which != "own" {
			continue
		}
		f.Add("pair", last, r.lemma[i])
		last = r.lemma[i]
		for _, x := range r.said[i] {
			f.Add("role", x.predicate, x.relation, r.lemma[i])
			for _, sense := range r.senses.Of(r.lemma[i]) {
				f.Add("rolesense", x.predicate, x.relation, sense)
			}
		}
	}
}

// heatAt is the heat of a sentence, 0 outside the report.
func (r *Report) heatAt(s int) float64 {
	if s < 0 || s >= len(r.heat) {
		return 0
	}
	return r.heat[s]
}

// mainLand is the country most places of a report lie in.
func (r *Report) mainLand() string {
	if r.homeKnown {
		return r.home
	}
	r.home, r.homeKnown = r.commonestLand(), true
	return r.home
}

func (r *Report) commonestLand() string {
	n := map[string]int{}
	for _, p := range r.d.Places {
		if p.Location.Country != "" {
			n[countryName(p.Location.Country)]++
		}
	}
	return commonest(n)
}
