package boost

import "slices"

// grower builds trees over examples whose values are put into bins once.
type grower struct {
	o      Options
	yes    []float64 // 1 or 0
	weight []float64
	scores []float64   // log odds so far
	limits [][]float32 // of each feature
	binned [][]uint8   // of each feature: the bin of each example
	first  []float64   // derivatives of the loss
	second []float64
	nodes  Tree
}

func newGrower(examples []Example, o Options) *grower {
	n := len(examples)
	g := &grower{o: o, scores: make([]float64, n), first: make([]float64, n), second: make([]float64, n)}
	for _, e := range examples {
		g.weight = append(g.weight, e.Weight)
		yes := 0.0
		if e.Yes {
			yes = 1
		}
		g.yes = append(g.yes, yes)
	}
	for k := range examples[0].Row {
		g.bin(examples, k)
	}
	return g
}

// bin puts the values of a feature into bins: the number of borders at or below a value.
func (g *grower) bin(examples []Example, k int) {
	values := make([]float64, len(examples))
	for i, e := range examples {
		values[i] = e.Row[k]
	}
	limits := limitsOf(slices.Clone(values))
	binned := make([]uint8, len(values))
	for i, v := range values {
		for _, l := range limits {
			if v >= float64(l) {
				binned[i]++
			}
		}
	}
	g.limits, g.binned = append(g.limits, limits), append(g.binned, binned)
}

// tree fits one tree and adds it to the scores.
func (g *grower) tree() Tree {
	all := make([]int, len(g.scores))
	for i := range all {
		all[i] = i
		p := sigmoid(g.scores[i])
		g.first[i], g.second[i] = g.weight[i]*(p-g.yes[i]), g.weight[i]*p*(1-p)
	}
	g.nodes = nil
	g.grow(all, g.count(all), 0)
	return g.nodes
}

// histogram holds the moments of the examples of a node: bins+1 for each feature.
type histogram []moments

// count makes the histogram of some examples.
func (g *grower) count(rows []int) histogram {
	h := make(histogram, len(g.binned)*(bins+1))
	for k, binned := range g.binned {
		sums := h[k*(bins+1):]
		for _, i := range rows {
			sums[binned[i]].add(g.first[i], g.second[i])
		}
	}
	return h
}

// without is what is left of a histogram when that of some of its examples is taken off.
func (h histogram) without(some histogram) histogram {
	out := make(histogram, len(h))
	for k := range h {
		out[k] = moments{h[k].first - some[k].first, h[k].second - some[k].second}
	}
	return out
}

// parted are the histograms of the two parts of a node, none where nothing grows from them: the smaller part is
// counted, and taken off the whole for the other.
func (g *grower) parted(h histogram, below, rest []int, depth int) (histogram, histogram) {
	if depth == g.o.Depth {
		return nil, nil
	}
	if len(below) <= len(rest) {
		some := g.count(below)
		return some, h.without(some)
	}
	some := g.count(rest)
	return h.without(some), some
}

// grow adds the node of some examples, and those below it, and returns its number.
func (g *grower) grow(rows []int, h histogram, depth int) int {
	at := len(g.nodes)
	g.nodes = append(g.nodes, Node{Feature: -1})
	if depth == g.o.Depth {
		g.leaf(at, rows)
		return at
	}
	s, ok := g.best(h)
	if !ok {
		g.leaf(at, rows)
		return at
	}
	var below, rest []int
	for _, i := range rows {
		if int(g.binned[s.feature][i]) < s.bin {
			below = append(below, i)
		} else {
			rest = append(rest, i)
		}
	}
	n := Node{Feature: s.feature, Limit: g.limits[s.feature][s.bin-1]}
	left, right := g.parted(h, below, rest, depth+1)
	n.Left = g.grow(below, left, depth+1)
	n.Right = g.grow(rest, right, depth+1)
	g.nodes[at] = n
	return at
}

func (g *grower) leaf(at int, rows []int) {
	var sum moments
	for _, i := range rows {
		sum.add(g.first[i], g.second[i])
	}
	v := float32(-g.o.Rate * sum.first / (sum.second + g.o.Shrink))
	g.nodes[at].Value = v
	for _, i := range rows {
		g.scores[i] += float64(v)
	}
}

// moments are sums of derivatives.
type moments struct{ first, second float64 }

func (m *moments) add(first, second float64) { m.first, m.second = m.first+first, m.second+second }

// split parts examples by a feature: those in bins below bin, and the rest.
type split struct {
	feature, bin int
	gain         float64
}

// best is the split that lowers the loss of a node most.
func (g *grower) best(h histogram) (best split, ok bool) {
	for k := range g.binned {
		sums := h[k*(bins+1) : (k+1)*(bins+1)]
		all := total(sums)
		var left moments
		for b := 1; b <= len(g.limits[k]); b++ {
			left.add(sums[b-1].first, sums[b-1].second)
			right := moments{all.first - left.first, all.second - left.second}
			if left.second < g.o.Least || right.second < g.o.Least {
				continue
			}
			if gain := g.worth(left) + g.worth(right) - g.worth(all); gain > best.gain+1e-9 {
				best, ok = split{k, b, gain}, true
			}
		}
	}
	return best, ok
}

func total(sums []moments) (all moments) {
	for _, m := range sums {
		all.add(m.first, m.second)
	}
	return all
}

func (g *grower) worth(m moments) float64 { return m.first * m.first / (m.second + g.o.Shrink) }
