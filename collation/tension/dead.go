package tension

import (
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// whoDied finds sources of which one tells those who died to have been people of one side or none, and another fighters:
// "eleven villagers", "fourteen militants". What both tell of is the happening that their story is about.
func (f *finder) whoDied() {
	for _, r := range f.pile.Readings {
		for _, report := range append([]string{r.Report.ID}, f.stories[r.Report.ID]...) {
			if report < r.Report.ID {
				continue
			}
			for _, a := range f.counts[r.Report.ID] {
				for _, b := range f.counts[report] {
					if f.otherCamps(a, b) {
						f.setCamps(a, b)
					}
				}
			}
		}
	}
}

// alikeCounts is the part of the larger of two counts that the smaller is at least for both to be of the same dead.
const alikeCounts = 0.5

// otherCamps reports two counts of the dead of one happening, one of civilians and one of fighters, by sources that each
// tell of one camp alone.
func (f *finder) otherCamps(a, b tally) bool {
	return a.measure == "killed" && b.measure == "killed" && a.camp == "civilian" && b.camp == "fighter" &&
		apartSources(a, b) && !placesApart(a.figure, b.figure) && f.ofNews(a) && f.ofNews(b) &&
		min(middle(a.figure), middle(b.figure)) >= alikeCounts*max(middle(a.figure), middle(b.figure)) &&
		f.oneCamp(a) && f.oneCamp(b) && !f.told("rival_account", pile.Stamp(a.figure.Evidence, a.report), pile.Stamp(b.figure.Evidence, b.report))
}

// ofNews reports a count of what its report, or its story, is about.
func (f *finder) ofNews(t tally) bool {
	return t.about == "" || t.about == f.ledBy[t.report] || t.about == f.news[t.report]
}

// oneCamp reports that the source of a count tells of dead of no other camp in its report.
func (f *finder) oneCamp(t tally) bool {
	for _, o := range f.counts[t.report] {
		if o.root.Key == t.root.Key && o.measure == t.measure && o.camp != t.camp && o.camp != "" {
			return false
		}
	}
	return true
}

func (f *finder) setCamps(a, b tally) {
	x, y := f.tallySide(a), f.tallySide(b)
	x.Says, y.Says = a.figure.What, b.figure.What
	about := f.news[a.report]
	if about == "" {
		about = a.report
	}
	f.setRival("rival_account", about, x.Says+" or "+y.Says, whoTheyWere, x, y)
}

const whoTheyWere = "one source tells those killed to have been civilians, another to have been fighters"

// setRival makes a tension of two accounts of an incident or a report.
func (f *finder) setRival(cause, about, text, reason string, a, b ledger.Side) {
	id := f.add(cause, about, text, reason, []ledger.Side{a, b})
	if i, ok := f.incident[about]; ok {
		f.keep(&f.s.Incidents[i], id)
	}
}
