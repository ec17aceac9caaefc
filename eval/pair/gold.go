package pair

import (
	"fmt"
	"slices"

	"sitrep/collation/series"
	"sitrep/eval/crossscore"
	"sitrep/eval/reportscore"
	"sitrep/ledger"
)

// Texts are the reports of a set by their letters.
func (s Set) Texts() map[string]string {
	out := map[string]string{}
	for _, r := range s.Reports {
		out[r.Letter] = r.Text
	}
	return out
}

// gold is the annotation that asks for one line alone.
func (s Set) gold(l Line) crossscore.Gold {
	link := crossscore.Link{Kind: "conflict", Quotes: l.quotes()}
	var g crossscore.Gold
	switch l.Verdict {
	case "one event":
		link.Members = s.records(l)
		g.SameEvent = append(g.SameEvent, link)
	case "two events":
		link.Members = s.records(l)
		g.NotSameEvent = append(g.NotSameEvent, link)
	case "one figure":
		link.Members = s.records(l)
		g.SameFigure = append(g.SameFigure, link)
	case "two figures":
		link.Members = s.records(l)
		g.NotSameFigure = append(g.NotSameFigure, link)
	case "contradiction":
		g.Contradictions = append(g.Contradictions, link)
	case "no contradiction":
		g.Agreements = append(g.Agreements, link)
	case "one name":
		g.AliasSets = append(g.AliasSets, l.aliases())
	case "roots":
		g.Roots = append(g.Roots, l.roots(s.records(l)))
	default:
		g.Revised = append(g.Revised, crossscore.Revision{Figure: s.records(l)[0], From: l.Low, To: l.Top, Kind: moves[l.Verdict]})
	}
	return g.Of(s.documents(l))
}

// moves are the annotation's words for how a figure moved.
var moves = map[string]string{"growth": "grown", "decline": "declined", "correction": "corrected", "revision": "revised"}

func (l Line) quotes() []crossscore.Quote {
	var out []crossscore.Quote
	for _, p := range l.Places {
		out = append(out, crossscore.Quote{File: p.Letter, Quote: p.Words})
	}
	return out
}

func (l Line) aliases() crossscore.AliasSet {
	out := crossscore.AliasSet{Canonical: l.Places[0].Words, Aliases: map[string][]string{}}
	for _, p := range l.Places {
		out.Aliases[p.Letter] = append(out.Aliases[p.Letter], p.Words)
	}
	return out
}

func (l Line) roots(records []string) crossscore.RootCount {
	c := crossscore.RootCount{About: records, Number: int(l.Low)}
	if l.Top >= 0 {
		c.Range = []int{int(l.Low), int(l.Top)}
	}
	return c
}

// figures reports a line whose places are numbers; those of the others are happenings, but for contradictions and names.
func (l Line) figures() bool {
	return l.Verdict == "one figure" || l.Verdict == "two figures" || l.About == "figure" || moves[l.Verdict] != ""
}

// records are the names of a line's places as records: its third place, in the first report, is "s0.e2".
func (s Set) records(l Line) []string {
	kind := "e"
	if l.figures() {
		kind = "f"
	}
	var out []string
	for i, p := range l.Places {
		out = append(out, fmt.Sprintf("s%d.%s%d", s.number(p.Letter), kind, i))
	}
	return out
}

// number is the place of a report among those of its set; letters stand in their order.
func (s Set) number(letter string) int {
	for i, r := range s.Reports {
		if r.Letter == letter {
			return i
		}
	}
	return -1
}

// documents are the records of a line by the letter of their report.
func (s Set) documents(l Line) map[string]reportscore.Gold {
	out := map[string]reportscore.Gold{}
	for _, r := range s.Reports {
		out[r.Letter] = reportscore.Gold{}
	}
	for i, record := range s.records(l) {
		at := reportscore.Anchor{ID: record, Quote: l.Places[i].Words}
		d := out[l.Places[i].Letter]
		if l.figures() {
			d.Figures = append(d.Figures, reportscore.Figure{Anchor: at})
		} else {
			d.Events = append(d.Events, reportscore.Event{Anchor: at})
		}
		out[l.Places[i].Letter] = d
	}
	return out
}

// Lessons are what the lines of a set say of pairs of figures: those on figures, on two events and on contradictions of number.
func (s Set) Lessons(p crossscore.Pile, pairs []series.Pair) []crossscore.Lesson {
	var out []crossscore.Lesson
	met := map[[2]ledger.Ref]bool{}
	for _, l := range s.Lines {
		p.Gold = s.gold(l)
		if l.Verdict == "contradiction" && slices.Contains(l.Causes, "number") {
			p.Gold.Contradictions[0].Kind = "number"
		}
		for _, x := range p.Lessons(pairs, false) {
			if at := [2]ledger.Ref{x.A.Ref, x.B.Ref}; !met[at] {
				met[at], out = true, append(out, x)
			}
		}
	}
	return out
}
