package joint

import (
	"fmt"
	"math/rand/v2"

	"sitrep/language/network"
)

// Recall gives an example the rows that a finished model lays before a layer of tellings (network.Model.Rows), so that nothing below
// that layer is computed again in each pass. A batch holds examples that recall, or none.
func (e *Example) Recall(rows []float32) { e.rows = rows }

// recalls reports a batch whose examples recall.
func (t *tape) recalls() bool { return t.batch[0].rows != nil }

// recall lays the rows of the batch before the layer of tellings and hides some of them as a pass over the whole network would: units of
// the encoder through a whole sentence, words, and single values of their input.
func (t *tape) recall() {
	plan := t.p.Plan
	l := plan.TellLayer()
	width, state, word := plan.LayerInput(l), plan.State(), plan.Vector+plan.Word
	t.states = grown(t.states, l+2)
	t.states[l] = sized(t.states[l], t.tokens*width)
	units := make([]float32, state)
	t.inputMask = sized(t.inputMask, width-state)
	t.inSentence(func(s, first, last int) {
		copy(t.states[l][first*width:last*width], t.batch[s].rows)
		mask(units, t.rates.State, t.r)
		for n := first; n < last; n++ {
			row := t.states[l][n*width : (n+1)*width]
			times(row[:state], units)
			mask(t.inputMask, t.rates.Element, t.r)
			times(row[state:], t.inputMask)
			if t.rates.Word > 0 && t.r.Float64() < t.rates.Word {
				clear(row[state:][:word])
			}
		}
	})
}

// NewWarmTellParameters are those of NewTellParameters, with a layer that begins as the model's own layer of tellings where it is as wide.
func NewWarmTellParameters(file string, t Tellings, r *rand.Rand) (*Parameters, error) {
	p, err := NewTellParameters(file, t, r)
	if err != nil {
		return nil, err
	}
	plan, _, matrices, err := network.Decode(file)
	if err != nil {
		return nil, fmt.Errorf("read the finished model: %w", err)
	}
	l := plan.TellLayer()
	for _, m := range matrices {
		switch m.Name {
		case network.LayerWeights(l), network.LayerGates(l), network.TellForms, network.TellFormsBias:
			if own := p.matrix(m.Name); own.Rows == m.Rows && own.Columns == m.Columns {
				copy(own.Values, m.Values)
			}
		}
	}
	return p, nil
}
