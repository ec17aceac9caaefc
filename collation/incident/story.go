package incident

import (
	"fmt"
	"slices"

	"sitrep/collation/pile"
)

// What the wording of two whole reports says: from oneStory on they tell one story, from maybe on they may. Reports of
// two stories rarely reach a third of that (measured on the tuning topics of ECB+).
const (
	certain  = 0.25
	oneStory = 0.15
	likely   = 0.1
	maybe    = 0.07
)

// telling is how many happenings of one kind of a report are looked for in another of the same story.
const telling = 6

// findLeads notes the happening of each kind that a report tells first as its own news: what the report is about.
func (g *grouper) findLeads() {
	g.leadOf = map[kindOf]int{}
	for i, m := range g.members {
		key := kindOf{m.report, m.kin}
		known, ok := g.leadOf[key]
		if m.current && !hypothetical(&m) && (!ok || m.event.Trigger.Start < g.members[known].event.Trigger.Start) {
			g.leadOf[key] = i
		}
	}
	opens := g.opening()
	for i := range g.members {
		m := &g.members[i]
		k, ok := g.leadOf[kindOf{m.report, m.kin}]
		m.leads = ok && g.sets.Find(k) == g.sets.Find(i)
		m.main = m.leads && g.members[k].event.Trigger.Start < head && !g.behindOther(k, opens[m.report])
	}
}

// opening are, by report, those of its leading happenings that stand among its first words.
func (g *grouper) opening() map[int][]int {
	out := map[int][]int{}
	for key, k := range g.leadOf {
		if g.members[k].event.Trigger.Start < head/4 {
			out[key.report] = append(out[key.report], k)
		}
	}
	return out
}

// behindOther reports a happening that comes late in the head of a report whose news, told before it, is of another kind: a report
// on the release of captives tells in its last lines that one was killed.
func (g *grouper) behindOther(k int, opens []int) bool {
	m := &g.members[k]
	return m.event.Trigger.Start >= head/2 && slices.ContainsFunc(opens, func(o int) bool { return g.members[o].kin != m.kin })
}

// head is how many bytes of a text tell what it is about: its title and its first paragraphs. A happening of a kind that comes
// only later is told along with others.
const head = 620

// inOneStory are the pairs of happenings of one kind in reports of one story.
func (g *grouper) inOneStory() []pile.Pair {
	in := map[int][]int{}
	for i, m := range g.members {
		in[m.report] = append(in[m.report], i)
	}
	var out []pile.Pair
	for _, reports := range g.stories.Pairs(maybe) {
		for _, i := range g.news(in[int(reports.A)]) {
			for _, j := range g.news(in[int(reports.B)]) {
				if a, b := &g.members[i], &g.members[j]; a.kin == b.kin || a.main && b.main && g.toldOtherwise(a, b) {
					out = append(out, pile.MakePair(i, j))
				}
			}
		}
	}
	return out
}

// news are the first happenings of each kind that a report tells as its own, with all by which it speaks of what it is about.
func (g *grouper) news(members []int) []int {
	seen := map[string]int{}
	var out []int
	for _, i := range members {
		if m := g.members[i]; (m.current || m.leads) && seen[m.kin] < telling {
			seen[m.kin]++
			out = append(out, i)
		}
	}
	return out
}

// story adds that the reports tell one story, most where the happening is what each of them is about.
func (l *likeness) story(g *grouper, a, b *member) {
	if a.report == b.report || a.past != b.past || a.event.Aggregate || b.event.Aggregate {
		return
	}
	if a.kin != b.kin {
		l.otherKind(g, a, b)
	}
	if unlike(a, b) != "" || dayAfter(a, b) || strangers(a, b) {
		return // two like happenings of one story
	}
	like := g.stories.Likeness(a.report, b.report)
	leads, points := a.leads && b.leads, 0.0
	first := leads && single[a.kin] && !otherDays(a, b)
	switch {
	case like < maybe || a.past && like < oneStory:
		return
	case a.past:
		points = 1.25 // reports of one story look back on the same things
	case a.kin == b.kin && g.mainOf(a, b) && like >= mainly[a.kin]:
		points = bar
	case like >= certain || first && like >= oneStory:
		points = 2
	case like >= oneStory || first && like >= likely:
		points = 1.5
	default:
		points = 1
	}
	if apart(a.sites, b.sites) {
		points-- // of one story, and yet perhaps two happenings
	} else if !leads {
		points--
	} else if first && placedAlike(a, b) {
		l.add(0.5, func() string { return "it is what both reports are about, and their places agree" })
	}
	l.add(points, func() string { return fmt.Sprintf("the reports are of one story by their words (cosine %.2f)", like) })
	if a.main && b.main && like < mainly[a.kin] && a.days.One() && a.days == b.days && !otherRegion(a, b) && !otherDead(a, b) {
		l.add(0.5, func() string { return "it is what both reports are about, of one day" })
	}
	if a.family == b.family && a.days.One() && a.days == b.days && townAlike(a, b) && !apart(a.sites, b.sites) {
		l.add(0.5, func() string { return "a story has mostly one happening of a kind in one town on one day" })
	}
	// What one report is about and another tells beside its news may be two happenings of one town.
	if town := g.onlyThere(a, b); town != "" && a.leads == b.leads && like >= likely && !apart(a.sites, b.sites) {
		l.add(1, func() string {
			return "each of the reports tells one happening of the kind in " + g.townName(a, b, town) + ", and no more"
		})
	}
}

// mainOf reports two happenings that each stand at the head of their report, and of which nothing tells that they are two:
// another day, another kind of place, another region.
func (g *grouper) mainOf(a, b *member) bool {
	return a.main && b.main && mainly[a.kin] > 0 && !longAfter(a, b) && !apart(a.sites, b.sites) && !otherRegion(a, b) && !otherDead(a, b) &&
		!otherDays(a, b) &&
		!(several[a.kin] && a.weekday != 0 && b.weekday != 0 && a.weekday != b.weekday)
}

// otherDays reports two happenings that are both told to the day, and not of one day or the next.
func otherDays(a, b *member) bool {
	return a.days.ToTheDay() && b.days.ToTheDay() && a.days.Fit(b.days) != pile.Exact
}

// otherDead reports two acts of violence that befell people of different camps, in other numbers: the dead of an ambush are
// soldiers, those of the raid that follows it are rebels. Rival versions of one act give one number of each.
func otherDead(a, b *member) bool {
	return apart(a.camps, b.camps) && !(shareMeasure(a, b) && pile.Meet(a.numbers, b.numbers))
}

// several are the kinds of which a story may tell more than one, a day apart.
var several = map[string]bool{"arrest": true, plot: true}

// longAfter reports two happenings without a day of their own, told as news in reports of different weeks.
func longAfter(a, b *member) bool {
	return !(a.days.Known && b.days.Known) && a.published.Known && b.published.Known && max(a.published.Lo-b.published.Lo, b.published.Lo-a.published.Lo) > weeks
}

// weeks is for how many days a story is news.
const weeks = 15

// otherRegion reports two happenings of two regions, neither of which has a town in common with the other.
func otherRegion(a, b *member) bool {
	return apart(a.regions, b.regions) && !placedAlike(a, b)
}

// mainly are the kinds of happenings of which a story tells mostly one of its own news, each with the likeness from which the
// reports are taken for one story: of arrests and plots a story tells several.
var mainly = map[string]float64{"violence": likely, "kidnapping": likely, "claim_of_responsibility": likely, "court": likely, "sentence": oneStory,
	"extradition": likely, "demonstration": likely, "warning": oneStory, "arrest": arrests, plot: likely}

// arrests is the likeness from which the arrests that two reports are about are one.
const arrests = 0.125

// single are the kinds of which that holds wherever in their reports they are told.
var single = map[string]bool{"violence": true, "kidnapping": true, "claim_of_responsibility": true, "sentence": true, "extradition": true, "demonstration": true, "warning": true}
