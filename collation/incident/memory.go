package incident

import (
	"slices"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/story"
	"sitrep/ledger"
)

// Memory keeps what was made of events, of pairs of them and of incidents from one collation to the next. What stands in it
// is used again only for reports that stand as they stood (pile.Stands) and whose words are as rare as they were. The zero
// Memory is ready for use; it holds what the last collation made.
type Memory struct {
	members []member
	first   map[string]int // report → its first member
	words   weights
	weighed []weighed
	retold  map[string][]toldAgain
	made    map[ledger.Ref]made // by the first member
}

// weighed is a pair of members with what speaks for it but for its stories, which every report moves a little.
type weighed struct {
	a, b    int32
	score   float64
	against bool
	told    *saying // once it was asked for
}

// saying is what is said of a pair: the words of what speaks for it, and of what forbids it.
type saying struct {
	features []string
	against  string
}

// made is an incident with what it was made of.
type made struct {
	members  []ledger.Ref
	incident ledger.Incident
}

// Group gives the incidents of a pile as the function Group does, and keeps what it made for the next.
func (m *Memory) Group(p *pile.Pile, roots *independence.Judge, stories *story.Index) ([]ledger.Incident, []ledger.Decision) {
	g := &grouper{pile: p, roots: roots, stories: stories, past: m}
	g.now = Memory{first: make(map[string]int, len(p.Readings)), retold: map[string][]toldAgain{}, made: map[ledger.Ref]made{}}
	g.readMembers()
	g.words = weigh(g.members)
	g.settle()
	g.sets = p.Sets("same_incident", refsOf(g.members))
	g.retell()
	g.findClaims()
	g.findLeads()
	g.findTowns()
	g.compare()
	g.join()
	g.joinClaims()
	incidents, decisions := g.result()
	g.now.members, g.now.words = g.members, g.words
	*m = g.now
	return incidents, decisions
}

// readMembers takes the members of reports that stand as they stood from memory, and reads the others.
func (g *grouper) readMembers() {
	events := 0
	for _, r := range g.pile.Readings {
		events += len(r.Events)
	}
	g.members, g.was = make([]member, 0, events), make([]int, 0, events)
	for k, r := range g.pile.Readings {
		from, print := len(g.members), g.pile.Number(g.roots.Copies(r.Report.ID))
		was, known := g.past.first[r.Report.ID]
		if known = known && g.pile.Stands(k); known {
			g.members = append(g.members, g.past.members[was:was+len(r.Events)]...)
		} else {
			g.members = append(g.members, membersOf(g.pile, r)...)
		}
		for i := from; i < len(g.members); i++ {
			g.members[i].report, g.members[i].print = k, print
			if !known {
				g.members[i].teller = g.tellerOf(&g.members[i])
			}
			g.was = append(g.was, -1)
			if known {
				g.was[i] = was + i - from
			}
		}
		g.now.first[r.Report.ID] = from
	}
}

// settle notes which members are what they were: of reports that stand, with words that are as rare as they were. Of the
// others it finds the rare words, once for all the pairs they will be weighed in.
func (g *grouper) settle() {
	turned := g.words.turned(g.past.words)
	g.settled = slices.Repeat([]bool{true}, len(g.members))
	for i := range g.members {
		if g.was[i] < 0 {
			g.settled[i] = false
		} else if len(turned) > 0 {
			m, other := &g.members[i], func(w string) bool { return turned[w] }
			g.settled[i] = !slices.ContainsFunc(m.around, other) && !slices.ContainsFunc(m.own, other) &&
				!slices.ContainsFunc(m.cities, other) && !slices.ContainsFunc(m.towns, other)
		}
		if m := &g.members[i]; !g.settled[i] {
			m.rareWords, m.rareAround = g.words.rareOf(m.words), g.words.rareOf(m.around)
		}
	}
}

// turned are the words that are rare and were not, or were and are not, and the towns that few reports tell of or told of.
func (w weights) turned(was weights) map[string]bool {
	out := map[string]bool{}
	for x := range w.reports {
		if w.rare(x) != was.rare(x) {
			out[x] = true
		}
	}
	for x := range w.towns {
		if w.small(x) != was.small(x) {
			out[x] = true
		}
	}
	return out
}

// remembered fills in the pairs that were weighed before, of members that are what they were. Members keep their order, so
// that both lists go in one order.
func (g *grouper) remembered(pairs []weighed) (known []bool) {
	known = make([]bool, len(pairs))
	is := make([]int32, len(g.past.members)) // the number that a member has now, -1 for one that is another
	for i := range is {
		is[i] = -1
	}
	for i, was := range g.was {
		if g.settled[i] {
			is[was] = int32(i)
		}
	}
	k := 0
	for _, old := range g.past.weighed {
		old.a, old.b = is[old.a], is[old.b]
		if old.a < 0 || old.b < 0 {
			continue
		}
		for k < len(pairs) && (pairs[k].a < old.a || pairs[k].a == old.a && pairs[k].b < old.b) {
			k++
		}
		if k < len(pairs) && pairs[k].a == old.a && pairs[k].b == old.b {
			pairs[k], known[k] = old, true
		}
	}
	return known
}
