package series

import (
	"fmt"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// moved are the kinds of relation that a report states of its own figure.
var moved = map[string]string{"increased": "growth", "decreased": "decline", "corrected": "correction"}

// rivals is how many roots of a series are compared with one another.
const rivals = 16

// relations tie the points of a series: what a report says of its own former value, what one root
// said before and says now, and where roots contradict one another.
func (g *grouper) relations(rows []row) []ledger.Relation {
	out := append(g.stated(rows), g.replaced(rows)...)
	rows = sourced(oneBody(rows))
	last := map[string]int{}
	var roots []string
	for k, r := range rows {
		if r.Earlier || r.Flag != "" || g.figures[r.figure].former {
			continue
		}
		if added(r.Evidence.Quote) {
			out = append(out, ledger.Relation{Kind: "increment", From: k, To: k, Reason: "told as added to what was counted before, so neither a total nor a revision: “" + r.Evidence.Quote + "”"})
			continue
		}
		if f := g.figures[r.figure].figure; f.SubsetOf == "" && partitive(r.Evidence.Quote) {
			out = append(out, ledger.Relation{Kind: "subset", From: k, To: k, Reason: "told of some of those whom the report knows already: “" + r.Evidence.Quote + "”"})
			continue
		}
		if before, ok := last[r.root]; ok && g.waitsBeside(rows[before], r) {
			if g.figures[r.figure].waits == "" {
				last[r.root] = k
			}
			continue
		} else if ok && beside(rows[before], r) {
			part, whole := before, k
			if middle(r.Point) < middle(rows[before].Point) {
				part, whole = k, before
			}
			out = append(out, ledger.Relation{Kind: "subset", From: part, To: whole, Reason: "the report gives both beside each other: probably a part of those it counts"})
			last[r.root] = whole
			continue
		} else if ok {
			out = append(out, g.sequel(rows, before, k))
		} else {
			roots = append(roots, r.root)
		}
		last[r.root] = k
	}
	roots = roots[:min(len(roots), rivals)]
	for i, a := range roots {
		for _, b := range roots[i+1:] {
			from, to := min(last[a], last[b]), max(last[a], last[b])
			if g.parted(rows[from], rows[to]) || g.waitsBeside(rows[from], rows[to]) {
				continue
			}
			if rel, ok := g.rivalry(rows, from, to); ok {
				out = append(out, rel)
			}
		}
	}
	return out
}

// stated are the relations that reports themselves tell, and that a total is a running one.
func (g *grouper) stated(rows []row) []ledger.Relation {
	var out []ledger.Relation
	earlier := map[int]int{}
	for k, r := range rows {
		if r.Earlier {
			earlier[r.figure] = k
		}
	}
	for k, r := range rows {
		f := g.figures[r.figure].figure
		if from, ok := earlier[r.figure]; ok && !r.Earlier {
			kind := moved[f.Relation]
			if kind == "" {
				kind = direction(rows[from].Point, r.Point)
			}
			out = append(out, ledger.Relation{Kind: kind, From: from, To: k, Reason: "the report gives both values: “" + f.Evidence.Quote + "”"})
		}
		if f.RunningTotal && !r.Earlier {
			out = append(out, ledger.Relation{Kind: "running_total", From: k, To: k, Reason: "counts everything since " + or(f.Since, "the start of a period") + ": a later value contains the earlier ones"})
		}
	}
	return out
}

func direction(from, to ledger.Point) string {
	a, b := middle(from), middle(to)
	switch {
	case a < b:
		return "growth"
	case a > b:
		return "decline"
	}
	return "same"
}

func middle(p ledger.Point) float64 {
	switch {
	case p.Low != nil && p.High != nil:
		return (*p.Low + *p.High) / 2
	case p.Low != nil:
		return *p.Low
	case p.High != nil:
		return *p.High
	}
	return 0
}

// sequel is what one root says twice: the same, growth or a correction where its later words tell it so, or a revision.
func (g *grouper) sequel(rows []row, from, to int) ledger.Relation {
	a, b := rows[from], rows[to]
	kind, reason := "same", "the same root gives the same value"
	if g.movedOn(a, b) {
		return g.moveOf(a, b, from, to)
	}
	if rel, ok := g.recounted(rows, from, to); ok {
		return rel
	}
	if !equal(a.Point, b.Point) {
		kind, reason = "revision", fmt.Sprintf("the same root gave %s and gives %s", words(a.Point), words(b.Point))
		if compatible(a.Point, b.Point) && a.Bound != b.Bound {
			reason += "; both can hold"
		}
	}
	return ledger.Relation{Kind: kind, From: from, To: to, Reason: reason}
}

func equal(a, b ledger.Point) bool {
	return (a.Low == nil) == (b.Low == nil) && (a.High == nil) == (b.High == nil) && middle(a) == middle(b)
}

// rivalry compares two roots: the same value, or a conflict when both can't hold at one time.
func (g *grouper) rivalry(rows []row, from, to int) (ledger.Relation, bool) {
	a, b := rows[from], rows[to]
	switch {
	case equal(a.Point, b.Point) && (a.Low != nil || a.High != nil):
		return ledger.Relation{Kind: "same", From: from, To: to, Reason: "two roots give the same value"}, true
	case within(a.Point, b.Point) || within(b.Point, a.Point):
		return ledger.Relation{}, false
	case g.overtaken(rows, a, b):
		return grownFrom(a, b, from, to), true
	case g.overtaken(rows, b, a):
		return grownFrom(b, a, to, from), true
	case g.movedOn(a, b):
		return g.moveOf(a, b, from, to), true
	case g.movedOn(b, a):
		return g.moveOf(b, a, to, from), true
	case compatible(a.Point, b.Point):
		return ledger.Relation{}, false
	case g.partOfToll(a, b) || g.partOfToll(b, a):
		return ledger.Relation{}, false
	case g.grown(a, b):
		return grownTo(a, b, from, to), true
	case g.grown(b, a):
		return grownTo(b, a, to, from), true
	case g.timeless(a, b) || a.day.Fit(b.day) == pile.Clash || a.day.One() && b.day.One() && a.day.Fit(b.day) != pile.Exact:
		return ledger.Relation{}, false
	}
	reason := fmt.Sprintf("two roots, and %s and %s can't both hold", words(a.Point), words(b.Point))
	if a.day.One() && b.day.One() && a.day.Lo != b.day.Lo {
		reason += "; one is a day younger and may be an update"
	} else if !a.day.Known || !b.day.Known {
		reason += "; the day of one is not known"
	}
	return ledger.Relation{Kind: "conflict", From: from, To: to, Reason: reason}, true
}

// timeless reports two values of a stock in two reports of which one gives no day: it may have changed
// between them. A toll is of its incident's day.
func (g *grouper) timeless(a, b row) bool {
	x, y := g.figures[a.figure], g.figures[b.figure]
	one := a.Figure.Report == b.Figure.Report || x.incident != "" && x.incident == y.incident
	return !one && (!a.day.Known || !b.day.Known)
}

// parted reports two points of which one is told as part of the other.
func (g *grouper) parted(a, b row) bool {
	x, y := g.figures[a.figure], g.figures[b.figure]
	return partOf(x, y) || partOf(y, x) || partitive(a.Evidence.Quote) || partitive(b.Evidence.Quote)
}

// partitive reports a number told of some of a known group: "three of the wounded".
func partitive(quote string) bool {
	words := strings.Fields(quote)
	return len(words) > 2 && words[1] == "of" && lexicon.Known(words[2])
}

// within reports a value told in the words of another: "two of the four" is no conflict.
func within(a, b ledger.Point) bool {
	return a.Figure.Report == b.Figure.Report && a.Evidence.Start >= b.Evidence.Start && a.Evidence.End <= b.Evidence.End
}

func words(p ledger.Point) string { return pile.Number(p.Low, p.High, p.Bound) }
