package muc4

import (
	"slices"

	"sitrep/eval/muc4/boost"
)

// pairNumbers is how many numbers the row of a pair has.
const pairNumbers = 31 + heardPair

// pairRow are the numbers by which trees judge whether two entities belong to one incident; linear is the
// judgement of the linear classifier.
func (r *Report) pairRow(a, b int, linear map[[2]int]float64) []float64 {
	x, y := r.nearest(a, b)
	m, n := r.Mentions[x], r.Mentions[y]
	if m.Head > n.Head {
		m, n = n, m
	}
	p, q := r.coreChance(a), r.coreChance(b)
	s, t := r.typeChances([]int{a}), r.typeChances([]int{b})
	row := []float64{linear[pairKey(a, b)], r.bridge(a, b, linear), float64(n.Sentence - m.Sentence), float64(n.Head - m.Head),
		float64(r.d.Sentences[n.Sentence].Block - r.d.Sentences[m.Sentence].Block), max(p, q), min(p, q), number(r.classOfEntity(a) == r.classOfEntity(b)),
		alike(s, t), number(argmax(s) == argmax(t)), float64(len(r.candidates())), r.relevance, float64(m.Sentence), float64(len(r.d.Sentences)),
		r.coolest(m.Sentence, n.Sentence), r.partings(m, n), float64(r.between(a, b)), float64(r.eventsBetween(m.Sentence, n.Sentence)),
		number(r.lemma[m.Head] == r.lemma[n.Head])}
	mean, best := r.heardWith(a, b)
	row = append(row, mean, best)
	row = append(row, r.sharedEvents(a, b)...)
	row = append(row, r.standing(a, b)...)
	row = append(row, compared(r.placesIn(m.Sentence), r.placesIn(n.Sentence))...)
	return append(row, compared(r.daysIn(m.Sentence), r.daysIn(n.Sentence))...)
}

func pairKey(a, b int) [2]int { return [2]int{min(a, b), max(a, b)} }

// bridge is how surely two entities both belong to a third.
func (r *Report) bridge(a, b int, linear map[[2]int]float64) float64 {
	best := 0.0
	for _, c := range r.candidates() {
		if c != a && c != b {
			best = max(best, min(linear[pairKey(a, c)], linear[pairKey(b, c)])*r.coreChance(c))
		}
	}
	return best
}

// alike is how likely two things are of one type.
func alike(s, t []float64) (sum float64) {
	for k := range s {
		sum += s[k] * t[k]
	}
	return sum
}

// coolest is the least heat of the sentences from one to another.
func (r *Report) coolest(from, to int) float64 {
	best := 1.0
	for s := from; s <= to; s++ {
		best = min(best, r.heatAt(s))
	}
	return best
}

// partings counts the words that part incidents from the sentence of one mention to the other mention.
func (r *Report) partings(m, n Mention) (count float64) {
	first := m.Last
	if n.Sentence > m.Sentence {
		first = max(first, r.d.Sentences[n.Sentence].First)
	}
	for i := first; i < n.First; i++ {
		count += number(parting[r.lemma[i]])
	}
	return count
}

// between counts the likely targets and victims between two entities.
func (r *Report) between(a, b int) (count int) {
	for _, c := range r.candidates() {
		if c > min(a, b) && c < max(a, b) && r.coreChance(c) > 0.3 {
			count++
		}
	}
	return count
}

func (r *Report) eventsBetween(from, to int) (count int) {
	for s := from; s <= to; s++ {
		count += len(r.named[s])
	}
	return count
}

// sharedEvents tell whether two entities play parts in one event, in two, and in how many each.
func (r *Report) sharedEvents(a, b int) []float64 {
	x, y := r.eventsWith(a), r.eventsWith(b)
	both := 0
	for _, k := range x {
		if slices.Contains(y, k) {
			both++
		}
	}
	return []float64{float64(both), number(both == 0 && len(x) > 0 && len(y) > 0)}
}

func (r *Report) eventsWith(e int) (out []int) {
	for _, i := range r.likely(e) {
		for _, p := range r.parts[r.Mentions[i].Head] {
			if !slices.Contains(out, p.happening) {
				out = append(out, p.happening)
			}
		}
	}
	return out
}

// compared are compare as numbers: same, different, how many of the two are known.
func compared(a, b []string) []float64 {
	c := compare(a, b)
	return []float64{number(c == "same"), number(c == "differ"), float64(min(len(a), 1) + min(len(b), 1))}
}

// linkAgain sets the probability of each pair to that of the trees, which know the first one.
func (r *Report) linkAgain(f *boost.Forest) {
	again := make(map[[2]int]float64, len(r.pairs))
	c := r.candidates()
	for i, a := range c {
		for _, b := range c[i+1:] {
			again[pairKey(a, b)] = f.Probability(r.pairRow(a, b, r.pairs))
		}
	}
	r.pairs = again
}

func (l *Lesson) pairRows() (out []boost.Example) {
	weight := 1.0
	if len(l.Keys) < 2 {
		weight = 0.3
	}
	l.visitPairs(func(a, b int, one bool) {
		out = append(out, boost.Example{Row: l.Report.pairRow(a, b, l.Report.pairs), Yes: one, Weight: weight})
	})
	return out
}

// visitPairs visits the pairs of candidates that both fill a key, and says whether it is one.
func (l *Lesson) visitPairs(visit func(a, b int, one bool)) {
	c := l.Report.candidates()
	for i, a := range c {
		for _, b := range c[i+1:] {
			if x, y := l.keysOfEntity(a), l.keysOfEntity(b); len(x) > 0 && len(y) > 0 {
				visit(a, b, shared(x, y))
			}
		}
	}
}
