package syntax

// handOver gives a subject that hangs on verb h beside another to the clause that lacks one and stands between it and h or
// between it and the sentence's end: "said | two of the men accused had trained abroad", "X, 31, and Y, 27, were held, | police said".
func (t tree) handOver(h int) {
	d := t.d
	for c := t.child(h, t.s.First, isSubject); c >= 0; c = t.child(h, c+1, isSubject) {
		v := t.child(h, c+1, func(r string) bool { return clauseOf[r] || isSubject(r) })
		if v < 0 || !clauseOf[d.Arcs[v].Relation] || v < h && c > h || v > h && c < h || !t.bereft(v) || !t.anotherSubject(h, c) || !t.agreeing(c, v) {
			continue
		}
		t.give(c, v)
		t.move(h, v, c+1, v)
		return
	}
}

// anotherSubject reports a subject of h besides c.
func (t tree) anotherSubject(h, c int) bool {
	for o := t.child(h, t.s.First, isSubject); o >= 0; o = t.child(h, o+1, isSubject) {
		if o != c {
			return true
		}
	}
	return false
}
