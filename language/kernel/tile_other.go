//go:build !amd64

package kernel

var fast = hasFast()

func hasFast() bool { return false }

func tile(c []float32, cStride int, a []float32, aStride int, panel []float32, depth int, add bool) {
	tilePlain(c, cStride, a, aStride, panel, depth, add)
}
