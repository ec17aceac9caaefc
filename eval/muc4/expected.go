package muc4

import (
	"sort"

	"sitrep/eval/muc4/linear"
)

// likeliest is the value of a slot that may expect the most credit, with the credit it may expect (1 for full):
// a value that is half right for others is the safer one in doubt. That a slot has no value is left out.
func likeliest(slot int, c *linear.Classifier, f linear.Features) (string, float64) {
	return worthiest(slot, c.Classes, c.Probabilities(f))
}

// worthiest is the value that may expect the most credit when each has a probability; the first of equals.
func worthiest(slot int, values []string, p []float64) (string, float64) {
	best, at := -1.0, 0
	for i, v := range values {
		expected := 0.0
		for k, q := range p {
			if values[k] != none {
				expected += q * float64(valueCredit(slot, v, values[k])) / correct
			}
		}
		if v != none && expected > best {
			best, at = expected, i
		}
	}
	return values[at], best
}

// offers are the values that a report offers for a slot, each once, with the highest of its probabilities.
type offers struct {
	values []string
	p      []float64
	at     map[string]int
}

func (o *offers) add(value string, p float64) {
	if o.at == nil {
		o.at = map[string]int{}
	}
	k, ok := o.at[value]
	if !ok {
		k = len(o.values)
		o.at[value] = k
		o.values, o.p = append(o.values, value), append(o.p, 0)
	}
	o.p[k] = max(o.p[k], p)
}

// maxOffers is how many of the likeliest offers are weighed against each other.
const maxOffers = 12

// best is the value that may expect the most credit, "" where nothing is offered.
func (o *offers) best(slot int) string {
	if len(o.values) == 0 {
		return ""
	}
	sort.Stable(o)
	n := min(len(o.values), maxOffers)
	value, _ := worthiest(slot, o.values[:n], o.p[:n])
	return value
}

// Len, Less and Swap order offers, the likeliest first.
func (o *offers) Len() int           { return len(o.values) }
func (o *offers) Less(i, j int) bool { return o.p[i] > o.p[j] }
func (o *offers) Swap(i, j int) {
	o.values[i], o.values[j], o.p[i], o.p[j] = o.values[j], o.values[i], o.p[j], o.p[i]
}
