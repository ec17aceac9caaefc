package chainscore

import "math"

// heaviest is the greatest sum of a one-to-one assignment of rows to columns: the Hungarian method with
// potentials, in rows² × columns steps.
func heaviest(value [][]float64) float64 {
	if len(value) == 0 || len(value[0]) == 0 {
		return 0
	}
	if len(value) > len(value[0]) {
		value = transposed(value)
	}
	a := &assignment{value: value, row: make([]float64, len(value)+1), column: make([]float64, len(value[0])+1),
		taker: make([]int, len(value[0])+1)}
	for r := range value {
		a.assign(r + 1)
	}
	sum := 0.0
	for c, r := range a.taker {
		if c > 0 && r > 0 {
			sum += value[r-1][c-1]
		}
	}
	return sum
}

func transposed(value [][]float64) [][]float64 {
	out := make([][]float64, len(value[0]))
	for c := range out {
		out[c] = make([]float64, len(value))
		for r := range value {
			out[c][r] = value[r][c]
		}
	}
	return out
}

// assignment counts rows and columns from 1; column 0 stands for the row being assigned.
type assignment struct {
	value       [][]float64
	row, column []float64 // potentials
	taker       []int     // the row that has a column, 0 for none
}

// assign gives row r a column along the cheapest augmenting path.
func (a *assignment) assign(r int) {
	n := len(a.column)
	slack, from, done := make([]float64, n), make([]int, n), make([]bool, n)
	for c := range slack {
		slack[c] = math.Inf(1)
	}
	a.taker[0] = r
	at := 0
	for a.taker[at] != 0 {
		done[at] = true
		at = a.step(at, slack, from, done)
	}
	for at != 0 {
		a.taker[at] = a.taker[from[at]]
		at = from[at]
	}
}

// step moves the potentials so that one more column is reached, and returns it.
func (a *assignment) step(at int, slack []float64, from []int, done []bool) int {
	r, next, least := a.taker[at], 0, math.Inf(1)
	for c := 1; c < len(done); c++ {
		if done[c] {
			continue
		}
		if s := -a.value[r-1][c-1] - a.row[r] - a.column[c]; s < slack[c] {
			slack[c], from[c] = s, at
		}
		if slack[c] < least {
			least, next = slack[c], c
		}
	}
	for c := range done {
		if done[c] {
			a.row[a.taker[c]] += least
			a.column[c] -= least
		} else {
			slack[c] -= least
		}
	}
	return next
}
