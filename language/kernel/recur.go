package kernel

// Recur is one step of a simple recurrent unit of version 2 (Lei and others 2018) for n = len(out) units:
//
//	f = σ(forget + vf·cell + bf)    cell = f·cell + (1-f)·candidate
//	r = σ(reset + vr·cell + br)     out = r·cell + (1-r)·highway
//
// where both gates see the cell as it was before. form holds candidate, forget and reset, n values each,
// and afterwards the gates f and r in place of the last two (training needs them); gates holds the rows
// vf, vr, bf and br, stride values apart; cell and highway hold n values.
func Recur(out, cell, form, highway, gates []float32, stride int) {
	n := len(out)
	if n == 0 {
		return
	}
	_, _, _, _ = cell[n-1], form[3*n-1], highway[n-1], gates[3*stride+n-1]
	recur(out, cell, form, highway, gates, stride)
}

func recurPlain(out, cell, form, highway, gates []float32, stride int) {
	n := len(out)
	candidate, forget, reset := form[:n], form[n:2*n], form[2*n:3*n]
	vf, vr := gates[:n], gates[stride:stride+n]
	bf, br := gates[2*stride:2*stride+n], gates[3*stride:3*stride+n]
	cell, highway = cell[:n], highway[:n]
	for i, c := range cell {
		f := Sigmoid(forget[i] + vf[i]*c + bf[i])
		r := Sigmoid(reset[i] + vr[i]*c + br[i])
		c = candidate[i] + f*(c-candidate[i])
		forget[i], reset[i], cell[i] = f, r, c
		out[i] = highway[i] + r*(c-highway[i])
	}
}
