package syntax

import (
	"math"
	"testing"
)

// TestVectorsOfOneKindLieClose: a mayor is nearer to a governor than to a river; no vector for no word.
func TestVectorsOfOneKindLieClose(t *testing.T) {
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	near, far := cosine(m.Vector("mayor"), m.Vector("governor")), cosine(m.Vector("mayor"), m.Vector("river"))
	if near <= far {
		t.Errorf("mayor and governor %v, mayor and river %v", near, far)
	}
	if v := m.Vector("xqzzkvv"); v != nil {
		t.Errorf("a vector of %d values for no word", len(v))
	}
}

func cosine(a, b []float32) float64 {
	var ab, aa, bb float64
	for i := range a {
		ab, aa, bb = ab+float64(a[i]*b[i]), aa+float64(a[i]*a[i]), bb+float64(b[i]*b[i])
	}
	return ab / math.Sqrt(aa*bb)
}
