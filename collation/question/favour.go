package question

import (
	"strings"

	"sitrep/collation/pile"
)

// records are the kinds of records that answer a question by what it seeks.
var records = map[string]string{"number": "number", "when": "time", "where": "place", "source": "source", "why": "reason", "duration": "duration"}

// kind is the part of its score that a sentence gains by the records it holds of the kinds that are asked for.
func (d *Desk) kind(q query, x sentence) (sum float64) {
	for s := range q.seeks {
		switch r := records[s]; {
		case (s == "why" || s == "duration") && x.kinds[r]:
			sum += 4 * asked
		case r != "" && x.kinds[r]:
			sum += asked
		case s == "number" && strings.ContainsAny(x.Evidence.Quote, "0123456789"):
			sum += written * asked
		}
	}
	return sum + q.tolled(x) + q.typed(x) + q.recorded(x) + q.voiced(x) + q.answered(x)
}

// tolled is what a sentence gains that counts those whose number is asked for.
func (q query) tolled(x sentence) (sum float64) {
	for t := range q.tolls {
		if q.seeks["number"] && x.kinds[t] && x.kinds["number"] {
			sum += 2 * asked
		}
	}
	return sum
}

// typed is what a sentence gains that tells of an event of a type that is asked for.
func (q query) typed(x sentence) (sum float64) {
	for t := range q.types {
		switch {
		case !x.kinds[t]:
		case q.seeks["number"] || q.seeks["list"]:
			sum += asked
		default:
			sum += written * asked
		}
	}
	return sum
}

// recorded is what a sentence gains by a record of the kinds that answer the words of a question.
func (q query) recorded(x sentence) float64 {
	for k := range q.kinds {
		if x.kinds[k] {
			return byRecord
		}
	}
	return 0
}

// voiced is what a sentence gains in which the one speaks whose words are asked for.
func (q query) voiced(x sentence) float64 {
	for v := range q.voices {
		if x.voices[v] {
			return byVoice
		}
	}
	return 0
}

// answered is what a sentence gains that says yes or no: it holds a negation, or somebody denies or asserts in it.
func (q query) answered(x sentence) (sum float64) {
	if !q.polar {
		return 0
	}
	if x.kinds["negated"] || x.kinds["denies"] {
		sum += byPole
	}
	if x.kinds["source"] {
		sum += byPole
	}
	return sum
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

// story finds the incidents that the question is about and lets the words by which they are told
// elsewhere count for each sentence that tells them.
func (d *Desk) story(q query, met []map[int]float64, weights []float64) map[int]float64 {
	about := map[string]float64{}
	for in, at := range d.happening {
		for k := range q.terms {
			about[in] += weights[k] * strongest(met[k], at)
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
			added[i] = max(added[i], d.worth(q, i)*v)
		}
		for _, i := range d.conflicts[in] {
			if touched(met, i) {
				added[i] = max(added[i], byStory*v)
			}
		}
	}
	return added
}

// worth is the part of what its incident meets that counts for a sentence: more for one that tells the toll, or the kind
// of happening, that is asked for.
func (d *Desk) worth(q query, i int) float64 {
	kinds := d.sentences[i].kinds
	for t := range q.tolls {
		if (q.seeks["toll"] || q.seeks["number"] && !q.seeks["who"]) && kinds[t] && kinds["number"] {
			return byToll
		}
	}
	for t := range q.types {
		if kinds[t] && len(q.tolls) == 0 {
			return byType
		}
	}
	return byStory
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
