package brief

import (
	"slices"
	"strings"

	"sitrep/eval/reportscore"
	"sitrep/ledger"
	"sitrep/text"
)

// owedFigures are the figures expected, and the counts of events as figures.
func (u *under) owedFigures() []Figure {
	out := slices.Clone(u.Figures)
	for _, e := range u.Events {
		for _, n := range e.Counts {
			if !slices.ContainsFunc(u.Figures, func(f Figure) bool { return !f.Maybe && f.Number.Low == n.Low && f.Number.Bound != "vague" }) {
				out = append(out, u.implied(e, n, out))
			}
		}
	}
	return out
}

// implied is a count as a figure. It is not owed twice, nor where it is one person, or no matter of its own.
func (u *under) implied(e Event, n Number, before []Figure) Figure {
	told := slices.ContainsFunc(before, func(f Figure) bool { return f.Implied && f.Number.Low == n.Low && f.Number.What == n.What })
	small := n.Low < 2 || n.What == "perpetrators" || n.What == "raided"
	return Figure{Words: e.Words, Places: u.counted(n), Number: n, What: []string{n.What}, Implied: true, Maybe: told || small || e.Maybe || n.Maybe}
}

// counted is where a count can stand as a figure: where figures of this number and measure are read, or else anywhere.
func (u *under) counted(n Number) []text.Span {
	var out []text.Span
	for _, f := range u.read.Figures {
		if f.Measure == n.What && n.same(f.Low, f.High) {
			out = append(out, spanOf(f.Evidence))
		}
	}
	if len(out) == 0 {
		out = append(out, text.Span{End: len(u.Text)})
	}
	return out
}

func (f Figure) gold() reportscore.Figure {
	g := reportscore.Figure{}
	g.Places = f.Places
	if f.Number.Bound != "vague" {
		g.Value = reportscore.Value{f.Number.Low}
	}
	return g
}

// figures pairs the figures and asks for what they count and for their bounds.
func (u *under) figures() {
	owed := u.owedFigures()
	var gold []reportscore.Figure
	for _, f := range owed {
		gold = append(gold, f.gold())
	}
	found := reportscore.MatchFigures(u.Text, gold, u.read.Figures)
	taken := map[int]bool{}
	for i, f := range owed {
		k, ok := found[i]
		if ok {
			taken[k] = true
		}
		if f.Maybe || f.Number.Bound == "vague" {
			continue
		}
		u.owe("figures", ok, "missed figure %s: %s", f.Number, f.Words)
		if ok {
			u.given("figures", true, "")
			u.figure(f, u.read.Figures[k])
		}
	}
	for k, f := range u.read.Figures {
		if number := f.Low != nil && *f.Low > 0 || f.High != nil && *f.High > 0; number && !taken[k] {
			u.given("figures", false, "invented figure %s: %s", f.What, shown(f.Evidence.Quote))
		}
	}
}

// figure asks what a figure counts and how it is bounded. Counts of events name what they count by its key word.
func (u *under) figure(f Figure, read ledger.Figure) {
	if len(f.What) > 0 {
		all := strings.Join([]string{read.What, read.Measure, read.Unit}, " ")
		right := slices.ContainsFunc(f.What, func(w string) bool { return reportscore.HasWords(w, all) })
		u.ask("figure what", right, "figure %s (%s) counts %q, not %q", f.Number, f.Words, all, strings.Join(f.What, "/"))
	}
	u.ask("figure bound", read.Bound == f.Number.Bound, "figure %s (%s) is read as %s", f.Number, f.Words, read.Bound)
}
