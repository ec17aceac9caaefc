package series

import (
	"math"

	"sitrep/ledger"
)

// compatible reports two values that can both hold: "at least 9" and 11 can, 9 and 11 can't.
func compatible(a, b ledger.Point) bool {
	lowA, highA, okA := span(a)
	lowB, highB, okB := span(b)
	return !okA || !okB || lowA <= highB && lowB <= highA
}

// rough is the part by which "about" and "nearly" may be off.
const rough = 0.1

// span is the stretch of values that a wording allows; ok is false for vague words.
func span(p ledger.Point) (low, high float64, ok bool) {
	v := middle(p)
	switch p.Bound {
	case "at_least", "more_than":
		return v, math.Inf(1), p.Low != nil || p.High != nil
	case "at_most":
		return math.Inf(-1), v, p.Low != nil || p.High != nil
	case "about":
		return v * (1 - rough), v * (1 + rough), p.Low != nil || p.High != nil
	case "nearly":
		return v * (1 - rough), v, p.Low != nil || p.High != nil
	}
	if p.Low == nil || p.High == nil {
		return 0, 0, false
	}
	return *p.Low, *p.High, true
}

// compatible are words for values of different roots or days that differ and yet do not contradict
// each other.
func (g *grouper) compatible(s ledger.Series) []string {
	var out []string
	seen := map[string]bool{}
	for i, a := range s.Points[:min(len(s.Points), rivals)] {
		for _, b := range s.Points[i+1 : min(len(s.Points), rivals)] {
			if a.Earlier || b.Earlier || equal(a, b) || !compatible(a, b) || a.Low == nil && a.High == nil || b.Low == nil && b.High == nil {
				continue
			}
			why := "no contradiction: " + words(a) + " and " + words(b) + " can both hold"
			if !seen[why] {
				seen[why] = true
				out = append(out, why)
			}
		}
	}
	return out
}
