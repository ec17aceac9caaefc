package network

// Eisner finds the best projective tree in time cubic in the number of tokens (Eisner 1996), with one
// root. Its memory is kept from call to call; the zero value is ready.
type Eisner struct {
	n int
	// Best scores of spans [i, j]: complete ones headed by their first or last token, by row (i·n+j)
	// and by column (j·n+i), so that every inner loop reads two runs of memory; incomplete ones, where
	// an arc ties the ends, by the order in which they are read.
	firstRow, firstColumn, lastRow, lastColumn []float32
	openFirstRow, openLastColumn               []float32
	// Where the best span was cut, by row.
	cutOpen, cutFirst, cutLast []int32
	heads                      []int
}

// Parse returns the head of each of n tokens, -1 for the root. scores[d·(n+1)] is the score of token d as
// root, scores[d·(n+1)+1+h] that of token h as head of d. The result is valid until the next call.
func (e *Eisner) Parse(scores []float32, n int) []int {
	e.reset(n)
	for length := 1; length < n; length++ {
		for i := 0; i+length < n; i++ {
			e.join(scores, i, i+length)
		}
	}
	e.walkRoot(e.bestRoot(scores))
	return e.heads
}

func (e *Eisner) reset(n int) {
	e.n = n
	for _, s := range []*[]float32{&e.firstRow, &e.firstColumn, &e.lastRow, &e.lastColumn, &e.openFirstRow, &e.openLastColumn} {
		*s = sized(*s, n*n)
	}
	for _, s := range []*[]int32{&e.cutOpen, &e.cutFirst, &e.cutLast} {
		*s = sized(*s, n*n)
	}
	e.heads = sized(e.heads, n)
	for i := range n {
		d := i*n + i
		e.firstRow[d], e.firstColumn[d], e.lastRow[d], e.lastColumn[d] = 0, 0, 0, 0
	}
}

// join fills in the spans from i to j, i < j, from shorter ones.
func (e *Eisner) join(scores []float32, i, j int) {
	n := e.n
	row, column := i*n, j*n
	cut, inner := best(e.firstRow[row+i:row+j], e.lastColumn[column+i+1:column+j+1])
	e.cutOpen[row+j] = int32(i + cut)
	e.openFirstRow[row+j] = inner + scores[j*(n+1)+1+i]
	e.openLastColumn[column+i] = inner + scores[i*(n+1)+1+j]

	cut, score := best(e.openFirstRow[row+i+1:row+j+1], e.firstColumn[column+i+1:column+j+1])
	e.cutFirst[row+j] = int32(i + 1 + cut)
	e.firstRow[row+j], e.firstColumn[column+i] = score, score

	cut, score = best(e.lastRow[row+i:row+j], e.openLastColumn[column+i:column+j])
	e.cutLast[row+j] = int32(i + cut)
	e.lastRow[row+j], e.lastColumn[column+i] = score, score
}

// best is the place and the value of the greatest sum of two values at the same place.
func best(a, b []float32) (at int, sum float32) {
	b = b[:len(a)]
	sum = a[0] + b[0]
	for i, x := range a {
		if s := x + b[i]; s > sum {
			at, sum = i, s
		}
	}
	return at, sum
}

func (e *Eisner) bestRoot(scores []float32) int {
	root, most := 0, float32(0)
	for r := range e.n {
		s := e.lastColumn[r*e.n] + e.firstRow[r*e.n+e.n-1] + scores[r*(e.n+1)]
		if r == 0 || s > most {
			root, most = r, s
		}
	}
	return root
}

func (e *Eisner) walkRoot(root int) {
	if e.n == 0 {
		return
	}
	e.heads[root] = -1
	e.walkLast(0, root)
	e.walkFirst(root, e.n-1)
}

// walkFirst reads the heads off the best span [i, j] headed by i; walkLast off the one headed by j.
func (e *Eisner) walkFirst(i, j int) {
	if i == j {
		return
	}
	cut := int(e.cutFirst[i*e.n+j])
	e.heads[cut] = i
	e.walkOpen(i, cut)
	e.walkFirst(cut, j)
}

func (e *Eisner) walkLast(i, j int) {
	if i == j {
		return
	}
	cut := int(e.cutLast[i*e.n+j])
	e.heads[cut] = j
	e.walkOpen(cut, j)
	e.walkLast(i, cut)
}

func (e *Eisner) walkOpen(i, j int) {
	cut := int(e.cutOpen[i*e.n+j])
	e.walkFirst(i, cut)
	e.walkLast(cut+1, j)
}
