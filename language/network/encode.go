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

// readNames runs the layer of names over a batch that is encoded.
func (m *Model) readNames(s *scratch, states []float32, pieces []piece) []float32 {
	tokens, width := len(s.keys), m.Plan.LayerInput(m.Plan.NameLayer())
	s.nameInput = JoinNames(s.nameInput, m.Plan, states, s.input, tokens)
	s.forms = sized(s.forms, tokens*m.names.weights.Columns)
	kernel.Multiply(s.forms, m.names.weights.Columns, s.nameInput, width, tokens, &m.names.weights, false)
	s.nameStates = sized(s.nameStates, tokens*2*m.Plan.NameWidth)
	for _, p := range pieces {
		m.names.run(s.nameStates, s.nameInput, width, s.forms, p, &s.cell)
	}
	return s.nameStates
}

// JoinNames lays the encoder's output and the looks of each word side by side: the input of the layer of names.
func JoinNames(out []float32, plan Plan, states, input []float32, tokens int) []float32 {
	width, state, in := plan.LayerInput(plan.NameLayer()), plan.State(), plan.Input()
	out = sized(out, tokens*width)
	for t := range tokens {
		copy(out[t*width:], states[t*state:(t+1)*state])
		copy(out[t*width+state:(t+1)*width], input[(t+1)*in-plan.Looks():(t+1)*in])
	}
	return out
}
