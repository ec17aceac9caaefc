package muc4

import (
	"maps"
	"slices"

	"sitrep/eval/muc4/boost"
	"sitrep/eval/muc4/linear"
)

// stand is when and where an entity alone would be a victim or target: the chances of places and of days, which sum to 1.
type stand struct{ places, days map[string]float64 }

// standings finds the stand of each candidate, so that two may be told apart by it.
func (m *Model) standings(r *Report) {
	places, days := r.settings(m.Places), r.days()
	r.stands = map[int]stand{}
	for _, e := range r.candidates() {
		in := &incident{core: []int{e}}
		where, when := m.offered(r, in, places, days)
		r.stands[e] = stand{where.shares(), when.shares()}
	}
}

// shares are the chances of all offers, scaled to sum to 1.
func (o *offers) shares() map[string]float64 {
	out, sum := map[string]float64{}, 1e-9
	for _, p := range o.p {
		sum += p
	}
	for i, v := range o.values {
		out[v] = o.p[i] / sum
	}
	return out
}

// overlap is how likely two stands have one value.
func overlap(a, b map[string]float64) (sum float64) {
	for _, v := range slices.Sorted(maps.Keys(a)) {
		sum += min(a[v], b[v])
	}
	return sum
}

// surest is the likeliest value; of equals the first by letters.
func surest(shares map[string]float64) string {
	best := ""
	for v, p := range shares {
		if best == "" || p > shares[best] || p == shares[best] && v < best {
			best = v
		}
	}
	return best
}

// standing compares the stands of two entities.
func (r *Report) standing(a, b int) []float64 {
	x, y := r.stands[a], r.stands[b]
	return []float64{overlap(x.places, y.places), number(surest(x.places) == surest(y.places)), overlap(x.days, y.days),
		number(surest(x.days) == surest(y.days))}
}

// stand learns when and where an incident happened part by part, and finds the stands of each report's entities by
// judges that have not seen it.
func (c *Course) stand() {
	tables := c.tablesWithout(c.Lessons)
	judges := map[*Lesson]*Model{}
	for _, l := range c.Lessons {
		judges[l] = &Model{Places: tables[l]}
	}
	c.layer(func(l *Lesson) []linear.Example { return l.settingExamples(tables[l]) }, forRest, func(l *Lesson, j *linear.Classifier) { judges[l].Setting = j })
	c.layer((*Lesson).dayExamples, forRest, func(l *Lesson, j *linear.Classifier) { judges[l].Day = j })
	c.trees(func(l *Lesson) []boost.Example { return l.settingRows(tables[l]) }, func(l *Lesson, f *boost.Forest) { judges[l].SettingTrees = f })
	c.trees((*Lesson).dayRows, func(l *Lesson, f *boost.Forest) { judges[l].DayTrees = f })
	for _, l := range c.Lessons {
		judges[l].standings(l.Report)
	}
}
