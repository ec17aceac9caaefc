package kernel

// tilePlain is the twin of the assembly in plain Go: c (6×16) = or += a (6×depth) · panel (depth×16).
// It keeps 2×4 sums in registers, the most that the compiler does not spill.
func tilePlain(c []float32, cStride int, a []float32, aStride int, panel []float32, depth int, add bool) {
	for r := 0; r < tileRows; r += 2 {
		for column := 0; column < width; column += 4 {
			cell2x4(c[r*cStride+column:], cStride, a[r*aStride:], aStride, panel[column:], depth, add)
		}
	}
}

func cell2x4(c []float32, cStride int, a []float32, aStride int, panel []float32, depth int, add bool) {
	var s00, s01, s02, s03, s10, s11, s12, s13 float32
	first, second := a[:depth], a[aStride:aStride+depth]
	at := 0
	for k, x := range first {
		y := second[k]
		b := panel[at : at+4 : at+4]
		s00 += x * b[0]
		s01 += x * b[1]
		s02 += x * b[2]
		s03 += x * b[3]
		s10 += y * b[0]
		s11 += y * b[1]
		s12 += y * b[2]
		s13 += y * b[3]
		at += width
	}
	put(c[:4], [4]float32{s00, s01, s02, s03}, add)
	put(c[cStride:cStride+4], [4]float32{s10, s11, s12, s13}, add)
}

func put(c []float32, sums [4]float32, add bool) {
	for i, s := range sums {
		if add {
			s += c[i]
		}
		c[i] = s
	}
}
