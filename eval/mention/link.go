package mention

import "sort"

// linker joins groups by average link: the mean likeness of all pairs across two groups. Each group knows
// the group closest to it, so that a step asks every group once.
type linker struct {
	sets    [][]int     // nil for a group that was joined to another
	near    [][]float64 // mean likeness of two groups
	closest []int       // of each group the one most like it, -1 when none reaches the bar
	bar     float64
}

// link gives the groups of n things that are alike by the bar on average, the surest pairs joined first. The
// work grows with the square of n.
func link(n int, bar float64, likeness func(i, j int) float64) [][]int {
	l := &linker{sets: make([][]int, n), near: make([][]float64, n), closest: make([]int, n), bar: bar}
	for i := range n {
		l.sets[i], l.near[i] = []int{i}, make([]float64, n)
		for j := range i {
			l.near[i][j] = likeness(j, i)
			l.near[j][i] = l.near[i][j]
		}
	}
	for i := range n {
		l.find(i)
	}
	for a := l.surest(); a >= 0; a = l.surest() {
		l.join(min(a, l.closest[a]), max(a, l.closest[a]))
	}
	return l.groups()
}

// find looks for the group closest to i.
func (l *linker) find(i int) {
	l.closest[i] = -1
	for j := range l.sets {
		if j != i && l.sets[j] != nil && l.closer(i, j) {
			l.closest[i] = j
		}
	}
}

// closer reports a group that reaches the bar and is closer to i than the closest so far.
func (l *linker) closer(i, j int) bool {
	return l.near[i][j] >= l.bar && (l.closest[i] < 0 || l.near[i][j] > l.near[i][l.closest[i]])
}

// surest is the group with the greatest likeness to its closest, -1 when no group has one.
func (l *linker) surest() int {
	best := -1
	for i, s := range l.sets {
		if s != nil && l.closest[i] >= 0 && (best < 0 || l.near[i][l.closest[i]] > l.near[best][l.closest[best]]) {
			best = i
		}
	}
	return best
}

// join makes one group of two; a is the smaller.
func (l *linker) join(a, b int) {
	x, y := float64(len(l.sets[a])), float64(len(l.sets[b]))
	for k := range l.sets {
		l.near[a][k] = (x*l.near[a][k] + y*l.near[b][k]) / (x + y)
		l.near[k][a] = l.near[a][k]
	}
	l.sets[a], l.sets[b] = append(l.sets[a], l.sets[b]...), nil
	for i, s := range l.sets {
		switch {
		case s == nil:
		case i == a || l.closest[i] == a || l.closest[i] == b:
			l.find(i)
		case l.closer(i, a):
			l.closest[i] = a
		}
	}
}

func (l *linker) groups() [][]int {
	var out [][]int
	for _, s := range l.sets {
		if s != nil {
			sort.Ints(s)
			out = append(out, s)
		}
	}
	return out
}
