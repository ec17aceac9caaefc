// Package joint trains the model of language/network: the forward pass that keeps what the backward
// pass needs, the backward pass by hand, and Adam. The same seed, data and processor give the same bytes.
package joint

import (
	"math"
	"math/rand/v2"

	"sitrep/language/network"
)

// Parameters are everything that training changes, as float32 arrays in a fixed order: the dense
// matrices of the plan, then the trained embedding tables.
type Parameters struct {
	Plan     network.Plan
	Matrices []network.Matrix
	Tables   []Table // in the order of Plan.Tables; the first holds the frozen vectors
	dense    map[string]int
}

// Table is an embedding table in training: one row more than keys, the last for unknown ones. A frozen
// table has no Values of its own.
type Table struct {
	Width  int
	Keys   []uint32
	Values []float32
	frozen *network.Quantized
	look   network.Table
}

// NewParameters makes the parameters of a plan with random values. keys holds those of the trained
// tables; the first table is the frozen one.
func NewParameters(plan network.Plan, vectors network.Quantized, keys [][]uint32, r *rand.Rand) *Parameters {
	p := &Parameters{Plan: plan, Matrices: plan.Matrices(), dense: map[string]int{}}
	for i := range p.Matrices {
		m := &p.Matrices[i]
		p.dense[m.Name] = i
		m.Values = make([]float32, m.Rows*m.Columns)
		if m.Name != network.NameTransitions {
			fill(m.Values, initial(plan, *m), r)
		}
	}
	for i, shape := range plan.Tables() {
		t := Table{Width: shape.Width}
		if i == 0 {
			t.frozen, t.Keys = &vectors, vectors.Keys
			t.look = vectors.Table(shape.Width)
		} else {
			t.Keys = keys[i]
			t.Values = make([]float32, (len(t.Keys)+1)*shape.Width)
			fill(t.Values, 0.15, r)
			t.look = network.Quantize(t.Keys, make([]float32, len(t.Values)), shape.Width).Table(shape.Width)
		}
		p.Tables = append(p.Tables, t)
	}
	return p
}

// initial is the bound of the first random values of a matrix; biases and gates start near zero.
func initial(plan network.Plan, m network.Matrix) float32 {
	switch {
	case m.Name == network.HeadsBias || m.Name == network.ArcBias || m.Name == network.RelationBias || m.Name == network.NameBias:
		return 0
	case m.Rows == 4: // the gates of a layer
		return 0.1
	case m.Rows == 1: // the forms of the root
		return 0.1
	case m.Name == network.ArcWeights:
		return float32(1 / math.Sqrt(float64(m.Rows)) / 4)
	case m.Name == network.RelationWeights || m.Name == network.NameWeights || m.Name == network.HeadsWeights:
		return float32(math.Sqrt(6 / float64(m.Rows+128)))
	}
	return float32(math.Sqrt(3 / float64(m.Rows))) // encoder, as the authors of SRU start it
}

func fill(values []float32, bound float32, r *rand.Rand) {
	for i := range values {
		values[i] = (2*r.Float32() - 1) * bound
	}
}

// matrix is the values of a dense matrix by name.
func (p *Parameters) matrix(name string) network.Matrix { return p.Matrices[p.dense[name]] }

// Arrays lists the values of all parameters in a fixed order.
func (p *Parameters) Arrays() [][]float32 {
	var out [][]float32
	for _, m := range p.Matrices {
		out = append(out, m.Values)
	}
	for _, t := range p.Tables {
		if t.frozen == nil {
			out = append(out, t.Values)
		}
	}
	return out
}

// Gradients are sums of derivatives, array by array as Parameters.Arrays lists them.
type Gradients struct {
	arrays [][]float32
	dense  map[string]int
	tables int // where the tables start, less one for the frozen table
}

func newGradients(p *Parameters) *Gradients {
	g := &Gradients{dense: p.dense, tables: len(p.Matrices) - 1}
	for _, a := range p.Arrays() {
		g.arrays = append(g.arrays, make([]float32, len(a)))
	}
	return g
}

func (g *Gradients) matrix(name string) []float32 { return g.arrays[g.dense[name]] }

// row is the gradient of a row of trained table i, i > 0.
func (g *Gradients) row(i, row, width int) []float32 {
	return g.arrays[g.tables+i][row*width : (row+1)*width]
}

func (g *Gradients) clear() {
	for _, a := range g.arrays {
		clear(a)
	}
}

// Encode writes the parameters as a model file, tables rounded to int8.
func (p *Parameters) Encode() ([]byte, error) {
	var tables []network.Quantized
	for _, t := range p.Tables {
		if t.frozen != nil {
			tables = append(tables, *t.frozen)
			continue
		}
		tables = append(tables, network.Quantize(t.Keys, t.Values, t.Width))
	}
	return network.Encode(p.Plan, tables, p.Matrices)
}
