package joint

import "sitrep/language/kernel"

func zeros(s []float32, n int) []float32 {
	s = sized(s, n)
	clear(s)
	return s
}

// products adds the derivatives of out = in·W for all tokens: those of W to the gradient, those of in
// to back.
func (b *backward) products(name string, in []float32, inStride, inWidth int, dOut []float32, columns int, back []float32, backStride int) {
	b.productsOf(b.tape.tokens, name, in, inStride, inWidth, dOut, columns, back, backStride)
}

// productsOf is products for any number of rows; back is nil where nothing below is learned.
func (b *backward) productsOf(rows int, name string, in []float32, inStride, inWidth int, dOut []float32, columns int, back []float32, backStride int) {
	b.turned = transposed(b.turned, in, inStride, inWidth, rows)
	b.panels.Pack(dOut, rows, columns, columns)
	kernel.Multiply(b.g.matrix(name), columns, b.turned, rows, inWidth, &b.panels, true)
	if back != nil {
		kernel.Multiply(back, backStride, dOut, columns, rows, b.tape.k.backward[name], true)
	}
}

// sumRows adds the rows of d to the gradient of a bias.
func (b *backward) sumRows(name string, d []float32, columns int) {
	b.sumRowsOf(b.tape.tokens, name, d, columns)
}

// sumRowsOf is sumRows for any number of rows.
func (b *backward) sumRowsOf(rows int, name string, d []float32, columns int) {
	sum := b.g.matrix(name)
	for n := range rows {
		addTo(sum, d[n*columns:(n+1)*columns])
	}
}

// addTo adds as many values of d as sum has.
func addTo(sum, d []float32) {
	d = d[:len(sum)]
	for i, v := range d {
		sum[i] += v
	}
}

// transposed is the transpose of rows×columns values whose rows lie stride apart.
func transposed(out, in []float32, stride, columns, rows int) []float32 {
	const block = 16
	out = sized(out, rows*columns)
	for first := 0; first < columns; first += block {
		last := min(first+block, columns)
		for r := range rows {
			for c, v := range in[r*stride+first : r*stride+last] {
				out[(first+c)*rows+r] = v
			}
		}
	}
	return out
}
