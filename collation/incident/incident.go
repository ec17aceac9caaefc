// Package incident tells which events of several reports are one happening. Candidates are found by
// keys they share (a venue, a city and day, rare words), compared by features, and joined from the
// surest pair down. A clash of place, day, target or status keeps them apart whatever else agrees;
// different tolls and different claimants do not, since that is where reports of one event differ.
package incident

import (
	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/story"
	"sitrep/ledger"
)

// Group gives the incidents of a pile and the decisions behind them, and notes each event's incident
// in the pile. An event that no other report tells is an incident too.
func Group(p *pile.Pile, roots *independence.Judge, stories *story.Index) ([]ledger.Incident, []ledger.Decision) {
	return new(Memory).Group(p, roots, stories)
}

func refsOf(members []member) []ledger.Ref {
	out := make([]ledger.Ref, len(members))
	for i, m := range members {
		out[i] = m.ref
	}
	return out
}

type grouper struct {
	pile    *pile.Pile
	roots   *independence.Judge
	members []member
	words   weights
	stories *story.Index
	sets    pile.Sets
	pairs   []pair // that may be one happening, or nearly
	links   []link // that were joined
	figures map[number][]ledger.Figure
	claimOf map[int]int    // claim of responsibility → the act it is for
	in      map[int][]int  // root of a set → its members, while joining
	toldOf  map[there]int  // how many happenings
	leadOf  map[kindOf]int // the happening of each kind that a report tells first as its own news

	past    *Memory
	now     Memory
	was     []int  // member → its number in the past, -1 for one that was not
	settled []bool // members that are what they were
}

// pair is two members with how much speaks for their being one, and whether something forbids it.
type pair struct {
	a, b    int
	score   float64
	against bool
	at      int  // its place among the weighed
	told    bool // their reports tell one story, and nothing else joins them
}

// link is a pair that was joined, and why; nil where its features tell.
type link struct {
	pair
	why []string
}

// join makes sets of the pairs that reach the bar, the surest first, as long as no member of one set
// clashes with a member of the other.
func (g *grouper) join() {
	g.in = map[int][]int{}
	for _, set := range g.sets.Sets() {
		g.in[set[0]] = set
	}
	for _, p := range g.pairs {
		a, b := g.sets.Find(p.a), g.sets.Find(p.b)
		if a == b || p.score < g.needed(p) || p.against || g.sets.Apart(a, b) || g.clashing(g.in[a], g.in[b]) || g.bridging(p, g.in[a], g.in[b]) {
			continue
		}
		g.sets.Join(a, b)
		into, from := min(a, b), max(a, b)
		g.in[into] = append(g.in[into], g.in[from]...)
		delete(g.in, from)
		g.links = append(g.links, link{pair: p})
	}
}

// needed is the score that joins a pair: more where one report told of two, since its reader had the
// whole text before it.
func (g *grouper) needed(p pair) float64 {
	if g.members[p.a].report == g.members[p.b].report {
		return bar + 0.5
	}
	return bar
}

// limit is how many members of a set are asked whether they clash.
const limit = 12

// clashing reports two sets of which some members cannot be one happening.
func (g *grouper) clashing(a, b []int) bool {
	for _, i := range a[:min(len(a), limit)] {
		for _, j := range b[:min(len(b), limit)] {
			if g.against(&g.members[i], &g.members[j]) != "" {
				return true
			}
		}
	}
	return false
}

// bridging reports a pair that the story of its two reports alone would join, where the other reports of the two sets tell
// different stories on the whole: one report that is like those of both joins no two stories.
func (g *grouper) bridging(p pair, a, b []int) bool {
	if !p.told || len(a) == 1 && len(b) == 1 {
		return false
	}
	sum, n := 0.0, 0
	for _, i := range a[:min(len(a), limit)] {
		for _, j := range b[:min(len(b), limit)] {
			sum, n = sum+g.stories.Likeness(g.members[i].report, g.members[j].report), n+1
		}
	}
	return sum < maybe*float64(n)
}
