package incident

import (
	"sort"

	"sitrep/ledger"
)

// findClaims ties the claims of responsibility of each report to the acts they are for: the act named within the words of
// the claim, else the last that its report told as its own news.
func (g *grouper) findClaims() {
	named := map[string][]naming{}
	for i, m := range g.members {
		if m.kin != "violence" {
			continue
		}
		for _, mark := range append([]ledger.Mark{m.event.Trigger}, m.event.Mentions...) {
			named[m.ref.Report] = append(named[m.ref.Report], naming{mark, i, m.current && !hypothetical(&m), !m.bare()})
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
			g.claimOf[i] = act
		}
	}
}

// joinClaims makes one of the claims of one act by one party. Claims whose party has no name are the one party's that
// is known to claim it; of an act that two parties claim they stay apart.
func (g *grouper) joinClaims() {
	of := map[int][]int{}
	var acts []int
	for i := range g.members {
		act, ok := g.claimOf[i]
		if !ok || g.members[i].event.Status == "denied" {
			continue
		}
		act = g.sets.Find(act)
		if of[act] == nil {
			acts = append(acts, act)
		}
		of[act] = append(of[act], i)
	}
	for _, act := range acts {
		g.joinOf(of[act])
	}
}

func (g *grouper) joinOf(claims []int) {
	parties := map[string]bool{}
	first := map[string]int{}
	for _, i := range claims {
		parties[g.partyOf(i)] = true
	}
	delete(parties, "")
	for _, i := range claims {
		who := g.partyOf(i)
		if len(parties) == 1 {
			for who = range parties {
			}
		}
		j, known := first[who]
		if !known {
			first[who] = i
		} else if a, b := g.sets.Find(i), g.sets.Find(j); who != "" && a != b && !g.sets.Apart(a, b) && g.sets.Join(a, b) {
			g.links = append(g.links, link{pair{a: min(i, j), b: max(i, j), score: bar}, []string{"claims of one act, by " + g.pile.Name(who)}})
		}
	}
}

// partyOf is the identity that makes a claim, "" where it has none.
func (g *grouper) partyOf(claim int) string {
	m := g.members[claim]
	for _, r := range m.event.Roles {
		if who := g.pile.Who(m.ref.Report, r.Entity); r.Role == "claimant" && who != "" {
			return who
		}
	}
	return ""
}

// naming is a place where a report names an act.
type naming struct {
	ledger.Mark
	act  int
	news bool // its report's own
	set  bool // told with a place or a day
}

// reach is how many bytes behind the words of a claim its act may be named ("claimed responsibility"
// "for an attack").
const reach = 40

// actOf is the act that a claim of responsibility names: the nearest whose trigger, or a further
// mention of it, follows in the claim's words or right behind them, else the nearest before in its
// words, else the last of its report's own news, one with a place or a day before others; -1 when there is none.
func actOf(claim ledger.Event, named []naming) int {
	at := func(byte int) int { return sort.Search(len(named), func(i int) bool { return named[i].Start >= byte }) }
	first, after, end := at(claim.Evidence.Start), at(claim.Trigger.Start), at(max(claim.Evidence.End, claim.Trigger.End+reach))
	switch {
	case after < end:
		return named[after].act
	case first < after:
		return named[after-1].act
	}
	last := -1
	for i := after - 1; i >= 0; i-- {
		switch {
		case named[i].news && named[i].set:
			return named[i].act
		case named[i].news && last < 0:
			last = named[i].act
		}
	}
	return last
}
