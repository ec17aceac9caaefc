package muc4

import (
	"strings"

	"sitrep/eval/muc4/linear"
)

// pairFeatures are what tells whether two entities belong to one incident: how near they are spoken
// of, by which predicates, and what stands between.
func (r *Report) pairFeatures(a, b int) linear.Features {
	x, y := r.nearest(a, b)
	f := pairSketch{r: r, x: r.Mentions[x], y: r.Mentions[y], roles: [2]string{r.classOfEntity(a), r.classOfEntity(b)}}
	if f.x.Head > f.y.Head {
		f.x, f.y = f.y, f.x
		f.roles[0], f.roles[1] = f.roles[1], f.roles[0]
	}
	f.distance()
	f.predicates()
	f.between()
	f.settings()
	f.types(a, b)
	return f.Features.Unique()
}

// nearest are the two mentions of two entities that stand closest, counting only likely ones where
// there are.
func (r *Report) nearest(a, b int) (int, int) {
	best, x, y := -1, 0, 0
	for _, i := range r.likely(a) {
		for _, j := range r.likely(b) {
			gap := r.Mentions[i].Head - r.Mentions[j].Head
			if gap = max(gap, -gap); best < 0 || gap < best {
				best, x, y = gap, i, j
			}
		}
	}
	return x, y
}

// likely are the mentions of an entity that may well fill a slot; all when none does.
func (r *Report) likely(e int) []int {
	var out []int
	for _, i := range r.Entities[e].Mentions {
		if _, p := r.classOfMention(i); p > 0.15 {
			out = append(out, i)
		}
	}
	if out == nil {
		out = r.Entities[e].Mentions
	}
	return out[:min(len(out), maxMentions)]
}

type pairSketch struct {
	linear.Features
	r     *Report
	x, y  Mention // in text order
	roles [2]string
}

// both adds a feature alone and with the classes of the two.
func (f *pairSketch) both(parts ...string) {
	f.Add(parts...)
	f.Add(append(parts, f.roles[0], f.roles[1])...)
}

func (f *pairSketch) distance() {
	sx, sy := f.r.d.Sentences[f.x.Sentence], f.r.d.Sentences[f.y.Sentence]
	f.both("sentences", bucket(f.y.Sentence-f.x.Sentence))
	f.both("blocks", bucket(sy.Block-sx.Block))
	if f.x.Sentence == f.y.Sentence {
		f.both("words", bucket(f.y.Head-f.x.Head))
	}
	f.both("heads", equal(f.r.lemma[f.x.Head], f.r.lemma[f.y.Head]))
	f.Add("last", bucket(len(f.r.d.Sentences)-f.y.Sentence))
	f.Add("first", bucket(f.x.Sentence))
}

func equal(a, b string) string {
	if a == b {
		return "same"
	}
	return "differ"
}

// predicates compares what is said of the two.
func (f *pairSketch) predicates() {
	a, b := f.r.rolesOf(f.x.Head), f.r.rolesOf(f.y.Head)
	for _, p := range a {
		for _, q := range b {
			if p.head == q.head {
				f.both("predicate", p.relation, q.relation)
				continue
			}
			f.Add("lemmas", p.predicate, q.predicate)
			f.both("lemma", equal(p.predicate, q.predicate))
		}
	}
	for _, q := range b {
		f.Add("second", q.predicate, q.relation)
	}
}

// between looks at the words that open the later sentence and at what parts two incidents.
func (f *pairSketch) between() {
	if f.x.Sentence == f.y.Sentence {
		for i := f.x.Last; i < f.y.First && i < f.x.Last+12; i++ {
			f.both("between", f.r.lemma[i])
		}
		return
	}
	for s := f.x.Sentence + 1; s <= f.y.Sentence && s <= f.x.Sentence+6; s++ {
		f.opening(s, s == f.y.Sentence)
	}
	s := f.r.d.Sentences[f.y.Sentence]
	for i := s.First; i < f.y.First; i++ {
		if parting[f.r.lemma[i]] {
			f.both("parting", f.r.lemma[i])
		}
	}
}

// parting are words that tell a new incident.
var parting = map[string]bool{"meanwhile": true, "another": true, "other": true, "also": true, "later": true, "separate": true, "elsewhere": true,
	"second": true, "third": true, "previous": true, "previously": true, "similar": true, "earlier": true, "additional": true,
	"moreover": true, "addition": true, "furthermore": true, "recall": true, "ago": true, "simultaneously": true, "two": true}

func (f *pairSketch) opening(sentence int, own bool) {
	s := f.r.d.Sentences[sentence]
	name := "opens"
	if own {
		name = "opens own"
	}
	if s.First < s.Last {
		f.Add(name, f.r.lemma[s.First])
	}
	if s.First+1 < s.Last {
		f.Add(name, f.r.lemma[s.First], f.r.lemma[s.First+1])
	}
}

// settings compares the places and the days told in the two sentences.
func (f *pairSketch) settings() {
	if f.x.Sentence == f.y.Sentence {
		return
	}
	f.both("place", compare(f.r.placesIn(f.x.Sentence), f.r.placesIn(f.y.Sentence)))
	f.both("day", compare(f.r.daysIn(f.x.Sentence), f.r.daysIn(f.y.Sentence)))
}

// compare says how two sets of names stand to each other.
func compare(a, b []string) string {
	if len(a) == 0 || len(b) == 0 {
		return "open " + bucket(min(len(a), 1)) + bucket(min(len(b), 1))
	}
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return "same"
			}
		}
	}
	return "differ"
}

func (r *Report) placesIn(sentence int) (out []string) {
	s := r.d.Sentences[sentence]
	for _, p := range r.d.Places {
		if s.Contains(p.Span) && p.Kind != "country" && p.Kind != "demonym" {
			out = append(out, strings.ToUpper(r.d.Words(p.Span)))
		}
	}
	return out
}

func (r *Report) daysIn(sentence int) (out []string) {
	s := r.d.Sentences[sentence]
	for _, t := range r.d.Times {
		if s.Contains(t.Span) && t.When.From != "" {
			out = append(out, t.When.From)
		}
	}
	return out
}

// types compares the types of incident the two speak of.
func (f *pairSketch) types(a, b int) {
	x, y := f.r.typeOfEntity(a), f.r.typeOfEntity(b)
	f.both("types", equal(x, y))
	f.Add("types", min(x, y), max(x, y))
	f.both("candidates", bucket(len(f.r.candidates())))
}
