package question

import (
	"slices"
	"sort"
	"strings"

	"sitrep/lexicon/en/event"
)

// ranking is the search for the sentences that answer one question.
type ranking struct {
	*Desk
	scores   map[int]float64
	order    []int // sentences by score, the best first
	taken    map[int]bool
	let      map[int]bool    // sentences that count for what they contradict
	measures map[string]bool // whose numbers are asked for
	values   map[value]bool  // shown so far
	said     map[int]float64 // sentence → part of its words that one of those taken has
}

// rank gives the best sentences for a query, the best first.
func (d *Desk) rank(q query) []Passage {
	r, ok := d.ranking(q)
	if !ok {
		return nil
	}
	var out []Passage
	for len(out) < most(q) {
		i, score := r.next()
		if i < 0 || score == 0 || len(out) > 0 && score < least*out[0].Score {
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

// pool is how many of the best sentences are weighed against each other.
const pool = 300

func (d *Desk) ranking(q query) (*ranking, bool) {
	r := &ranking{Desk: d, scores: map[int]float64{}, taken: map[int]bool{}, let: map[int]bool{}, said: map[int]float64{}, values: map[value]bool{}}
	if q.seeks["number"] {
		r.measures = q.tolls
	}
	met, weights := make([]map[int]float64, len(q.terms)), make([]float64, len(q.terms))
	for k, t := range q.terms {
		met[k], weights[k] = d.matches(t)
	}
	if !specific(q, met) {
		return nil, false
	}
	r.weigh(q, met, weights)
	for i := range r.scores {
		r.order = append(r.order, i)
	}
	sort.Slice(r.order, func(a, b int) bool {
		i, j := r.order[a], r.order[b]
		return r.scores[i] > r.scores[j] || r.scores[i] == r.scores[j] && i < j
	})
	r.order = r.order[:min(len(r.order), pool)]
	return r, true
}

// weigh gives each sentence its score: what of the question it meets, more where it holds what is asked for.
func (r *ranking) weigh(q query, met []map[int]float64, weights []float64) {
	for k, t := range q.terms {
		for i, m := range r.spread(t, met[k]) {
			r.scores[i] += weights[k] * m
		}
	}
	aims := aimed(q, met)
	for i := range r.scores {
		x := r.sentences[i]
		r.scores[i] *= 1 + byFocus*aims[i] + r.kind(q, x)
		if q.none(x, aims[i]) && !x.kinds["number"] {
			r.scores[i] *= 1 + 2*asked
		}
		if q.wants(x, aims[i]) {
			r.scores[i] *= wanting
		}
	}
	for i, v := range r.story(q, met, weights) {
		r.scores[i] += v
	}
	r.listed(q, r.scores)
	strange := r.strange(q, met)
	for i := range r.scores {
		x := r.sentences[i]
		if strange[x.report] {
			r.scores[i] *= elsewhere
		}
		r.scores[i] *= plainness(x)
	}
}

// aimed is how well each sentence meets the words that tell what is asked of a happening.
func aimed(q query, met []map[int]float64) map[int]float64 {
	out := map[int]float64{}
	for k, t := range q.terms {
		if !t.focus {
			continue
		}
		for i, m := range met[k] {
			out[i] = max(out[i], m)
		}
	}
	return out
}

// wants reports a sentence that lacks what is asked for: a number, or the record or the word that tells what is asked of a
// happening.
func (q query) wants(x sentence, aim float64) bool {
	if q.seeks["number"] {
		return !x.kinds["number"] && !strings.ContainsAny(x.Evidence.Quote, "0123456789") && !q.none(x, aim)
	}
	return q.focused() && aim == 0 && q.recorded(x) == 0 && q.voiced(x) == 0
}

// none reports a sentence that says of those whose number is asked for that there are none: "no soldier fell".
func (q query) none(x sentence, aim float64) bool {
	return q.seeks["number"] && len(q.tolls) > 0 && aim > 0 && x.kinds["negated"]
}

// focused reports a question with a word that tells what it asks of a happening.
func (q query) focused() bool {
	return slices.ContainsFunc(q.terms, func(t term) bool { return t.focus })
}

// plainness is the part of its score that is left to a sentence by what it is.
func plainness(x sentence) float64 {
	switch {
	case len(x.words) < 2:
		return 0 // a dateline alone tells nothing
	case x.Furniture:
		return aside
	case strings.HasSuffix(strings.TrimRight(x.Evidence.Quote, " \n\"”’'"), "?"):
		return asking
	case len(x.words) < short:
		return scrap
	case x.number == 0:
		return headline
	}
	return 1
}

// take adds a sentence to an answer, below the heading it stands under.
func (r *ranking) take(out []Passage, i int, score float64) []Passage {
	for _, j := range append(r.heading(i, r.taken), i) {
		p := r.sentences[j].Passage
		p.Score, r.taken[j] = score, true
		out = append(out, p)
	}
	for _, j := range r.order {
		r.said[j] = max(r.said[j], overlap(r.sentences[i].words, r.sentences[j].words))
	}
	for v := range r.sentences[i].values {
		r.values[v] = true
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
			r.scores[j] += against * score
			r.order = append(r.order, j)
		}
	}
}

// next is the best sentence that is not taken, -1 when there is none.
func (r *ranking) next() (int, float64) {
	best, top := -1, 0.0
	for _, i := range r.order {
		v := r.scores[i] * (1 - again*r.said[i])
		if r.stale(i) {
			v *= known
		}
		if !r.taken[i] && (best < 0 || v > top || v == top && i < best) {
			best, top = i, v
		}
	}
	return best, top
}

// stale reports a sentence of which every number that is asked for was shown before.
func (r *ranking) stale(i int) bool {
	told := 0
	for v := range r.sentences[i].values {
		if r.measures[v.what] {
			if !r.values[v] {
				return false
			}
			told++
		}
	}
	return told > 0
}

// overlap is the part of the shorter of two sorted lists of words that the other has.
func overlap(a, b []string) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			n, i, j = n+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return float64(n) / float64(min(len(a), len(b)))
}

// specific reports a question of which more is found than words that reports of any kind use. What was used in a deed is told by
// such a word and asked about all the same: "Who laid the mine?"
func specific(q query, met []map[int]float64) bool {
	for k, t := range q.terms {
		if (!t.plain || event.Is("weapon", strings.TrimSuffix(t.written, "s"))) && len(met[k]) > 0 {
			return true
		}
	}
	return q.seeks["unsourced"] || q.seeks["published"]
}
