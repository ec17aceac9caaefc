package series

import (
	"fmt"
	"slices"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// movedOn reports a value that is told as having moved, in the direction in which an earlier one of another root lies behind it.
func (g *grouper) movedOn(was, is row) bool {
	x, y := g.figures[was.figure], g.figures[is.figure]
	return y.moved != "" && x.moved == "" && x.ref.Report != y.ref.Report && (!was.day.Known || !is.day.Known || was.day.Lo <= is.day.Lo) && direction(was.Point, is.Point) == y.moved
}

func (g *grouper) moveOf(was, is row, from, to int) ledger.Relation {
	return ledger.Relation{Kind: g.figures[is.figure].moved, From: from, To: to,
		Reason: fmt.Sprintf("%s is told as what the number has come to since; %s is of a report before it", words(is.Point), words(was.Point))}
}

// overtaken reports a value that the report of a greater one gives as the number before it.
func (g *grouper) overtaken(rows []row, was, is row) bool {
	if was.Figure.Report == is.Figure.Report || middle(was.Point) >= middle(is.Point) {
		return false
	}
	return slices.ContainsFunc(rows, func(r row) bool {
		f := g.figures[r.figure]
		return r.Figure.Report == is.Figure.Report && equal(r.Point, was.Point) && (r.Earlier && f.figure.Relation != "corrected" || f.former && !f.corrected)
	})
}

func grownFrom(was, is row, from, to int) ledger.Relation {
	return ledger.Relation{Kind: "growth", From: from, To: to,
		Reason: fmt.Sprintf("the report that gives %s tells %s as the number before it", words(is.Point), words(was.Point))}
}

// partOfToll reports a value that counts only those whom one place knows of, and is no more than the other.
func (g *grouper) partOfToll(part, whole row) bool {
	return g.figures[part.figure].partial && middle(part.Point) <= middle(whole.Point)
}

// grown reports a toll of one happening that a report which came out days later gives as greater: the dead and the missing are found.
func (g *grouper) grown(was, is row) bool {
	x, y, then, now := g.figures[was.figure], g.figures[is.figure], g.out(was), g.out(is)
	return x.toll && x.incident != "" && x.incident == y.incident && x.ref.Report != y.ref.Report && then.One() && now.One() && then.Lo < now.Lo &&
		then.Fit(now) != pile.Exact && middle(was.Point) > 0 && middle(was.Point) < middle(is.Point)
}

func grownTo(was, is row, from, to int) ledger.Relation {
	return ledger.Relation{Kind: "growth", From: from, To: to,
		Reason: fmt.Sprintf("a report of a later day gives %s instead of %s", words(is.Point), words(was.Point))}
}

// recounted is what one root gives anew of those killed in one happening, in a report that came out on a later day: more are
// growth, fewer a correction, since the dead do not return.
func (g *grouper) recounted(rows []row, from, to int) (ledger.Relation, bool) {
	if g.out(rows[to]).Lo < g.out(rows[from]).Lo {
		from, to = to, from
	}
	was, is := rows[from], rows[to]
	x, y := g.figures[was.figure], g.figures[is.figure]
	if !x.toll || x.incident == "" || x.incident != y.incident || x.ref.Report == y.ref.Report || g.out(was).Lo >= g.out(is).Lo || middle(was.Point) <= 0 || middle(is.Point) <= 0 {
		return ledger.Relation{}, false
	}
	switch a, b := middle(was.Point), middle(is.Point); {
	case a < b:
		return grownTo(was, is, from, to), true
	case a > b && x.measure == "killed":
		return ledger.Relation{Kind: "correction", From: from, To: to,
			Reason: fmt.Sprintf("the same root gave %s and later gives %s; the dead do not return", words(was.Point), words(is.Point))}, true
	}
	return ledger.Relation{}, false
}

// out is the day on which the report of a row came out, in the year of the row's own day; the row's day where it is not known.
func (g *grouper) out(r row) pile.Days {
	published := g.figures[r.figure].published.InYearOf(r.day.Lo)
	if !published.One() {
		return r.day
	}
	return published
}
