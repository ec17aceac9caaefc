package pile

import "sort"

// window is how many neighbours a record is compared with in a block too large for all pairs.
const window = 12

// Blocks groups records by keys, so that only records that share a key are compared.
type Blocks map[string][]int

// Add puts record i under a key.
func (b Blocks) Add(key string, i int) { b[key] = append(b[key], i) }

// Pairs calls compare once for each pair of records that share a key, in a stable order. A block of
// more than three windows is sorted by less, and each record compared with its next neighbours only
// (the sorted neighbourhood method, Hernández and Stolfo 1995): the work grows with the records, not
// with their square.
func (b Blocks) Pairs(less func(i, j int) bool, compare func(i, j int)) {
	keys := make([]string, 0, len(b))
	for k := range b {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	seen := map[[2]int]bool{}
	for _, k := range keys {
		block := b[k]
		reach := len(block)
		if reach > 3*window {
			reach = window
			block = append([]int{}, block...)
			sort.SliceStable(block, func(x, y int) bool { return less(block[x], block[y]) })
		}
		for x, i := range block {
			for _, j := range block[x+1 : min(x+1+reach, len(block))] {
				pair := [2]int{min(i, j), max(i, j)}
				if i != j && !seen[pair] {
					seen[pair] = true
					compare(pair[0], pair[1])
				}
			}
		}
	}
}
