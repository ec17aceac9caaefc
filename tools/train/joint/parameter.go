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
	tells    bool // the layer of tellings is trained, and nothing else
}

// Table is an embedding table in training: one row more than keys, the last for unknown ones. A frozen
// table has no Values of its own; one of classes has a row for each class.
type Table struct {
	Width  int
	Keys   []uint32
	Values []float32
	frozen *network.Quantized
	class  []uint8 // of each key, and of unknown ones; nil where every key has a row of its own
	look   network.Table
}

// row is the row of a key.
func (t *Table) row(key uint32) int {
	row := t.look.Row(key)
	if t.class != nil {
		return int(t.class[row])
	}
	return row
}

// unknown is the row of keys that the table does not have.
func (t *Table) unknown() int {
	if t.class != nil {
		return int(t.class[len(t.Keys)])
	}
	return len(t.Keys)
}

// spread gives every key the row of its class.
func (t *Table) spread() []float32 {
	if t.class == nil {
		return t.Values
	}
	out := make([]float32, 0, len(t.class)*t.Width)
	for _, c := range t.class {
		out = append(out, t.Values[int(c)*t.Width:][:t.Width]...)
	}
	return out
}

// Classes say which lists of names a word stands in: a set of lists is a class. Words of one class share
// what the network learns of them, so that a name never met in training is known by its list.
type Classes struct {
	Keys []uint32 // of words, ascending
	Of   []uint8  // the class of each; words without a key have class 0
}

func (c Classes) count() int {
	most := uint8(0)
	for _, class := range c.Of {
		most = max(most, class)
	}
	return int(most) + 1
}

// NewParameters makes the parameters of a plan with random values. keys holds those of the trained
// tables; the first table is the frozen one, the last that of classes.
func NewParameters(plan network.Plan, vectors network.Quantized, keys [][]uint32, classes Classes, r *rand.Rand) *Parameters {
	p := &Parameters{Plan: plan, Matrices: plan.Matrices(), dense: map[string]int{}}
	for i := range p.Matrices {
		m := &p.Matrices[i]
		p.dense[m.Name] = i
		m.Values = make([]float32, m.Rows*m.Columns)
		fill(m.Values, initial(plan, *m), r)
	}
	shapes := plan.Tables()
	p.Tables = append(p.Tables, Table{Width: plan.Vector, Keys: vectors.Keys, frozen: &vectors, look: vectors.Table(plan.Vector)})
	for i := 1; i < len(shapes)-1; i++ {
		p.Tables = append(p.Tables, newTable(shapes[i].Width, keys[i], len(keys[i])+1, r))
	}
	table := newTable(plan.Class, classes.Keys, classes.count(), r)
	table.class = append(append([]uint8(nil), classes.Of...), 0)
	p.Tables = append(p.Tables, table)
	return p
}

// NewNameParameters are those of a finished model with a layer of names of the given width, which is random, in the place of
// what it had for names. Its tables are frozen; of its matrices a trainer with such a layer changes that layer's alone.
func NewNameParameters(file string, width int, r *rand.Rand) (*Parameters, error) {
	old, tables, matrices, err := network.Decode(file)
	if err != nil {
		return nil, err
	}
	plan := old
	plan.Name, plan.NameWidth = 0, width
	return onTop(plan, tables, matrices, ofNames, r), nil
}

// onTop are the parameters of a plan with the tables and matrices of a finished model, but for the matrices that are to be learned.
func onTop(plan network.Plan, tables []network.Quantized, matrices []network.Matrix, learned func(network.Plan, string) bool, r *rand.Rand) *Parameters {
	p := &Parameters{Plan: plan, Matrices: plan.Matrices(), dense: map[string]int{}}
	known := map[string]network.Matrix{}
	for _, m := range matrices {
		known[m.Name] = m
	}
	for i := range p.Matrices {
		m := &p.Matrices[i]
		p.dense[m.Name] = i
		m.Values = make([]float32, m.Rows*m.Columns)
		if before, ok := known[m.Name]; ok && !learned(plan, m.Name) {
			copyColumns(*m, before)
			continue
		}
		fill(m.Values, initial(plan, *m), r)
	}
	for i, shape := range plan.Tables() {
		p.Tables = append(p.Tables, Table{Width: shape.Width, Keys: tables[i].Keys, frozen: &tables[i], look: tables[i].Table(shape.Width)})
	}
	return p
}

// ofNames reports a matrix that is learned anew with the layer of names.
func ofNames(plan network.Plan, name string) bool {
	switch name {
	case network.NameWeights, network.NameBias, network.NameTransitions, network.LayerWeights(plan.NameLayer()), network.LayerGates(plan.NameLayer()):
		return true
	}
	return false
}

// copyColumns takes as many columns of each row as m has.
func copyColumns(m, from network.Matrix) {
	for r := range m.Rows {
		copy(m.Values[r*m.Columns:(r+1)*m.Columns], from.Values[r*from.Columns:])
	}
}

// newTable is a trained table of random rows.
func newTable(width int, keys []uint32, rows int, r *rand.Rand) Table {
	t := Table{Width: width, Keys: keys, Values: make([]float32, rows*width)}
	fill(t.Values, 0.15, r)
	t.look = network.Quantize(keys, make([]float32, (len(keys)+1)*width), width).Table(width)
	return t
}

// initial is the bound of the first random values of a matrix; biases and gates start near zero.
func initial(plan network.Plan, m network.Matrix) float32 {
	switch {
	case m.Name == network.HeadsBias || m.Name == network.ArcBias || m.Name == network.RelationBias || m.Name == network.NameBias ||
		m.Name == network.NameTransitions || tellsFromZero(m.Name):
		return 0
	case m.Rows == 4: // the gates of a layer
		return 0.1
	case m.Rows == 1: // the forms of the root
		return 0.1
	case m.Name == network.ArcWeights:
		return float32(1 / math.Sqrt(float64(m.Rows)) / 4)
	case m.Name == network.RelationWeights || m.Name == network.NameWeights || m.Name == network.TellWeights || m.Name == network.TellForms || m.Name == network.PartWeights || m.Name == network.HeadsWeights:
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
		tables = append(tables, network.Quantize(t.Keys, t.spread(), t.Width))
	}
	return network.Encode(p.Plan, tables, p.Matrices)
}
