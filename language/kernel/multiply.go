package kernel

// blockRows is how many rows of the left matrix are worked on before the next block: few enough that
// they stay in the second-level cache while all panels pass over them.
const blockRows = 16 * tileRows

// Multiply sets c = a·b, or adds a·b to c when add is true. a has rows×b.Rows values, c rows×b.Columns;
// rows of a lie aStride values apart, rows of c cStride. It panics when a or c is too short.
func Multiply(c []float32, cStride int, a []float32, aStride, rows int, b *Panels, add bool) {
	if rows == 0 || b.Columns == 0 {
		return
	}
	_, _ = c[(rows-1)*cStride+b.Columns-1], a[:(rows-1)*aStride+b.Rows]
	if b.Rows == 0 {
		clearRows(c, cStride, rows, b.Columns, add)
		return
	}
	for first := 0; first < rows; first += blockRows {
		last := min(first+blockRows, rows)
		multiplyBlock(c[first*cStride:], cStride, a[first*aStride:], aStride, last-first, b, add)
	}
}

func clearRows(c []float32, stride, rows, columns int, add bool) {
	for r := 0; r < rows && !add; r++ {
		clear(c[r*stride : r*stride+columns])
	}
}

// multiplyBlock multiplies one block of rows with every panel.
func multiplyBlock(c []float32, cStride int, a []float32, aStride, rows int, b *Panels, add bool) {
	full := rows / tileRows * tileRows
	var rest []float32
	if full < rows {
		rest = padded(a[full*aStride:], aStride, rows-full, b.Rows)
	}
	for column := 0; column < b.Columns; column += width {
		panel := b.panel(column)
		n := min(width, b.Columns-column)
		for r := 0; r < full; r += tileRows {
			multiplyTile(c[r*cStride+column:], cStride, a[r*aStride:], aStride, tileRows, n, panel, b.Rows, add)
		}
		if rest != nil {
			multiplyTile(c[full*cStride+column:], cStride, rest, b.Rows, rows-full, n, panel, b.Rows, add)
		}
	}
}

// multiplyTile computes a tile of rows×columns; one smaller than 6×16 goes through a
// whole tile aside, in the same order of additions.
func multiplyTile(c []float32, cStride int, a []float32, aStride, rows, columns int, panel []float32, depth int, add bool) {
	if rows == tileRows && columns == width {
		tile(c, cStride, a, aStride, panel, depth, add)
		return
	}
	var aside [tileRows * width]float32
	for r := 0; r < rows && add; r++ {
		copy(aside[r*width:r*width+columns], c[r*cStride:])
	}
	tile(aside[:], width, a, aStride, panel, depth, add)
	for r := range rows {
		copy(c[r*cStride:r*cStride+columns], aside[r*width:])
	}
}

// padded copies the last rows of a block and fills up to a whole tile with zeros.
func padded(a []float32, stride, rows, depth int) []float32 {
	out := make([]float32, tileRows*depth)
	for r := range rows {
		copy(out[r*depth:(r+1)*depth], a[r*stride:])
	}
	return out
}
