package identity

import (
	"strings"

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
				if other(r.members[j].entity, m.entity) && plainly(r.members[j], n) && shareAnother(named[r.members[j].ref.Report], named[m.ref.Report]) {
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

// doubtful reports an acronym, or a name that a reading may have taken for one of another kind, or a town's that it may not have found on the map.
func doubtful(m member, n name) bool {
	if place(m.entity) {
		return !n.alias
	}
	if (acronym(n.written) || short(n.written)) && m.entity.Kind != "person" {
		return (mistaken[m.entity.Kind] || m.entity.Kind == "agency") && m.entity.Key == ""
	}
	return !n.alias && mistaken[m.entity.Kind] && m.entity.Key == "" && len(pile.Words(n.written)) > 1
}

// short reports a word of a few letters, as which some papers print an acronym: "Nato".
func short(written string) bool { return len(pile.Words(written)) == 1 && len(written) <= 6 }

// plainly reports a name that is no acronym printed as a word, or one that the other member has in capitals.
func plainly(o member, n name) bool {
	if !short(n.written) || place(o.entity) {
		return true
	}
	for _, x := range o.names {
		if x.fold == n.fold && (acronym(x.written) || acronym(n.written)) {
			return true
		}
	}
	return false
}

func place(e ledger.Entity) bool { return e.Kind == "city" || e.Kind == "region" }

// other reports two entities of which one may be mistaken: of two kinds, a town on the map and one that is on none, or a body and
// what was taken for a town by a name of two words and more that no map has.
func other(a, b ledger.Entity) bool {
	if place(a) && place(b) {
		return (a.Key == "") != (b.Key == "")
	}
	if place(a) || place(b) {
		return a.Key == "" && b.Key == "" && a.Kind != "person" && b.Kind != "person" && strings.Contains(a.Name, " ")
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

// joinTowns joins towns of two reports that name others together whose names differ in vowels or in one letter, of which one at
// least is on no map: Bir al-Orm is Bir el-Orem.
func (r *resolver) joinTowns() {
	named := r.namedTogether()
	first := map[string][]int{}
	for i, m := range r.members {
		if m.entity.Kind != "city" || len(m.names) == 0 || len(m.names[0].fold) < longTown {
			continue
		}
		key := pile.Skeleton(m.names[0].fold)
		key = key[:max(0, len(key)-1)]
		for _, j := range first[key] {
			o := r.members[j]
			if (m.entity.Key == "" || o.entity.Key == "") && m.ref.Report != o.ref.Report && nearTown(m.names[0].fold, o.names[0].fold) && shareAnother(named[o.ref.Report], named[m.ref.Report]) {
				r.join(j, i, "“"+m.names[0].written+"” differs from “"+o.names[0].written+"” in its spelling alone, in two reports that name others together")
				break
			}
		}
		if len(first[key]) < namesakes {
			first[key] = append(first[key], i)
		}
	}
}

// longTown is how many letters a town's name has at least for another spelling of it to be no chance.
const longTown = 7

// nearTown reports two names with one first letter that differ in vowels, or in the last letter.
func nearTown(a, b string) bool {
	if a[0] != b[0] {
		return false
	}
	return pile.Skeleton(a) == pile.Skeleton(b) || len(a) == len(b) && a[:len(a)-1] == b[:len(b)-1]
}
