package crossscore

import "sitrep/ledger"

// answered asks that the sentences shown cover every place that supports the answer.
func (p *Pile) answered(q Question, shown []ledger.Evidence) (found int, missed []string) {
	for _, s := range q.Support {
		if p.supported(s, shown) {
			found++
		} else {
			missed = append(missed, s.Quote)
		}
	}
	return found, missed
}

func (p *Pile) supported(s Quote, shown []ledger.Evidence) bool {
	places := p.quoted(s)
	for _, e := range shown {
		if meetsAny(at(e), places) {
			return true
		}
	}
	return false
}
