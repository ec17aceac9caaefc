package muc4

import "slices"

// heardOf are the highest chances of each class that the network gives the mentions of an entity.
func (r *Report) heardOf(e int) []float64 {
	out := make([]float64, len(classes))
	for _, i := range r.Entities[e].Mentions {
		class, _ := r.takenFor(r.Mentions[i].Head)
		for k, p := range class {
			out[k] = max(out[k], p)
		}
	}
	return out
}

// heardIn is how surely a sentence has a victim, a target or an instrument by the network.
func (r *Report) heardIn(sentence int) (best float64) {
	if sentence < 0 || sentence >= len(r.d.Sentences) {
		return 0
	}
	for i := r.d.Sentences[sentence].First; i < r.d.Sentences[sentence].Last; i++ {
		class, _ := r.takenFor(i)
		for k, p := range class {
			if c := classes[k]; c == victim || c == target || c == instrument {
				best = max(best, p)
			}
		}
	}
	return best
}

// heardWith is how surely the network lets two entities fill one incident, from either side: the mean over their likely mentions that
// were read together, and the highest; below zero where none were.
func (r *Report) heardWith(a, b int) (mean, best float64) {
	if r.fillers == nil {
		return -1, -1
	}
	n := 0.0
	for _, i := range r.likely(a) {
		for _, k := range r.likely(b) {
			x, y := r.Mentions[i].Head, r.Mentions[k].Head
			if x == y || r.fillers.Run[x] != r.fillers.Run[y] {
				continue
			}
			if sides := r.fillers.Told[x] + r.fillers.Told[y]; sides > 0 {
				p := (r.fillers.With[[2]int{x, y}] + r.fillers.With[[2]int{y, x}]) / sides
				n, mean, best = n+1, mean+p, max(best, p)
			}
		}
	}
	if n == 0 {
		return -1, -1
	}
	return mean / n, best
}

// heardCore is heardWith for an entity and that of the core of an incident with which it goes best.
func (r *Report) heardCore(e int, in *incident) (mean, best float64) {
	mean, best = -1, -1
	for _, c := range in.core {
		if c == e {
			continue
		}
		if p, q := r.heardWith(e, c); p > mean {
			mean, best = p, q
		}
	}
	return mean, best
}

// heardAround are the numbers of an entity for its second look: heardOf, and heardIn around its likeliest mention.
func (r *Report) heardAround(e int) []float64 {
	s := r.Mentions[r.likeliestAny(e)].Sentence
	return append(r.heardOf(e), r.heardIn(s-1), r.heardIn(s), r.heardIn(s+1))
}

// heardMembers are the numbers of an entity beside an incident: heardCore, the surest heardCore of another incident, and how surely
// it is of a class.
func (r *Report) heardMembers(in *incident, all []*incident, e int, class string) []float64 {
	mean, best := r.heardCore(e, in)
	elsewhere := -1.0
	for _, o := range all {
		if o != in {
			p, _ := r.heardCore(e, o)
			elsewhere = max(elsewhere, p)
		}
	}
	return []float64{mean, best, elsewhere, r.heardOf(e)[slices.Index(classes, class)]}
}

// heardOfCore are numbers of an incident by the network: how surely its core is a victim, a target, and its sentences name one; how many
// in the report are likely fillers.
func (r *Report) heardOfCore(in *incident) []float64 {
	person, thing, named, often := 0.0, 0.0, 0.0, 0.0
	for _, e := range in.core {
		p := r.heardOf(e)
		person, thing = max(person, p[slices.Index(classes, victim)]), max(thing, p[slices.Index(classes, target)])
	}
	for _, s := range r.sentencesOf(in) {
		named = max(named, r.heardIn(s))
	}
	for _, e := range r.candidates() {
		often += number(slices.Max(r.heardOf(e)) > 0.4)
	}
	return []float64{person, thing, named, often}
}

// inside tells how surely, by the network, a wording stands in a string of a key, and what it leaves beside itself.
func (f *wordingSketch) inside() {
	p := f.r.fillers
	if p == nil {
		return
	}
	least := 1.0
	for i := f.w.first; i < f.w.last; i++ {
		least = min(least, p.Inside[i])
	}
	f.add("least inside", fine(least))
	f.add("begins inside", tenth(p.Inside[f.w.first]), tenth(p.Inside[f.w.mention.Head]))
	if f.w.first > 0 {
		f.add("left inside", fine(p.Inside[f.w.first-1]))
		f.add("edge inside", tenth(p.Inside[f.w.first-1]), tenth(p.Inside[f.w.first]))
	}
	if f.w.last < len(p.Inside) {
		f.add("right inside", fine(p.Inside[f.w.last]))
		f.add("edge right inside", tenth(p.Inside[f.w.last]), tenth(p.Inside[f.w.last-1]))
	}
}

// How many numbers the network gives a row of the second look, of two entities, of a member, of an incident.
const heardSecond, heardPair, heardMember, heardIncident = 6 + 3, 2, 4, 4
