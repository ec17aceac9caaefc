package muc4

import (
	"slices"

	"sitrep/eval/muc4/boost"
)

// attachNumbers and keepNumbers are how many numbers the rows have.
const attachNumbers, keepNumbers = 43 + memberTellings + heardMember, 28 + scopeNumbers + loreNumbers + incidentTellings + heardIncident

// attachRow are the numbers behind attachFeatures, for the trees: they find by themselves which limits
// matter together.
func (r *Report) attachRow(in *incident, all []*incident, e int, class string) []float64 {
	i := r.likeliest(e, class)
	m := r.Mentions[i]
	row := []float64{r.entityChance(e, class), r.missed(e, class), number(r.classOfEntity(e) == class), float64(r.rank(e, class)), r.relevance,
		float64(len(r.Entities[e].Mentions)), r.top(class), number(slices.Contains(in.core, e)), r.linkTo(e, in), r.closestTo(e, in),
		r.closestElsewhere(e, in, all), float64(len(all)), float64(len(in.core)), float64(r.gap(e, in)), r.bestAround(i, e, class),
		max(r.bestAround(i, e, victim), r.bestAround(i, e, target)), r.heatAt(m.Sentence), r.conjunct(i, class), float64(m.Sentence),
		number(m.Kind == "name"), number(m.Kind == "proper"), float64(m.Last - m.First)}
	for _, c := range fillClasses {
		row = append(row, number(c == class), r.entityChance(e, c))
	}
	row = append(row, r.typeChances([]int{e})...)
	row = append(append(row, in.kinds...), number(r.organizers))
	row = append(row, r.heardMembers(in, all, e, class)...)
	return append(row, r.tellingsWith(e, in)...)
}

func number(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// closestElsewhere is how surely an entity belongs together with the core of another incident.
func (r *Report) closestElsewhere(e int, in *incident, all []*incident) float64 {
	best := 0.0
	for _, o := range all {
		if o != in {
			best = max(best, r.closestTo(e, o))
		}
	}
	return best
}

// keepRow are the numbers behind keepFeatures.
func (r *Report) keepRow(in *incident, all []*incident) []float64 {
	sum, top := 0.0, 0.0
	for _, e := range in.core {
		p := r.coreChance(e)
		sum, top = sum+p, max(top, p)
	}
	row := []float64{r.relevance, top, sum, float64(len(in.core)), float64(len(all)), float64(r.ordinal(in, all)), float64(r.strength(in, all)),
		r.heatOf(in), float64(r.Mentions[r.likely(in.core[0])[0]].Sentence), float64(len(r.candidates())), r.held(in), float64(len(r.d.Sentences))}
	for _, c := range fillClasses {
		row = append(row, r.bestLinked(in, c), r.top(c))
	}
	row = append(append(row, r.scope(in)...), r.loreOf(in)...)
	row = append(append(row, in.kinds...), number(r.organizers))
	return append(append(row, r.tellingsOf(in)...), r.heardOfCore(in)...)
}

// held is the mean probability with which the core of an incident belongs together, 1 for one entity.
func (r *Report) held(in *incident) float64 {
	if len(in.core) < 2 {
		return 1
	}
	sum := 0.0
	for _, e := range in.core {
		sum += r.linkTo(e, in)
	}
	return sum / float64(len(in.core))
}

// forTrees are the options of the trees.
var forTrees = boost.Options{Trees: 200, Depth: 5, Rate: 0.04, Least: 8, Shrink: 2}

func (l *Lesson) attachRows() (out []boost.Example) {
	l.visitMembers(func(i, e int, class string) {
		row := l.Report.attachRow(l.incidents[i], l.incidents, e, class)
		out = append(out, boost.Example{Row: row, Yes: l.has(l.matched[i], e, class), Weight: 1})
	})
	return out
}

func (l *Lesson) keepRows() (out []boost.Example) {
	for i, in := range l.incidents {
		out = append(out, boost.Example{Row: l.Report.keepRow(in, l.incidents), Yes: l.matched[i] >= 0, Weight: l.doubt(i)})
	}
	return out
}

func treesFrom(lessons []*Lesson, examples func(*Lesson) []boost.Example) *boost.Forest {
	var all []boost.Example
	examples = weighedRows(examples)
	for _, l := range lessons {
		all = append(all, examples(l)...)
	}
	return boost.Train(all, forTrees)
}

// keepChance is the probability that the key has an incident: the mean of both judgements.
func (m *Model) keepChance(r *Report, in *incident, all []*incident) float64 {
	return (m.Keep.Probabilities(r.keepFeatures(in, all))[1] + m.KeepTrees.Probability(r.keepRow(in, all))) / 2
}

// memberChance is the probability that an entity is a member of an incident: the mean of both judgements.
func (m *Model) memberChance(r *Report, in *incident, all []*incident, e int, class string) float64 {
	p := m.Attach.Probabilities(r.attachFeatures(in, all, e, class))[1]
	return (p + m.AttachTrees.Probability(r.attachRow(in, all, e, class))) / 2
}
