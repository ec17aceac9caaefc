package brief

import (
	"cmp"
	"strings"

	"sitrep/ledger"
)

func seriesTitle(s ledger.Series) string {
	var parts []string
	for _, p := range []string{s.What, s.Population, s.Place} {
		if p != "" && !strings.Contains(strings.Join(parts, " "), p) {
			parts = append(parts, OneLine(p))
		}
	}
	title := strings.Join(parts, ", ")
	if !strings.Contains(s.What, Words(s.Measure)) {
		title += " (" + Words(s.Measure) + ")"
	}
	return title
}

func pointRefs(s ledger.Series) []ledger.Ref {
	var out []ledger.Ref
	for _, p := range s.Points {
		out = append(out, p.Figure)
	}
	return out
}

func (b *builder) series(i int, s ledger.Series) Series {
	out := Series{ID: s.ID, Anchor: anchor("f", i), Words: said(s.Reviews), Title: seriesTitle(s), Running: runningWords(s),
		Roots: roots(s.Roots), Tensions: b.linked(s.Tensions)}
	if s.Incident != "" {
		out.Incident = b.linkTo(s.Incident)
	}
	top := largest(s.Points)
	for _, p := range s.Points {
		out.Points = append(out.Points, b.point(p, s.Unit, top))
	}
	for _, r := range s.Relations {
		b.relate(&out, s, r)
	}
	return out
}

func runningWords(s ledger.Series) string {
	switch {
	case !s.RunningTotal:
		return ""
	case s.Since != "":
		return "running total since " + Day(s.Since) + ", do not add"
	}
	return "running total, start not stated, do not add"
}

func (b *builder) point(p ledger.Point, unit string, top float64) Point {
	e := p.Evidence
	if e.Report == "" {
		e.Report = p.Figure.Report
	}
	asOf := ""
	if p.AsOf != nil {
		asOf, _ = When(p.AsOf)
	}
	return Point{
		Value: Quantity(p.Low, p.High, p.Bound, unit), AsOf: asOf, KnownAt: Day(p.KnownAt),
		Former: p.Earlier, Flag: Words(p.Flag), Low: share(p.Low, top), High: share(p.High, top),
		Proof: b.proof(e, p.Chain),
	}
}

// relate tells a relation at the later of its two points, that of a part to its whole at the part, or, where it leads to
// another series, at the series.
func (b *builder) relate(out *Series, s ledger.Series, r ledger.Relation) {
	words := Words(r.Kind)
	if r.Other != "" {
		out.Relations = append(out.Relations, reasoned(strings.TrimSuffix(words, " of")+" of: "+b.linkTo(r.Other).Title, r.Reason))
		return
	}
	if r.To < 0 || r.To >= len(out.Points) || r.From < 0 || r.From >= len(out.Points) {
		return
	}
	if r.Kind == "subset" && r.From != r.To { // it is told of the part
		out.Points[r.From].Changes = append(out.Points[r.From].Changes, reasoned(words+joiner(r.Kind)+out.Points[r.To].Value, r.Reason))
		return
	}
	if r.From != r.To {
		words += joiner(r.Kind) + out.Points[r.From].Value
	}
	out.Points[r.To].Changes = append(out.Points[r.To].Changes, reasoned(words, r.Reason))
}

// joiner ties the kind of a relation to the value it relates to.
func joiner(kind string) string {
	switch kind {
	case "growth", "decline":
		return " from "
	case "same":
		return " as "
	case "conflict":
		return " with "
	}
	return " of "
}

func reasoned(words, reason string) string {
	if reason == "" {
		return words
	}
	return words + " (" + reason + ")"
}

func largest(points []ledger.Point) float64 {
	top := 0.0
	for _, p := range points {
		for _, v := range []*float64{p.Low, p.High} {
			if v != nil {
				top = max(top, *v)
			}
		}
	}
	return top
}

func share(v *float64, top float64) int {
	if v == nil || top <= 0 || *v < 0 {
		return -1
	}
	return int(*v / top * 1000)
}

func strongerSeries(a, z Series) int {
	return cmp.Or(compareBool(len(z.Tensions) > 0, len(a.Tensions) > 0), cmp.Compare(len(z.Points), len(a.Points)))
}
