package figure

import "sitrep/text"

// sum marks numbers behind a colon that add up to the one before it: "fourteen dead: eleven workers
// and three guards".
func (r *reader) sum(k int) {
	whole := r.d.Quantities[k]
	if whole.Kind != "cardinal" || size(whole) < 2 {
		return
	}
	var parts []int
	total := 0.0
	end := r.d.Sentences[r.sentence(whole)].End
	for j := k + 1; j < len(r.d.Quantities) && r.d.Quantities[j].End <= end; j++ {
		x := r.d.Quantities[j]
		if len(parts) == 0 && r.part[k] == j && x.Kind == "cardinal" {
			continue // "four of the 21 crew, two Filipinos and two Chadians"
		}
		if len(parts) == 0 && !r.colon(whole.End, x.Start) && !r.apposed(whole, x) || x.Kind != "cardinal" && x.Kind != "article" {
			return
		}
		parts, total = append(parts, j), total+size(x)
		if total == size(whole) && len(parts) > 1 {
			for _, p := range parts {
				r.part[p] = k
				r.shareHarm(p, k)
			}
			return
		}
	}
}

// apposed reports people counted right behind a comma after people: "four of the crew, two Filipinos and two Chadians".
func (r *reader) apposed(whole, x text.Quantity) bool {
	at, _ := r.d.TokensIn(x.Span)
	return r.word(at-1) == "," && whole.Head >= 0 && x.Head >= 0 && r.isPerson(whole.Head) && r.isPerson(x.Head)
}

func (r *reader) colon(from, to int) bool {
	first, last := r.d.TokensIn(text.Span{Start: from, End: to})
	for i := first; i < last; i++ {
		if w := r.d.Word(i); w == ":" || w == "—" || w == "–" {
			return true
		}
	}
	return false
}
