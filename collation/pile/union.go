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
	at := map[int]int{}
	var out [][]int
	for i := range u {
		root := u.Find(i)
		k, ok := at[root]
		if !ok {
			k = len(out)
			at[root] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], i)
	}
	return out
}
