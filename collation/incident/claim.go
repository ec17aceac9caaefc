package incident

import (
	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// claimedIn are those who claim each act: by claims of responsibility, and by what they say.
func (g *grouper) claimedIn() map[int][]claimant {
	out := map[int][]claimant{}
	acts := map[ledger.Ref]int{}
	for i, m := range g.members {
		if act, ok := g.claimOf[i]; ok {
			out[act] = append(out[act], g.claimants(m)...)
		}
		if m.kin == "violence" {
			acts[m.ref] = i
		}
	}
	for _, r := range g.pile.Readings {
		g.statedClaims(r, acts, out)
	}
	return out
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
