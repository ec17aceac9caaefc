package table

import (
	"slices"

	"sitrep/ledger"
)

// figureRow is point n of a series.
type figureRow struct {
	*ledger.Series
	ledger.Point
	n    int
	span Positions
	Standing
}

var figureFields = slices.Concat([]Field[figureRow]{
	{"series_id", Text, "The measure across reports and times; no sum of its rows is meant.", func(r figureRow) string { return r.ID }},
	{"figure_id", Text, "report:id of the figure.", func(r figureRow) string { return RecordID(r.Figure) }},
	{"what", Text, "What is counted.", func(r figureRow) string { return r.What }},
	{"measure", Text, "The measure in short, where it is known.", func(r figureRow) string { return r.Measure }},
	{"unit", Text, "Of the value, where it is no count.", func(r figureRow) string { return r.Unit }},
	{"place", Text, "Where it is counted.", func(r figureRow) string { return r.Place }},
	{"population", Text, "Whose members are counted.", func(r figureRow) string { return r.Population }},
	{"low", Number, "Lowest value that the words allow.", func(r figureRow) string { return Written(r.Low) }},
	{"high", Number, "Highest; empty where the words set no upper bound.", func(r figureRow) string { return Written(r.High) }},
	{"bound", Text, "exactly, about, at_least, more_than, nearly, at_most, between or vague, as worded.", func(r figureRow) string { return r.Bound }},
	{"as_of", Text, "The time of the value (EDTF).", func(r figureRow) string { return edtf(r.AsOf) }},
	{"known_at", Day, "Publication date of the report.", func(r figureRow) string { return r.KnownAt }},
	{"earlier", Yes, "true: the former value that a report gives beside the present one.", func(r figureRow) string { return yes(r.Earlier) }},
	{"running_total", Yes, "true: counted since a day.", func(r figureRow) string { return yes(r.RunningTotal) }},
	{"since", Text, "That day.", func(r figureRow) string { return r.Since }},
	{"incident_id", Text, "The incident it belongs to.", func(r figureRow) string { return r.Incident }},
	{"flag", Text, "garbled: the passage contradicts itself.", func(r figureRow) string { return r.Flag }},
	{"relations", Text, "same, revision, growth, decline, correction, conflict, subset, running_total, increment, backlog, part_of, each with the other figure.", func(r figureRow) string { return relations(r.Series, r.n) }},
	{"quote", Text, "The words.", func(r figureRow) string { return r.Evidence.Quote }},
}, Placed(func(r figureRow) Positions { return r.span }), Behind(func(r figureRow) Standing { return r.Standing }))

func (g *Ground) figures() Table {
	var rows []figureRow
	for i := range g.Situation.Series {
		s := &g.Situation.Series[i]
		for n, p := range s.Points {
			rows = append(rows, figureRow{Series: s, Point: p, n: n, span: g.Positions(p.Evidence), Standing: g.standingOfPoint(s, n)})
		}
	}
	return Of("figures", "One row a value of a measure, in one report.", figureFields, rows)
}

func (g *Ground) standingOfPoint(s *ledger.Series, n int) Standing {
	p := s.Points[n]
	high := Written(p.High)
	if p.High == nil && p.Bound == "exactly" {
		high = Written(p.Low)
	}
	revises, by := revisions(s, n)
	return g.standing(support{
		evidence: []ledger.Evidence{p.Evidence}, chains: []ledger.Chain{p.Chain}, roots: s.Roots, claims: g.about[p.Figure],
		low: Written(p.Low), best: single(Written(p.Low), high), high: high, asOf: edtf(p.AsOf), about: s.ID,
		revises: revises, supersededBy: by,
	})
}

// relations of a point to the others of its series, and to other series.
func relations(s *ledger.Series, n int) string {
	var out []string
	for _, r := range s.Relations {
		switch {
		case r.Other != "" && r.From == n:
			out = append(out, r.Kind+" "+r.Other)
		case r.Other == "" && r.To == n && r.From < len(s.Points):
			out = append(out, r.Kind+" "+RecordID(s.Points[r.From].Figure))
		}
	}
	return Joined(out...)
}

// revisions are the figure that point n revises or corrects and the one that does so to it.
func revisions(s *ledger.Series, n int) (revises, by string) {
	for _, r := range s.Relations {
		if r.Other != "" || r.Kind != "revision" && r.Kind != "correction" || r.From >= len(s.Points) || r.To >= len(s.Points) {
			continue
		}
		switch n {
		case r.To:
			revises = RecordID(s.Points[r.From].Figure)
		case r.From:
			by = RecordID(s.Points[r.To].Figure)
		}
	}
	return revises, by
}
