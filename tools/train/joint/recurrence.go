package joint

import (
	"sitrep/language/kernel"
	"sitrep/language/network"
)

// gates are the four rows of a layer: forget and reset weights of the previous cell, and their biases.
type gates struct{ forget, reset, forgetBias, resetBias []float32 }

func gatesOf(values []float32) gates {
	n := len(values) / 4
	return gates{values[:n], values[n : 2*n], values[2*n : 3*n], values[3*n:]}
}

// from is the part of the gates of one direction.
func (g gates) from(first, n int) gates {
	return gates{g.forget[first:][:n], g.reset[first:][:n], g.forgetBias[first:][:n], g.resetBias[first:][:n]}
}

// unit is one direction of one layer: where its values stand.
type unit struct {
	own, half int // its first column in a state, and how many
	count     int // forms: 3 or 4
	columns   int // of the layer's product
	backward  bool
}

func (t *tape) units(l int) [2]unit {
	half, count := t.p.Plan.LayerWidth(l), t.p.Plan.Gates(l)
	u := unit{half: half, count: count, columns: 2 * count * half}
	v := u
	v.own, v.backward = half, true
	return [2]unit{u, v}
}

// token is the i-th token that the unit sees in the sentence [first, last).
func (u unit) token(i, first, last int) int {
	if u.backward {
		return last - 1 - i
	}
	return first + i
}

// form is the unit's part of the product for token n.
func (u unit) form(forms []float32, n int) []float32 {
	return forms[n*u.columns+u.own*u.count:][:u.count*u.half]
}

// layer runs one layer of the encoder over the batch.
func (t *tape) layer(l int) {
	plan := t.p.Plan
	state, width := 2*plan.LayerWidth(l), plan.LayerInput(l)
	t.forms, t.cells, t.masks = grown(t.forms, l+1), grown(t.cells, l+1), grown(t.masks, l+1)
	panels := t.k.forward[network.LayerWeights(l)]
	t.forms[l] = sized(t.forms[l], t.tokens*panels.Columns)
	t.cells[l] = sized(t.cells[l], t.tokens*state)
	t.states[l+1] = sized(t.states[l+1], t.tokens*state)
	kernel.Multiply(t.forms[l], panels.Columns, t.states[l], width, t.tokens, panels, false)
	gates, zero := t.p.matrix(network.LayerGates(l)).Values, make([]float32, plan.LayerWidth(l))
	for _, u := range t.units(l) {
		t.inSentence(func(s, first, last int) {
			previous := zero
			for i := range last - first {
				previous = t.step(l, u, gates, u.token(i, first, last), previous)
			}
		})
	}
	t.hide(l)
}

// hide drops units of a layer's output through whole sentences.
func (t *tape) hide(l int) {
	state := 2 * t.p.Plan.LayerWidth(l)
	t.masks[l] = sized(t.masks[l], len(t.batch)*state)
	mask(t.masks[l], t.rates.State, t.r)
	t.inSentence(func(s, first, last int) {
		for n := first; n < last; n++ {
			times(t.states[l+1][n*state:(n+1)*state], t.masks[l][s*state:(s+1)*state])
		}
	})
}

// highway is what bypasses the recurrence for token n.
func (t *tape) highway(l int, u unit, form []float32, n int) []float32 {
	if u.count == 3 {
		return t.states[l][n*2*u.half+u.own:][:u.half]
	}
	return form[3*u.half:]
}

// step writes gates, cell and state of token n and returns the cell.
func (t *tape) step(l int, u unit, gates []float32, n int, previous []float32) []float32 {
	state := 2 * u.half
	form := u.form(t.forms[l], n)
	cell, out := t.cells[l][n*state+u.own:][:u.half], t.states[l+1][n*state+u.own:][:u.half]
	copy(cell, previous)
	kernel.Recur(out, cell, form, t.highway(l, u, form, n), gates[u.own:], state)
	return cell
}

// layerBack turns the derivatives of a layer's output, d, into those of its input, written to back, and
// adds up those of its parameters.
func (b *backward) layerBack(l int, d, back []float32) {
	t, plan := b.tape, b.tape.p.Plan
	state := 2 * plan.LayerWidth(l)
	t.inSentence(func(s, first, last int) {
		for n := first; n < last; n++ {
			times(d[n*state:(n+1)*state], t.masks[l][s*state:(s+1)*state])
		}
	})
	name := network.LayerWeights(l)
	columns, width := t.k.forward[name].Columns, plan.LayerInput(l)
	b.forms = sized(b.forms, t.tokens*columns)
	clear(back)
	g, gradient := gatesOf(t.p.matrix(network.LayerGates(l)).Values), gatesOf(b.g.matrix(network.LayerGates(l)))
	for _, u := range t.units(l) {
		t.inSentence(func(s, first, last int) {
			b.carry, b.zero = sized(b.carry, u.half), zeros(b.zero, u.half)
			clear(b.carry)
			for i := last - first - 1; i >= 0; i-- {
				previous := b.zero
				if i > 0 {
					previous = t.cells[l][u.token(i-1, first, last)*state+u.own:][:u.half]
				}
				b.stepBack(l, u, g, gradient, u.token(i, first, last), d, back, previous)
			}
		})
	}
	b.products(name, t.states[l], width, width, b.forms, columns, back, width)
}

// stepBack is the derivative of step; b.carry holds that of the cell between steps.
func (b *backward) stepBack(l int, u unit, g, gradient gates, n int, d, back, previous []float32) {
	t := b.tape
	state := 2 * u.half
	form, dForm := u.form(t.forms[l], n), u.form(b.forms, n)
	highway := t.highway(l, u, form, n)
	var dHighway []float32
	if u.count == 3 {
		dHighway = back[n*state+u.own:][:u.half]
	} else {
		dHighway = dForm[3*u.half:]
	}
	h := u.half
	candidate, forget, reset := form[:h], form[h:2*h], form[2*h:3*h]
	dCandidate, dForget, dReset := dForm[:h], dForm[h:2*h], dForm[2*h:3*h]
	cell, out := t.cells[l][n*state+u.own:][:h], d[n*state+u.own:][:h]
	carry, before := b.carry[:h], previous[:h]
	g, gradient = g.from(u.own, h), gradient.from(u.own, h)
	for i := range carry {
		f, r := forget[i], reset[i]
		dc := carry[i] + out[i]*r
		dr := out[i] * (cell[i] - highway[i]) * r * (1 - r)
		df := dc * (before[i] - candidate[i]) * f * (1 - f)
		dCandidate[i], dForget[i], dReset[i] = dc*(1-f), df, dr
		dHighway[i] = out[i] * (1 - r)
		carry[i] = dc*f + df*g.forget[i] + dr*g.reset[i]
		gradient.forget[i] += df * before[i]
		gradient.reset[i] += dr * before[i]
		gradient.forgetBias[i] += df
		gradient.resetBias[i] += dr
	}
}
