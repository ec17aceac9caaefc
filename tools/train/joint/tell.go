package joint

import (
	"fmt"
	"math/rand/v2"

	"sitrep/language/network"
)

// Tellings are the inventories of a layer of tellings, each with none first, and its widths.
type Tellings struct {
	Kinds, Moods, Counts, Says, Roles []string
	Width, Form                       int
}

// NewTellParameters are those of a finished model with a layer of tellings that is random. Its tables are frozen; of its matrices a trainer
// changes that layer's alone.
func NewTellParameters(file string, t Tellings, r *rand.Rand) (*Parameters, error) {
	plan, tables, matrices, err := network.Decode(file)
	if err != nil {
		return nil, fmt.Errorf("read the finished model: %w", err)
	}
	plan.TellWidth, plan.TellForm = t.Width, t.Form
	plan.Tells, plan.Moods, plan.Counts, plan.Says, plan.Parts = t.Kinds, t.Moods, t.Counts, t.Says, t.Roles
	p := onTop(plan, tables, matrices, ofTells, r)
	p.tells = true
	return p, nil
}

// ofTells reports a matrix that is learned with the layer of tellings.
func ofTells(plan network.Plan, name string) bool {
	switch name {
	case network.LayerWeights(plan.TellLayer()), network.LayerGates(plan.TellLayer()), network.TellWeights, network.TellForms, network.PartWeights:
		return true
	}
	return tellsFromZero(name)
}

// tellsFromZero reports a matrix of that layer that starts with zeros.
func tellsFromZero(name string) bool {
	return name == network.TellBias || name == network.TellFormsBias || name == network.PartBias || name == network.PartDistance
}

// tellTape is what the backward pass needs of the layer of tellings.
type tellTape struct {
	scores []float32 // of each token, see network.Plan.TellColumns
	forms  []float32 // after the rectifier
	pairs  []float32 // one row for each telling word and token of its sentence
	parts  []float32
	rows   []pairRow
}

// pairRow says which two tokens of the batch a row of pairs holds together, and the gold role.
type pairRow struct{ telling, token, role int }

// readTells runs the layer of tellings; nothing else of the encoder's output is wanted then.
func (t *tape) readTells() {
	plan, w := t.p.Plan, &t.tell
	l := plan.TellLayer()
	if !t.recalls() {
		t.states = grown(t.states, l+2)
		t.states[l] = network.JoinInput(t.states[l], plan, l, t.states[plan.Layers], t.states[0], t.tokens)
	}
	t.layer(l)
	state, form := 2*plan.TellWidth, plan.TellForm
	w.scores = t.product(w.scores, network.TellWeights, network.TellBias, t.states[l+1], state)
	w.forms = t.product(w.forms, network.TellForms, network.TellFormsBias, t.states[l+1], state)
	for i, v := range w.forms {
		if v < 0 {
			w.forms[i] = leak * v
		}
	}
	w.rows = w.rows[:0]
	t.inSentence(func(s, first, _ int) {
		for _, takes := range t.batch[s].takes {
			for i, role := range takes.roles {
				w.rows = append(w.rows, pairRow{first + takes.telling, first + i, role})
			}
		}
	})
	w.pairs = sized(w.pairs, 3*form*len(w.rows))
	for i, r := range w.rows {
		network.Pair(w.pairs[3*form*i:][:3*form], w.forms[r.token*2*form+form:][:form], w.forms[r.telling*2*form:][:form])
	}
	w.parts = t.productOf(len(w.rows), w.parts, network.PartWeights, network.PartBias, w.pairs, 3*form)
	roles, distance := len(plan.Parts), t.p.matrix(network.PartDistance).Values
	for i, r := range w.rows {
		addTo(w.parts[i*roles:(i+1)*roles], distance[network.Distance(r.telling, r.token)*roles:][:roles])
	}
}

// tellBack is the memory of the backward pass of the layer of tellings.
type tellBack struct{ scores, forms, pairs, parts []float32 }

// runTells is run where only the layer of tellings is trained.
func (b *backward) runTells(scale float32) (loss Loss) {
	t, plan, w := b.tape, b.tape.p.Plan, &b.tell
	l, state, form := plan.TellLayer(), 2*plan.TellWidth, plan.TellForm
	columns := plan.TellColumns()
	w.scores = zeros(w.scores, t.tokens*columns)
	b.tellLoss(w.scores, scale, &loss)
	w.forms = zeros(w.forms, t.tokens*2*form)
	loss.Part = b.partLoss(scale * partWeight)
	for i, v := range t.tell.forms {
		if v < 0 {
			w.forms[i] *= leak
		}
	}
	b.d, b.back = zeros(b.d, t.tokens*state), sized(b.back, t.tokens*plan.LayerInput(l))
	b.products(network.TellWeights, t.states[l+1], state, state, w.scores, columns, b.d, state)
	b.sumRows(network.TellBias, w.scores, columns)
	b.products(network.TellForms, t.states[l+1], state, state, w.forms, 2*form, b.d, state)
	b.sumRows(network.TellFormsBias, w.forms, 2*form)
	back := b.back
	if t.recalls() {
		back = nil
	}
	b.layerBack(l, b.d, back)
	return loss
}

// tellLoss is the loss of types, of moods where a word tells, and of counts and sayings where they are marked.
func (b *backward) tellLoss(d []float32, scale float32, loss *Loss) {
	t, plan := b.tape, b.tape.p.Plan
	columns := plan.TellColumns()
	t.inSentence(func(s, first, last int) {
		e := t.batch[s]
		for i := first; i < last && e.tells != nil; i++ {
			at := i - first
			kinds, moods, counts, says := plan.TellScores(t.tell.scores[i*columns : (i+1)*columns])
			dKinds, dMoods, dCounts, dSays := plan.TellScores(d[i*columns : (i+1)*columns])
			loss.Tell += crossEntropy(dKinds, kinds, e.tells[at], scale)
			if e.tells[at] > 0 {
				loss.Mood += crossEntropy(dMoods, moods, e.moods[at], scale*moodWeight)
			}
			if e.counts != nil {
				loss.Count += crossEntropy(dCounts, counts, e.counts[at], scale)
			}
			if e.says != nil {
				loss.Say += crossEntropy(dSays, says, e.says[at], scale)
			}
		}
	})
}

// partLoss is the loss of the roles of pairs; it leaves the derivatives of the forms.
func (b *backward) partLoss(scale float32) (loss float64) {
	t, plan, w := b.tape, b.tape.p.Plan, &b.tell
	rows, roles, form := t.tell.rows, len(plan.Parts), plan.TellForm
	if len(rows) == 0 {
		return 0
	}
	w.parts, w.pairs = sized(w.parts, len(rows)*roles), zeros(w.pairs, len(rows)*3*form)
	distance := b.g.matrix(network.PartDistance)
	for i, r := range rows {
		d := w.parts[i*roles : (i+1)*roles]
		loss += crossEntropy(d, t.tell.parts[i*roles:(i+1)*roles], r.role, scale)
		addTo(distance[network.Distance(r.telling, r.token)*roles:][:roles], d)
	}
	b.productsOf(len(rows), network.PartWeights, t.tell.pairs, 3*form, 3*form, w.parts, roles, w.pairs, 3*form)
	b.sumRowsOf(len(rows), network.PartBias, w.parts, roles)
	for i, r := range rows {
		b.pairBackTo(w.pairs[3*form*i:][:3*form], r.token*2*form+form, r.telling*2*form)
	}
	return loss
}

// pairBackTo is the derivative of network.Pair for the forms that start at two places.
func (b *backward) pairBackTo(d []float32, token, telling int) {
	form := b.tape.p.Plan.TellForm
	one, other := b.tape.tell.forms[token:][:form], b.tape.tell.forms[telling:][:form]
	dOne, dOther := b.tell.forms[token:][:form], b.tell.forms[telling:][:form]
	for i := range form {
		both := d[2*form+i]
		dOne[i] += d[i] + both*other[i]
		dOther[i] += d[form+i] + both*one[i]
	}
}
