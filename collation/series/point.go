package series

import (
	"slices"
	"sort"
	"strings"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
	"sitrep/text"
)

// row is a point while its series is made: the figure it comes from, and its day.
type row struct {
	ledger.Point
	figure int
	day    pile.Days
	root   string
	source string // its name
	own    bool   // the outlet says it itself, or in its title, which names sources in short
}

// series makes a series of a set of figures.
func (g *grouper) series(set []int) made {
	rows := g.rows(set)
	s := ledger.Series{Points: []ledger.Point{}}
	var voices []independence.Voice
	var members []ledger.Ref
	point := map[int]int{}
	for k, r := range rows {
		s.Points = append(s.Points, r.Point)
		if r.Earlier {
			continue
		}
		point[r.figure] = k
		voices = append(voices, independence.Voice{Report: r.Figure.Report, Chain: r.Chain})
		members = append(members, r.Figure)
	}
	s.ID = ledger.SeriesID(g.figures[set[0]].measure, g.pile.Anchor(members))
	g.describe(set, &s)
	s.Relations = g.relations(rows)
	s.Roots = g.roots.Count(voices)
	out := made{series: s, compatible: g.compatible(s)}
	for _, i := range set {
		out.members, out.points = append(out.members, g.figures[i].ref), append(out.points, point[i])
	}
	return out
}

// describe takes the wording that tells most. A toll that is told in several wordings is of people: the longest may be that of
// a few of them ("Kestrian engineer killed" among 21 dead).
func (g *grouper) describe(set []int, s *ledger.Series) {
	wordings, toll := map[string]bool{}, false
	for _, i := range set {
		f := g.figures[i].figure
		if len(f.What) > len(s.What) && len(f.What) <= 120 || s.What == "" {
			s.What = f.What
		}
		if g.figures[i].toll {
			s.Measure, toll = g.figures[i].measure, true
		}
		wordings[f.What] = true
		s.Measure, s.Unit = or(s.Measure, f.Measure), or(s.Unit, f.Unit)
		s.Place, s.Population = or(s.Place, f.Place), or(s.Population, f.Population)
		s.Since, s.RunningTotal = or(s.Since, f.Since), s.RunningTotal || f.RunningTotal
		s.Incident = or(s.Incident, g.figures[i].incident)
	}
	if toll && lexicon.OfPeople(s.Measure) && len(wordings) > 1 {
		s.What, s.Population = "people "+s.Measure, ""
	}
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// rows are the points of a set in the order of their days; a former value stands before the present
// one of its figure.
func (g *grouper) rows(set []int) []row {
	var out []row
	for _, i := range set {
		f := g.figures[i]
		if p, ok := g.earlier(f, i); ok {
			out = append(out, p)
		}
		out = append(out, row{g.point(f), i, f.day, f.body, f.rootName, f.own || g.inTitle(f)})
	}
	inOneYear(out)
	sort.SliceStable(out, func(a, b int) bool {
		x, y := out[a], out[b]
		if x.day.Known != y.day.Known {
			return x.day.Known
		}
		return x.day.Known && x.day.Lo < y.day.Lo
	})
	return out
}

// leapYear is a day of a year with a 29 February, to which days are counted where no report of a series tells its year.
const leapYear = 10957

// inOneYear gives days that are told without a year the one in which they lie nearest to a day that is known: reports of one
// thing come out together, and some print no year in their datelines.
func inOneYear(rows []row) {
	known := leapYear
	for _, r := range rows {
		if !r.day.Known && r.day.ToTheDay() {
			known = r.day.InYearOf(known).Lo
		}
	}
	if i := slices.IndexFunc(rows, func(r row) bool { return r.day.One() }); i >= 0 {
		known = rows[i].day.Lo
	}
	for i := range rows {
		rows[i].day = rows[i].day.InYearOf(known)
	}
}

func (g *grouper) inTitle(f figure) bool {
	title := g.pile.Report(f.ref.Report).Title
	return title != "" && strings.Contains(title, f.figure.Evidence.Quote)
}

func (g *grouper) point(f figure) ledger.Point {
	asOf := f.figure.AsOf
	if was := f.figure.Previous; was != nil && asOf != nil && was.AsOf == asOf.EDTF {
		asOf = nil
	}
	return ledger.Point{Figure: f.ref, Low: f.figure.Low, High: f.figure.High, Bound: f.figure.Bound, AsOf: asOf,
		KnownAt: g.pile.Report(f.ref.Report).Published.Value, Evidence: pile.Stamp(f.figure.Evidence, f.ref.Report), Chain: chain(f.figure.Chain), Flag: f.figure.Flag}
}

func chain(c ledger.Chain) ledger.Chain {
	if c == nil {
		return ledger.Chain{}
	}
	return c
}

// earlier is the former value that a report gives beside the present one.
func (g *grouper) earlier(f figure, i int) (row, bool) {
	was := f.figure.Previous
	if was == nil || was.Low == nil && was.High == nil {
		return row{}, false
	}
	p := g.point(f)
	p.Low, p.High, p.Bound, p.AsOf, p.Earlier = was.Low, was.High, "exactly", nil, true
	day := f.day
	if was.AsOf != "" {
		p.AsOf = &text.When{EDTF: was.AsOf}
		if d := pile.DaysOf(p.AsOf); d.Known {
			day = d
		}
	}
	return row{p, i, day, f.body, f.rootName, f.own}, true
}
