package identity

import "sitrep/collation/pile"

// mistaken are the kinds that a reading takes for each other where the report says no more than the name.
var mistaken = map[string]bool{"person": true, "organization": true, "media": true, "armed_group": true}

// joinKinds joins entities that no list holds by a proper name of two words and more, though one report shows a firm or a
// group where another shows no more than a name, which was taken for a person's. The two reports must name another person,
// body, town or venue together: an institute may bear a person's name.
func (r *resolver) joinKinds() {
	named := r.namedTogether()
	first := map[string][]int{}
	for i, m := range r.members {
		if !mistaken[m.entity.Kind] || m.entity.Key != "" {
			continue
		}
		for _, n := range m.names {
			if n.alias || len(pile.Words(n.written)) < 2 || !r.joinable(m, n) {
				continue
			}
			for _, j := range first[n.fold] {
				if r.members[j].entity.Kind != m.entity.Kind && shareAnother(named[r.members[j].ref.Report], named[m.ref.Report]) {
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
