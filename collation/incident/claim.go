package incident

import (
	"sort"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// claimedIn ties the claims of responsibility of each report to the acts they are for: the act named
// within the words of the claim.
func (g *grouper) claimedIn() map[int][]claimant {
	out := map[int][]claimant{}
	named, acts := map[string][]naming{}, map[ledger.Ref]int{}
	for i, m := range g.members {
		if m.kin != "violence" {
			continue
		}
		acts[m.ref] = i
		for _, mark := range append([]ledger.Mark{m.event.Trigger}, m.event.Mentions...) {
			named[m.ref.Report] = append(named[m.ref.Report], naming{mark, i})
		}
	}
	for _, list := range named {
		sort.SliceStable(list, func(i, j int) bool { return list[i].Start < list[j].Start })
	}
	g.claimOf = map[int]int{}
	for i, m := range g.members {
		if m.event.Type != "claim_of_responsibility" || hypothetical(&m) {
			continue
		}
		if act := actOf(m.event, named[m.ref.Report]); act >= 0 {
			out[act] = append(out[act], g.claimants(m)...)
			g.claimOf[i] = act
		}
	}
	for _, r := range g.pile.Readings {
		g.statedClaims(r, acts, out)
	}
	return out
}

// naming is a place where a report names an act.
type naming struct {
	ledger.Mark
	act int
}

// reach is how many bytes behind the words of a claim its act may be named ("claimed responsibility"
// "for an attack").
const reach = 40

// actOf is the act that a claim of responsibility names: the nearest whose trigger, or a further
// mention of it, follows in the claim's words or right behind them, else the nearest before in its
// words; -1 when there is none.
func actOf(claim ledger.Event, named []naming) int {
	at := func(byte int) int { return sort.Search(len(named), func(i int) bool { return named[i].Start >= byte }) }
	first, after, end := at(claim.Evidence.Start), at(claim.Trigger.Start), at(max(claim.Evidence.End, claim.Trigger.End+reach))
	switch {
	case after < end:
		return named[after].act
	case first < after:
		return named[after-1].act
	}
	return -1
}

func (g *grouper) claimants(m member) []claimant {
	var out []claimant
	for _, r := range m.event.Roles {
		if r.Role == "claimant" && m.event.Status != "denied" {
			who := g.pile.Who(m.ref.Report, r.Entity)
			out = append(out, claimant{g.nameOr(who, r.Text), who, pile.Stamp(m.event.Evidence, m.ref.Report), independence.Voice{Report: m.ref.Report, Chain: m.event.Chain}})
		}
	}
	return out
}

// statedClaims adds claims whose stance is that their root did it.
func (g *grouper) statedClaims(r ledger.Reading, acts map[ledger.Ref]int, out map[int][]claimant) {
	for _, c := range r.Claims {
		if c.Stance != "claims_responsibility" || len(c.Chain) == 0 {
			continue
		}
		root := g.roots.Root(independence.Voice{Report: r.Report.ID, Chain: c.Chain})
		for _, id := range c.About {
			if i, ok := acts[ledger.Ref{Report: r.Report.ID, ID: id}]; ok && !root.Outlet && !g.claims(out[i], root) {
				out[i] = append(out[i], claimant{root.Name, root.Identity, pile.Stamp(c.Evidence, r.Report.ID), independence.Voice{Report: r.Report.ID, Chain: c.Chain}})
			}
		}
	}
}

// claims reports a root that is already among the claimants.
func (g *grouper) claims(known []claimant, root independence.Root) bool {
	for _, k := range known {
		if orName(k.who, k.name) == orName(root.Identity, root.Name) {
			return true
		}
	}
	return false
}

func (g *grouper) nameOr(who, words string) string {
	if n := g.pile.Name(who); n != "" {
		return n
	}
	return words
}
