package incident

import (
	"fmt"
	"slices"
	"sort"

	"sitrep/collation/pile"
	"sitrep/ledger"
	"sitrep/text"
)

// result makes incidents of the sets and decisions of the pairs.
func (g *grouper) result() ([]ledger.Incident, []ledger.Decision) {
	sets, claims := g.sets.Sets(), g.claimedIn()
	incidents := make([]ledger.Incident, 0, len(sets))
	for _, set := range sets {
		in := g.incidentOf(set, claims)
		for _, i := range set {
			g.pile.Place(g.members[i].ref, in.ID)
		}
		incidents = append(incidents, in)
	}
	g.tie(incidents)
	sort.Slice(incidents, func(i, j int) bool { return incidents[i].ID < incidents[j].ID })
	return incidents, g.decisions()
}

// incidentOf is the incident of a set, from memory where its members are what they were.
func (g *grouper) incidentOf(set []int, claims map[int][]claimant) ledger.Incident {
	known := g.past.made[g.members[set[0]].ref]
	if !g.isMade(set, known.members) {
		in := g.incident(set, claims)
		known = made{in.Members, in}
	}
	g.now.made[g.members[set[0]].ref] = known
	in := known.incident
	in.Values = slices.Clone(in.Values)
	return in
}

// isMade reports a set of the members that an incident was made of, each in a report that stands as it stood.
func (g *grouper) isMade(set []int, of []ledger.Ref) bool {
	if len(set) != len(of) {
		return false
	}
	for k, i := range set {
		if g.was[i] < 0 || g.members[i].ref != of[k] {
			return false
		}
	}
	return true
}

func (g *grouper) incident(set []int, claims map[int][]claimant) ledger.Incident {
	in := ledger.Incident{Members: []ledger.Ref{}, Aggregate: true, Past: true}
	for _, i := range set {
		m := g.members[i]
		in.Members = append(in.Members, m.ref)
		in.Aggregate, in.Past = in.Aggregate && m.event.Aggregate, in.Past && m.event.Past
	}
	in.ID = ledger.IncidentID(g.pile.Anchor(in.Members))
	in.Type = g.most(set, func(m member) string { return m.event.Type })
	if g.members[set[0]].kin == plot && in.Type != plot && g.told(set, plot) {
		in.Type = plot
	}
	in.Status = g.most(set, func(m member) string { return m.event.Status })
	in.Title = g.title(set)
	in.When = g.when(set)
	in.Where = g.where(set)
	in.Values, in.Roots = g.values(set, claims)
	return in
}

// told reports a set of which a member is told as a type.
func (g *grouper) told(set []int, eventType string) bool {
	for _, i := range set {
		if g.members[i].event.Type == eventType {
			return true
		}
	}
	return false
}

// most is the value most members have, a general one ("attack", "alleged") only where few have another; of several the
// one that is not general, then the first in order.
func (g *grouper) most(set []int, of func(member) string) string {
	count := map[string]int{}
	for _, i := range set {
		v := of(g.members[i])
		count[v]++
		if !general[v] {
			count[v] += specific - 1
		}
	}
	best := ""
	for v, c := range count {
		if best == "" || c > count[best] || c == count[best] && (general[best] && !general[v] || general[best] == general[v] && v < best) {
			best = v
		}
	}
	return best
}

// specific is how many general words a word that says more outweighs.
const specific = 3

var general = map[string]bool{"attack": true, "other": true, "alleged": true, "denied": true}

// when is the most exact time a member gives: a day before a month before a date without a year.
func (g *grouper) when(set []int) *text.When {
	var best *text.When
	rank := -1
	for _, i := range set {
		m := g.members[i]
		r := -1
		switch d := m.days; {
		case m.event.When == nil:
		case d.One():
			r = 4
		case d.Known && d.Hi-d.Lo <= 31:
			r = 3
		case d.Day > 0:
			r = 2
		case d.Known || d.Month > 0:
			r = 1
		default:
			r = 0
		}
		if r > rank {
			best, rank = m.event.When, r
		}
	}
	return best
}

// where are the places of all members, the finest first, each once.
func (g *grouper) where(set []int) []text.Location {
	var out []text.Location
	seen := map[string]bool{}
	for _, precision := range []string{"venue", "city", "area", "region", "country", ""} {
		for _, i := range set {
			for _, l := range g.members[i].event.Where {
				key := l.Precision + "|" + pile.Fold(placeName(l))
				if l.Precision == precision && !seen[key] {
					seen[key] = true
					out = append(out, l)
				}
			}
		}
	}
	return out
}

func placeName(l text.Location) string {
	if l.Name != "" {
		return l.Name
	}
	return l.Written
}

// nearMisses is how many of an event's near misses are logged.
const nearMisses = 3

// decisions are the pairs that were joined, and the near misses that were not.
func (g *grouper) decisions() []ledger.Decision {
	misses := g.misses()
	out := make([]ledger.Decision, 0, len(g.links)+len(misses))
	for _, l := range g.links {
		why := l.why
		if why == nil {
			why, _ = g.tell(l.pair)
		}
		out = append(out, g.decision(l.pair, "merged", g.pile.Incident(g.members[l.a].ref.Report, g.members[l.a].ref.ID), why))
	}
	for _, p := range misses {
		out = append(out, g.miss(p))
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out
}

// misses are the pairs that were not joined and are logged, the surest of each event.
func (g *grouper) misses() []pair {
	var out []pair
	logged := make([]uint8, len(g.members))
	for _, p := range g.pairs {
		if g.sets.Find(p.a) == g.sets.Find(p.b) || g.members[p.a].report == g.members[p.b].report || logged[p.a] >= nearMisses || logged[p.b] >= nearMisses {
			continue
		}
		logged[p.a]++
		logged[p.b]++
		out = append(out, p)
	}
	return out
}

// miss is the decision on a pair that was not joined.
func (g *grouper) miss(p pair) ledger.Decision {
	features, against := g.tell(p)
	switch {
	case p.against:
		return g.decision(p, "apart", "", append(features, "but "+against))
	case g.sets.Apart(p.a, p.b):
		return g.decision(p, "apart", "", append(features, "but a person keeps them apart"))
	case p.score >= bar:
		return g.decision(p, "apart", "", append(features, "but another report of one clashes with the other"))
	}
	return g.decision(p, "open", "", append(features, fmt.Sprintf("score %g of the %g needed: one more agreement would join them", p.score, float64(bar))))
}

func (g *grouper) decision(p pair, verdict, result string, reasons []string) ledger.Decision {
	a, b := g.members[p.a].ref, g.members[p.b].ref
	return ledger.Decision{ID: ledger.ID("d", "same_incident", a.Report, a.ID, b.Report, b.ID), Kind: "same_incident", Verdict: verdict,
		Members: []ledger.Ref{a, b}, Result: result, Score: p.score, Reasons: reasons, By: "incident.features"}
}
