package reportscore

import "sort"

// candidate is a gold record and a read one that could be the same, and how well they fit.
type candidate struct{ gold, read, worth int }

// pairs are gold records by index with the read record that was found for each, one to one.
type pairs struct {
	readOf, goldOf map[int]int
}

// pairUp takes the best fit first; of equals, the one named first.
func pairUp(candidates []candidate) pairs {
	sort.SliceStable(candidates, func(i, j int) bool { return candidates[i].worth > candidates[j].worth })
	p := pairs{map[int]int{}, map[int]int{}}
	for _, c := range candidates {
		_, goldTaken := p.readOf[c.gold]
		_, readTaken := p.goldOf[c.read]
		if !goldTaken && !readTaken {
			p.readOf[c.gold], p.goldOf[c.read] = c.read, c.gold
		}
	}
	return p
}
