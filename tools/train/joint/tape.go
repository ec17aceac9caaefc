package joint

import (
	"math/rand/v2"

	"sitrep/language/kernel"
	"sitrep/language/network"
)

// tape is one worker's memory of a forward pass over a batch: what the backward pass needs.
type tape struct {
	p     *Parameters
	k     *packed
	rates Rates
	r     *rand.Rand

	batch  []*Example
	starts []int // of the sentences, and the end
	tokens int

	rows      [][]int // rows[i][t]: row of token t in table i
	inputMask []float32
	states    [][]float32 // states[l]: input of layer l, after dropout; the last is the encoder's output
	masks     [][]float32 // masks[l]: of the output of layer l, one row a sentence
	forms     [][]float32 // products of the layers; gates after the sigmoid
	cells     [][]float32 // cells[l]: state of the recurrence after each token

	read       []float32 // product of the heads; arc and label forms after rectifier and dropout
	formMask   []float32 // of the forms, one row a sentence
	wanted     []float32 // dependent forms times the arc matrix
	scores     [][]float32
	headForms  [][]float32 // of each sentence, the root's first
	pairs      []float32
	labels     []float32
	names      []float32
	tell       tellTape
	headPanels kernel.Panels
}

// inSentence calls visit for the sentences of the batch with their ranges of tokens.
func (t *tape) inSentence(visit func(s, first, last int)) {
	for s := range t.batch {
		visit(s, t.starts[s], t.starts[s+1])
	}
}

func (t *tape) forward(batch []*Example) {
	t.batch, t.starts, t.tokens = batch, append(t.starts[:0], 0), 0
	for _, e := range batch {
		t.tokens += e.Len()
		t.starts = append(t.starts, t.tokens)
	}
	plan := t.p.Plan
	if t.recalls() {
		t.recall()
		t.readTells()
		return
	}
	t.embed()
	for l := range plan.Layers {
		t.layer(l)
	}
	switch {
	case t.p.tells:
		t.readTells()
		return
	case plan.NameWidth > 0:
		t.readNames()
		return
	}
	t.heads()
	t.arcs()
	t.relations()
	t.names = t.product(t.names, network.NameWeights, network.NameBias, t.read[plan.Columns().Name:], plan.Columns().End)
}

// readNames runs the layer of names; nothing else of the encoder's output is wanted then.
func (t *tape) readNames() {
	plan := t.p.Plan
	l := plan.NameLayer()
	t.states = grown(t.states, l+2)
	t.states[l] = network.JoinInput(t.states[l], plan, l, t.states[plan.Layers], t.states[0], t.tokens)
	t.layer(l)
	t.names = t.product(t.names, network.NameWeights, network.NameBias, t.states[l+1], plan.NameForm())
}

// embed looks the tokens up and lays their rows side by side, hiding some.
func (t *tape) embed() {
	width := t.p.Plan.Input()
	t.states = grown(t.states, t.p.Plan.Layers+1)
	t.states[0] = sized(t.states[0], t.tokens*width)
	t.rows = grown(t.rows, len(t.p.Tables))
	for i := range t.rows {
		t.rows[i] = sized(t.rows[i], t.tokens)
	}
	t.inSentence(func(s, first, last int) {
		for n := first; n < last; n++ {
			t.lookUp(n, t.batch[s].keys[n-first])
			t.lay(n, t.states[0][n*width:(n+1)*width])
		}
	})
	t.inputMask = sized(t.inputMask, t.tokens*width)
	mask(t.inputMask, t.rates.Element, t.r)
	times(t.states[0], t.inputMask)
}

func (t *tape) lookUp(n int, keys network.Keys) {
	for i := range t.rows {
		t.rows[i][n] = t.p.Tables[i].row(keys[i])
	}
	if t.rates.Word > 0 && t.r.Float64() < t.rates.Word {
		t.rows[1][n] = t.p.Tables[1].unknown()
		if t.r.Float64() < t.rates.Vector {
			t.rows[0][n] = t.p.Tables[0].unknown()
		}
	}
	if class := len(t.p.Tables) - 1; t.rates.Class > 0 && t.r.Float64() < t.rates.Class {
		t.rows[class][n] = t.p.Tables[class].unknown()
	}
}

func (t *tape) lay(n int, out []float32) {
	for i := range t.p.Tables {
		table, row := &t.p.Tables[i], t.rows[i][n]
		if table.frozen != nil {
			table.look.Read(out[:table.Width], row)
		} else {
			copy(out, table.Values[row*table.Width:(row+1)*table.Width])
		}
		out = out[table.Width:]
	}
}

// heads computes all readings of the encoder's output, and bends and hides the forms among them.
func (t *tape) heads() {
	plan := t.p.Plan
	c := plan.Columns()
	t.read = t.product(t.read, network.HeadsWeights, network.HeadsBias, t.states[plan.Layers], plan.State())
	width := c.End - c.Dependent
	t.formMask = sized(t.formMask, len(t.batch)*width)
	mask(t.formMask, t.rates.State, t.r)
	t.inSentence(func(s, first, last int) {
		for n := first; n < last; n++ {
			row := t.read[n*c.End+c.Dependent : (n+1)*c.End]
			for i, v := range row {
				if v < 0 {
					v *= leak
				}
				row[i] = v * t.formMask[s*width+i]
			}
		}
	})
}

// leak is the slope of the forms below zero, as in language/network.
const leak = 0.1

// product is in·weights + bias for all tokens of the batch.
func (t *tape) product(out []float32, weights, bias string, in []float32, stride int) []float32 {
	return t.productOf(t.tokens, out, weights, bias, in, stride)
}

// productOf is product for any number of rows.
func (t *tape) productOf(rows int, out []float32, weights, bias string, in []float32, stride int) []float32 {
	panels, b := t.k.forward[weights], t.p.matrix(bias).Values
	out = sized(out, rows*panels.Columns)
	for n := range rows {
		copy(out[n*panels.Columns:], b)
	}
	kernel.Multiply(out, panels.Columns, in, stride, rows, panels, true)
	return out
}

// arcs scores all heads of all tokens, sentence by sentence.
func (t *tape) arcs() {
	plan := t.p.Plan
	c, width := plan.Columns(), plan.Arc
	t.wanted = t.product(t.wanted, network.ArcWeights, network.ArcBias, t.read[c.Dependent:], c.End)
	t.scores, t.headForms = grown(t.scores, len(t.batch)), grown(t.headForms, len(t.batch))
	t.inSentence(func(s, first, last int) {
		n := last - first
		forms := sized(t.headForms[s], (n+1)*width)
		copy(forms, t.p.matrix(network.ArcRoot).Values)
		for i := range n {
			copy(forms[(i+1)*width:(i+2)*width], t.read[(first+i)*c.End+c.Head:])
		}
		t.headPanels.PackTransposed(forms, width, n+1, width)
		t.headForms[s], t.scores[s] = forms, sized(t.scores[s], n*(n+1))
		kernel.Multiply(t.scores[s], n+1, t.wanted[first*width:], width, n, &t.headPanels, false)
	})
}

// relations scores the relations of all tokens to their annotated heads.
func (t *tape) relations() {
	c, width := t.p.Plan.Columns(), t.p.Plan.Label
	t.pairs = sized(t.pairs, 3*width*t.tokens)
	t.inSentence(func(s, first, last int) {
		for n := first; n < last; n++ {
			dependent := t.read[n*c.End+c.LabelDependent:][:width]
			network.Pair(t.pairs[3*width*n:][:3*width], dependent, t.labelHead(s, n))
		}
	})
	t.labels = t.product(t.labels, network.RelationWeights, network.RelationBias, t.pairs, 3*width)
}

// labelHead is the form of the annotated head of token n, in sentence s; without a tree, of the root.
func (t *tape) labelHead(s, n int) []float32 {
	c, first := t.p.Plan.Columns(), t.starts[s]
	if heads := t.batch[s].heads; heads != nil && heads[n-first] >= 0 {
		return t.read[(first+heads[n-first])*c.End+c.LabelHead:][:t.p.Plan.Label]
	}
	return t.p.matrix(network.LabelRoot).Values
}

func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

// grown is s with at least n elements, keeping those it has: their memory is used again.
func grown[T any](s []T, n int) []T {
	for len(s) < n {
		var zero T
		s = append(s, zero)
	}
	return s
}
