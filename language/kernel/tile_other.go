//go:build !amd64

package kernel

var fast = hasFast()

func hasFast() bool { return false }

func recur(out, cell, form, highway, gates []float32, stride int) {
	recurPlain(out, cell, form, highway, gates, stride)
}

func tile(c []float32, cStride int, a []float32, aStride int, panel []float32, depth int, add bool) {
	tilePlain(c, cStride, a, aStride, panel, depth, add)
}
