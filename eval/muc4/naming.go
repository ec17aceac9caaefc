package muc4

import (
	"sitrep/eval/muc4/linear"
	"sitrep/text"
)

// stringOf is the string that stands for an entity in a slot of a class: its likeliest mention, with its
// "of" phrase and without its first modifiers where the keys would have it so.
func (m *Model) stringOf(r *Report, e int, class string) string {
	best, ok := r.bestMention(e, class)
	if !ok {
		return ""
	}
	last := best.Last
	if best.Of > last && class != organization && m.Of.Probabilities(r.ofFeatures(best, class))[1] > 0.5 {
		last = best.Of
	}
	return r.phrase(m.trimmed(r, best, class), last)
}

// trimmed is the first token of a mention that the keys would keep.
func (m *Model) trimmed(r *Report, mention Mention, class string) int {
	first := mention.First
	for first < mention.Head && m.Trim.Probabilities(r.trimFeatures(mention, first, class))[1] > 0.5 {
		first++
	}
	return first
}

// trimFeatures are what tells whether a modifier that a mention begins with is left out: "Salvadoran".
func (r *Report) trimFeatures(m Mention, first int, class string) linear.Features {
	var f linear.Features
	word := r.lemma[first]
	f.Add("word", word)
	f.Add("word class", word, class)
	f.Add("tag", r.d.Tags[first].Penn, class, m.Kind)
	f.Add("kind", m.Kind, class)
	f.Add("left", bucket(m.Head-first), class)
	f.Add("next", r.lemma[first+1])
	f.Add("head", r.lemma[m.Head], class)
	for _, p := range text.Within(r.d.Places, r.d.Tokens[first].Span) {
		f.Add("place", p.Kind, class, m.Kind)
	}
	for n := 2; n <= 4 && n < len(word); n++ {
		f.Add("end", word[len(word)-n:])
	}
	return f.Unique()
}

// bestMention is the longest of the likeliest mentions; a person's name is not asked for here.
func (r *Report) bestMention(e int, class string) (best Mention, ok bool) {
	top := r.firstChance(e, class)
	for _, i := range r.Entities[e].Mentions {
		m := r.Mentions[i]
		if class == victim && m.Kind == "name" || r.chance(i, class) < 0.6*top {
			continue
		}
		if !ok || m.Last-m.First > best.Last-best.First {
			best, ok = m, true
		}
	}
	return best, ok
}

// ofFeatures are what tells whether the "of" phrase belongs to a string.
func (r *Report) ofFeatures(m Mention, class string) linear.Features {
	var f linear.Features
	f.Add("head", r.lemma[m.Head])
	f.Add("head class", r.lemma[m.Head], class)
	f.Add("class", class)
	f.Add("last", r.lemma[m.Of-1])
	f.Add("last tag", r.d.Tags[m.Of-1].Universal)
	f.Add("length", bucket(m.Of-m.Last))
	return f.Unique()
}

// titleOf is the title or role of a named person: what stands before the name, or beside it.
func (r *Report) titleOf(e int) (Mention, bool) {
	for _, kind := range []string{"title", "noun", "proper"} {
		for _, i := range r.Entities[e].Mentions {
			if m := r.Mentions[i]; m.Kind == kind {
				return m, true
			}
		}
	}
	return Mention{}, false
}
