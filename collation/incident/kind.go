package incident

import "fmt"

// tellings are the kinds under which one happening may be told: gunmen who take people off a bus kidnap them in one report and
// attack the bus in another, a plot that was stopped is the arrest of those who made it, a raid the arrest of those found.
var tellings = map[[2]string]bool{{"kidnapping", "violence"}: true, {"arrest", plot}: true, {"arrest", "violence"}: true}

// toldOtherwise reports happenings of two kinds that two reports may tell of one: each is what its report tells first of that
// kind, and neither report tells anything of the other's kind beside it.
func (g *grouper) toldOtherwise(a, b *member) bool {
	if a.report == b.report || !a.leads || !b.leads || !(tellings[[2]string{a.kin, b.kin}] || tellings[[2]string{b.kin, a.kin}]) {
		return false
	}
	if (a.kin == "arrest" || b.kin == "arrest") && !(raidOrPlot(a) || raidOrPlot(b)) {
		return false
	}
	_, both := g.leadOf[kindOf{a.report, b.kin}]
	_, either := g.leadOf[kindOf{b.report, a.kin}]
	return !both && !either
}

// raidOrPlot reports what arrests come of: a raid by a body, or a plot.
func raidOrPlot(m *member) bool { return m.kin == plot || m.family == "raid" }

// kindOf is a kind of happening in a report.
type kindOf struct {
	report int
	kin    string
}

// otherKind takes away where happenings of two kinds do not agree in place, are of two days, or stand in reports that may be of two stories.
func (l *likeness) otherKind(g *grouper, a, b *member) {
	if !(a.main && b.main) || g.stories.Likeness(a.report, b.report) < oneStory || !placedAlike(a, b) || otherDays(a, b) {
		l.add(-bar, func() string {
			return fmt.Sprintf("%s and %s are one only where place and day agree and both reports, of one story, are about it", a.event.Type, b.event.Type)
		})
	}
}
