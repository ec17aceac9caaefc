package pile

// Union is a disjoint-set forest over the numbers 0 to n-1 (Tarjan 1975). The smallest number of a
// set is its root, so that the result does not depend on the order of the joins.
type Union []int

// NewUnion makes n sets of one.
func NewUnion(n int) Union {
	u := make(Union, n)
	for i := range u {
		u[i] = i
	}
	return u
}

// Find is the root of i's set.
func (u Union) Find(i int) int {
	for u[i] != i {
		u[i] = u[u[i]]
		i = u[i]
	}
	return i
}

// Join makes one set of two.
func (u Union) Join(i, j int) {
	i, j = u.Find(i), u.Find(j)
	u[max(i, j)] = min(i, j)
}

// Sets are the sets with their members in order, by smallest member.
func (u Union) Sets() [][]int {
	sizes, count := make([]int, len(u)), 0
	for i := range u {
		root := u.Find(i)
		if sizes[root]++; root == i {
			count++
		}
	}
	all, out, at := make([]int, len(u)), make([][]int, 0, count), make([]int, len(u))
	for i := range u {
		root := u.Find(i)
		if root == i { // the first of its set
			at[i] = len(out)
			out, all = append(out, all[:0:sizes[i]]), all[sizes[i]:]
		}
		out[at[root]] = append(out[at[root]], i)
	}
	return out
}
