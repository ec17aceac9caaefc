package crossscore

import (
	"strings"

	"sitrep/ledger"
)

// seriesOf are the series that hold a figure of the record's words.
func (p *Pile) seriesOf(record string) map[string]bool {
	out, figures := map[string]bool{}, p.figuresAt(record)
	for _, s := range p.Situation.Series {
		for _, x := range s.Points {
			if figures[x.Figure] {
				out[s.ID] = true
			}
		}
	}
	return out
}

// oneValue asks for one incident of which values stand in the words of each record.
func (p *Pile) oneValue(members []string) bool {
	return shared(each(members, func(record string) map[string]bool {
		out, places := map[string]bool{}, p.places(record)
		for _, in := range p.Situation.Incidents {
			for _, v := range in.Values {
				for _, e := range v.Evidence {
					if v.Attribute == "claimant" && meetsAny(at(e), places) {
						out[in.ID] = true
					}
				}
			}
		}
		return out
	}))
}

// sameFigure asks that the members stand in one series, or side by side as values that can't both hold.
func (p *Pile) sameFigure(l Link) (bool, string) {
	if p.oneSeries(l.Members) {
		return true, "one series"
	}
	var places [][]place
	for _, m := range l.Members {
		places = append(places, p.places(m))
	}
	for _, t := range append(append([]ledger.Tension{}, p.Situation.Tensions...), p.Situation.Compatible...) {
		if touched(t, places) == len(places) {
			return true, "side by side: " + t.Cause
		}
	}
	return false, "told apart"
}

// revised asks for a relation between the two values.
func (p *Pile) revised(r Revision) (bool, string) {
	for id := range p.seriesOf(r.Figure) {
		for _, s := range p.Situation.Series {
			for _, rel := range s.Relations {
				if s.ID == id && rel.Other == "" && value(s.Points[rel.From]) == r.From && value(s.Points[rel.To]) == r.To && direction(r.Kind) == rel.Kind {
					return true, rel.Kind
				}
			}
		}
	}
	return false, "no such relation"
}

// direction is the program's word for the annotation's: grown, unless it says otherwise.
func direction(kind string) string {
	for _, way := range []struct{ words, kind string }{{"corrected", "correction"}, {"declined", "decline"}, {"revised", "revision"}} {
		if strings.Contains(kind, way.words) {
			return way.kind
		}
	}
	return "growth"
}

func value(x ledger.Point) float64 {
	if x.Low != nil {
		return *x.Low
	}
	return -1
}
