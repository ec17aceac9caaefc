package ecbplus

import "math"

// heaviest is the largest sum of cells of which no two share a row or a column: the Hungarian method with
// potentials (Kuhn 1955, Munkres 1957).
func heaviest(value [][]float64) float64 {
	if len(value) > len(value[0]) {
		value = turned(value)
	}
	rows, columns := len(value), len(value[0])
	u, v, taken := make([]float64, rows+1), make([]float64, columns+1), make([]int, columns+1)
	for i := 1; i <= rows; i++ {
		assign(value, i, u, v, taken)
	}
	sum := 0.0
	for j, i := range taken {
		if j > 0 && i > 0 {
			sum += value[i-1][j-1]
		}
	}
	return sum
}

func turned(value [][]float64) [][]float64 {
	out := make([][]float64, len(value[0]))
	for j := range out {
		out[j] = make([]float64, len(value))
		for i := range value {
			out[j][i] = value[i][j]
		}
	}
	return out
}

// assign finds a column for row i and moves the rows before it where that is better. Rows and columns are
// counted from 1; column 0 holds the row that looks for one.
func assign(value [][]float64, i int, u, v []float64, taken []int) {
	columns := len(v) - 1
	least, from, done := make([]float64, columns+1), make([]int, columns+1), make([]bool, columns+1)
	for j := range least {
		least[j] = math.Inf(1)
	}
	taken[0] = i
	at := 0
	for taken[at] != 0 {
		done[at] = true
		next, step := 0, math.Inf(1)
		for j := 1; j <= columns; j++ {
			if done[j] {
				continue
			}
			if cost := -value[taken[at]-1][j-1] - u[taken[at]] - v[j]; cost < least[j] {
				least[j], from[j] = cost, at
			}
			if least[j] < step {
				next, step = j, least[j]
			}
		}
		for j := range done {
			if done[j] {
				u[taken[j]], v[j] = u[taken[j]]+step, v[j]-step
			} else {
				least[j] -= step
			}
		}
		at = next
	}
	for at != 0 {
		taken[at] = taken[from[at]]
		at = from[at]
	}
}
