package muc4

// bestMention is the longest of the likeliest mentions; a person's name is not asked for here.
func (r *Report) bestMention(e int, class string) (best Mention, ok bool) {
	top := r.firstChance(e, class)
	for _, i := range r.Entities[e].Mentions {
		m := r.Mentions[i]
		if class == victim && m.Kind == "name" || r.chance(i, class) < 0.6*top {
			continue
		}
		if !ok || m.Last-m.First > best.Last-best.First {
			best, ok = m, true
		}
	}
	return best, ok
}
