package pile

import "slices"

// window is how many neighbours a record is compared with in a block too large for all pairs.
const window = 12

// Blocks groups records by keys, so that only records that share a key are compared.
type Blocks map[string][]int32

// Add puts record i under a key.
func (b Blocks) Add(key string, i int) { b[key] = append(b[key], int32(i)) }

// Pair is two records of a pile by their numbers, A the smaller.
type Pair struct{ A, B int32 }

// MakePair puts the smaller number first.
func MakePair(i, j int) Pair { return Pair{int32(min(i, j)), int32(max(i, j))} }

// Pairs are the pairs of records that share a key, each once, in order. A block of more than three windows is sorted
// by rank, and each record paired with its next neighbours only (the sorted neighbourhood method, Hernández and
// Stolfo 1995): the work grows with the records, not with their square. Rank gives the place of each record; nil
// leaves them in their own order.
func (b Blocks) Pairs(rank []int32) []Pair {
	var out []Pair
	for _, block := range b {
		reach := len(block)
		if reach > 3*window {
			reach = window
			block = ranked(block, rank)
		}
		for x, i := range block {
			for _, j := range block[x+1 : min(x+1+reach, len(block))] {
				if i != j {
					out = append(out, Pair{min(i, j), max(i, j)})
				}
			}
		}
	}
	return Distinct(out)
}

// ranked is a block in the order of rank.
func ranked(block, rank []int32) []int32 {
	if rank == nil {
		return block
	}
	block = slices.Clone(block)
	slices.SortFunc(block, func(x, y int32) int { return int(rank[x] - rank[y]) })
	return block
}

// Distinct puts pairs in order and takes out those that come twice.
func Distinct(pairs []Pair) []Pair {
	slices.SortFunc(pairs, func(p, q Pair) int {
		if p.A != q.A {
			return int(p.A - q.A)
		}
		return int(p.B - q.B)
	})
	return slices.Compact(pairs)
}

// Rank gives each of n records its place by day; of one day, in their own order.
func Rank(n int, day func(i int) int) []int32 {
	order := make([]int32, n)
	days := make([]int, n)
	for i := range order {
		order[i], days[i] = int32(i), day(i)
	}
	slices.SortStableFunc(order, func(x, y int32) int { return days[x] - days[y] })
	rank := make([]int32, n)
	for place, i := range order {
		rank[i] = int32(place)
	}
	return rank
}
