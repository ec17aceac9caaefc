package muc4

import (
	"fmt"
	"slices"

	"sitrep/eval/muc4/linear"
)

// fillClasses are the classes of members of an incident.
var fillClasses = []string{target, victim, instrument, perpetrator, organization}

// attachFeatures are what tells whether an entity is a member of an incident in a class.
func (r *Report) attachFeatures(in *incident, all []*incident, e int, class string) linear.Features {
	f := attachSketch{r: r, in: in, e: e, class: class, p: r.entityChance(e, class)}
	f.chances()
	f.links(all)
	f.around()
	f.words()
	return r.apart(f.Features.Unique())
}

// attachSketch collects the features of one entity for one incident and class; p is the chance of the
// class.
type attachSketch struct {
	linear.Features
	r     *Report
	in    *incident
	e     int
	class string
	p     float64
}

// add adds a feature of the class.
func (f *attachSketch) add(parts ...string) {
	f.Add(append(parts, f.class)...)
}

func (f *attachSketch) chances() {
	r := f.r
	f.add("chance", fine(f.p))
	f.add("sum", fine(r.missed(f.e, f.class)))
	f.add("chance likeliest", tenth(f.p), equal(r.classOfEntity(f.e), f.class))
	f.add("rank", bucket(r.rank(f.e, f.class)), tenth(f.p))
	f.add("relevance", tenth(r.relevance), tenth(f.p))
	f.add("mentions", bucket(len(r.Entities[f.e].Mentions)))
	f.add("top", tenth(r.top(f.class)), tenth(f.p))
}

// links tells how an entity stands to the core of the incident, and to the other incidents.
func (f *attachSketch) links(all []*incident) {
	r, core := f.r, fmt.Sprint(slices.Contains(f.in.core, f.e))
	f.add("type", f.in.kind)
	f.add("core", core, tenth(f.p))
	f.add("linkage", tenth(r.linkTo(f.e, f.in)), core)
	f.add("closest", tenth(r.closestTo(f.e, f.in)), tenth(f.p))
	f.add("incidents", bucket(len(all)), r.place(f.e, f.in, all))
	f.add("sentences", bucket(r.gap(f.e, f.in)), tenth(f.p))
	f.add("gap", bucket(r.gap(f.e, f.in)))
}

// around tells how likely the neighbours of its likeliest mention are.
func (f *attachSketch) around() {
	r, i := f.r, f.r.likeliest(f.e, f.class)
	core := max(r.bestAround(i, f.e, victim), r.bestAround(i, f.e, target))
	f.add("others", tenth(r.bestAround(i, f.e, f.class)), tenth(f.p))
	f.add("others core", tenth(core), tenth(f.p))
	f.add("heat", tenth(r.heatAt(r.Mentions[i].Sentence)), tenth(f.p))
	f.add("conjunct", tenth(r.conjunct(i, f.class)), tenth(f.p))
}

func (f *attachSketch) words() {
	for _, i := range f.r.Entities[f.e].Mentions {
		m := f.r.Mentions[i]
		f.add("head", f.r.lemma[m.Head])
		f.add("headtype", f.r.lemma[m.Head], f.in.kind)
		f.add("kind", m.Kind)
		for _, x := range f.r.rolesOf(m.Head) {
			f.add("role", x.predicate, x.relation)
			f.add("roletype", x.predicate, x.relation, f.in.kind)
		}
	}
}

// fine names a probability in steps that are small near 0 and 1.
func fine(p float64) string {
	for k, step := range []float64{0.01, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95} {
		if p < step {
			return fmt.Sprint(k)
		}
	}
	return "top"
}

// missed is the probability that at least one mention is of a class, were they independent.
func (r *Report) missed(e int, class string) float64 {
	none := 1.0
	for _, i := range r.Entities[e].Mentions {
		none *= 1 - r.chance(i, class)
	}
	return 1 - none
}

// rank is how many entities of the report are likelier to be of a class.
func (r *Report) rank(e int, class string) int {
	n, p := 0, r.entityChance(e, class)
	for _, o := range r.candidates() {
		if r.entityChance(o, class) > p {
			n++
		}
	}
	return n
}

// linkTo is the mean probability that an entity belongs together with the core of an incident.
func (r *Report) linkTo(e int, in *incident) float64 {
	sum, n := 0.0, 0
	for _, c := range in.core {
		if c != e {
			sum += r.together(c, e)
			n++
		}
	}
	return sum / float64(max(n, 1))
}

func (r *Report) closestTo(e int, in *incident) float64 {
	best := 0.0
	for _, c := range in.core {
		if c == e {
			return 1
		}
		best = max(best, r.together(c, e))
	}
	return best
}

// gap is the number of sentences between an entity and the core of an incident.
func (r *Report) gap(e int, in *incident) int {
	best := 99
	for _, c := range in.core {
		x, y := r.nearest(e, c)
		gap := r.Mentions[x].Sentence - r.Mentions[y].Sentence
		best = min(best, max(gap, -gap))
	}
	return best
}

// place says whether an incident is the one an entity is linked to best.
func (r *Report) place(e int, in *incident, all []*incident) string {
	own := r.closestTo(e, in)
	for _, o := range all {
		if o != in && r.closestTo(e, o) > own {
			return "other"
		}
	}
	return "best"
}

// likeliest is the mention of an entity that is likeliest to be of a class.
func (r *Report) likeliest(e int, class string) int {
	mentions := r.Entities[e].Mentions
	best := mentions[0]
	for _, i := range mentions {
		if r.chance(i, class) > r.chance(best, class) {
			best = i
		}
	}
	return best
}

// bestAround is the highest chance of a class among the other mentions of the sentence of a mention.
func (r *Report) bestAround(i, e int, class string) float64 {
	best := 0.0
	for k := i - 1; k >= max(0, i-maxMentions) && r.Mentions[k].Sentence == r.Mentions[i].Sentence; k-- {
		if r.Mentions[k].Entity != e {
			best = max(best, r.chance(k, class))
		}
	}
	for k := i + 1; k < min(len(r.Mentions), i+maxMentions) && r.Mentions[k].Sentence == r.Mentions[i].Sentence; k++ {
		if r.Mentions[k].Entity != e {
			best = max(best, r.chance(k, class))
		}
	}
	return best
}

// conjunct is the highest chance of a class among what a mention is joined to by "and".
func (r *Report) conjunct(i int, class string) float64 {
	best, m := 0.0, r.Mentions[i]
	for k := max(0, i-8); k < min(len(r.Mentions), i+9); k++ {
		o := r.Mentions[k]
		joined := r.d.Arcs[o.Head].Relation == "conj" && r.d.Arcs[o.Head].Head == m.Head ||
			r.d.Arcs[m.Head].Relation == "conj" && r.d.Arcs[m.Head].Head == o.Head
		if k != i && joined {
			best = max(best, r.chance(k, class))
		}
	}
	return best
}

// top is the highest chance of a class in the report.
func (r *Report) top(class string) float64 {
	best := 0.0
	for _, e := range r.candidates() {
		best = max(best, r.entityChance(e, class))
	}
	return best
}
