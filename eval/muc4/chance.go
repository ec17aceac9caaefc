package muc4

import (
	"slices"
	"sort"
)

// classes are the classes of a mention as the classifier orders them.
var classes = []string{instrument, none, organization, perpetrator, target, victim}

// maxCandidates bounds the entities of a report that are compared with each other.
const maxCandidates = 40

// maxMentions bounds the mentions of an entity that are looked at, and the places and dates of a report.
const maxMentions = 300

// chance is the probability that a mention is of a class.
func (r *Report) chance(mention int, class string) float64 {
	for k, c := range classes {
		if c == class && mention < len(r.chances) {
			return r.chances[mention][k]
		}
	}
	return 0
}

// classOfMention is the likeliest class that fills a slot, with the probability.
func (r *Report) classOfMention(i int) (string, float64) {
	best, p := none, 0.0
	for k, c := range classes {
		if c != none && i < len(r.chances) && r.chances[i][k] > p {
			best, p = c, r.chances[i][k]
		}
	}
	return best, p
}

// weigh takes the highest probability of each class among the mentions of each entity.
func (r *Report) weigh() {
	r.kept, r.best = nil, make([][]float64, len(r.Entities))
	for e := range r.Entities {
		r.best[e] = make([]float64, len(classes))
		for _, i := range r.Entities[e].Mentions {
			for k, p := range r.chances[i] {
				r.best[e][k] = max(r.best[e][k], p)
			}
		}
	}
}

// entityChance is the highest probability of a class among the mentions of an entity.
func (r *Report) entityChance(e int, class string) float64 {
	return r.best[e][slices.Index(classes, class)]
}

// classOfEntity is the likeliest class among its mentions.
func (r *Report) classOfEntity(e int) string {
	class, best := none, 0.0
	for k, c := range classes {
		if c != none && r.best[e][k] > best {
			class, best = c, r.best[e][k]
		}
	}
	return class
}

// coreChance is the probability that an entity is a target or a victim.
func (r *Report) coreChance(e int) float64 {
	return max(r.entityChance(e, target), r.entityChance(e, victim))
}

// anyChance is the highest probability of an entity to fill any slot.
func (r *Report) anyChance(e int) float64 {
	best := 0.0
	for _, class := range fillClasses {
		best = max(best, r.entityChance(e, class))
	}
	return best
}

// candidates are the entities that may fill a slot, in text order.
func (r *Report) candidates() []int {
	if r.kept == nil {
		r.kept = r.findCandidates()
	}
	return r.kept
}

func (r *Report) findCandidates() []int {
	out := []int{}
	for e := range r.Entities {
		if r.anyChance(e) >= 0.08 {
			out = append(out, e)
		}
	}
	if len(out) > maxCandidates {
		sort.SliceStable(out, func(a, b int) bool { return r.anyChance(out[a]) > r.anyChance(out[b]) })
		out = out[:maxCandidates]
		sort.Ints(out)
	}
	return out
}

// typeOfEntity is the type of incident that the mentions of an entity speak of.
func (r *Report) typeOfEntity(e int) string {
	best, at := 0.0, 0
	for k, p := range r.typeChances([]int{e}) {
		if p > best {
			best, at = p, k
		}
	}
	return types[at]
}

// types are the incident types that are learned, as the classifier orders them.
var types = []string{"ARSON", "ATTACK", "BOMBING", "KIDNAPPING", "ROBBERY"}

// typeChances are the mean probabilities of the types over the likely mentions of some entities.
func (r *Report) typeChances(entities []int) []float64 {
	out := make([]float64, len(types))
	sum := 0.0
	for _, e := range entities {
		for _, i := range r.likely(e) {
			_, w := r.classOfMention(i)
			w += 0.01
			sum += w
			for k, p := range r.typeOf[i] {
				out[k] += w * p
			}
		}
	}
	for k := range out {
		out[k] /= max(sum, 1e-9)
	}
	return out
}
