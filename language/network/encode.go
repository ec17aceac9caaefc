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
	state := len(l.cells) / 4
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
			kernel.Recur(out[t*state+own:][:half], c, form, highway, l.cells[own:], state)
		}
	}
}

// beside is a layer that stands beside the encoder, which it reads: its input and its states over a batch.
type beside struct{ input, states []float32 }

// run runs layer l, of the given number, over a batch that is encoded and returns its states.
func (b *beside) run(m *Model, s *scratch, l *layer, number int, states []float32, pieces []piece) []float32 {
	tokens, width := len(s.keys), m.Plan.LayerInput(number)
	b.input = JoinInput(b.input, m.Plan, number, states, s.input, tokens)
	s.forms = sized(s.forms, tokens*l.weights.Columns)
	kernel.Multiply(s.forms, l.weights.Columns, b.input, width, tokens, &l.weights, false)
	b.states = sized(b.states, tokens*2*m.Plan.LayerWidth(number))
	for _, p := range pieces {
		l.run(b.states, b.input, width, s.forms, p, &s.cell)
	}
	return b.states
}

// JoinInput lays the encoder's output and the last columns of each word's input side by side, as many as a layer beside the encoder reads.
func JoinInput(out []float32, plan Plan, layer int, states, input []float32, tokens int) []float32 {
	width, state, in := plan.LayerInput(layer), plan.State(), plan.Input()
	out = sized(out, tokens*width)
	for t := range tokens {
		copy(out[t*width:], states[t*state:(t+1)*state])
		copy(out[t*width+state:(t+1)*width], input[(t+1)*in-(width-state):(t+1)*in])
	}
	return out
}
