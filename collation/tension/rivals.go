package tension

import (
	"slices"
	"strings"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/statement"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// lost are the measures by which a count of nobody stands against one of somebody; the first arrests follow upon none.
var lost = map[string]bool{"killed": true, "wounded": true, "casualties": true}

// none reports a count of nobody: "no casualty".
func (t tally) none() bool { return middle(t.figure) == 0 }

// emptyOfAnother reports a count of nobody that need not be of those whom the other counts: a source that tells of no dead
// of its own says nothing of others.
func emptyOfAnother(a, b tally) bool {
	if a.none() == b.none() {
		return a.none()
	}
	if !lost[a.measure] || !lost[b.measure] {
		return true
	}
	return a.camp != b.camp || a.camp == "" && !(a.head && b.head)
}

// sameDead reports counts that may be of the same people: of one camp, or of which one leaves the camp unsaid. Those who
// attacked are told without only where each report counts them first.
func (f *finder) sameDead(a, b tally) bool {
	if a.camp == b.camp {
		return true
	}
	if partByCamp(a.camp, a.figure, b.camp, b.figure) {
		return false
	}
	if a.about == b.about && a.about != "" && f.otherInterests(a, b) && sameCamp(a.camp, b.camp) && f.oneCampAlone(a) && f.oneCampAlone(b) {
		return true
	}
	return sameCamp(a.camp, b.camp) && (a.report == b.report || a.head && b.head) || a.head && b.head && (a.camp == "" || b.camp == "") && a.report != b.report && a.about == b.about && a.about != ""
}

// ofLead reports a count of what its report is about: of that incident, of none, or of one that the report tells beside it with
// nothing to part the two.
func (f *finder) ofLead(r ledger.Reading, lead string, t tally) bool {
	if t.about == lead || t.about == "" {
		return true
	}
	x, okA := f.incident[lead]
	y, okB := f.incident[t.about]
	if !okA || !okB || !mayBeOne(&f.s.Incidents[x], &f.s.Incidents[y]) || f.s.Incidents[y].Aggregate {
		return false
	}
	for _, e := range r.Events {
		if e.ID == t.figure.Event && (e.Past || e.Aggregate) {
			return false
		}
	}
	_, sentence := around(r.Report.Text, t.figure.Evidence)
	return !tells(sentence, lexicon.Another)
}

// latest leaves out a count that its source has replaced by another in the same sentence: "spoke of 11 dead on Friday, raised its
// figure to 15".
func latest(body string, list []tally) []tally {
	var out []tally
	for i, t := range list {
		_, sentence := around(body, t.figure.Evidence)
		moved := tells(sentence, func(w string) bool { return lexicon.Moved(w) != "" })
		replaced := moved && slices.ContainsFunc(list[i+1:], func(o tally) bool {
			gap := o.figure.Evidence.Start - t.figure.Evidence.End
			return !sideBySide(body, t, o) && o.root.Key == t.root.Key && o.measure == t.measure && middle(o.figure) != middle(t.figure) && gap >= 0 && gap < reach/2 && strings.Contains(sentence, o.figure.Evidence.Quote)
		})
		if !replaced {
			out = append(out, t)
		}
	}
	return out
}

// campsByValue gives a count without a camp the camp of another of its report that is told with the same number.
func campsByValue(list []tally) []tally {
	for i, t := range list {
		if t.camp != "" || t.measure == "" {
			continue
		}
		for _, o := range list {
			if o.camp != "" && o.measure == t.measure && middle(o.figure) == middle(t.figure) && middle(t.figure) > 1 {
				list[i].camp = o.camp
				break
			}
		}
	}
	return list
}

// ownWord reports a count that a report gives in its own voice, first of all, beside one by a source in another report of the
// same happening: whoever it has it from, both can't hold.
func (f *finder) ownWord(a, b tally) bool {
	return a.report != b.report && a.about == b.about && a.about != "" && a.head && b.head && a.root.Outlet != b.root.Outlet && a.root.Key != b.root.Key &&
		!through(a.figure.Chain, b.root.Name) && !through(b.figure.Chain, a.root.Name) && !f.sourced(a) && !f.sourced(b)
}

// sourced reports a count in a report's own voice that the report has from somebody: it gives the number once more as his.
func (f *finder) sourced(t tally) bool {
	return t.root.Outlet && slices.ContainsFunc(f.figuresOf[t.report], func(x ledger.Figure) bool {
		return middle(x) == middle(t.figure) && x.ID != t.figure.ID && !f.roots.Root(independence.Voice{Report: t.report, Chain: x.Chain}).Outlet
	})
}

// toldAgain reports counts of one report of which the later hangs on a happening that nobody tells but this report, without a
// day or a town of its own: what a source says of the news once more.
func (f *finder) toldAgain(a, b tally) bool {
	x, okA := f.incident[a.about]
	y, okB := f.incident[b.about]
	if !okA || !okB || !a.main || b.root.Outlet {
		return false
	}
	if a.camp == b.camp && a.camp != "" && b.lead {
		return true
	}
	if len(f.s.Incidents[y].Members) > 1 || len(citiesOf(&f.s.Incidents[y])) > 0 {
		return false
	}
	_, sentence := around(f.pile.Report(b.report).Text, b.figure.Evidence)
	return min(middle(a.figure), middle(b.figure)) >= alikeCounts*max(middle(a.figure), middle(b.figure)) && mayBeOne(&f.s.Incidents[x], &f.s.Incidents[y]) && !tells(sentence, lexicon.Another)
}

// disbelieved reports a number that its source gives only to deny it: "those who throw the figure of 20 around".
func (f *finder) disbelieved(report string, x ledger.Figure) bool {
	at := pile.Stamp(x.Evidence, report)
	inner, ok := f.statementAt(at)
	if !ok || middle(x) == 0 {
		return false
	}
	if deniesNumber(inner, at) {
		return true
	}
	for _, s := range f.ofReport(report) {
		if e := s.Claim.Evidence; e.Start <= at.Start && at.End <= e.End && s.Root.Key == inner.Root.Key && deniesNumber(s, at) {
			return true
		}
	}
	return false
}

// campIn is the camp of those whom a figure counts, of a count of nobody also by the words of its sentence: "no casualty on the
// government side".
func (f *finder) campIn(x ledger.Figure, sentence string) string {
	if c := campOf(x.What); c != "" {
		return c
	}
	if before, behind, ok := strings.Cut(sentence, x.Evidence.Quote); ok && (strings.HasSuffix(x.Evidence.Quote, " of them") || strings.HasPrefix(behind, " of them")) {
		return lastCamp(before + x.Evidence.Quote)
	}
	if middle(x) > 0 {
		return ""
	}
	if statement.Cut(sentence).Has(sidePhrases()) {
		return "force"
	}
	return ""
}

// lastCamp is the camp of the last people that words name: whom "them" stands for.
func lastCamp(words string) string {
	list := pile.Words(words)
	for i := len(list) - 1; i >= 0; i-- {
		if c := campOf(list[i]); c != "" {
			return c
		}
	}
	return ""
}

var sidePhrases = repliesOf("side")

// oneCampAlone reports a count beside which its report tells none of its measure of people of another camp: it counts all.
func (f *finder) oneCampAlone(t tally) bool {
	return !slices.ContainsFunc(f.counts[t.report], func(o tally) bool {
		return o.measure == t.measure && o.about == t.about && o.camp != t.camp
	})
}
