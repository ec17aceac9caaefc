package pile

import "slices"

// window is how many neighbours a record is compared with in a block too large for all pairs.
const window = 12

// Blocks groups records by keys, so that only records that share a key are compared. The zero Blocks is empty.
type Blocks struct {
	entries []entry
	sorted  int // how many of them were when they were sorted
}

// entry is a record under a key.
type entry struct {
	key    uint64
	record int32
}

// Key is the key of some words: their hash (FNV-1a), the same in every pile. That two keys meet in one hash brings
// records together that share nothing, and they are compared and told apart.
func Key(parts ...string) uint64 {
	h := NewHash
	for _, part := range parts {
		h = h.With(part).Byte(0xff) // stands in no text
	}
	return uint64(h)
}

// Room makes room for n records under keys.
func (b *Blocks) Room(n int) { b.entries = slices.Grow(b.entries, n) }

// Add puts record i under a key. Records come in their order.
func (b *Blocks) Add(key uint64, i int) { b.entries = append(b.entries, entry{key, int32(i)}) }

// All yields the records of each block of two or more, in their order. A block is good until the next is asked for.
func (b *Blocks) All(yield func([]int32) bool) {
	b.sort()
	var block []int32
	for i, e := range b.entries {
		block = append(block, e.record)
		if i+1 == len(b.entries) || b.entries[i+1].key != e.key {
			if len(block) > 1 && !yield(block) {
				return
			}
			block = block[:0]
		}
	}
}

// sort puts the entries in the order of their keys, unless they are.
func (b *Blocks) sort() {
	if b.sorted < len(b.entries) {
		b.entries = radixSorted(b.entries, func(e entry) uint64 { return e.key })
		b.sorted = len(b.entries)
	}
}

// Pair is two records of a pile by their numbers, A the smaller.
type Pair struct{ A, B int32 }

// Alike is a pair with how alike its two are.
type Alike struct {
	Pair
	Like float64
}

// MakePair puts the smaller number first.
func MakePair(i, j int) Pair { return Pair{int32(min(i, j)), int32(max(i, j))} }

// Pairs are the pairs of records that share a key, each once, in order. A block of more than three windows is sorted
// by rank, and each record paired with its next neighbours only (the sorted neighbourhood method, Hernández and
// Stolfo 1995): the work grows with the records, not with their square. Rank gives the place of each record; nil
// leaves them in their own order.
func (b *Blocks) Pairs(rank []int32) []Pair {
	count := 0
	for block := range b.All {
		reach := reachOf(block)
		count += len(block)*reach - reach*(reach+1)/2
	}
	out := make([]Pair, 0, count)
	for block := range b.All {
		reach := reachOf(block)
		if reach < len(block)-1 {
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

// reachOf is with how many of those behind it each record of a block is paired.
func reachOf(block []int32) int {
	if len(block) > 3*window {
		return window
	}
	return len(block) - 1
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
	return slices.Compact(radixSorted(pairs, func(p Pair) uint64 { return uint64(p.A)<<32 | uint64(uint32(p.B)) }))
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
