package series

import (
	"fmt"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// behind is how many bytes behind a number the words may stand by which it waits: "11 of the pupils are still missing".
const behind = 45

// waiting is the word by which a number is told as what is left of a total: "the remaining 11", "40 have yet to be heard"; ""
// where there is none.
func waiting(text string, e ledger.Evidence) string {
	for _, w := range pile.Words(before(text, e.Start)) {
		if at := lexicon.Waiting(w); at == "before" || at == "around" {
			return w
		}
	}
	for _, w := range pile.Words(e.Quote + " " + after(text, e.End)) {
		if at := lexicon.Waiting(w); at == "behind" || at == "around" {
			return w
		}
	}
	return ""
}

// after are the words of a clause behind a byte, as far as they are near.
func after(text string, at int) string {
	if at < 0 || at > len(text) {
		return ""
	}
	s := strings.ToValidUTF8(text[at:min(len(text), at+behind)], "")
	if end := strings.IndexAny(s, ".,;:\n"); end >= 0 {
		s = s[:end]
	}
	return s
}

// backlogs tie a number that is told as waiting to the total that it is left of.
func (g *grouper) backlogs(all []ledger.Series, at []spot) {
	for i := range g.figures {
		f := &g.figures[i]
		if f.waits == "" || f.unit != "" || f.value == "" {
			continue
		}
		total := g.totalOf(i)
		if total < 0 {
			continue
		}
		part, of := at[i], at[total]
		rel := ledger.Relation{Kind: "backlog", From: part.point, To: of.point,
			Reason: fmt.Sprintf("told by “%s” as what is left of %s: “%s”", f.waits, words(all[of.series].Points[of.point]), f.figure.Evidence.Quote)}
		if part.series != of.series {
			rel.Other = all[of.series].ID
		}
		all[part.series].Relations = append(all[part.series].Relations, rel)
	}
}

// totalOf is the nearest greater number of the report that counts the same as one which waits: what befell people in the same
// happening, or things called by the same word; -1 where there is none.
func (g *grouper) totalOf(i int) int {
	f, best := g.figures[i], -1
	for _, step := range []int{-1, 1} {
		for k := i + step; k >= 0 && k < len(g.figures) && g.figures[k].ref.Report == f.ref.Report; k += step {
			if o := g.figures[k]; o.holdsRest(f) && (best < 0 || distance(f, o) < distance(f, g.figures[best])) {
				best = k
			}
		}
	}
	return best
}

// taken are the measures of people of whom some may still be in the hands of others, or lost.
var taken = map[string]bool{"kidnapped": true, "missing": true, "arrested": true, "freed": true}

// holdsRest reports a total of which a number that waits may be the rest.
func (f figure) holdsRest(rest figure) bool {
	if f.waits != "" || f.unit != rest.unit || middleOf(f) <= middleOf(rest) || f.measure == "killed" || f.measure == "wounded" {
		return false
	}
	if taken[f.measure] && taken[rest.measure] && f.measure != "freed" {
		return f.incident == "" || rest.incident == "" || f.incident == rest.incident || rest.measure != f.measure
	}
	return f.measure != "" && (f.measure == rest.measure || pile.Meet(f.words, rest.words))
}

// restOf reports a number told by one report as what is left of a total, beside the total that another gives: "five remain in captivity"
// is no other count of the eight who were seized.
func (f figure) restOf(total figure) bool {
	return f.waits != "" && f.ref.Report != total.ref.Report && f.measure == total.measure && total.holdsRest(f)
}

func distance(a, b figure) int {
	return max(a.figure.Evidence.Start-b.figure.Evidence.Start, b.figure.Evidence.Start-a.figure.Evidence.Start)
}

// waitsBeside reports two rows of one report of which one is told as what is left of the other: no revision, and no conflict.
func (g *grouper) waitsBeside(a, b row) bool {
	x, y := g.figures[a.figure], g.figures[b.figure]
	return x.ref.Report == y.ref.Report && (x.waits != "" && y.holdsRest(x) || y.waits != "" && x.holdsRest(y))
}
