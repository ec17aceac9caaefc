package question

import (
	"strings"

	"sitrep/collation/pile"
)

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
