package tension

import (
	"cmp"
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// talliesAcross sets the counts of one report against those of another of its story, by different sources and of the
// same people: of one incident, or each of what its report is about.
func (f *finder) talliesAcross() {
	for _, r := range f.pile.Readings {
		for _, other := range f.stories[r.Report.ID] {
			if other <= r.Report.ID || f.roots.Editions(r.Report.ID, other) {
				continue
			}
			for _, a := range f.counts[r.Report.ID] {
				for _, b := range f.counts[other] {
					if f.rivalsAcross(a, b) && !f.told("number", pile.Stamp(a.figure.Evidence, a.report), pile.Stamp(b.figure.Evidence, b.report)) {
						f.setTallies(a, b)
					}
				}
			}
		}
	}
}

// leastOfMain is the part of the larger of two counts of what their reports are about from which the smaller may be one
// of the same people.
const leastOfMain = 0.1

// rivalsAcross reports two counts of one story that can't both hold, and of which the smaller is not merely the older.
func (f *finder) rivalsAcross(a, b tally) bool {
	if a.bare || b.bare || !sameMeasure(a, b) || a.measure == "" || !f.ofOneHappening(a, b) || emptyOfAnother(a, b) {
		return false
	}
	if !f.sameDead(a, b) || meeting(a.figure, b.figure) || placesApart(a.figure, b.figure) || individual(a) || individual(b) || !f.samePart(a.figure, b.figure, a.report, b.report) {
		return false
	}
	if f.countsToo(a.report, b) || f.countsToo(b.report, a) {
		return false
	}
	least := smallestPart
	if a.head && b.head || a.main && b.main && a.camp == b.camp && a.camp != "" && f.ofNews(a) && f.ofNews(b) {
		least = leastOfMain
	}
	if f.otherInterests(a, b) && f.ofNews(a) && f.ofNews(b) {
		least = leastOfMain
		if a.camp == b.camp && a.camp != "" {
			least = 0 // the army's eight soldiers and the raiders' hundred are the same dead
		}
	}
	if middle(a.figure) > middle(b.figure) {
		a, b = b, a
	}
	return (a.none() || middle(a.figure) >= least*middle(b.figure)) && (apartSources(a, b) || f.ownWord(a, b)) && !f.grown(a, b)
}

// countsToo reports a report that gives a count of another among its own, of the same people and camp.
func (f *finder) countsToo(report string, t tally) bool {
	return t.camp != "" && slices.ContainsFunc(f.counts[report], func(o tally) bool {
		return o.measure == t.measure && o.camp == t.camp && middle(o.figure) == middle(t.figure)
	})
}

// grown reports a smaller count that the larger has taken the place of or that lies in it: an older one, one of a report
// before the one that tells the number as risen, one of those at one place alone, or one that the series tells to be so.
func (f *finder) grown(small, large tally) bool {
	if f.disputes(large, small) {
		return false
	}
	_, at := around(f.pile.Report(small.report).Text, small.figure.Evidence)
	if tells(at, func(w string) bool { return lexicon.Partial(w) == "place" }) && tells(at, func(w string) bool { return lexicon.Partial(w) == "taken" }) {
		return true
	}
	if f.otherInterests(small, large) {
		return false
	}
	if f.reportedDaysBefore(small.report, large.report) || f.stillRising(f.pile.Report(small.report).Text, small.figure.Evidence, small.report, large.report) || f.settled[[2]ledger.Ref{small.ref(), large.ref()}] {
		return true
	}
	risen, _ := around(f.pile.Report(large.report).Text, large.figure.Evidence)
	return tells(risen, func(w string) bool { return lexicon.Moved(w) == "growth" })
}

// disputes reports a count in whose sentence the other is told to be wrong: "eight soldiers, not five".
func (f *finder) disputes(a, b tally) bool {
	words, number := pile.Words(pile.Sentence(f.pile.Report(a.report).Text, a.figure.Evidence.Start, a.figure.Evidence.End)), pile.Words(b.figure.Evidence.Quote)
	for i, w := range words[:max(0, len(words)-1)] {
		if w == "not" && slices.Contains(number, words[i+1]) && middle(b.figure) >= 2 {
			return true
		}
	}
	return false
}

func tells(words string, is func(string) bool) bool {
	return slices.ContainsFunc(pile.Words(words), is)
}

func (t tally) ref() ledger.Ref { return ledger.Ref{Report: t.report, ID: t.figure.ID} }

// readRelations notes the measure of each figure by its series, and which pairs a series tells to contradict each other
// in nothing: growth, a part, the same. A smaller count by another than gave the larger is no decline of it.
func (f *finder) readRelations() {
	f.measured, f.settled = make(map[ledger.Ref]string, len(f.s.Series)), map[[2]ledger.Ref]bool{}
	for _, s := range f.s.Series {
		for _, p := range s.Points {
			f.measured[p.Figure] = s.Measure
		}
		for _, r := range s.Relations {
			if r.Kind != "conflict" && r.Kind != "decline" && r.Other == "" {
				x, y := s.Points[r.From].Figure, s.Points[r.To].Figure
				f.settled[[2]ledger.Ref{x, y}], f.settled[[2]ledger.Ref{y, x}] = true, true
			}
		}
	}
}

// sufferedMeasure takes the missing of an abduction for the kidnapped.
func sufferedMeasure(m string) string {
	if m == "missing" {
		return "kidnapped"
	}
	return m
}

// sameMeasure reports counts of those to whom one thing happened; a count of no casualties is one of no dead and no wounded.
func sameMeasure(a, b tally) bool {
	if a.none() && casualties(a.figure) && lost[b.measure] || b.none() && casualties(b.figure) && lost[a.measure] {
		return true
	}
	return sufferedMeasure(a.measure) == sufferedMeasure(b.measure)
}

func casualties(x ledger.Figure) bool {
	return slices.ContainsFunc(pile.Words(x.What), func(w string) bool { return strings.HasPrefix(w, "casualt") || strings.HasPrefix(w, "loss") })
}

// ofOneHappening reports counts of one incident, or of the happenings that two reports of one story are about where these
// clash in neither day nor town.
func (f *finder) ofOneHappening(a, b tally) bool {
	if a.about == b.about && a.about != "" {
		return true
	}
	x, okA := f.incident[a.about]
	y, okB := f.incident[b.about]
	if okA && okB && !mayBeOne(&f.s.Incidents[x], &f.s.Incidents[y]) {
		return false
	}
	if a.camp != "" && a.camp == b.camp && okA && okB && (toldOnce(&f.s.Incidents[x]) || toldOnce(&f.s.Incidents[y]) || ofOneDay(&f.s.Incidents[x], &f.s.Incidents[y])) {
		return f.ofNews(a) || f.ofNews(b)
	}
	if !a.main || !b.main || a.camp == "" && !(a.head && b.head) {
		return false
	}
	p, q := f.news[a.report], f.news[b.report]
	return a.report == b.report || p == q || a.head && b.head
}

// ofOneDay reports incidents of one day.
func ofOneDay(a, b *ledger.Incident) bool {
	return pile.DaysOf(a.When).Fit(pile.DaysOf(b.When)) == pile.Exact
}

// toldOnce reports an incident of one report alone: what nobody else tells so may be what others tell in other words.
func toldOnce(in *ledger.Incident) bool {
	return !in.Aggregate && !slices.ContainsFunc(in.Members, func(m ledger.Ref) bool { return m.Report != in.Members[0].Report })
}

// mayBeOne reports incidents that may be one by their day and their towns.
func mayBeOne(a, b *ledger.Incident) bool {
	if pile.DaysOf(a.When).Fit(pile.DaysOf(b.When)) == pile.Clash {
		return false
	}
	x, y := citiesOf(a), citiesOf(b)
	if len(x) == 0 || len(y) == 0 {
		x, y = countriesOf(a), countriesOf(b)
	}
	return len(x) == 0 || len(y) == 0 || meets(x, y)
}

// countriesOf are the countries in which an incident is told to have been; where none is told, those that its reports let
// expect.
func countriesOf(in *ledger.Incident) map[string]bool {
	told, expected := map[string]bool{}, map[string]bool{}
	for _, l := range in.Where {
		switch {
		case l.Country == "":
		case l.Basis == "inferred":
			expected[l.Country] = true
		default:
			told[l.Country] = true
		}
	}
	if len(told) > 0 {
		return told
	}
	return expected
}

func citiesOf(in *ledger.Incident) map[string]bool {
	out := map[string]bool{}
	for _, l := range in.Where {
		if l.Precision == "city" && l.Basis != "inferred" {
			out[pile.Fold(l.Name)] = true
		}
	}
	return out
}

// individual reports a figure that tells of one person and counts nobody: "a British man". One alone is a count where a report
// gives it first of all.
func individual(t tally) bool { return middle(t.figure) == 1 && !(t.head && inNumerals(t.figure)) }

func inNumerals(x ledger.Figure) bool {
	return slices.ContainsFunc(pile.Words(x.Evidence.Quote), func(w string) bool { return w == "1" || w == "one" })
}

// samePart reports figures of which both count all, or the same people among all: not "two of its nationals" and "21".
func (f *finder) samePart(a, b ledger.Figure, in, of string) bool {
	return f.partOf(a, in) == f.partOf(b, of)
}

// partOf is the noun by which a figure of a report counts some of those concerned, "" where it tells none, or all of
// them by two: "91 boys and girls".
func (f *finder) partOf(x ledger.Figure, report string) string {
	text := f.pile.Report(report).Text
	if end := x.Evidence.End; end >= 0 && end <= len(text) {
		behind := pile.Words(text[end:min(len(text), end+reach/8)])
		if len(behind) > 1 && behind[0] == "and" && cmp.Or(lexicon.Part(behind[1]), lexicon.Part(pile.Stem(behind[1]))) != "" {
			return ""
		}
	}
	for _, w := range pile.Words(x.What) {
		if one := cmp.Or(lexicon.Part(w), lexicon.Part(pile.Stem(w))); one != "" {
			return one
		}
	}
	return ""
}
