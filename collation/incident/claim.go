package incident

import (
	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// claimedIn ties the claims of responsibility of each report to the acts they are for: the act named
// within the words of the claim.
func (g *grouper) claimedIn() map[int][]claimant {
	out := map[int][]claimant{}
	acts := map[string][]int{}
	for i, m := range g.members {
		if m.kin == "violence" {
			acts[m.ref.Report] = append(acts[m.ref.Report], i)
		}
	}
	for _, m := range g.members {
		if m.event.Type != "claim_of_responsibility" || hypothetical(m) {
			continue
		}
		if act := g.act(m.event, acts[m.ref.Report]); act >= 0 {
			out[act] = append(out[act], g.claimants(m)...)
		}
	}
	for _, r := range g.pile.Readings {
		g.statedClaims(r, acts[r.Report.ID], out)
	}
	return out
}

// act is the act that a claim of responsibility names: the nearest whose trigger, or a further
// mention of it, follows in the claim's words, else the nearest before; -1 when there is none.
func (g *grouper) act(claim ledger.Event, acts []int) int {
	best, distance := -1, 0
	for _, i := range acts {
		e := g.members[i].event
		for _, mark := range append([]ledger.Mark{e.Trigger}, e.Mentions...) {
			if mark.Start < claim.Evidence.Start || mark.End > claim.Evidence.End {
				continue
			}
			d := mark.Start - claim.Trigger.Start
			if d < 0 {
				d = len(claim.Evidence.Quote) - d
			}
			if best < 0 || d < distance {
				best, distance = i, d
			}
		}
	}
	return best
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
func (g *grouper) statedClaims(r ledger.Reading, acts []int, out map[int][]claimant) {
	byID := map[string]int{}
	for _, i := range acts {
		byID[g.members[i].ref.ID] = i
	}
	for _, c := range r.Claims {
		if c.Stance != "claims_responsibility" || len(c.Chain) == 0 {
			continue
		}
		root := g.roots.Root(independence.Voice{Report: r.Report.ID, Chain: c.Chain})
		for _, id := range c.About {
			if i, ok := byID[id]; ok && !root.Outlet && !g.claims(out[i], root) {
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
