package muc4

import "sort"

// incident is a group of entities that one template is made of.
type incident struct {
	core    []int            // its targets and victims as they were grouped, in text order
	members map[string][]int // class → entities that fill it
	also    map[int][]int    // of a member: the entities that are it in other words
	again   map[int][]int    // of a member: the entities told by nearly its string
	kind    string           // the type
	kinds   []float64        // probabilities of types
	keep    float64          // probability that the key has it
}

// cluster groups entities bottom up, by the mean of the probabilities that two of them belong
// together (average linkage), while it is above the limit.
func cluster(entities []int, together func(a, b int) float64, limit float64) [][]int {
	groups := make([][]int, len(entities))
	for i, e := range entities {
		groups[i] = []int{e}
	}
	for {
		best, x, y := limit, -1, -1
		for i := range groups {
			for j := i + 1; j < len(groups); j++ {
				if l := linkage(groups[i], groups[j], together); l >= best {
					best, x, y = l, i, j
				}
			}
		}
		if x < 0 {
			return groups
		}
		groups[x] = append(groups[x], groups[y]...)
		sort.Ints(groups[x])
		groups = append(groups[:y], groups[y+1:]...)
	}
}

func linkage(a, b []int, together func(a, b int) float64) float64 {
	sum := 0.0
	for _, x := range a {
		for _, y := range b {
			sum += together(x, y)
		}
	}
	return sum / float64(len(a)*len(b))
}

// Limits are the thresholds of the decisions, set by trial on the development messages.
type Limits struct {
	Core       float64 // least probability of a target or victim that founds an incident
	Together   float64 // least mean probability of belonging together
	Detail     float64 // least probability of a value of a list
	Confidence float64 // least probability of the confidence of an organization, which each has
	Category   float64 // least probability of the category
	Keep       float64 // least probability of an incident

	Same      float64 // least probability of two members of being one filler
	Described float64 // least probability of the string that describes a named person

	Member map[string]float64 // least probability of a filler of a class
	Kind   map[string]float64 // least probability of a type other than ATTACK
}

// Tuned are the limits that were best on the development messages, where they differ much on those of the organizers.
var Tuned = Limits{Core: 0.32, Together: 0.45, Detail: 0.4, Category: 0.4, Confidence: 0.25, Keep: 0.35, Described: 0.15, Same: 0.6, Member: map[string]float64{
	victim: 0.55, target: 0.5, instrument: 0.41, perpetrator: 0.41, organization: 0.4},
	Kind: map[string]float64{"ARSON": 0.3, "BOMBING": 0.9, "KIDNAPPING": 0.3, "ROBBERY": 0.7}}

// incidents groups the likely targets and victims of a report.
func (r *Report) incidents(l Limits) []*incident {
	var core []int
	best := -1
	for _, e := range r.candidates() {
		if r.coreChance(e) >= l.Core {
			core = append(core, e)
		}
		if best < 0 || r.coreChance(e) > r.coreChance(best) {
			best = e
		}
	}
	if len(core) == 0 && best >= 0 && r.coreChance(best) > 0 {
		core = []int{best}
	}
	var out []*incident
	for _, g := range cluster(core, r.together, l.Together) {
		in := &incident{core: g, members: map[string][]int{}, also: map[int][]int{}, again: map[int][]int{}, kinds: r.typeChances(g)}
		in.kind = types[argmax(in.kinds)]
		out = append(out, in)
	}
	return out
}

func argmax(p []float64) int {
	best := 0
	for k := range p {
		if p[k] > p[best] {
			best = k
		}
	}
	return best
}

// together is the probability that two entities belong to one incident.
func (r *Report) together(a, b int) float64 {
	return r.pairs[[2]int{min(a, b), max(a, b)}]
}
