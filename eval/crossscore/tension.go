package crossscore

import "sitrep/ledger"

// contradicted asks for a tension of which two sides stand in two of the quoted places, one in each; where one place
// is quoted, for a tension there. What the annotation calls a tension and no conflict may be shown as no contradiction.
// Interests are told one by one, so that their places may stand in several tensions of that cause.
func (p *Pile) contradicted(l Link) (bool, string) {
	places := p.placesOf(l)
	list := append([]ledger.Tension{}, p.Situation.Tensions...)
	if l.Kind != "conflict" {
		list = append(list, p.Situation.Compatible...)
	}
	interests := map[int]bool{}
	for _, t := range list {
		if opposed(t, places) {
			return true, t.Cause
		}
		for i := range places {
			if t.Cause == "interest" && touched(t, places[i:i+1]) > 0 {
				interests[i] = true
			}
		}
	}
	if len(interests) >= min(2, len(places)) && len(interests) > 0 {
		return true, "interest, one by one"
	}
	return false, "not shown"
}

// agreed asks that no contradiction has two sides of which one stands in one of the quoted places and the other in another.
func (p *Pile) agreed(l Link) (bool, string) {
	for _, t := range p.Situation.Tensions {
		if p.Opposes(t, l) {
			return false, "shown: " + t.Cause
		}
	}
	return true, "not shown"
}

// Opposes reports a tension that sets the quoted places of a link against each other.
func (p *Pile) Opposes(t ledger.Tension, l Link) bool { return opposed(t, p.placesOf(l)) }

func (p *Pile) placesOf(l Link) [][]place {
	var out [][]place
	for _, q := range l.Quotes {
		out = append(out, p.quoted(q))
	}
	return out
}

// opposed reports a tension that has two of several places on two sides; of one place, anywhere.
func opposed(t ledger.Tension, places [][]place) bool {
	if len(places) == 1 {
		return touched(t, places) == 1
	}
	for i, a := range t.Sides {
		for _, b := range t.Sides[i+1:] {
			if apart(sidesAt(a, places), sidesAt(b, places)) {
				return true
			}
		}
	}
	return false
}

// sidesAt are the numbers of the places in which a side has evidence.
func sidesAt(s ledger.Side, places [][]place) map[int]bool {
	out := map[int]bool{}
	for i, at := range places {
		if stands(s, at) {
			out[i] = true
		}
	}
	return out
}

// apart reports that one place of a and another of b can be chosen.
func apart(a, b map[int]bool) bool {
	for i := range a {
		for k := range b {
			if i != k {
				return true
			}
		}
	}
	return false
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
		if stands(s, places) {
			return true
		}
	}
	return false
}

func stands(s ledger.Side, places []place) bool {
	for _, e := range s.Evidence {
		if meetsAny(at(e), places) {
			return true
		}
	}
	return false
}
