package kernel

// sigmoidTable holds the constants of Sigmoid, each eight times, in the order in which the assembly
// reads them.
var sigmoidTable = repeated(
	0.5, -tanhBound, tanhBound,
	tanh13, tanh11, tanh9, tanh7, tanh5, tanh3, tanh1,
	tanh6, tanh4, tanh2, tanh0,
)

func repeated(constants ...float32) (out [14][8]float32) {
	for i, c := range constants {
		for j := range out[i] {
			out[i][j] = c
		}
	}
	return out
}

func recur(out, cell, form, highway, gates []float32, stride int) {
	n := len(out)
	if !fast || n%8 != 0 {
		recurPlain(out, cell, form, highway, gates, stride)
		return
	}
	recurAVX2(&out[0], &cell[0], &form[0], &highway[0], &gates[0], stride*4, n, &sigmoidTable)
}

// recurAVX2 is recurPlain for n units, a multiple of 8; the stride is in bytes.
//
//go:noescape
func recurAVX2(out, cell, form, highway, gates *float32, stride, n int, table *[14][8]float32)
