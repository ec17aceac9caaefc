package series

import (
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// subsets tie a figure to the whole it is told to be part of ("two of the four").
func (g *grouper) subsets(all []ledger.Series, at []spot) {
	wholes := g.wholeFigures()
	for i := range g.figures {
		f := &g.figures[i]
		whole, known := wholes[ledger.Ref{Report: f.ref.Report, ID: f.figure.SubsetOf}]
		if !known || whole < 0 || f.figure.SubsetOf == "" {
			continue
		}
		part, of := at[i], at[whole]
		rel := ledger.Relation{Kind: "subset", From: part.point, To: of.point, Reason: "the report tells it as part of the other: “" + f.figure.Evidence.Quote + "”"}
		if part.series != of.series {
			rel.Other = all[of.series].ID
		}
		all[part.series].Relations = append(all[part.series].Relations, rel)
	}
}

// wholeFigures are those that others are told to be part of, -1 for one that is not there.
func (g *grouper) wholeFigures() map[ledger.Ref]int {
	out := map[ledger.Ref]int{}
	for i := range g.figures {
		if f := &g.figures[i]; f.figure.SubsetOf != "" {
			out[ledger.Ref{Report: f.ref.Report, ID: f.figure.SubsetOf}] = -1
		}
	}
	for i := range g.figures {
		if _, asked := out[g.figures[i].ref]; asked {
			out[g.figures[i].ref] = i
		}
	}
	return out
}

// parts tie smaller counts to a running total of the same measure and place: they probably lie
// inside it, and must not be added to it.
func (g *grouper) parts(all []ledger.Series, at []spot) {
	totals := map[string][]int{}
	for i := range g.figures {
		if f := &g.figures[i]; f.running {
			for _, k := range f.wholes() {
				totals[k] = append(totals[k], i)
			}
		}
	}
	told := map[[2]int]bool{}
	for i := range g.figures {
		f := g.figures[i]
		if f.running || len(totals) == 0 {
			continue
		}
		for _, k := range f.wholes() {
			for _, t := range totals[k][:min(len(totals[k]), rivals)] {
				if total := g.figures[t]; !told[[2]int{at[i].series, at[t].series}] && inside(f, total) {
					told[[2]int{at[i].series, at[t].series}] = true
					g.tie(all, at[i], at[t], f, total)
				}
			}
		}
	}
}

func (g *grouper) tie(all []ledger.Series, part, of spot, f, total figure) {
	reason := "probably part of the running total of " + words(all[of.series].Points[of.point]) + " since " + or(total.since, "the start of a period") +
		": the same kind of count for the same place; the two must not be added"
	all[part.series].Relations = append(all[part.series].Relations, ledger.Relation{Kind: "part_of", From: part.point, To: of.point, Other: all[of.series].ID, Reason: reason})
}

// wholes are the keys under which a count meets a running total: its measure, with its place or in
// its report.
func (f figure) wholes() []string {
	out := []string{"report|" + f.measure + "|" + f.ref.Report}
	if f.place != "" {
		out = append(out, "place|"+f.measure+"|"+f.place)
	}
	return out
}

// inside reports a count that fits into a running total: smaller, not clashing in place or people,
// and not from before the total began.
func inside(f, total figure) bool {
	if placesClash(f, total) || f.unit != total.unit || f.figure.Low == nil || middleOf(f) <= 0 || middleOf(f) >= middleOf(total) {
		return false
	}
	if since := pile.ParseDays(total.since); f.day.Known && since.Known && f.day.Hi < since.Lo {
		return false
	}
	return f.place == total.place || f.ref.Report == total.ref.Report
}

func middleOf(f figure) float64 {
	return middle(ledger.Point{Low: f.figure.Low, High: f.figure.High})
}
