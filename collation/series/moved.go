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
