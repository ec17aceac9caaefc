package series

import (
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// told is a value of a measure in one report.
type told struct{ measure, value string }

// countsOf are the counts of events that no figure of the report covers, as figures: neither in the
// same words nor elsewhere with as long a chain.
func countsOf(p *pile.Pile, r ledger.Reading) []ledger.Figure {
	over, chains := pile.Over(r.Figures), map[told]int{}
	for _, f := range r.Figures {
		measure, _ := measureOf(f)
		key := told{measure, value(f.Low, f.High)}
		chains[key] = max(chains[key], len(f.Chain)+1)
	}
	var out []ledger.Figure
	for _, e := range r.Events {
		for _, c := range e.Counts {
			v := value(c.Low, c.High)
			known := v != "" && chains[told{c.What, v}] > len(e.Chain)
			if c.Low == nil && c.High == nil || known || over.Touch(c.Start, c.End) || !p.Owner(r.Report.ID, e, c) {
				continue
			}
			out = append(out, ledger.Figure{ID: e.ID, What: "people " + c.What, Measure: c.What, Low: c.Low, High: c.High, Bound: c.Bound,
				Event: e.ID, Evidence: e.Evidence, Chain: e.Chain})
		}
	}
	return out
}

// holders are the events of a report by the values they hold; a value that two events hold is none's.
func holders(p *pile.Pile, r ledger.Reading) map[told]string {
	out := map[told]string{}
	for _, e := range r.Events {
		for _, c := range e.Counts {
			key := told{c.What, value(c.Low, c.High)}
			if key.value == "" || !p.Owner(r.Report.ID, e, c) {
				continue
			}
			if other, ok := out[key]; ok && other != e.ID {
				out[key] = ""
				continue
			}
			out[key] = e.ID
		}
	}
	return out
}
