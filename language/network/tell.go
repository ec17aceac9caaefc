package network

import (
	"cmp"
	"math"
	"slices"

	"sitrep/text"
)

// Names of the matrices that read which words tell of a happening.
const (
	TellWeights     = "tell.weights" // of a token, see TellColumns
	TellBias        = "tell.bias"
	TellForms       = "tell.forms" // of a token as the telling word, then as a word that takes part
	TellFormsBias   = "tell.forms.bias"
	PartWeights     = "part.weights" // of the word that takes part, the telling word and their product
	PartBias        = "part.bias"
	PartDistance    = "part.distance" // by how far the word stands from the telling one, see Distance
	distances       = 15
	leastTold       = 0.05 // chance below which a word is not written down as telling, counting or saying
	leastTakingPart = 0.1
)

// TellLayer is the number of the layer that reads tellings; as that of names it stands beside the encoder.
func (p Plan) TellLayer() int { return p.Layers + 2 }

// TellColumns is how many scores a token has in that layer: of types, moods, counts and sayings, in this order.
func (p Plan) TellColumns() int { return len(p.Tells) + len(p.Moods) + len(p.Counts) + len(p.Says) }

// TellScores are the scores of a token, apart.
func (p Plan) TellScores(row []float32) (kinds, moods, counts, says []float32) {
	k, m, c := len(p.Tells), len(p.Tells)+len(p.Moods), len(p.Tells)+len(p.Moods)+len(p.Counts)
	return row[:k], row[k:m], row[m:c], row[c:]
}

// tellMatrices are those of a plan with a layer of tellings.
func (p Plan) tellMatrices() []Matrix {
	if p.TellWidth == 0 {
		return nil
	}
	l, state := p.TellLayer(), 2*p.TellWidth
	return []Matrix{
		{Name: LayerWeights(l), Rows: p.LayerInput(l), Columns: 2 * p.Gates(l) * p.TellWidth},
		{Name: LayerGates(l), Rows: 4, Columns: state},
		{Name: TellWeights, Rows: state, Columns: p.TellColumns()},
		{Name: TellBias, Rows: 1, Columns: p.TellColumns()},
		{Name: TellForms, Rows: state, Columns: 2 * p.TellForm},
		{Name: TellFormsBias, Rows: 1, Columns: 2 * p.TellForm},
		{Name: PartWeights, Rows: 3 * p.TellForm, Columns: len(p.Parts)},
		{Name: PartBias, Rows: 1, Columns: len(p.Parts)},
		{Name: PartDistance, Rows: distances, Columns: len(p.Parts)},
	}
}

// Distance is the class of how far a token stands behind the telling word, in words: one by one near it, then doubled.
func Distance(from, to int) int {
	n, sign := to-from, 1
	if n < 0 {
		n, sign = -n, -1
	}
	step := 0
	for _, limit := range []int{1, 2, 3, 5, 8, 13, 21} {
		if n >= limit {
			step++
		}
	}
	return distances/2 + sign*step
}

// teller is the part of a model that reads tellings.
type teller struct {
	layer    layer
	words    product
	forms    product
	parts    product
	distance []float32
}

func newTeller(p Plan, all map[string]Matrix) *teller {
	if p.TellWidth == 0 {
		return nil
	}
	l := p.TellLayer()
	return &teller{
		layer:    newLayer(all[LayerWeights(l)], all[LayerGates(l)].Values, p.Gates(l)),
		words:    newProduct(all[TellWeights], all[TellBias]),
		forms:    newProduct(all[TellForms], all[TellFormsBias]),
		parts:    newProduct(all[PartWeights], all[PartBias]),
		distance: all[PartDistance].Values,
	}
}

// tells reports an analysis that reads tellings: readings of one sentence in other words are weighed by their trees alone.
func (m *Model) tells(s *scratch) bool { return m.teller != nil && !s.weighs }

// tellScratch is the memory of the reading of tellings.
type tellScratch struct {
	beside
	scores, forms, pairs, parts []float32
}

// readTellings runs the layer of tellings over a batch that is encoded.
func (m *Model) readTellings(s *scratch, states []float32, pieces []piece) {
	t, tokens := &s.tell, len(s.keys)
	own := t.run(m, s, &m.teller.layer, m.Plan.TellLayer(), states, pieces)
	m.scoreTellings(t, own, tokens)
}

// scoreTellings reads the states of the layer.
func (m *Model) scoreTellings(t *tellScratch, own []float32, tokens int) {
	width := 2 * m.Plan.TellWidth
	t.scores = m.teller.words.apply(t.scores, own, width, tokens)
	t.forms = m.teller.forms.apply(t.forms, own, width, tokens)
	bend(t.forms, 2*m.Plan.TellForm, 0, 2*m.Plan.TellForm, tokens)
}

// writeTellings puts the tellings of one piece of the batch into the document, whose tokens stand shift further.
func (m *Model) writeTellings(d *text.Document, s *scratch, p piece, shift int) {
	plan := m.Plan
	columns := plan.TellColumns()
	for t := p.first; t < p.last; t++ {
		kinds, moods, counts, says := plan.TellScores(s.tell.scores[t*columns : (t+1)*columns])
		if told := 1 - share(kinds, 0); told >= leastTold {
			kind, mood := argmax(kinds[1:]), argmax(moods)
			d.Tellings = append(d.Tellings, text.Telling{Token: t + shift, Kind: plan.Tells[1+kind], Chance: told,
				Sure: share(kinds[1:], kind), Kinds: shares(plan.Tells[1:], kinds[1:]), Mood: plan.Moods[mood], Meant: share(moods, mood), Takes: m.takes(s, p, t, shift)})
		}
		if counted := 1 - share(counts, 0); counted >= leastTold {
			what := 1 + argmax(counts[1:])
			d.Tolls = append(d.Tolls, text.Toll{Token: t + shift, What: plan.Counts[what], Chance: share(counts, what)})
		}
		if says := 1 - share(says, 0); says >= leastTold {
			d.Sayings = append(d.Sayings, text.Saying{Token: t + shift, Chance: says, Takes: m.takes(s, p, t, shift)})
		}
	}
}

// shares are the labels that have a share worth telling of the softmax of scores, the greatest first.
func shares(labels []string, scores []float32) (out []text.Share) {
	for i, l := range labels {
		if c := share(scores, i); c >= leastTakingPart {
			out = append(out, text.Share{Label: l, Chance: c})
		}
	}
	slices.SortStableFunc(out, func(a, b text.Share) int { return cmp.Compare(b.Chance, a.Chance) })
	return out
}

// takes are the words of a piece that take part in what token telling tells.
func (m *Model) takes(s *scratch, p piece, telling, shift int) (out []text.Taking) {
	f, roles, n := m.Plan.TellForm, len(m.Plan.Parts), p.last-p.first
	t := &s.tell
	t.pairs = sized(t.pairs, 3*f*n)
	for i := range n {
		Pair(t.pairs[3*f*i:], t.forms[(p.first+i)*2*f+f:][:f], t.forms[telling*2*f:][:f])
	}
	t.parts = m.teller.parts.apply(t.parts, t.pairs, 3*f, n)
	for i := range n {
		row := t.parts[i*roles : (i+1)*roles]
		for r, v := range m.teller.distance[Distance(telling, p.first+i)*roles:][:roles] {
			row[r] += v
		}
		best := 1 + argmax(row[1:])
		if c := share(row, best); c >= leastTakingPart {
			out = append(out, text.Taking{Token: p.first + i + shift, Role: m.Plan.Parts[best], Chance: c})
		}
	}
	return out
}

// share is the softmax of scores at a place.
func share(scores []float32, at int) float32 { return float32(math.Exp(logShare(scores, at, -1))) }
