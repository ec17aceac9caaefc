package kernel

import "golang.org/x/sys/cpu"

// fast says whether the assembly may run; SetFast turns it off for tests and comparisons.
var fast = hasFast()

func hasFast() bool { return cpu.X86.HasAVX2 && cpu.X86.HasFMA }

func tile(c []float32, cStride int, a []float32, aStride int, panel []float32, depth int, add bool) {
	if !fast {
		tilePlain(c, cStride, a, aStride, panel, depth, add)
		return
	}
	_, _, _ = c[(tileRows-1)*cStride+width-1], a[(tileRows-1)*aStride+depth-1], panel[depth*width-1]
	tileAVX2(&c[0], cStride*4, &a[0], aStride*4, &panel[0], depth, add)
}

// tileAVX2 is tilePlain in AVX2 and FMA; strides are in bytes, depth is at least 1.
//
//go:noescape
func tileAVX2(c *float32, cStride int, a *float32, aStride int, panel *float32, depth int, add bool)
