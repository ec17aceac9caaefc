package crossscore

import (
	"testing"

	"sitrep/collation/series"
	"sitrep/ledger"
)

// TestLessons: what the annotation says of a pair; of what it does not say, a whole one says that the two are not one.
func TestLessons(t *testing.T) {
	p := pileOfTwo(t)
	counted := func(k int) series.Counted {
		r := p.Readings[k]
		return series.Counted{Ref: ledger.Ref{Report: r.Report.ID, ID: r.Figures[0].ID}, Figure: r.Figures[0]}
	}
	pairs := []series.Pair{{A: counted(0), B: counted(1)}}
	one, two := p.Gold.SameFigure, p.Gold.NotSameFigure
	for name, c := range map[string]struct {
		one, two []Link
		whole    bool
		joined   bool
		weight   float64 // 0: nothing is said
	}{
		"one":           {one, nil, true, true, said},
		"two":           {nil, two, false, false, saidApart},
		"unsaid, whole": {nil, nil, true, false, said},
		"unsaid":        {nil, nil, false, false, 0},
	} {
		p.Gold.SameFigure, p.Gold.NotSameFigure = c.one, c.two
		switch got := p.Lessons(pairs, c.whole); {
		case c.weight == 0 && len(got) > 0, c.weight > 0 && len(got) != 1:
			t.Errorf("%s: %d lessons", name, len(got))
		case c.weight > 0 && (got[0].One != c.joined || got[0].Weight != c.weight):
			t.Errorf("%s: one %v with %g", name, got[0].One, got[0].Weight)
		}
	}
}
