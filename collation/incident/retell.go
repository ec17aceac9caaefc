package incident

import (
	"slices"
	"sort"
	"strings"
)

// retell joins what a report speaks of again ("the attack", "Monday's blast", "23 people were killed in the strike") with
// what it told before. A report's reader has the whole text before him, so that a mention without a place or day of its own
// needs no further agreement.
func (g *grouper) retell() {
	for first := 0; first < len(g.members); {
		last := first
		for last < len(g.members) && g.members[last].ref.Report == g.members[first].ref.Report {
			last++
		}
		for _, t := range g.retoldIn(first, last) {
			g.retold(first+t.before, first+t.again, t.why)
		}
		first = last
	}
}

// toldAgain is a happening that a report tells again, both counted from its first, and why.
type toldAgain struct {
	before, again int
	why           string
}

// retoldIn is what a report tells again, from memory where its members are what they were.
func (g *grouper) retoldIn(first, last int) []toldAgain {
	report := g.members[first].ref.Report
	out, known := g.past.retold[report]
	if !known || slices.Contains(g.settled[first:last], false) {
		out = g.retellIn(first, last)
	}
	g.now.retold[report] = out
	return out
}

// within is how many happenings of one report are looked through for the one that is spoken of again.
const within = 60

func (g *grouper) retellIn(first, last int) []toldAgain {
	var out []toldAgain
	order := g.inTextOrder(first, last)
	for k, i := range order {
		if j, why := g.toldBefore(order[max(0, k-within):k], i); j >= 0 {
			out = append(out, toldAgain{j - first, i - first, why})
		}
	}
	return out
}

// toldBefore is the happening among some earlier ones of a report that a later one speaks of again, and why; -1 when
// there is none.
func (g *grouper) toldBefore(before []int, i int) (int, string) {
	m := &g.members[i]
	if j := g.samePersonAgain(before, i); j >= 0 {
		return j, "the report speaks again of what befell " + g.names(m)
	}
	if noun := g.again(m); noun != "" {
		j := g.latest(before, func(o *member) bool { return !o.bare() && g.sameAgain(o, m, noun) })
		if j < 0 {
			j = g.latest(before, func(o *member) bool { return g.sameAgain(o, m, noun) })
		}
		if j >= 0 {
			return j, "the report speaks of it again as “" + noun + "”"
		}
	}
	if j := g.latest(before, func(o *member) bool {
		return tookIn(o, m, g.pile.Report(m.ref.Report).Text) || tookIn(m, o, g.pile.Report(m.ref.Report).Text)
	}); j >= 0 {
		return j, "the attack in which people were taken"
	}
	if j := g.headlined(before, i); j >= 0 {
		return j, "the first of its kind below the title that tells it"
	}
	if j := g.continued(before, i); j >= 0 {
		return j, "what the report tells right before, without a place, day or doer of its own"
	}
	if j := g.scene(before, i); j >= 0 {
		return j, "told of what the report is about, without a place or day of its own"
	}
	return -1, ""
}

// headlined is the happening of a report's title that its first paragraphs go on to tell: the only one of its kind before it
// that may be it; -1 when there is none. A title gives neither day nor town.
func (g *grouper) headlined(before []int, i int) int {
	m := &g.members[i]
	if !m.current || hypothetical(m) || m.former || m.event.Trigger.Start >= head {
		return -1
	}
	found := -1
	for _, j := range before {
		if o := &g.members[j]; o.kin == m.kin {
			if found >= 0 || !o.current || !o.placeless() && !setAlike(o, m) || !g.inHeadline(o) || g.against(o, m) != "" {
				return -1
			}
			found = j
		}
	}
	return found
}

// inHeadline reports a happening that the title of its report tells.
func (g *grouper) inHeadline(m *member) bool {
	r := g.pile.Report(m.ref.Report)
	at := strings.Index(r.Text, r.Title)
	return r.Title != "" && at >= 0 && m.event.Trigger.Start >= at && m.event.Trigger.End <= at+len(r.Title)
}

// latest is the last of some members that fits, -1 when none does.
func (g *grouper) latest(before []int, fits func(*member) bool) int {
	for k := len(before) - 1; k >= 0; k-- {
		if fits(&g.members[before[k]]) {
			return before[k]
		}
	}
	return -1
}

// retold joins two members of one report, unless a person keeps them apart.
func (g *grouper) retold(i, j int, why string) {
	if !g.sets.Apart(i, j) && g.sets.Join(i, j) {
		g.links = append(g.links, link{pair{a: min(i, j), b: max(i, j), score: bar}, []string{why}})
	}
}

// mortal are the kinds of happenings that befall one person once, in what one report tells.
var mortal = map[string]bool{"violence": true, "arrest": true, "kidnapping": true}

// samePersonAgain is the latest of some members of one report that befell the same person as a later one and may be it:
// neither clashes in place or day, one of them has none of its own, and neither is told as an earlier one; -1 when none is.
func (g *grouper) samePersonAgain(before []int, i int) int {
	m := &g.members[i]
	if !mortal[m.kin] || m.event.Aggregate || hypothetical(m) || m.former {
		return -1
	}
	for k := len(before) - 1; k >= 0; k-- {
		o := &g.members[before[k]]
		who, _ := samePerson(m.befallen, o.befallen)
		if who != "" && o.kin == m.kin && !o.former && m.past == o.past && (o.bare() || m.bare()) && g.against(o, m) == "" {
			return before[k]
		}
	}
	return -1
}

// bare reports a happening without a day and a town of its own.
func (m *member) bare() bool { return len(m.cities) == 0 && !m.days.Known && m.days.Month == 0 }

func (g *grouper) inTextOrder(first, last int) []int {
	var order []int
	for i := first; i < last; i++ {
		order = append(order, i)
	}
	sort.SliceStable(order, func(x, y int) bool {
		return g.members[order[x]].event.Trigger.Start < g.members[order[y]].event.Trigger.Start
	})
	return order
}
