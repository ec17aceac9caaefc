package place

import "sitrep/text"

// calledTown reports a name that was read as a person's and that the words around it call a town: "the village of Ell
// Baran", "Ell Baran, a town in the north".
func (r *reader) calledTown(n *text.Name) bool {
	if n.Kind != "PER" || n.Last-n.First > 3 {
		return false
	}
	if r.called == nil {
		r.called = r.townNames()
	}
	return r.called[r.d.Words(n.Span)]
}

// townNames are the names of people that are called a town at one of their mentions.
func (r *reader) townNames() map[string]bool {
	out := map[string]bool{}
	for _, n := range r.d.Names {
		if n.Kind == "PER" && (is(r.before(n.First), "beside") && is(r.before(n.First-1), "locative") || r.isOfTown(n.First) || r.isTownBehind(n.Last) || r.isSeized(n)) {
			out[r.d.Words(n.Span)] = true
		}
	}
	return out
}

// isOfTown reports "the town of" before a token.
func (r *reader) isOfTown(first int) bool {
	if r.before(first) != "of" || first < 2 {
		return false
	}
	w := r.before(first - 1)
	return is(w, "settlement") || divisions().has(w, "of")
}

// isTownBehind reports ", a town" from a token on, with up to two words between the article and the noun.
func (r *reader) isTownBehind(i int) bool {
	if r.after(i) != "," || !is(r.after(i+1), "determiner") {
		return false
	}
	for k := i + 2; k < i+5; k++ {
		if w := r.after(k); is(w, "settlement") || divisions().has(w, "of") {
			return true
		}
	}
	return false
}

// isSeized reports a name behind what armies do with places alone ("retook Ell Baran") or behind "rebel-held".
func (r *reader) isSeized(n text.Name) bool {
	w := r.before(n.First)
	return is(w, "seized") || w == "held" && n.First >= 2 && r.before(n.First-1) == "-"
}
