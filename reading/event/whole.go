package event

import "sitrep/ledger"

// parts ties what was found or done in an operation to it: arrests and seizures to the raid told before them in the
// same or the sentence before, seizures to the arrest. Places or dates that clash keep them apart.
func (r *reader) parts(found []candidate, out []ledger.Event) {
	for i, c := range found {
		if c.kind != "arrest" && c.kind != "seizure" || c.status != "occurred" || c.aggregate && len(c.counts) == 0 {
			continue
		}
		if k := r.whole(found, i); k >= 0 {
			out[i].PartOf = out[k].ID
		}
	}
}

// whole is the operation that event i is part of, or -1.
func (r *reader) whole(found []candidate, i int) int {
	c := found[i]
	best := -1
	for k := max(0, i-4); k < min(len(found), i+2); k++ {
		o := found[k]
		if k == i || c.sentence-o.sentence > 1 || o.sentence > c.sentence || !r.oneBlock(o, c) || o.status != c.status || clashing(o, c) {
			continue
		}
		if o.kind == "raid" {
			return k
		}
		if o.kind == "arrest" && c.kind == "seizure" && k < i {
			best = k
		}
	}
	return best
}

func (r *reader) oneBlock(a, b candidate) bool {
	return r.d.Sentences[a.sentence].Block == r.d.Sentences[b.sentence].Block
}
