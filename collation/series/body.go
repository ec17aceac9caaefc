package series

import (
	"strings"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	lexicon "sitrep/lexicon/en/collation"
)

// beside reports two exact numbers of one report from one source of which none is told as the other's revision.
func beside(a, b row) bool {
	return a.Figure.Report == b.Figure.Report && !equal(a.Point, b.Point) && !compatible(a.Point, b.Point) && a.day == b.day && middle(a.Point) > 0 && middle(b.Point) > 0
}

// added reports a number that is told as added to an earlier one: "three more bodies", but not "more than three".
func added(quote string) bool {
	words := pile.Words(quote)
	for i := 1; i+1 < len(words) && i < 4; i++ {
		if lexicon.More(words[i]) && words[i+1] != "than" {
			return true
		}
	}
	return false
}

// oneBody gives rows whose sources are one body by their names ("the ministry", "Veldora's Interior Ministry")
// one root: within one series they are.
func oneBody(rows []row) []row {
	out := append([]row{}, rows...)
	for i := range out[:min(len(out), 2*rivals)] {
		for k := range out[:i] {
			a, okA := strings.CutPrefix(out[i].root, "body:")
			b, okB := strings.CutPrefix(out[k].root, "body:")
			if okA && okB && a != b && !several(out[i].source) && !several(out[k].source) && (independence.Contains(out[i].source, out[k].source) || independence.Contains(out[k].source, out[i].source)) {
				out[i].root = out[k].root
				break
			}
		}
	}
	return out
}

// sourced gives what a report repeats in its own voice, as in a headline, the root to which it gives the same
// number elsewhere.
func sourced(rows []row) []row {
	type given struct {
		report string
		value  float64
	}
	of := map[given]row{}
	for _, r := range rows {
		if key := (given{r.Figure.Report, middle(r.Point)}); !r.own && !r.Earlier && of[key].root == "" {
			of[key] = r
		}
	}
	for k, r := range rows {
		if o := of[given{r.Figure.Report, middle(r.Point)}]; r.own && o.root != "" {
			rows[k].root, rows[k].Bound, rows[k].Low, rows[k].High = o.root, o.Bound, o.Low, o.High
		}
	}
	return rows
}

// several reports a source of several people of a body, who need not say what the body says: "two army
// officers".
func several(source string) bool {
	for _, w := range pile.Words(source) {
		if lexicon.Voice(w) && strings.HasSuffix(w, "rs") || lexicon.Voice(w) && strings.HasSuffix(w, "ls") {
			return true
		}
	}
	return false
}
