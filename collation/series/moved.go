package series

import (
	"fmt"

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

// partOfToll reports a value that counts only those whom one place knows of, and is no more than the other.
func (g *grouper) partOfToll(part, whole row) bool {
	return g.figures[part.figure].partial && middle(part.Point) <= middle(whole.Point)
}

// grown reports a toll of one happening that a report of a later day gives as greater: the dead and the missing are found.
func (g *grouper) grown(was, is row) bool {
	x, y := g.figures[was.figure], g.figures[is.figure]
	return x.toll && x.incident != "" && x.incident == y.incident && x.ref.Report != y.ref.Report && was.day.One() && is.day.One() && was.day.Lo < is.day.Lo &&
		middle(was.Point) > 0 && middle(was.Point) < middle(is.Point)
}

func grownTo(was, is row, from, to int) ledger.Relation {
	return ledger.Relation{Kind: "growth", From: from, To: to,
		Reason: fmt.Sprintf("a report of a later day gives %s instead of %s", words(is.Point), words(was.Point))}
}
