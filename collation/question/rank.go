package question

import (
	"math"
	"strings"

	"sitrep/collation/pile"
)

// How a term meets a sentence, as a part of the term's weight.
const (
	byWord    = 1.0
	byName    = 0.8  // the sentence speaks of the one who is named, by another name
	byConcept = 0.6  // another word for the same kind of thing
	handedOn  = 0.6  // part of the weight of a term of the question before
	common    = 0.4  // part of the weight of a word that reports of any kind use
	byStory   = 0.3  // the incident that the question is about is told with that word elsewhere
	asked     = 0.5  // part of its score that a sentence gains which holds a record of the kind that is asked for
	sought    = 1.5  // a sentence that is asked for by what it is
	fading    = 0.05 // part of a term's weight that a sentence that meets it uses up
	aside     = 0.5  // part of the score of a sentence in a part of the page that is not the report
	beside    = 0.3  // part of what the sentence before it meets
	written   = 0.5  // part of sought for a sentence with digits that no figure was read from
	inReport  = 0.5  // part of the weight of a term that the head of the report meets, for what follows there
	elsewhere = 0.4  // part of its score that is left to a sentence whose report knows none of the names asked about
	ending    = 0.9  // a word that a further ending makes of the term: "march", "marchers"
	least     = 0.05 // part of the best score below which a sentence is no answer
)

// matches are the sentences that meet a term, with how well.
func (d *Desk) matches(t term) map[int]float64 {
	out := map[int]float64{}
	for _, i := range d.index[t.stem] {
		out[i] = byWord
	}
	for _, i := range d.index[t.stem+"er"] {
		out[i] = max(out[i], ending)
	}
	if t.name || capitalised(d, t) {
		for _, near := range d.akin(t.stem) {
			for _, i := range d.index[near] {
				out[i] = max(out[i], byName)
			}
		}
	}
	for _, c := range t.concepts {
		for _, i := range d.index["="+c] {
			out[i] = max(out[i], byConcept)
		}
	}
	if t.who != "" {
		for _, i := range d.index["@"+t.who] {
			out[i] = max(out[i], byName)
		}
	}
	return out
}

func capitalised(d *Desk, t term) bool { return t.who != "" }

// akin are the stems that are a form of a name: the country and its people.
func (d *Desk) akin(stem string) []string {
	var out []string
	for _, w := range d.stems {
		if w != stem && (pile.Akin(w, stem) || adjective(w, stem)) {
			out = append(out, w)
		}
	}
	return out
}

// adjective reports a short name and what is made of it: "turkey", "turkish".
func adjective(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n == 4 && len(a)-n <= 3 && len(b)-n <= 3
}

// weight is how rare what a term meets is.
func (d *Desk) weight(t term, met int) float64 {
	w := math.Log(1 + float64(len(d.sentences))/float64(1+met))
	if t.inherited {
		w *= handedOn
	}
	if t.plain {
		w *= common
	}
	return w
}

// rank gives the best sentences for a query, the best first. What a sentence shows makes the same words
// weigh less in those to come, so that every part of a question finds its answer.
func (d *Desk) rank(q query) []Passage {
	met, weights := make([]map[int]float64, len(q.terms)), make([]float64, len(q.terms))
	for k, t := range q.terms {
		met[k] = d.matches(t)
		weights[k] = d.weight(t, len(met[k]))
	}
	if !specific(q, met) {
		return nil
	}
	fixed, boost := d.story(q, met), map[int]float64{}
	heads, strange := d.heads(met), d.strange(q, met)
	d.kind(q, met, boost)
	d.listed(q, fixed)
	var out []Passage
	taken := map[int]bool{}
	for len(out) < limit {
		i, score := d.next(met, heads, weights, fixed, boost, strange, taken)
		if i < 0 || len(out) > 0 && score < least*out[0].Score {
			break
		}
		for _, j := range append(d.heading(i, taken), i) {
			p := d.sentences[j].Passage
			p.Score, taken[j] = score, true
			out = append(out, p)
		}
		for k := range weights {
			weights[k] *= 1 - fading*met[k][i]
		}
	}
	return out
}

// head is how many sentences of a report tell what it is about.
const head = 3

// heads are the reports whose first sentences meet each term: what follows in them is about it too.
func (d *Desk) heads(met []map[int]float64) []map[string]bool {
	out := make([]map[string]bool, len(met))
	for k := range met {
		out[k] = map[string]bool{}
		for i := range met[k] {
			if x := d.sentences[i]; x.number < head {
				out[k][x.report] = true
			}
		}
	}
	return out
}

// strange are the reports that know none of the names of a question, where others do.
func (d *Desk) strange(q query, met []map[int]float64) map[string]bool {
	known, named := map[string]bool{}, false
	for k, t := range q.terms {
		if !t.name {
			continue
		}
		for i := range met[k] {
			known[d.sentences[i].report], named = true, true
		}
	}
	out := map[string]bool{}
	for r := range d.published {
		out[r] = named && !known[r]
	}
	return out
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

// heading is the sentence that opens the part of the page in which a sentence outside the report stands.
func (d *Desk) heading(i int, taken map[int]bool) []int {
	j := i
	for d.sentences[j].Furniture && d.follows(j) && d.sentences[j-1].Furniture {
		j--
	}
	if j == i || taken[j] {
		return nil
	}
	return []int{j}
}

// next is the best sentence that is not taken, -1 when there is none.
func (d *Desk) next(met []map[int]float64, heads []map[string]bool, weights []float64, fixed, boost map[int]float64, strange map[string]bool, taken map[int]bool) (int, float64) {
	score := map[int]float64{}
	for k := range met {
		for i, m := range met[k] {
			score[i] += weights[k] * m
			if d.follows(i + 1) {
				score[i+1] += beside * weights[k] * m
			}
		}
	}
	for i := range score {
		for k := range met {
			if met[k][i] == 0 && heads[k][d.sentences[i].report] {
				score[i] += inReport * weights[k]
			}
		}
	}
	for i := range score {
		score[i] *= 1 + boost[i]
	}
	for i, v := range fixed {
		score[i] += v
	}
	for i := range score {
		if strange[d.sentences[i].report] {
			score[i] *= elsewhere
		}
	}
	best := -1
	for i, v := range score {
		if d.sentences[i].Furniture {
			v *= aside
		}
		score[i] = v
		if !taken[i] && (best < 0 || v > score[best] || v == score[best] && i < best) {
			best = i
		}
	}
	return best, score[best]
}

// dated lets sentences that tell when their report came out count: those that hold a day of the
// calendar, and more so the one by which its date is known or bounded.
func (d *Desk) dated(score map[int]float64) {
	for i, x := range d.sentences {
		if !x.kinds["day"] {
			continue
		}
		score[i] += 2 * sought
		words := " " + strings.ToLower(strings.Join(pile.Words(x.Evidence.Quote), " ")) + " "
		if day, ok := pile.DayNumber(d.published[x.report]); ok && strings.Contains(words, pile.Calendar(day)) {
			score[i] += 4 * sought
		}
	}
}

// follows reports a sentence that stands behind another in one report.
func (d *Desk) follows(i int) bool {
	return i > 0 && i < len(d.sentences) && d.sentences[i].report == d.sentences[i-1].report
}

// story finds the incidents that the question is about and lets the words by which they are told
// elsewhere count for each sentence that tells them.
func (d *Desk) story(q query, met []map[int]float64) map[int]float64 {
	about := map[string]float64{}
	for in, at := range d.happening {
		for k, t := range q.terms {
			about[in] += d.weight(t, len(met[k])) * strongest(met[k], at)
		}
	}
	top := 0.0
	for _, v := range about {
		top = max(top, v)
	}
	added := map[int]float64{}
	for in, v := range about {
		if top == 0 || v < 0.85*top {
			continue
		}
		for _, i := range d.happening[in] {
			added[i] = max(added[i], byStory*v)
		}
		for _, i := range d.conflicts[in] {
			if touched(met, i) {
				added[i] = max(added[i], byStory*v)
			}
		}
	}
	return added
}

// touched reports a sentence that meets a term of the question.
func touched(met []map[int]float64, i int) bool {
	for _, at := range met {
		if at[i] > 0 {
			return true
		}
	}
	return false
}

func strongest(met map[int]float64, at []int) float64 {
	best := 0.0
	for _, i := range at {
		best = max(best, met[i])
	}
	return best
}

// kind lets records of the kind that is asked for count, where the sentence meets the question at all.
func (d *Desk) kind(q query, met []map[int]float64, score map[int]float64) {
	for k := range met {
		for i := range met[k] {
			score[i] += 0 // so that the loops below see every sentence that a word meets
		}
	}
	records := map[string]string{"number": "number", "when": "time", "where": "place", "source": "source", "why": "reason"}
	for i := range score {
		for s := range q.seeks {
			switch r := records[s]; {
			case r != "" && d.sentences[i].kinds[r]:
				score[i] += asked
			case s == "number" && strings.ContainsAny(d.sentences[i].Evidence.Quote, "0123456789"):
				score[i] += written * asked
			}
		}
	}
	for i := range score {
		for t := range q.tolls {
			if q.seeks["number"] && d.sentences[i].kinds[t] && d.sentences[i].kinds["number"] {
				score[i] += 2 * asked
			}
		}
		for t := range q.types {
			switch {
			case !d.sentences[i].kinds[t]:
			case q.seeks["number"] || q.seeks["list"]:
				score[i] += asked
			default:
				score[i] += written * asked
			}
		}
	}
}

// listed lets the sentences that a question asks for by what they are count, whatever their words.
func (d *Desk) listed(q query, score map[int]float64) {
	if q.seeks["published"] {
		d.dated(score)
	}
	if q.seeks["unsourced"] {
		for i, x := range d.sentences {
			if x.kinds["unsourced"] {
				score[i] += 4 * sought
			}
		}
	}
}
