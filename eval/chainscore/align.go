package chainscore

import "slices"

// alignment is the greatest sum of φ4 = 2|G∩F| / (|G|+|F|) over a one-to-one alignment of the chains of
// both sides. Chains that share no mention never align, so each connected part of the table is solved by itself.
func alignment[C ~[]M, M comparable](gold, found []C, at map[M]int) float64 {
	table := make([]row, len(gold))
	for g, c := range gold {
		for _, m := range c {
			if f, ok := at[m]; ok {
				table[g].add(f, 2/float64(len(c)+len(found[f])))
			}
		}
	}
	sum := 0.0
	for _, part := range parts(table, len(found)) {
		sum += heaviest(part)
	}
	return sum
}

// row holds the cells of a row that are not zero, in order of first mention.
type row []cell

type cell struct {
	column int
	value  float64
}

func (r *row) add(column int, value float64) {
	k := slices.IndexFunc(*r, func(c cell) bool { return c.column == column })
	if k < 0 {
		*r = append(*r, cell{column, value})
		return
	}
	(*r)[k].value += value
}

// parts are the connected parts of a table, each with all its cells.
func parts(table []row, columns int) (out [][][]float64) {
	holders := make([][]int, columns) // rows with a cell in a column
	for i, row := range table {
		for _, c := range row {
			holders[c.column] = append(holders[c.column], i)
		}
	}
	seen := make([]bool, len(table))
	for i := range table {
		if !seen[i] {
			seen[i] = true
			rows, place := connected(i, table, holders, seen)
			out = append(out, dense(rows, place, table))
		}
	}
	return out
}

// connected are the rows that hang together with a row, and the place of each of their columns.
func connected(first int, table []row, holders [][]int, seen []bool) (rows []int, place map[int]int) {
	rows, place = []int{first}, map[int]int{}
	for k := 0; k < len(rows); k++ {
		for _, c := range table[rows[k]] {
			if _, ok := place[c.column]; ok {
				continue
			}
			place[c.column] = len(place)
			for _, r := range holders[c.column] {
				if !seen[r] {
					seen[r] = true
					rows = append(rows, r)
				}
			}
		}
	}
	return rows, place
}

func dense(rows []int, place map[int]int, table []row) [][]float64 {
	out := make([][]float64, len(rows))
	for k, r := range rows {
		out[k] = make([]float64, len(place))
		for _, c := range table[r] {
			out[k][place[c.column]] = c.value
		}
	}
	return out
}
