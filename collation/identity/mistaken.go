package identity

import (
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// mistaken are the kinds that a reading takes for each other where the report says no more than the name.
var mistaken = map[string]bool{"person": true, "organization": true, "media": true, "armed_group": true}

// joinKinds joins entities that no list holds by a proper name of two words and more, though one report shows a firm or a
// group where another shows no more than a name, which was taken for a person's. The two reports must name another person,
// body, town or venue together: an institute may bear a person's name.
func (r *resolver) joinKinds() {
	named := r.namedTogether()
	first := map[string][]int{}
	for i, m := range r.members {
		for _, n := range m.names {
			if !doubtful(m, n) || !r.joinable(m, n) {
				continue
			}
			for _, j := range first[n.fold] {
				if other(r.members[j].entity, m.entity) && shareAnother(named[r.members[j].ref.Report], named[m.ref.Report]) {
					r.join(j, i, "the same name, “"+n.written+"”, in two reports that name others together")
					break
				}
			}
			if len(first[n.fold]) < namesakes {
				first[n.fold] = append(first[n.fold], i)
			}
		}
	}
}

// doubtful reports a name that a reading may have taken for one of another kind, or a town's that it may not have found on the map.
func doubtful(m member, n name) bool {
	if place(m.entity) {
		return !n.alias
	}
	return !n.alias && mistaken[m.entity.Kind] && m.entity.Key == "" && len(pile.Words(n.written)) > 1
}

func place(e ledger.Entity) bool { return e.Kind == "city" || e.Kind == "region" }

// other reports two entities of which one may be mistaken: of two kinds, or a town on the map and one that is on none.
func other(a, b ledger.Entity) bool {
	if place(a) || place(b) {
		return place(a) && place(b) && (a.Key == "") != (b.Key == "")
	}
	return a.Kind != b.Kind
}

// namedTogether are the sets of the persons, bodies, towns and venues of each report, as joined so far.
func (r *resolver) namedTogether() map[string]map[int]bool {
	out := map[string]map[int]bool{}
	for i, m := range r.members {
		if k := m.entity.Kind; len(m.names) == 0 || !mistaken[k] && k != "city" && k != "venue" && k != "agency" {
			continue
		}
		if out[m.ref.Report] == nil {
			out[m.ref.Report] = map[int]bool{}
		}
		out[m.ref.Report][r.sets.Find(i)] = true
	}
	return out
}

// shareAnother reports two reports with a set in common.
func shareAnother(a, b map[int]bool) bool {
	for x := range a {
		if b[x] {
			return true
		}
	}
	return false
}
