package network

import "sitrep/language/kernel"

// piece is a run of tokens [first, last) of a batch that is read by itself: a sentence, or a part of
// one that is too long.
type piece struct{ first, last int }

// embed writes the inputs of the tokens with the given keys.
func (m *Model) embed(out []float32, keys []Keys) []float32 {
	width := m.Plan.Input()
	out = sized(out, len(keys)*width)
	for t := range keys {
		at := t * width
		for i := range m.tables {
			table := &m.tables[i]
			table.Read(out[at:at+table.Width], table.Row(keys[t][i]))
			at += table.Width
		}
	}
	return out
}

// encode runs all layers over a batch and returns the states of the last one.
func (m *Model) encode(s *scratch, pieces []piece) []float32 {
	tokens := len(s.keys)
	s.input = m.embed(s.input, s.keys)
	in, width := s.input, m.Plan.Input()
	for i := range m.layers {
		l := &m.layers[i]
		s.forms = sized(s.forms, tokens*l.weights.Columns)
		kernel.Multiply(s.forms, l.weights.Columns, in, width, tokens, &l.weights, false)
		out := sized(s.states[i%2], tokens*m.Plan.State())
		s.states[i%2] = out
		for _, p := range pieces {
			l.run(out, in, width, s.forms, p, &s.cell)
		}
		in, width = out, m.Plan.State()
	}
	return in
}

// run carries the recurrence over one piece in both directions.
func (l *layer) run(out, in []float32, inWidth int, forms []float32, p piece, cell *[]float32) {
	state := len(l.forget)
	half := state / 2
	c := sized(*cell, half)
	*cell = c
	for direction := range 2 {
		clear(c)
		own := direction * half
		for i := range p.last - p.first {
			t := p.first + i
			if direction == 1 {
				t = p.last - 1 - i
			}
			form := forms[t*l.weights.Columns+own*l.gates:][:l.gates*half]
			highway := form[(l.gates-1)*half:]
			if l.gates == 3 {
				highway = in[t*inWidth+own:][:half]
			}
			l.step(out[t*state+own:][:half], c, form, highway, own)
		}
	}
}

// step is one step of a simple recurrent unit of version 2: it updates the cell and writes the state.
func (l *layer) step(out, cell, form, highway []float32, own int) {
	n := len(out)
	candidate, forget, reset := form[:n], form[n:2*n], form[2*n:3*n]
	cell, highway = cell[:n], highway[:n]
	vf, vr := l.forget[own:own+n], l.reset[own:own+n]
	bf, br := l.forgetBias[own:own+n], l.resetBias[own:own+n]
	for i, c := range cell {
		f := kernel.Sigmoid(forget[i] + vf[i]*c + bf[i])
		r := kernel.Sigmoid(reset[i] + vr[i]*c + br[i])
		c = candidate[i] + f*(c-candidate[i])
		cell[i] = c
		out[i] = highway[i] + r*(c-highway[i])
	}
}
