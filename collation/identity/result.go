package identity

import (
	"sort"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// result makes identities of the sets, and a decision of each that joins reports.
func (r *resolver) result() ([]ledger.Identity, []ledger.Decision) {
	identities, decisions := []ledger.Identity{}, r.open
	sets := r.sets.Sets()
	taken := map[string]bool{}
	for _, set := range sets {
		id := r.identity(set)
		if taken[id.ID] {
			id.ID = r.ownID(set, id.Kind) // namesakes that a person, or their keys, keep apart
		}
		taken[id.ID] = true
		for _, i := range set {
			r.pile.Identify(r.members[i].ref, id)
		}
		identities = append(identities, id)
		if d, ok := r.decision(set, id.ID); ok {
			decisions = append(decisions, d)
		}
	}
	for k, set := range sets {
		identities[k].Parent = r.parent(set)
	}
	sort.Slice(identities, func(i, j int) bool { return identities[i].ID < identities[j].ID })
	sort.Slice(decisions, func(i, j int) bool { return decisions[i].ID < decisions[j].ID })
	return identities, decisions
}

func (r *resolver) identity(set []int) ledger.Identity {
	out := ledger.Identity{Kind: r.kind(set), Name: r.name(set)}
	for _, i := range set {
		out.Public = out.Public || r.members[i].entity.Public
		out.Members = append(out.Members, r.members[i].ref)
	}
	out.Aliases = r.aliases(set, out.Name)
	out.ID = r.id(set, out)
	return out
}

// kind is that of most members; a person's only where all are persons, since a name that tells no more is taken for one.
func (r *resolver) kind(set []int) string {
	count := map[string]int{}
	for _, i := range set {
		count[r.members[i].entity.Kind]++
	}
	best := r.members[set[0]].entity.Kind
	for _, i := range set {
		k := r.members[i].entity.Kind
		if best == "person" && k != best || k != "person" && count[k] > count[best] {
			best = k
		}
	}
	return best
}

// id names an identity by its key, or by its name where that joins reports, else by its first
// member: the same identity keeps its id when reports are added.
func (r *resolver) id(set []int, identity ledger.Identity) string {
	if key := r.keys[r.sets.Find(set[0])]; key != "" {
		return ledger.ID("i", "key", key)
	}
	for _, i := range set {
		for _, n := range r.members[i].names {
			if !n.alias && r.joinable(r.members[i], n) {
				return ledger.ID("i", identity.Kind, pile.Fold(identity.Name))
			}
		}
	}
	return r.ownID(set, identity.Kind)
}

// ownID names an identity by its first member.
func (r *resolver) ownID(set []int, kind string) string {
	first := r.members[set[0]].ref
	return ledger.ID("i", kind, first.Report, first.ID)
}

// name is the name most reports give; of several the longest, then the first in order.
func (r *resolver) name(set []int) string {
	count := map[string]int{}
	for _, i := range set {
		count[r.members[i].entity.Name]++
	}
	best := ""
	for n, c := range count {
		b := count[best]
		if best == "" || c > b || c == b && (len(n) > len(best) || len(n) == len(best) && n < best) {
			best = n
		}
	}
	return best
}

// aliases are the other names and descriptions, each once.
func (r *resolver) aliases(set []int, name string) []string {
	seen := map[string]bool{}
	for _, i := range set {
		for _, a := range append([]string{r.members[i].entity.Name}, r.members[i].entity.Aliases...) {
			if a != name && a != "" {
				seen[a] = true
			}
		}
	}
	return pile.Sorted(seen)
}

// parent is the identity to which a member of the set belongs, "" when none is told.
func (r *resolver) parent(set []int) string {
	for _, i := range set {
		m := r.members[i]
		if parent := r.pile.Who(m.ref.Report, m.entity.Parent); parent != "" && parent != r.pile.Who(m.ref.Report, m.ref.ID) {
			return parent
		}
	}
	return ""
}

// decision tells why entities of several reports are one.
func (r *resolver) decision(set []int, id string) (ledger.Decision, bool) {
	reports, reasons := map[string]bool{}, map[string]bool{}
	d := ledger.Decision{Kind: "same_entity", Verdict: "merged", Result: id, Score: 1, By: "identity.name"}
	for _, i := range set {
		reports[r.members[i].ref.Report] = true
		d.Members = append(d.Members, r.members[i].ref)
		for _, s := range r.reasons[i] {
			reasons[s] = true
		}
	}
	d.Reasons = pile.Sorted(reasons)
	d.ID = ledger.ID("d", d.Kind, d.Verdict, id)
	return d, len(reports) > 1
}
