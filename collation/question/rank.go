package question

// ranking is the search for the sentences that answer one question.
type ranking struct {
	*Desk
	met     []map[int]float64 // for each term, the sentences that meet it, with how well
	weights []float64         // of the terms, as far as no sentence that is taken used them up
	heads   []map[string]bool // for each term, the reports whose head meets it
	strange map[string]bool   // reports that know none of the names
	fixed   map[int]float64   // added to the score of a sentence
	boost   map[int]float64   // part of its score that a sentence gains
	taken   map[int]bool
	let     map[int]bool // sentences that count for what they contradict
}

// rank gives the best sentences for a query, the best first. What a sentence shows makes the same words
// weigh less in those to come, so that every part of a question finds its answer.
func (d *Desk) rank(q query) []Passage {
	r := d.ranking(q)
	if !specific(q, r.met) {
		return nil
	}
	var out []Passage
	for len(out) < most(q) {
		i, score := r.next()
		if i < 0 || len(out) > 0 && score < least*out[0].Score {
			break
		}
		out = r.take(out, i, score)
	}
	return out
}

// most is how many sentences an answer may show: more where all of a kind are asked for.
func most(q query) int {
	if q.seeks["unsourced"] {
		return 2 * limit
	}
	return limit
}

func (d *Desk) ranking(q query) *ranking {
	r := &ranking{Desk: d, boost: map[int]float64{}, taken: map[int]bool{}, let: map[int]bool{}}
	for _, t := range q.terms {
		met := d.matches(t)
		r.met, r.weights = append(r.met, met), append(r.weights, d.weight(t, len(met)))
	}
	r.heads, r.strange, r.fixed = d.heads(r.met), d.strange(q, r.met), d.story(q, r.met)
	d.kind(q, r.met, r.boost)
	d.listed(q, r.fixed)
	return r
}

// take adds a sentence to an answer, below the heading it stands under, and lets its words weigh less from then on.
func (r *ranking) take(out []Passage, i int, score float64) []Passage {
	for _, j := range append(r.heading(i, r.taken), i) {
		p := r.sentences[j].Passage
		p.Score, r.taken[j] = score, true
		out = append(out, p)
	}
	for k := range r.weights {
		r.weights[k] *= 1 - fading*r.met[k][i]
	}
	r.answered(i, score)
	return out
}

// answered lets what contradicts a sentence that is shown count, so that the other side stands beside it. What was let in so
// lets in nothing more.
func (r *ranking) answered(i int, score float64) {
	if r.let[i] {
		return
	}
	for _, j := range r.opposed[i] {
		if !r.let[j] && !r.taken[j] {
			r.let[j] = true
			r.fixed[j] += against * score
		}
	}
}

// next is the best sentence that is not taken, -1 when there is none.
func (r *ranking) next() (int, float64) {
	best, top := -1, 0.0
	for i, v := range r.scores() {
		if !r.taken[i] && (best < 0 || v > top || v == top && i < best) {
			best, top = i, v
		}
	}
	return best, top
}

// scores are the scores of all sentences that have any.
func (r *ranking) scores() map[int]float64 {
	out := r.byWords()
	for i := range out {
		out[i] = (out[i] + r.byReport(i)) * (1 + r.boost[i])
	}
	for i, v := range r.fixed {
		out[i] += v
	}
	for i := range out {
		if r.strange[r.sentences[i].report] {
			out[i] *= elsewhere
		}
		if r.sentences[i].Furniture {
			out[i] *= aside
		}
	}
	return out
}

// byWords is what the words of a sentence, and of the one before it, are worth.
func (r *ranking) byWords() map[int]float64 {
	out := map[int]float64{}
	for k := range r.met {
		for i, m := range r.met[k] {
			out[i] += r.weights[k] * m
		}
		for i, m := range r.met[k] { // apart, so that the sums do not hang on the order of a map
			if r.follows(i + 1) {
				out[i+1] += beside * r.weights[k] * m
			}
		}
	}
	return out
}

// byReport is what the head of its report is worth for a sentence.
func (r *ranking) byReport(i int) (sum float64) {
	for k := range r.met {
		if r.met[k][i] == 0 && r.heads[k][r.sentences[i].report] {
			sum += inReport * r.weights[k]
		}
	}
	return sum
}

// specific reports a question of which more is found than words that reports of any kind use.
func specific(q query, met []map[int]float64) bool {
	for k, t := range q.terms {
		if !t.plain && len(met[k]) > 0 {
			return true
		}
	}
	return q.seeks["unsourced"] || q.seeks["published"]
}
