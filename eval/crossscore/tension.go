package crossscore

import "sitrep/ledger"

// contradicted asks for a tension with sides in two of the quoted places, or for tensions of one cause
// in two of them; where one place is quoted, for a tension there. What the annotation calls compatible
// may be shown as no contradiction.
func (p *Pile) contradicted(l Link) (bool, string) {
	var places [][]place
	for _, q := range l.Quotes {
		places = append(places, p.quoted(q))
	}
	need := min(2, len(places))
	causes := map[string]map[int]bool{}
	for _, t := range append(append([]ledger.Tension{}, p.Situation.Tensions...), p.Situation.Compatible...) {
		if touched(t, places) >= need {
			return true, t.Cause
		}
		if causes[t.Cause] == nil {
			causes[t.Cause] = map[int]bool{}
		}
		for i, at := range places {
			if touched(t, [][]place{at}) > 0 {
				causes[t.Cause][i] = true
			}
		}
	}
	for cause, quotes := range causes {
		if cause == "interest" && len(quotes) >= need {
			return true, cause + ", one by one"
		}
	}
	return false, "not shown"
}

// touched is how many of several lists of places a tension has evidence in.
func touched(t ledger.Tension, places [][]place) int {
	n := 0
	for _, at := range places {
		if shown(t, at) {
			n++
		}
	}
	return n
}

func shown(t ledger.Tension, places []place) bool {
	for _, s := range t.Sides {
		for _, e := range s.Evidence {
			if meetsAny(at(e), places) {
				return true
			}
		}
	}
	return false
}
