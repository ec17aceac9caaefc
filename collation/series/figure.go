package series

import (
	"sort"
	"strconv"
	"strings"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// figure is a figure of a report with the forms it is compared by.
type figure struct {
	ref        ledger.Ref
	figure     ledger.Figure
	measure    string
	toll       bool // counts what happened in one incident
	running    bool
	since      string
	unit       string
	incident   string
	place      string // folded
	population string // folded
	words      []string
	root       string
	rootName   string
	marked     string // the value, when it has three digits or more that count: no round number
	day        pile.Days
}

func figuresOf(p *pile.Pile, roots *independence.Judge) []figure {
	var out []figure
	for _, r := range p.Readings {
		first := len(out)
		all := append(append([]ledger.Figure{}, r.Figures...), countsOf(r)...)
		for _, f := range all {
			out = append(out, newFigure(p, roots, r, f))
		}
		sort.SliceStable(out[first:], func(i, j int) bool { return before(out[first+i].figure, out[first+j].figure) })
	}
	return out
}

func before(a, b ledger.Figure) bool {
	if a.Evidence.Start != b.Evidence.Start {
		return a.Evidence.Start < b.Evidence.Start
	}
	return a.ID < b.ID
}

func newFigure(p *pile.Pile, roots *independence.Judge, r ledger.Reading, f ledger.Figure) figure {
	root := roots.Root(independence.Voice{Report: r.Report.ID, Chain: f.Chain})
	out := figure{ref: ledger.Ref{Report: r.Report.ID, ID: f.ID}, figure: f, measure: pile.Stem(strings.ToLower(f.Measure)), running: f.RunningTotal,
		since: f.Since, unit: f.Unit, incident: p.Incident(r.Report.ID, f.Event), place: pile.Fold(f.Place), population: pile.Fold(f.Population),
		words: pile.Content(f.What), root: root.Key, rootName: root.Name, marked: marked(f)}
	out.toll = lexicon.Toll(strings.ToLower(f.Measure))
	out.day = pile.DaysOf(f.AsOf)
	if !out.day.Known {
		if day, ok := pile.DayNumber(r.Report.Published.Value); ok {
			out.day = pile.Days{Lo: day, Hi: day, Known: true}
		}
	}
	return out
}

// countsOf are the counts of events that no figure of the report covers, as figures.
func countsOf(r ledger.Reading) []ledger.Figure {
	var out []ledger.Figure
	for _, e := range r.Events {
		for _, c := range e.Counts {
			if c.Low == nil && c.High == nil || covered(r.Figures, c) {
				continue
			}
			out = append(out, ledger.Figure{ID: e.ID, What: "people " + c.What, Measure: c.What, Low: c.Low, High: c.High, Bound: c.Bound,
				Event: e.ID, Evidence: e.Evidence, Chain: e.Chain})
		}
	}
	return out
}

func covered(figures []ledger.Figure, c ledger.Count) bool {
	for _, f := range figures {
		if f.Evidence.Start < c.End && c.Start < f.Evidence.End {
			return true
		}
	}
	return false
}

// keys are the blocks a figure is compared in.
func (f figure) keys() []string {
	var out []string
	if f.incident != "" {
		out = append(out, "incident|"+f.incident+"|"+f.measure)
	}
	if f.place != "" {
		out = append(out, "place|"+f.measure+"|"+f.place)
	}
	if f.population != "" {
		out = append(out, "population|"+f.measure+"|"+f.population)
	}
	if f.marked != "" {
		out = append(out, "value|"+f.root+"|"+f.marked)
	}
	if !f.toll {
		for _, w := range f.words[:min(len(f.words), 6)] {
			out = append(out, "word|"+f.measure+"|"+w)
		}
	}
	if f.running {
		out = append(out, "running|"+f.measure+"|"+f.place+"|"+f.ref.Report)
	}
	return out
}

// marked is a value that two sources hardly name by chance: three digits or more that are not zeros
// at its end.
func marked(f ledger.Figure) string {
	if f.Low == nil || f.High == nil || *f.Low != *f.High {
		return ""
	}
	s := strconv.FormatFloat(*f.Low, 'f', -1, 64)
	if len(strings.Trim(strings.Replace(s, ".", "", 1), "0")) < 3 {
		return ""
	}
	return s
}

// placed reports figures whose places agree, by name or by the people of the place.
func (f figure) placed(o figure) bool {
	a, b := f.names(), o.names()
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			if pile.Akin(x, y) {
				return true
			}
		}
	}
	return false
}

// names are the words of place and population.
func (f figure) names() []string {
	return pile.Content(f.figure.Place, f.figure.Population)
}

// placesClash reports two named places, or the people of two, that are not one.
func placesClash(a, b figure) bool {
	return a.place != "" && b.place != "" && a.place != b.place && !pile.Akin(a.place, b.place)
}

func populationsClash(a, b figure) bool {
	x, y := pile.Content(a.figure.Population), pile.Content(b.figure.Population)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	return !a.placed(b)
}
