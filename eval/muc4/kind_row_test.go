package muc4

import "testing"

// TestKindRow: the numbers are as many as files are checked for, for an incident with and without company.
func TestKindRow(t *testing.T) {
	r := own(t)
	in := &incident{core: []int{1}, members: map[string][]int{}, kinds: r.typeChances([]int{1})}
	if got := len(r.kindRow(in)); got != kindNumbers {
		t.Errorf("%d numbers, want %d", got, kindNumbers)
	}
	r.pairs = map[[2]int]float64{{0, 1}: 0.9}
	if row := r.kindRow(in); len(row) != kindNumbers || len(r.linked(in)) == 0 {
		t.Errorf("%d numbers, %d linked", len(row), len(r.linked(in)))
	}
}
