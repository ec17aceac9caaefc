package tension

import (
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// compared is how many points of a series are compared with one another.
const compared = 16

// compatible finds the values of a series that differ and do not contradict each other: their precision
// differs, or whom they count.
func (f *finder) compatible(s *ledger.Series) []ledger.Tension {
	var out []ledger.Tension
	seen := map[string]bool{}
	points := s.Points[:min(len(s.Points), compared)]
	for i, a := range points {
		for _, b := range points[i+1:] {
			cause, reason := differs(a, b, f.figures)
			if cause == "" || a.Earlier || b.Earlier || a.Figure.Report == b.Figure.Report {
				continue
			}
			x, y := f.pointSide(a), f.pointSide(b)
			t := ledger.Tension{Cause: cause, About: s.ID, Text: s.What + ": " + reason, Sides: []ledger.Side{x, y}, Reason: "no contradiction: " + reason}
			if t.ID = ledger.ID("t", cause, s.ID, x.Says, y.Says, reason); !seen[t.ID] {
				seen[t.ID] = true
				out = append(out, t)
			}
		}
	}
	return out
}

// differs says in what two values of one measure differ without contradicting each other.
func differs(a, b ledger.Point, figures map[ledger.Ref]ledger.Figure) (cause, reason string) {
	if says(a) != says(b) {
		if bounded(a) == bounded(b) || !meet(a, b) {
			return "", ""
		}
		return "precision", says(a) + " and " + says(b) + " can both hold"
	}
	x, y := figures[a.Figure], figures[b.Figure]
	if pile.Fold(x.Population) != pile.Fold(y.Population) && x.What != y.What {
		return "scope", "one number of “" + x.What + "” and of “" + y.What + "”: whom it counts is told differently"
	}
	return "", ""
}

// bounded reports a value that is a limit rather than a number.
func bounded(p ledger.Point) bool { return p.Low == nil || p.High == nil || p.Bound != "exactly" }

// meet reports values of which one lies within the bound of the other.
func meet(a, b ledger.Point) bool {
	if a.Low == nil && a.High == nil || b.Low == nil && b.High == nil {
		return false
	}
	return (a.Low == nil || b.High == nil || *a.Low <= *b.High) && (b.Low == nil || a.High == nil || *b.Low <= *a.High)
}

// readFigures notes the figures of all reports.
func (f *finder) readFigures() {
	for _, r := range f.pile.Readings {
		if len(r.Figures) == 0 {
			continue
		}
		f.figuresOf[r.Report.ID] = r.Figures
		for _, x := range r.Figures {
			f.figures[ledger.Ref{Report: r.Report.ID, ID: x.ID}] = x
		}
	}
}

// besideGarbled are the other values that the report of a garbled figure gives for the same place: what its
// literal reading would contradict.
func (f *finder) besideGarbled(p ledger.Point) []ledger.Side {
	var out []ledger.Side
	garbled := f.figures[p.Figure]
	for i := range f.s.Series {
		for _, o := range f.s.Series[i].Points {
			x := f.figures[o.Figure]
			if o.Figure.Report == p.Figure.Report && o.Figure != p.Figure && !o.Earlier && garbled.Place != "" && x.Place == garbled.Place && x.Unit == garbled.Unit && says(o) != says(p) {
				out = append(out, f.pointSide(o))
			}
		}
	}
	return out
}
