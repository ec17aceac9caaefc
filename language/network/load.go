package network

import (
	"encoding/json"
	"fmt"
	"sync"

	"sitrep/language/kernel"
)

// Model is a loaded model. It is only read: goroutines may share it.
type Model struct {
	Plan     Plan
	tables   [tables]Table
	layers   []layer
	heads    product
	arc      product
	relation product
	name     product
	names    layer   // Plan.NameLayer, where there is one
	teller   *teller // nil where the plan has none
	arcRoot  []float32
	labRoot  []float32
	follow   []float32 // follow[a·n+b]: how well name tag b follows a, of n tags
	scratch  sync.Pool
}

// product is a packed matrix with a bias for each column.
type product struct {
	weights kernel.Panels
	bias    []float32
}

// layer is one layer of the encoder: the product, and four rows, both directions side by side: how the
// previous cell weighs in the forget and reset gates, and their biases.
type layer struct {
	weights kernel.Panels
	gates   int
	cells   []float32
}

// Load reads a model file in place: the string is kept and must hold the whole file. It costs a pass
// over the file for the checksums and the packing of the dense matrices, some 10 ms in all. Errors wrap
// ErrNotModel, ErrVersion or ErrDamaged.
func Load(file string) (*Model, error) {
	sections, err := split(file)
	if err != nil {
		return nil, err
	}
	m := &Model{}
	if err := json.Unmarshal([]byte(sections["plan"]), &m.Plan); err != nil {
		return nil, fmt.Errorf("%w: its plan is unreadable: %v", ErrDamaged, err)
	}
	if err := m.Plan.check(); err != nil {
		return nil, err
	}
	if err := m.loadTables(sections); err != nil {
		return nil, err
	}
	if err := m.loadMatrices(sections); err != nil {
		return nil, err
	}
	m.scratch.New = func() any { return new(scratch) }
	return m, nil
}

// widest bounds the widths and inventories of a plan, so that a forged file cannot ask for the
// machine's memory.
const widest = 1 << 13

func (p Plan) check() error {
	sizes := []int{p.Vector, p.Word, p.Suffix3, p.Prefix3, p.Suffix2, p.Shape, p.Class, p.Width, p.Arc, p.Label, p.NameForm(),
		len(p.Universal), len(p.Penn), len(p.Relations), len(p.Names), p.Layers}
	for _, n := range sizes {
		if n < 1 || n > widest {
			return fmt.Errorf("%w: its plan is out of bounds", ErrDamaged)
		}
	}
	for _, n := range []int{p.TellWidth, p.TellForm, len(p.Tells), len(p.Moods), len(p.Counts), len(p.Says), len(p.Parts)} {
		if n > widest || n < 2 && p.TellWidth > 0 || n < 0 {
			return fmt.Errorf("%w: its plan is out of bounds", ErrDamaged)
		}
	}
	if p.Name < 0 || p.NameWidth < 0 || p.Layers > 8 {
		return fmt.Errorf("%w: its plan is out of bounds", ErrDamaged)
	}
	return nil
}

func (m *Model) loadTables(sections map[string]string) error {
	for i, shape := range m.Plan.Tables() {
		keys, scales, rows := sections[shape.Name+".keys"], sections[shape.Name+".scales"], sections[shape.Name+".rows"]
		n := len(keys)/4 + 1
		if len(keys)%4 != 0 || len(scales) != 4*n || len(rows) != n*shape.Width {
			return fmt.Errorf("%w: table %q has the wrong size", ErrDamaged, shape.Name)
		}
		m.tables[i] = newTable(shape.Width, keys, scales, rows)
	}
	return nil
}

func (m *Model) loadMatrices(sections map[string]string) error {
	all := map[string]Matrix{}
	for _, x := range m.Plan.Matrices() {
		if len(sections[x.Name]) != 2*x.Rows*x.Columns {
			return fmt.Errorf("%w: matrix %q has the wrong size", ErrDamaged, x.Name)
		}
		x.Values = readHalves(sections[x.Name])
		all[x.Name] = x
	}
	for l := range m.Plan.Layers {
		m.layers = append(m.layers, newLayer(all[LayerWeights(l)], all[LayerGates(l)].Values, m.Plan.Gates(l)))
	}
	if l := m.Plan.NameLayer(); m.Plan.NameWidth > 0 {
		m.names = newLayer(all[LayerWeights(l)], all[LayerGates(l)].Values, m.Plan.Gates(l))
	}
	m.teller = newTeller(m.Plan, all)
	m.heads = newProduct(all[HeadsWeights], all[HeadsBias])
	m.arc = newProduct(all[ArcWeights], all[ArcBias])
	m.relation = newProduct(all[RelationWeights], all[RelationBias])
	m.name = newProduct(all[NameWeights], all[NameBias])
	m.follow = LegalOnly(all[NameTransitions].Values, m.Plan.Names)
	m.arcRoot, m.labRoot = all[ArcRoot].Values, all[LabelRoot].Values
	return nil
}

func newProduct(weights, bias Matrix) product {
	p := product{bias: bias.Values}
	p.weights.Pack(weights.Values, weights.Rows, weights.Columns, weights.Columns)
	return p
}

func newLayer(weights Matrix, cells []float32, forms int) layer {
	l := layer{gates: forms, cells: cells}
	l.weights.Pack(weights.Values, weights.Rows, weights.Columns, weights.Columns)
	return l
}

// apply sets out = in·weights + bias for n rows and returns out, grown where needed.
func (p *product) apply(out, in []float32, inWidth, n int) []float32 {
	out = sized(out, n*p.weights.Columns)
	for r := range n {
		copy(out[r*p.weights.Columns:], p.bias)
	}
	kernel.Multiply(out, p.weights.Columns, in, inWidth, n, &p.weights, true)
	return out
}

// sized is s with length n, its content undefined.
func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}
