package kernel

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
)

func random(n int, r *rand.Rand) []float32 {
	out := make([]float32, n)
	for i := range out {
		out[i] = r.Float32()*2 - 1
	}
	return out
}

// naive is the definition of the product, in float64.
func naive(a []float32, aStride, rows int, b []float32, depth, columns int) []float64 {
	out := make([]float64, rows*columns)
	for i := range rows {
		for j := range columns {
			for k := range depth {
				out[i*columns+j] += float64(a[i*aStride+k]) * float64(b[k*columns+j])
			}
		}
	}
	return out
}

func withBoth(t *testing.T, check func(t *testing.T)) {
	before := SetFast(true)
	defer SetFast(before)
	if Fast() {
		t.Run("assembly", check)
	}
	SetFast(false)
	t.Run("plain", check)
}

var shapes = [][3]int{{1, 1, 1}, {6, 16, 16}, {5, 3, 17}, {7, 100, 15}, {13, 240, 33}, {97, 31, 48}, {200, 192, 7}, {3, 0, 5}}

func TestMultiplyIsTheProduct(t *testing.T) {
	withBoth(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(1, 2))
		for _, s := range shapes {
			checkProduct(t, r, s[0], s[1], s[2], false)
			checkProduct(t, r, s[0], s[1], s[2], true)
		}
	})
}

func checkProduct(t *testing.T, r *rand.Rand, rows, depth, columns int, add bool) {
	t.Helper()
	aStride, cStride := depth+3, columns+5
	a, b, c := random(rows*aStride, r), random(depth*columns, r), random(rows*cStride, r)
	before := append([]float32(nil), c...)
	var p Panels
	p.Pack(b, depth, columns, columns)
	Multiply(c, cStride, a, aStride, rows, &p, add)
	want := naive(a, aStride, rows, b, depth, columns)
	for i := range rows {
		for j := range cStride {
			at, expect := i*cStride+j, float64(before[i*cStride+j])
			switch {
			case j < columns && add:
				expect += want[i*columns+j]
			case j < columns:
				expect = want[i*columns+j]
			}
			if math.Abs(float64(c[at])-expect) > 1e-4 {
				t.Fatalf("%d×%d×%d add=%v: (%d,%d) is %g, want %g", rows, depth, columns, add, i, j, c[at], expect)
			}
		}
	}
}

func TestTilesAgree(t *testing.T) {
	if !hasFast() {
		t.Skip("skipped: no AVX2")
	}
	defer SetFast(SetFast(true))
	r := rand.New(rand.NewPCG(3, 4))
	for _, depth := range []int{1, 2, 31, 256, 640} {
		a, panel := random(tileRows*depth, r), random(width*depth, r)
		one, two := random(tileRows*width, r), make([]float32, tileRows*width)
		copy(two, one)
		tile(one, width, a, depth, panel, depth, true)
		tilePlain(two, width, a, depth, panel, depth, true)
		for i := range one {
			if math.Abs(float64(one[i]-two[i])) > 3e-7*float64(depth+8) {
				t.Fatalf("depth %d: value %d is %g in assembly, %g in Go", depth, i, one[i], two[i])
			}
		}
	}
}

func TestPackTransposed(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	rows, columns := 11, 37
	b := random(rows*columns, r)
	turned := make([]float32, rows*columns)
	for i := range rows {
		for j := range columns {
			turned[j*rows+i] = b[i*columns+j]
		}
	}
	var one, two Panels
	two.Pack(random(rows*48, r), rows, 48, 48) // a packing used before leaves nothing behind
	one.Pack(b, rows, columns, columns)
	two.PackTransposed(turned, rows, columns, rows)
	for i := range one.values {
		if one.values[i] != two.values[i] {
			t.Fatalf("value %d is %g, want %g", i, two.values[i], one.values[i])
		}
	}
}

// TestRowsAreIndependent guards the promise that a sentence scores alike in any batch.
func TestRowsAreIndependent(t *testing.T) {
	withBoth(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(7, 8))
		a, b := random(20*50, r), random(50*40, r)
		var p Panels
		p.Pack(b, 50, 40, 40)
		start := random(40, r)
		all, one := slices.Repeat(start, 20), make([]float32, 40)
		Multiply(all, 40, a, 50, 20, &p, true)
		for i := range 20 {
			copy(one, start)
			Multiply(one, 40, a[i*50:], 50, 1, &p, true)
			for j, v := range one {
				if v != all[i*40+j] {
					t.Fatalf("row %d alone gives %g, in a batch %g", i, v, all[i*40+j])
				}
			}
		}
	})
}

func TestPanelsAreShared(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	a, b := random(30*64, r), random(64*64, r)
	var p Panels
	p.Pack(b, 64, 64, 64)
	want := make([]float32, 30*64)
	Multiply(want, 64, a, 64, 30, &p, false)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			got := make([]float32, 30*64)
			Multiply(got, 64, a, 64, 30, &p, false)
			for i := range got {
				if got[i] != want[i] {
					t.Errorf("value %d differs", i)
				}
			}
		})
	}
	wait.Wait()
}

// The benchmarks say what one core does on the model's largest product (a batch of 240 tokens through
// one encoder layer); they are there to notice when a change of Go or of the packing loses speed.
func BenchmarkMultiplyAssembly(b *testing.B) { benchmark(b, true) }
func BenchmarkMultiplyPlain(b *testing.B)    { benchmark(b, false) }

func benchmark(b *testing.B, on bool) {
	defer SetFast(SetFast(on))
	r := rand.New(rand.NewPCG(1, 1))
	const rows, depth, columns = 240, 256, 768
	a, w, c := random(rows*depth, r), random(depth*columns, r), make([]float32, rows*columns)
	var p Panels
	p.Pack(w, depth, columns, columns)
	for b.Loop() {
		Multiply(c, columns, a, depth, rows, &p, false)
	}
	b.ReportMetric(2*rows*depth*columns*float64(b.N)/b.Elapsed().Seconds()/1e9, "GFLOP/s")
}
