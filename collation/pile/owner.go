package pile

import (
	"sort"

	"sitrep/ledger"
)

// place is where a count stands in a report.
type place struct {
	report     string
	start, end int
}

// Owner reports whether a count is the event's own: where several events of a report hold the same
// words, the count belongs to the one whose trigger stands nearest.
func (p *Pile) Owner(report string, e ledger.Event, c ledger.Count) bool {
	if p.owners == nil {
		p.readOwners()
	}
	return p.owners[place{report, c.Start, c.End}] == e.ID
}

func (p *Pile) readOwners() {
	p.owners = make(map[place]string, len(p.Readings))
	nearest := make(map[place]int, len(p.Readings))
	for _, r := range p.Readings {
		for _, e := range r.Events {
			for _, c := range e.Counts {
				at, d := place{r.Report.ID, c.Start, c.End}, distance(e.Trigger, c)
				if known, ok := nearest[at]; !ok || d < known || d == known && e.ID < p.owners[at] {
					nearest[at], p.owners[at] = d, e.ID
				}
			}
		}
	}
}

// distance is the number of bytes between a trigger and a count.
func distance(m ledger.Mark, c ledger.Count) int {
	return max(c.Start-m.End, m.Start-c.End, 0)
}

// Stretches are spans of bytes in one report that can be asked what they touch.
type Stretches struct {
	starts, ends []int // starts in order; ends[i] is the last end of the first i+1
}

// Over gathers the evidence of figures.
func Over(figures []ledger.Figure) Stretches {
	spans := make([][2]int, len(figures))
	for i, f := range figures {
		spans[i] = [2]int{f.Evidence.Start, f.Evidence.End}
	}
	return OverSpans(spans)
}

// OverSpans gathers spans of bytes, half-open.
func OverSpans(spans [][2]int) Stretches {
	sort.Slice(spans, func(i, j int) bool { return spans[i][0] < spans[j][0] })
	var s Stretches
	last := 0
	for _, x := range spans {
		last = max(last, x[1])
		s.starts, s.ends = append(s.starts, x[0]), append(s.ends, last)
	}
	return s
}

// Touch reports whether one of the spans shares a byte with [start, end).
func (s Stretches) Touch(start, end int) bool {
	before := sort.SearchInts(s.starts, end)
	return before > 0 && s.ends[before-1] > start
}
