package network

import "sitrep/language/kernel"

// leak is the slope of the forms below zero.
const leak = 0.1

// bend applies the leaky rectifier to columns [first, last) of n rows.
func bend(rows []float32, stride, first, last, n int) {
	for t := range n {
		row := rows[t*stride+first : t*stride+last]
		for i, v := range row {
			if v < 0 {
				row[i] = leak * v
			}
		}
	}
}

// arcScores scores every head of every token of a piece, in the layout that Eisner.Parse reads.
func (m *Model) arcScores(s *scratch, p piece) []float32 {
	columns, width, n := m.Plan.Columns(), m.Plan.Arc, p.last-p.first
	s.headForms = sized(s.headForms, (n+1)*width)
	copy(s.headForms, m.arcRoot)
	for i := range n {
		copy(s.headForms[(i+1)*width:(i+2)*width], s.read[(p.first+i)*columns.End+columns.Head:])
	}
	s.headPanels.PackTransposed(s.headForms, width, n+1, width)
	s.scores = sized(s.scores, n*(n+1))
	kernel.Multiply(s.scores, n+1, s.wanted[p.first*width:], width, n, &s.headPanels, false)
	return s.scores
}

// margin is how much better the head of a token scored than the best other one, the root among them.
// Below zero the tree as a whole forced a head that does not score best. A token alone has 0.
func margin(scores []float32, n, dependent, head int) float32 {
	if n < 2 {
		return 0
	}
	row := scores[dependent*(n+1) : (dependent+1)*(n+1)]
	other := -1
	for h, v := range row {
		if h != head+1 && h != dependent+1 && (other < 0 || v > row[other]) {
			other = h
		}
	}
	return row[head+1] - row[other]
}

// relations chooses the relation of every token of the batch to its head. The root has relation 0,
// nothing else has.
func (m *Model) relations(s *scratch, pieces []piece) []int {
	columns, width, tokens := m.Plan.Columns(), m.Plan.Label, len(s.keys)
	s.pairs = sized(s.pairs, 3*width*tokens)
	for _, p := range pieces {
		for t := p.first; t < p.last; t++ {
			head := m.labRoot
			if h := s.heads[t]; h >= 0 {
				head = s.read[h*columns.End+columns.LabelHead:][:width]
			}
			Pair(s.pairs[3*width*t:][:3*width], s.read[t*columns.End+columns.LabelDependent:][:width], head)
		}
	}
	s.relationScores = m.relation.apply(s.relationScores, s.pairs, 3*width, tokens)
	s.relation = sized(s.relation, tokens)
	n := len(m.Plan.Relations)
	for t := range tokens {
		s.relation[t] = 0
		if s.heads[t] >= 0 && n > 1 {
			s.relation[t] = 1 + argmax(s.relationScores[t*n+1:(t+1)*n])
		}
	}
	return s.relation
}

// Pair writes the features of a relation: the dependent's form, the head's and their product.
func Pair(out, dependent, head []float32) {
	n := len(dependent)
	copy(out, dependent)
	copy(out[n:], head)
	both := out[2*n : 3*n]
	for i, v := range dependent {
		both[i] = v * head[i]
	}
}
