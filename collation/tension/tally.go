package tension

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"sync"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/statement"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
	"sitrep/text"
)

// tally is a number that a report gives of those to whom something happened, with what it needs to be set against
// another of the same report.
type tally struct {
	figure  ledger.Figure
	report  string
	measure string
	about   string // the incident that it counts, "" for none
	camp    string
	root    independence.Root
	said    []statement.Statement // by which its root gives it, where its own words have none
	bare    bool                  // without a noun of its own: "the union spoke of 40"
	main    bool                  // the first of its measure and camp that counts what its report is about
	head    bool                  // the first of its measure that does
	lead    bool                  // counts what its report is about, first or not
	total   bool                  // told as a count of all
}

var countPhrases = map[string]func() statement.Phrases{"former": phrasesOf("former"), "time": phrasesOf("time"), "partial": phrasesOf("partial"), "before": phrasesOf("before"), "extra": phrasesOf("extra"), "total": phrasesOf("total")}

func phrasesOf(kind string) func() statement.Phrases {
	return sync.OnceValue(func() statement.Phrases { return statement.NewPhrases(lexicon.Counts(kind)) })
}

// readTallies notes the numbers that each report gives of people.
func (f *finder) readTallies() {
	f.counts = map[string][]tally{}
	for _, r := range f.pile.Readings {
		if list := f.talliesOf(r); len(list) > 0 {
			f.counts[r.Report.ID] = list[:min(len(list), replied)]
		}
	}
}

// tallies finds sources that count the same people differently, of one report and of reports of one story: a toll, those
// held or missing, a crowd. What a report tells as a part, as a former number or as counted at an earlier time rivals none.
func (f *finder) tallies() {
	for _, r := range f.pile.Readings {
		list := f.counts[r.Report.ID]
		for i, a := range list {
			for k, b := range list[i+1 : min(len(list), i+rivals)] {
				if (!b.bare || k == 0) && f.rivalTallies(a, b) && !f.told("number", pile.Stamp(a.figure.Evidence, a.report), pile.Stamp(b.figure.Evidence, b.report)) {
					f.setTallies(a, b)
				}
			}
		}
	}
	f.talliesAcross()
}

// talliesOf are the numbers of a report that count all of those to whom something happened, in the order of the text.
// A number that belongs to no event counts with the last one of its measure before it that does, else with what the
// report is about.
func (f *finder) talliesOf(r ledger.Reading) []tally {
	figures := append([]ledger.Figure{}, r.Figures...)
	sort.SliceStable(figures, func(i, j int) bool { return figures[i].Evidence.Start < figures[j].Evidence.Start })
	last, first, leads := map[string]string{}, map[string]bool{}, map[string]string{}
	var out []tally
	for _, x := range figures {
		t, ok := f.tally(r, x)
		if !ok {
			continue
		}
		lead, asked := leads[t.measure]
		if !asked {
			lead = cmp.Or(f.leadOf(r, t.measure), ownEvent(r, t)) // a riot, where no attack is told
			leads[t.measure] = lead
		}
		switch before, known := last[t.measure]; {
		case strings.Contains(strings.ToLower(x.What), "toll") && lead != "":
			t.about = lead
		case t.about != "":
			last[t.measure] = t.about
		case known:
			t.about = before
		default:
			t.about = lead
			last[t.measure] = lead
		}
		if t.measure != "" && f.ofLead(r, lead, t) {
			t.lead = true
			t.head, t.main = !first[t.measure] && (middle(t.figure) != 1 || t.about == lead), !first[t.measure+" "+t.camp]
			first[t.measure], first[t.measure+" "+t.camp] = true, true
		}
		out = append(out, t)
	}
	return f.summedUp(r.Report.ID, campsByValue(latest(r.Report.Text, out)))
}

// tally makes a tally of a figure; ok is false for one that rivals none.
func (f *finder) tally(r ledger.Reading, x ledger.Figure) (tally, bool) {
	m := measure(x)
	if m == "" && people[f.measured[ledger.Ref{Report: r.Report.ID, ID: x.ID}]] {
		m = f.measured[ledger.Ref{Report: r.Report.ID, ID: x.ID}]
	}
	if m == "" {
		m = cmp.Or(thingMeasure(x), f.roleMeasure(r, x))
	}
	t := tally{figure: x, report: r.Report.ID, measure: m, about: f.pile.Incident(r.Report.ID, x.Event), bare: m == "" && bare(r.Report.Text, x)}
	if x.Low == nil && x.High == nil || x.Flag != "" || x.SubsetOf != "" || x.RunningTotal || x.Relation == "subset" || middle(x) < 0 || t.measure == "" && !t.bare && !crowd(x) || f.disbelieved(r.Report.ID, x) {
		return t, false
	}
	if own := t.about != "" && t.about == f.ledBy[r.Report.ID]; !own && (past(x.AsOf, r.Report) || past(eventOf(r, x.Event), r.Report)) {
		return t, false
	}
	if t.about == "" && slices.ContainsFunc(pile.Words(x.Evidence.Quote), func(w string) bool { return lexicon.Waiting(w) != "" }) {
		return t, false // "five are still being held": what is left of others
	}
	clause, sentence := around(r.Report.Text, x.Evidence)
	if partitive(x.Evidence.Quote) || statement.Cut(sentence).Has(countPhrases["time"]()) || x.Previous == nil && formerAt(sentence, x.Evidence.Quote) || partAt(clause, x.Evidence.Quote, x.What) {
		return t, false
	}
	t.total = statement.Cut(sentence).Has(countPhrases["total"]())
	t.camp = f.campIn(x, sentence)
	t.root, t.said = f.counter(r.Report.ID, x)
	return t, true
}

// ownEvent is the incident that a count belongs to, where its report tells that as its own news.
func ownEvent(r ledger.Reading, t tally) string {
	for _, e := range r.Events {
		if e.ID == t.figure.Event && !e.Past && !e.Aggregate {
			return t.about
		}
	}
	return ""
}

// eventOf is when an event of a report was.
func eventOf(r ledger.Reading, id string) *text.When {
	for _, e := range r.Events {
		if e.ID == id && id != "" {
			return pile.Tied(e.When)
		}
	}
	return nil
}

// smallestPart is the part of the larger of two numbers from which the smaller can be a count of the same people,
// unless it is told as a total.
const smallestPart = 0.3

// rivalTallies reports two numbers of one measure and happening by sources of which neither speaks for the other, that
// can't both hold.
func (f *finder) rivalTallies(a, b tally) bool {
	switch {
	case f.disputes(b, a) || f.disputes(a, b):
		return a.measure == b.measure && apartSources(a, b)
	case !b.bare && (!sameMeasure(a, b) || a.measure == "" || a.about != b.about && !f.claimedToll(a, b) && !f.toldAgain(a, b)):
		return false
	case emptyOfAnother(a, b):
		return false
	case b.bare && (!besides(a, b) || a.measure != "" && !people[a.measure]):
		return false
	case !f.sameDead(a, b) || individual(a) || individual(b) || !f.samePart(a.figure, b.figure, a.report, b.report) || meeting(a.figure, b.figure) || placesApart(a.figure, b.figure):
		return false
	case min(middle(a.figure), middle(b.figure)) < smallestPart*max(middle(a.figure), middle(b.figure)) && !a.total && !b.total && !a.none() && !b.none():
		return false
	}
	return b.bare && a.root.Key != b.root.Key || apartSources(a, b)
}

// claimedToll reports a count that an armed group gives of what a report is about, where the report tells its words as
// an event of their own.
func (f *finder) claimedToll(a, b tally) bool {
	if !a.main || f.pile.Kind(b.root.Identity) != "armed_group" {
		return false
	}
	x, okA := f.incident[a.about]
	y, okB := f.incident[b.about]
	return okA && (!okB || mayBeOne(&f.s.Incidents[x], &f.s.Incidents[y]) && (toldOnce(&f.s.Incidents[y]) || a.camp == b.camp && a.camp != "" && ofOneDay(&f.s.Incidents[x], &f.s.Incidents[y])))
}

// besides reports a bare number that stands in the sentence of another or the next one.
func besides(a, b tally) bool {
	gap := b.figure.Evidence.Start - a.figure.Evidence.End
	return gap >= 0 && gap < reach && !a.bare
}

// sameCamp reports counts of people of one camp, or of people of whom none is told: those who attacked are not told without.
func sameCamp(a, b string) bool {
	return a == b || a == "" && b != "fighter" || b == "" && a != "fighter"
}

// placesApart reports numbers of two places.
func placesApart(a, b ledger.Figure) bool {
	x, y := pile.Fold(a.Place), pile.Fold(b.Place)
	return x != "" && y != "" && x != y && !pile.Akin(x, y)
}

// apartSources reports two sources, neither the outlet's own voice, of which neither speaks for or relays the other.
func apartSources(a, b tally) bool {
	return !a.root.Outlet && !b.root.Outlet && a.root.Key != b.root.Key && !through(a.figure.Chain, b.root.Name) && !through(b.figure.Chain, a.root.Name)
}

// through reports a chain of which a hop has a name, or a name that holds it or lies in it.
func through(c ledger.Chain, name string) bool {
	for _, h := range c {
		if h.Name == name || independence.Contains(h.Name, name) || independence.Contains(name, h.Name) {
			return true
		}
	}
	return false
}
