package network

import (
	"sitrep/language/kernel"
	"sitrep/text"
)

// Grafts are finished models with one encoder and different layers in the place of that of tellings, see Graft.
type Grafts []*Model

// NewGrafts grafts each cutting on the base.
func NewGrafts(base string, cuttings ...string) (out Grafts, err error) {
	for _, c := range cuttings {
		m, err := Graft(base, c)
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, nil
}

// Told are copies of a document with what each of the layers tells of it; they run over each of the given runs of sentences as a whole.
func (g Grafts) Told(d *text.Document, runs []text.Sentence) (out []*text.Document) {
	if len(g) == 0 {
		return nil
	}
	rows := g[0].Rows(d)
	for _, m := range g {
		copied := *d
		m.Tell(&copied, rows, runs)
		out = append(out, &copied)
	}
	return out
}

// Rows are what the encoder lays before the layer of tellings, row by row for all tokens of a document; sentences are encoded one by one,
// tokens outside them have zeros.
func (m *Model) Rows(d *text.Document) []float32 {
	s := m.scratch.Get().(*scratch)
	defer m.scratch.Put(s)
	l := m.Plan.TellLayer()
	width := m.Plan.LayerInput(l)
	out := make([]float32, width*len(d.Tokens))
	for parts := pieces(d.Sentences); len(parts) > 0; {
		n := batchOf(parts)
		local := m.keysOf(d, s, parts[:n])
		s.tell.input = JoinInput(s.tell.input, m.Plan, l, m.encode(s, local), s.input, len(s.keys))
		for i, p := range parts[:n] {
			copy(out[p.first*width:], s.tell.input[local[i].first*width:local[i].last*width])
		}
		parts = parts[n:]
	}
	return out
}

// Tell fills d.Tellings, d.Tolls and d.Sayings alone, from the rows of a model with the same encoder. The layer of tellings runs over each
// of the given runs of sentences as a whole, however long.
func (m *Model) Tell(d *text.Document, rows []float32, runs []text.Sentence) {
	s := m.scratch.Get().(*scratch)
	defer m.scratch.Put(s)
	d.Tellings, d.Tolls, d.Sayings = nil, nil, nil
	layer, t, width, state := &m.teller.layer, &s.tell, m.Plan.LayerInput(m.Plan.TellLayer()), 2*m.Plan.TellWidth
	for _, run := range runs {
		n := run.Last - run.First
		in := rows[run.First*width : run.Last*width]
		s.forms, t.states = sized(s.forms, n*layer.weights.Columns), sized(t.states, n*state)
		kernel.Multiply(s.forms, layer.weights.Columns, in, width, n, &layer.weights, false)
		layer.run(t.states, in, width, s.forms, piece{0, n}, &s.cell)
		m.scoreTellings(t, t.states, n)
		m.writeTellings(d, s, piece{0, n}, run.First)
	}
}
