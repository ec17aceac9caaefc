package joint

import (
	"sitrep/language/kernel"
	"sitrep/language/network"
)

// backward is one worker's memory of the backward pass; it adds derivatives to g.
type backward struct {
	tape *tape
	g    *Gradients

	dRead, dWanted, dPairs, dLabels []float32
	dNames                          []float32
	tell                            tellBack
	dScores, dHeads, turned         []float32
	forms, carry, zero              []float32
	d, back                         []float32
	panels                          kernel.Panels
	chain                           chain
}

func newBackward(t *tape, g *Gradients) *backward {
	return &backward{tape: t, g: g}
}

// run computes the loss of the batch on the tape and its derivatives, times scale.
func (b *backward) run(scale float32) Loss {
	t, plan := b.tape, b.tape.p.Plan
	c := plan.Columns()
	switch {
	case t.p.tells:
		return b.runTells(scale)
	case plan.NameWidth > 0:
		return b.runNames(scale)
	}
	b.dRead = zeros(b.dRead, t.tokens*c.End)
	loss := b.tagLoss(scale)
	loss.Relation = b.relationLoss(scale)
	loss.Arc = b.arcLoss(scale)
	loss.Name = b.nameLoss(scale)
	b.products(network.NameWeights, t.read[c.Name:], c.End, plan.Name, b.dNames, len(plan.Names), b.dRead[c.Name:], c.End)
	b.formsBack()

	top := t.states[plan.Layers]
	b.d = zeros(b.d, t.tokens*plan.State())
	b.products(network.HeadsWeights, top, plan.State(), plan.State(), b.dRead, c.End, b.d, plan.State())
	b.sumRows(network.HeadsBias, b.dRead, c.End)
	for l := plan.Layers - 1; l >= 0; l-- {
		b.back = sized(b.back, t.tokens*plan.LayerInput(l))
		b.layerBack(l, b.d, b.back)
		b.d, b.back = b.back, b.d
	}
	b.embedBack()
	return loss
}

// tagLoss is the loss of word classes.
func (b *backward) tagLoss(scale float32) (loss Loss) {
	t, c := b.tape, b.tape.p.Plan.Columns()
	t.inSentence(func(s, first, last int) {
		e := t.batch[s]
		for n := first; n < last; n++ {
			read, d := t.read[n*c.End:(n+1)*c.End], b.dRead[n*c.End:(n+1)*c.End]
			if e.heads == nil {
				continue
			}
			loss.Universal += crossEntropy(d[:c.Penn], read[:c.Penn], e.universal[n-first], scale)
			loss.Penn += crossEntropy(d[c.Penn:c.Dependent], read[c.Penn:c.Dependent], e.penn[n-first], scale*pennWeight)
		}
	})
	return loss
}

// runNames is run where only the layer of names is trained.
func (b *backward) runNames(scale float32) (loss Loss) {
	t, plan := b.tape, b.tape.p.Plan
	l := plan.NameLayer()
	width := plan.NameForm()
	loss.Name = b.nameLoss(scale)
	b.d, b.back = zeros(b.d, t.tokens*width), sized(b.back, t.tokens*plan.LayerInput(l))
	b.products(network.NameWeights, t.states[l+1], width, width, b.dNames, len(plan.Names), b.d, width)
	b.layerBack(l, b.d, b.back)
	return loss
}

// nameLoss is the loss of name tags.
func (b *backward) nameLoss(scale float32) (loss float64) {
	t, plan := b.tape, b.tape.p.Plan
	kinds := len(plan.Names)
	b.dNames = zeros(b.dNames, t.tokens*kinds)
	dFollow := b.g.matrix(network.NameTransitions)
	b.chain.take(t.p.matrix(network.NameTransitions).Values, plan.Names)
	t.inSentence(func(s, first, last int) {
		if e := t.batch[s]; e.names != nil {
			scores, d := t.names[first*kinds:last*kinds], b.dNames[first*kinds:last*kinds]
			loss += b.chain.loss(d, dFollow, scores, plan.Names, e.names, scale*nameWeight)
		}
	})
	b.sumRows(network.NameBias, b.dNames, kinds)
	return loss
}

// relationLoss is the loss of relations given the annotated heads.
func (b *backward) relationLoss(scale float32) (loss float64) {
	t, plan := b.tape, b.tape.p.Plan
	width, labels := plan.Label, len(plan.Relations)
	b.dLabels = zeros(b.dLabels, t.tokens*labels)
	t.inSentence(func(s, first, last int) {
		e := t.batch[s]
		for n := first; n < last && e.heads != nil; n++ {
			loss += crossEntropy(b.dLabels[n*labels:(n+1)*labels], t.labels[n*labels:(n+1)*labels], e.relations[n-first], scale)
		}
	})
	b.dPairs = zeros(b.dPairs, t.tokens*3*width)
	b.products(network.RelationWeights, t.pairs, 3*width, 3*width, b.dLabels, labels, b.dPairs, 3*width)
	b.sumRows(network.RelationBias, b.dLabels, labels)
	t.inSentence(func(s, first, last int) {
		for n := first; n < last && t.batch[s].heads != nil; n++ {
			b.pairBack(s, n)
		}
	})
	return loss
}

// pairBack is the derivative of network.Pair for token n of sentence s.
func (b *backward) pairBack(s, n int) {
	t, c, width := b.tape, b.tape.p.Plan.Columns(), b.tape.p.Plan.Label
	d := b.dPairs[3*width*n:][:3*width]
	dependent, dDependent := t.read[n*c.End+c.LabelDependent:][:width], b.dRead[n*c.End+c.LabelDependent:][:width]
	head, dHead := t.labelHead(s, n), b.g.matrix(network.LabelRoot)
	if h := t.batch[s].heads[n-t.starts[s]]; h >= 0 {
		dHead = b.dRead[(t.starts[s]+h)*c.End+c.LabelHead:][:width]
	}
	for i := range width {
		both := d[2*width+i]
		dDependent[i] += d[i] + both*head[i]
		dHead[i] += d[width+i] + both*dependent[i]
	}
}

// arcLoss is the loss of heads, each a choice among the root and all tokens of the sentence.
func (b *backward) arcLoss(scale float32) (loss float64) {
	t, plan := b.tape, b.tape.p.Plan
	c, width := plan.Columns(), plan.Arc
	b.dWanted = zeros(b.dWanted, t.tokens*width)
	t.inSentence(func(s, first, last int) {
		if heads := t.batch[s].heads; heads != nil {
			n := last - first
			b.dScores = sized(b.dScores, n*(n+1))
			for i, h := range heads {
				loss += crossEntropy(b.dScores[i*(n+1):(i+1)*(n+1)], t.scores[s][i*(n+1):(i+1)*(n+1)], h+1, scale)
			}
			b.arcBack(s, first, n)
		}
	})
	dependents := t.read[c.Dependent:]
	b.products(network.ArcWeights, dependents, c.End, width, b.dWanted, width, b.dRead[c.Dependent:], c.End)
	b.sumRows(network.ArcBias, b.dWanted, width)
	return loss
}

// arcBack turns the derivatives of one sentence's scores into those of both forms.
func (b *backward) arcBack(s, first, n int) {
	t, c, width := b.tape, b.tape.p.Plan.Columns(), b.tape.p.Plan.Arc
	wanted := t.wanted[first*width : (first+n)*width]
	b.panels.Pack(t.headForms[s], n+1, width, width)
	kernel.Multiply(b.dWanted[first*width:], width, b.dScores, n+1, n, &b.panels, false)

	b.turned = transposed(b.turned, b.dScores, n+1, n+1, n)
	b.panels.Pack(wanted, n, width, width)
	b.dHeads = sized(b.dHeads, (n+1)*width)
	kernel.Multiply(b.dHeads, width, b.turned, n, n+1, &b.panels, false)
	addTo(b.g.matrix(network.ArcRoot), b.dHeads)
	for i := range n {
		addTo(b.dRead[(first+i)*c.End+c.Head:][:width], b.dHeads[(i+1)*width:])
	}
}

// formsBack carries the derivatives of the forms back through dropout and rectifier.
func (b *backward) formsBack() {
	t, c := b.tape, b.tape.p.Plan.Columns()
	width := c.End - c.Dependent
	t.inSentence(func(s, first, last int) {
		hidden := t.formMask[s*width : (s+1)*width]
		for n := first; n < last; n++ {
			form, d := t.read[n*c.End+c.Dependent:][:width], b.dRead[n*c.End+c.Dependent:][:width]
			for i, v := range form {
				d[i] *= hidden[i]
				if v < 0 {
					d[i] *= leak
				}
			}
		}
	})
}

// embedBack adds the derivatives of the input, b.d, to the rows of the trained tables.
func (b *backward) embedBack() {
	t, width := b.tape, b.tape.p.Plan.Input()
	times(b.d[:t.tokens*width], t.inputMask)
	for n := range t.tokens {
		d := b.d[n*width : (n+1)*width]
		for i := range t.p.Tables {
			w := t.p.Tables[i].Width
			if i > 0 {
				addTo(b.g.row(i, t.rows[i][n], w), d)
			}
			d = d[w:]
		}
	}
}
