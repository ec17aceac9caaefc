package incident

import (
	"sort"

	"sitrep/ledger"
)

// tie leads the incidents that have to do with one another to each other: a claim of responsibility to the act
// it is for, a part to what its report tells it as part of, and the stages of one course of things.
func (g *grouper) tie(incidents []ledger.Incident) {
	at := map[string]*ledger.Incident{}
	for i := range incidents {
		at[incidents[i].ID] = &incidents[i]
	}
	for i, m := range g.members {
		from := g.pile.Incident(m.ref.Report, m.ref.ID)
		if act, ok := g.claimOf[i]; ok {
			to := g.pile.Incident(g.members[act].ref.Report, g.members[act].ref.ID)
			lead(at[from], to, "claim_of", "its words name the act: “"+m.event.Evidence.Quote+"”")
		}
		if whole := g.pile.Incident(m.ref.Report, m.event.PartOf); whole != "" {
			lead(at[from], whole, "part_of", "a report tells it as part of the other")
		}
	}
	g.stages(at)
	for _, in := range at {
		sort.Slice(in.Related, func(a, b int) bool {
			x, y := in.Related[a], in.Related[b]
			return x.Incident < y.Incident || x.Incident == y.Incident && x.Kind < y.Kind
		})
	}
}

// lead adds a tie, once of each kind.
func lead(in *ledger.Incident, to, kind, reason string) {
	if in == nil || to == "" || in.ID == to {
		return
	}
	for _, t := range in.Related {
		if t.Incident == to && t.Kind == kind {
			return
		}
	}
	in.Related = append(in.Related, ledger.Tie{Incident: to, Kind: kind, Reason: reason})
}

// courses is how many changes of hands of one party's territory are led to one another.
const courses = 20

// stages lead changes of territory by which one party gains or loses to each other: they are stages of one
// course, told of different times, and no two of them one happening.
func (g *grouper) stages(at map[string]*ledger.Incident) {
	by := map[string][]string{}
	for _, m := range g.members {
		if m.event.Type != "territorial_change" {
			continue
		}
		for _, who := range m.cast {
			if id := g.pile.Incident(m.ref.Report, m.ref.ID); len(by[who]) < courses {
				by[who] = append(by[who], id)
			}
		}
	}
	parties := make([]string, 0, len(by))
	for who := range by {
		parties = append(parties, who)
	}
	sort.Strings(parties)
	for _, who := range parties {
		for _, from := range by[who] {
			for _, to := range by[who] {
				lead(at[from], to, "stage", "a change of territory of the same party, "+g.pile.Name(who)+", at another time")
			}
		}
	}
}
