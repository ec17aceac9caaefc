package muc4

import (
	"slices"

	"sitrep/eval/muc4/boost"
)

// leastSecond is the raw chance below which an entity gets no second look.
const leastSecond = 0.02

// secondRow are the numbers by which an entity is judged a second time, when all mentions of the report have
// been judged once: its own chances, those of its neighbours and rivals, and its parts in the events of the
// reading.
func (r *Report) secondRow(e int) []float64 {
	row := make([]float64, 0, secondNumbers)
	i := r.likeliestAny(e)
	for _, c := range fillClasses {
		first, second := r.twoBest(e, c)
		row = append(row, first, second, r.missed(e, c), r.rival(e, c), r.bestAround(i, e, c), r.conjunct(i, c))
	}
	m := r.Mentions[i]
	row = append(row, r.relevance, float64(len(r.Entities[e].Mentions)), float64(m.Sentence), float64(len(r.d.Sentences)),
		r.heatAt(m.Sentence-1), r.heatAt(m.Sentence), r.heatAt(m.Sentence+1), float64(m.Last-m.First),
		float64(r.Mentions[r.Entities[e].Mentions[0]].Sentence), number(r.d.Tags[m.Head].Penn == "NNS"))
	row = append(row, r.kindsOf(e)...)
	row = append(row, r.harmOf(e)...)
	row = append(row, r.typeChances([]int{e})...)
	row = append(row, r.partsOf(e)...)
	row = append(row, messagesOf(r.lore[e]), r.since(r.lore[e]))
	return append(append(row, r.actorOf(e)...), r.heardAround(e)...)
}

// secondNumbers is how many numbers a row of the second look has.
const secondNumbers = 6*5 + 10 + 5 + 3 + 5 + 19 + 6 + 2 + heardSecond

func (r *Report) likeliestAny(e int) int {
	best, p := r.Entities[e].Mentions[0], -1.0
	for _, i := range r.Entities[e].Mentions {
		if _, q := r.classOfMention(i); q > p {
			best, p = i, q
		}
	}
	return best
}

// twoBest are the two highest chances of a class among the mentions of an entity.
func (r *Report) twoBest(e int, class string) (first, second float64) {
	for _, i := range r.Entities[e].Mentions {
		p := r.chance(i, class)
		if p > first {
			first, p = p, first
		}
		second = max(second, p)
	}
	return first, second
}

// rival is the highest chance of a class among the other entities.
func (r *Report) rival(e int, class string) float64 {
	at := slices.Index(classes, class)
	if r.leaders[at][0] == r.first[e][at] {
		return r.leaders[at][1]
	}
	return r.leaders[at][0]
}

// lead finds the two highest chances of each class among the entities.
func (r *Report) lead() {
	r.leaders = make([][2]float64, len(classes))
	for _, chances := range r.first {
		for at, p := range chances {
			l := &r.leaders[at]
			if p > l[0] {
				l[0], p = p, l[0]
			}
			l[1] = max(l[1], p)
		}
	}
}

func (r *Report) kindsOf(e int) []float64 {
	out := make([]float64, 5)
	for _, i := range r.Entities[e].Mentions {
		out[slices.Index([]string{"name", "title", "proper", "noun", "part"}, r.Mentions[i].Kind)]++
	}
	return out
}

func (r *Report) harmOf(e int) []float64 {
	out := make([]float64, 3)
	for _, i := range r.Entities[e].Mentions {
		for _, q := range r.harmed[r.Mentions[i].Head] {
			switch q {
			case "killed":
				out[0]++
			case "wounded":
				out[1]++
			default:
				out[2]++
			}
		}
	}
	return out
}

var (
	partRoles  = []string{"perpetrator", "target", "victim", "agency", "actor", "instrument", "claimant"}
	eventTypes = []string{"attack", "bombing", "kidnapping", "airstrike", "clash", "arrest", "shooting"}
)

// partsOf are the parts an entity plays in events, by role and by type, and the events around its likeliest
// mention.
func (r *Report) partsOf(e int) []float64 {
	out := make([]float64, 19)
	for _, i := range r.Entities[e].Mentions {
		for _, p := range r.parts[r.Mentions[i].Head] {
			h := r.happenings[p.happening]
			if k := slices.Index(partRoles, p.role); k >= 0 {
				out[k]++
			}
			if k := slices.Index(eventTypes, h.kind); k >= 0 {
				out[7+k]++
			}
			out[14] += number(h.past)
		}
	}
	s := r.Mentions[r.likeliestAny(e)].Sentence
	out[15], out[16], out[17], out[18] = float64(len(r.named[s-1])), float64(len(r.named[s])), float64(len(r.named[s+1])), float64(len(r.happenings))
	return out
}

func (r *Report) actorOf(e int) []float64 {
	out := make([]float64, 6)
	for _, i := range r.Entities[e].Mentions {
		a := r.d.ActorAt(r.Mentions[i].Head)
		if a < 0 {
			continue
		}
		if k := slices.Index([]string{"person", "organization", "armed_group", "agency", "population_group"}, r.d.Actors[a].Kind); k >= 0 {
			out[k] = 1
		}
		for _, o := range r.d.Actors[a].Mentions {
			out[5] += number(o.Pronoun)
		}
	}
	return out
}

// secondExamples teach the second look of a class.
func (l *Lesson) secondExamples(class string) (out []boost.Example) {
	for e, row := range l.rows {
		if row != nil {
			out = append(out, boost.Example{Row: row, Yes: l.hasAny(e, class), Weight: 1})
		}
	}
	return out
}

// hasAny reports whether any key has an entity in a class.
func (l *Lesson) hasAny(e int, class string) bool {
	for k := range l.Keys {
		if l.has(k, e, class) {
			return true
		}
	}
	return false
}

// secondRows are the rows of all entities, nil for those that are too unlikely, and remembers the chances of
// the first look.
func (r *Report) secondRows() [][]float64 {
	r.first = nil
	for e := range r.Entities {
		r.first = append(r.first, slices.Clone(r.best[e]))
	}
	r.lead()
	out := make([][]float64, len(r.Entities))
	for e := range r.Entities {
		if r.anyChance(e) >= leastSecond {
			out[e] = r.secondRow(e)
		}
	}
	return out
}

// seenAgain is the share that the second look has in the chances of an entity; the first has the rest.
const seenAgain = 2.0 / 3

// lookAgain sets the chances of the entities by the second look.
func (r *Report) lookAgain(forests map[string]*boost.Forest, rows [][]float64) {
	r.kept = nil
	for e, row := range rows {
		if row == nil {
			continue
		}
		for _, c := range fillClasses {
			at := slices.Index(classes, c)
			r.best[e][at] = seenAgain*forests[c].Probability(row) + (1-seenAgain)*r.first[e][at]
		}
	}
}

// firstChance is the chance of an entity before the second look: that of its likeliest mention.
func (r *Report) firstChance(e int, class string) float64 {
	if r.first == nil {
		return r.entityChance(e, class)
	}
	return r.first[e][slices.Index(classes, class)]
}
