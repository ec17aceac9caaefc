package snapshot

import (
	"fmt"
	"net/url"
	"slices"
	"testing"
)

// TestTallies compares the first choices of a facet of many values with all of them sorted.
func TestTallies(t *testing.T) {
	const size = 4000
	f := newFacet("colour", "colour", size)
	count := map[string]int{}
	for i := range size {
		value := fmt.Sprintf("c%02d", i*i%61)
		f.put(i, value)
		count[value]++
	}
	var all []Choice
	for value, n := range count {
		all = append(all, Choice{Value: value, Count: n})
	}
	slices.SortFunc(all, f.before)
	rare := all[len(all)-1].Value
	for _, query := range []url.Values{{}, {"colour": {rare}}} {
		tally := sift(size, []*Facet{f}, query, nil).tallies()[0]
		for k := range mostChoices {
			if got := tally.Choices[k]; got.Value != all[k].Value || got.Count != all[k].Count {
				t.Errorf("%v: choice %d is %+v, want %+v", query, k, got, all[k])
			}
		}
		if tally.More+len(tally.Choices) != len(all) {
			t.Errorf("%v: %d choices and %d more of %d", query, len(tally.Choices), tally.More, len(all))
		}
		if query.Has("colour") && (!tally.Chosen() || tally.Choices[mostChoices].Value != rare) {
			t.Errorf("the chosen value is not shown: %+v", tally.Choices)
		}
	}
}
