// Package kernel multiplies float32 matrices: the one operation on which the speed of the neural
// model hangs (two thirds of the time of an analysis).
//
// The right-hand matrix is packed once into panels of 16 columns (Goto and van de Geijn, "Anatomy of
// High-Performance Matrix Multiplication", 2008); the left one and the result are row-major with any
// stride. On amd64 with AVX2 and FMA tiles of 6×16 are computed in registers by assembly, elsewhere by
// plain Go; TestTilesAgree holds the two together. A row of the result depends on its own row of the
// left matrix alone, whatever stands beside it: the same sentence gets the same scores in any batch.
package kernel

const (
	tileRows = 6
	width    = 16 // columns of a panel
)

// Panels is a matrix of Rows×Columns packed for Multiply. Once packed it is only read, and may be
// shared by any number of goroutines.
type Panels struct {
	Rows, Columns int
	values        []float32 // panel by panel; in a panel row by row, 16 values each, zero beyond Columns
}

// Pack packs a row-major matrix b of rows×columns whose rows lie stride values apart.
func (p *Panels) Pack(b []float32, rows, columns, stride int) {
	p.reset(rows, columns)
	for first := 0; first < columns; first += width {
		panel := p.panel(first)
		n := min(width, columns-first)
		for r := range rows {
			copy(panel[r*width:r*width+n], b[r*stride+first:])
		}
	}
}

// PackTransposed packs the transpose of a row-major matrix b of columns×rows: element (r, c) of the
// packed matrix is b[c*stride+r].
func (p *Panels) PackTransposed(b []float32, rows, columns, stride int) {
	p.reset(rows, columns)
	for first := 0; first < columns; first += width {
		panel := p.panel(first)
		for c := range min(width, columns-first) {
			for r, v := range b[(first+c)*stride : (first+c)*stride+rows] {
				panel[r*width+c] = v
			}
		}
	}
}

// reset makes room for a matrix of zeros, in the memory of the last one where that suffices.
func (p *Panels) reset(rows, columns int) {
	p.Rows, p.Columns = rows, columns
	size := (columns + width - 1) / width * width * rows
	if cap(p.values) < size {
		p.values = make([]float32, size)
		return
	}
	p.values = p.values[:size]
	if columns%width != 0 {
		clear(p.panel(columns / width * width))
	}
}

// panel is the packed panel that starts at the given column.
func (p *Panels) panel(column int) []float32 {
	return p.values[column*p.Rows : (column+width)*p.Rows]
}
