package table

import (
	"slices"

	"sitrep/ledger"
)

var figureColumns = []Column{
	{"series_id", "The measure across reports and times; no sum of its rows is meant."},
	{"figure_id", "report:id of the figure."},
	{"what", "What is counted."},
	{"measure", "The measure in short, where it is known."},
	{"unit", ""},
	{"place", ""},
	{"population", "Whose members are counted."},
	{"low", "Lowest value that the words allow."},
	{"high", "Highest; empty where the words set no upper bound."},
	{"bound", "exactly, about, at_least, more_than, nearly, at_most, between or vague, as worded."},
	{"as_of", "The time of the value (EDTF)."},
	{"known_at", "Publication date of the report."},
	{"earlier", "true: the former value that a report gives beside the present one."},
	{"running_total", "true: counted since a day."},
	{"since", "That day."},
	{"incident_id", "The incident it belongs to."},
	{"flag", "garbled: the passage contradicts itself."},
	{"relations", "same, revision, growth, decline, correction, conflict, subset, running_total, part_of, each with the other figure."},
	{"quote", "The words."},
}

func (b *builder) figures() Table {
	t := Table{Name: "figures", Doc: "One row a value of a measure, in one report.",
		Columns: slices.Concat(figureColumns, offsetColumns, StandColumns)}
	for i := range b.s.Series {
		s := &b.s.Series[i]
		for n := range s.Points {
			t.Rows = append(t.Rows, b.point(s, n))
		}
	}
	return t
}

func (b *builder) point(s *ledger.Series, n int) []string {
	p := s.Points[n]
	row := []string{s.ID, pointID(p), s.What, s.Measure, s.Unit, s.Place, s.Population, number(p.Low), number(p.High), p.Bound,
		edtf(p.AsOf), p.KnownAt, yes(p.Earlier), yes(s.RunningTotal), s.Since, s.Incident, p.Flag, relations(s, n), p.Evidence.Quote}
	row = append(row, b.offsetsOf(p.Evidence)...)
	high := number(p.High)
	if p.High == nil && p.Bound == "exactly" {
		high = number(p.Low)
	}
	revises, by := revisions(s, n)
	return append(row, b.stand(stand{
		evidence: []ledger.Evidence{p.Evidence}, chains: []ledger.Chain{p.Chain}, roots: s.Roots, claims: b.about[p.Figure],
		low: number(p.Low), best: single(number(p.Low), high), high: high, asOf: edtf(p.AsOf), about: s.ID,
		revises: revises, supersededBy: by,
	})...)
}

func pointID(p ledger.Point) string { return p.Figure.Report + ":" + p.Figure.ID }

// relations of a point to the others of its series, and to other series.
func relations(s *ledger.Series, n int) string {
	var out []string
	for _, r := range s.Relations {
		switch {
		case r.Other != "" && r.From == n:
			out = append(out, r.Kind+" "+r.Other)
		case r.Other == "" && r.To == n && r.From < len(s.Points):
			out = append(out, r.Kind+" "+pointID(s.Points[r.From]))
		}
	}
	return joined(out...)
}

// revisions are the figure that point n revises or corrects and the one that does so to it.
func revisions(s *ledger.Series, n int) (revises, by string) {
	for _, r := range s.Relations {
		if r.Other != "" || r.Kind != "revision" && r.Kind != "correction" || r.From >= len(s.Points) || r.To >= len(s.Points) {
			continue
		}
		switch n {
		case r.To:
			revises = pointID(s.Points[r.From])
		case r.From:
			by = pointID(s.Points[r.To])
		}
	}
	return revises, by
}
