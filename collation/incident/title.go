package incident

import (
	"math"
	"strings"
)

// title is the words of the member that tells most: the report's title when it tells the event, else the clause
// of its sentence that does.
func (g *grouper) title(set []int) string {
	best, most := "", math.Inf(-1)
	for _, i := range set {
		m := g.members[i]
		report := g.pile.Report(m.ref.Report)
		words := clauseOf(report, m.event.Evidence)
		points := float64(len(m.cities)+len(m.venues)+len(m.counts)+len(m.event.Roles)) - lacking(m.event.Evidence.Quote)
		if inTitle(report.Title, m.event) {
			words, points = strings.Join(strings.Fields(report.Title), " "), points+4
		}
		if len(words) > 200 {
			points -= 3
		}
		if points > most {
			best, most = words, points
		}
	}
	return best
}

// A title of fewer words than these says too little.
const tellingWords = 6

// lacking is what words lose as a title for being few.
func lacking(quote string) float64 {
	return max(0, float64(tellingWords-len(strings.Fields(quote)))/2)
}
