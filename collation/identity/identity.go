// Package identity tells which entities of several reports are one: by lexicon key, by name, and by
// acronym. Descriptions ("the group") never join reports, a lone surname only those of one story, and an affiliate is
// never joined to what it belongs to.
package identity

import (
	"sort"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// Resolve gives the identities of a pile and the decisions behind those that join reports, and
// notes each entity's identity in the pile.
func Resolve(p *pile.Pile) ([]ledger.Identity, []ledger.Decision) {
	r := newResolver(p)
	r.joinKeys()
	r.joinNames()
	r.joinBodies()
	r.joinKinds()
	r.joinSpellings()
	r.joinTowns()
	r.joinAcronyms()
	r.joinShort()
	r.joinSurnames()
	return r.result()
}

// member is an entity of a report with the forms it is compared by.
type member struct {
	ref    ledger.Ref
	entity ledger.Entity
	names  []name
}

// name is a proper name of an entity, folded.
type name struct {
	written, fold string
	alias         bool
}

type resolver struct {
	pile    *pile.Pile
	members []member
	sets    pile.Sets
	keys    map[int]string    // root of a set → its lexicon key
	states  map[int]string    // root of a set → the country whose body it is
	parents map[[2]int]bool   // member and its parent, both ways
	reasons map[int][]string  // member → why it was joined
	open    []ledger.Decision // what may be one and was not joined
}

func newResolver(p *pile.Pile) *resolver {
	r := &resolver{pile: p, keys: map[int]string{}, states: map[int]string{}, parents: map[[2]int]bool{}, reasons: map[int][]string{}}
	for _, reading := range p.Readings {
		first := len(r.members)
		for _, e := range reading.Entities {
			r.members = append(r.members, member{ledger.Ref{Report: reading.Report.ID, ID: e.ID}, e, namesOf(e)})
		}
		r.noteParents(first)
	}
	refs := make([]ledger.Ref, len(r.members))
	for i, m := range r.members {
		refs[i] = m.ref
	}
	r.sets = p.Sets("same_entity", refs)
	for i, m := range r.members {
		if root := r.sets.Find(i); r.keys[root] == "" && m.entity.Key != "" {
			r.keys[root] = m.entity.Key
		}
		if b := m.entity.Body; b != nil {
			r.states[r.sets.Find(i)] = b.Country
		}
	}
	return r
}

// noteParents keeps who belongs to whom within the report whose members start at first.
func (r *resolver) noteParents(first int) {
	at := map[string]int{}
	for i := first; i < len(r.members); i++ {
		at[r.members[i].entity.ID] = i
	}
	for i := first; i < len(r.members); i++ {
		if parent, ok := at[r.members[i].entity.Parent]; ok {
			r.parents[[2]int{i, parent}], r.parents[[2]int{parent, i}] = true, true
		}
	}
}

// join makes one set of two, unless they have different keys, are bodies of two states or one belongs to the other.
func (r *resolver) join(i, j int, reason string) bool {
	a, b := r.sets.Find(i), r.sets.Find(j)
	if a == b {
		return true
	}
	if r.keys[a] != "" && r.keys[b] != "" && r.keys[a] != r.keys[b] || r.parents[[2]int{i, j}] || differ(r.states[a], r.states[b]) {
		return false
	}
	key := r.keys[a] + r.keys[b]
	if r.keys[a] == r.keys[b] {
		key = r.keys[a]
	}
	if !r.sets.Join(a, b) {
		return false
	}
	r.states[r.sets.Find(a)], r.keys[r.sets.Find(a)] = max(r.states[a], r.states[b]), key
	r.reasons[max(i, j)] = append(r.reasons[max(i, j)], reason)
	return true
}

// differ reports two countries that are known and not one.
func differ(a, b string) bool { return a != "" && b != "" && a != b }

// joinKeys joins entities with one key of the lexicon or gazetteer.
func (r *resolver) joinKeys() {
	first := map[string][]int{}
	for i, m := range r.members {
		if m.entity.Key != "" {
			r.joinFirst(first, m.entity.Key, i, "both are listed as "+m.entity.Key)
		}
	}
}

// namesakes is how many entities of one name that are told apart are asked whether a further one is one
// of them.
const namesakes = 8

// joinFirst joins a member to the first under its key that it can be one with, and else keeps it for
// those to come.
func (r *resolver) joinFirst(first map[string][]int, key string, i int, reason string) {
	for _, j := range first[key] {
		if r.join(j, i, reason) {
			return
		}
	}
	if len(first[key]) < namesakes {
		first[key] = append(first[key], i)
	}
}

// joinNames joins entities of one kind with one proper name; their own names first, then other
// names, so that a doubtful alias finds the sets already made.
func (r *resolver) joinNames() {
	first := map[string][]int{}
	for _, aliases := range []bool{false, true} {
		for i, m := range r.members {
			for _, n := range m.names {
				if n.alias != aliases || !r.joinable(m, n) {
					continue
				}
				r.joinFirst(first, groupOf(m.entity)+"|"+n.fold, i, "the same name, “"+n.written+"”, and the same kind, "+m.entity.Kind)
			}
		}
	}
}

// groupOf is the kind that entities must share to be one by name. Of a place that no list holds one report tells that it is
// a town, another no more than that it is a place.
func groupOf(e ledger.Entity) string {
	if (e.Kind == "city" || e.Kind == "region") && e.Key == "" {
		return "place"
	}
	return e.Kind
}

// joinAcronyms joins an acronym to the one name of its kind whose initials it is.
func (r *resolver) joinAcronyms() {
	long := map[string][]int{}
	for i, m := range r.members {
		for _, n := range m.names {
			for _, initials := range initialsOf(n.written) {
				long[m.entity.Kind+"|"+initials] = append(long[m.entity.Kind+"|"+initials], i)
			}
		}
	}
	for i, m := range r.members {
		if !acronym(m.entity.Name) {
			continue
		}
		key := m.entity.Kind + "|" + pile.Fold(m.entity.Name)
		long[key] = r.distinct(long[key])
		switch fits := long[key]; {
		case len(fits) == 1:
			r.join(i, fits[0], "“"+m.entity.Name+"” are the initials of “"+r.members[fits[0]].entity.Name+"”, the only name of its kind that they fit")
		case len(fits) > 1:
			r.undecided(i, fits)
		}
	}
}

// distinct are one member of each set, in order.
func (r *resolver) distinct(members []int) []int {
	seen := map[int]bool{}
	var out []int
	for _, i := range members {
		if root := r.sets.Find(i); !seen[root] {
			seen[root] = true
			out = append(out, i)
		}
	}
	return out
}

// candidates is how many names are shown that an acronym may stand for.
const candidates = 10

func (r *resolver) undecided(i int, fits []int) {
	refs := []ledger.Ref{r.members[i].ref}
	var names []string
	for _, j := range fits[:min(len(fits), candidates)] {
		if r.sets.Find(i) == r.sets.Find(j) {
			return
		}
		refs = append(refs, r.members[j].ref)
		names = append(names, "“"+r.members[j].entity.Name+"”")
	}
	sort.Strings(names)
	r.open = append(r.open, ledger.Decision{ID: ledger.ID("d", "same_entity", "open", refs[0].Report, refs[0].ID), Kind: "same_entity", Verdict: "open",
		Members: refs, Score: 0.5, By: "identity.acronym",
		Reasons: []string{"“" + r.members[i].entity.Name + "” may stand for " + strings.Join(names, " or ")}})
}
