package incident

import (
	"sort"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// retell joins what a report speaks of again without a place or day of its own ("the attack", "the blast",
// "23 people were killed in the strike") with what it told before. A report's reader has the whole text
// before him, so that a bare mention needs no further agreement.
func (g *grouper) retell() {
	for first := 0; first < len(g.members); {
		last := first
		for last < len(g.members) && g.members[last].ref.Report == g.members[first].ref.Report {
			last++
		}
		g.retellIn(first, last)
		first = last
	}
}

// within is how many happenings of one report are looked through for the one that is spoken of again.
const within = 60

func (g *grouper) retellIn(first, last int) {
	order := g.inTextOrder(first, last)
	for k, i := range order {
		if back := g.samePersonAgain(order[max(0, k-within):k], i); back >= 0 {
			g.retold(back, i, "the report speaks again of what befell "+g.names(&g.members[i]))
			continue
		}
		noun := g.again(&g.members[i])
		if noun == "" {
			continue
		}
		for back := k - 1; back >= max(0, k-within); back-- {
			if j := order[back]; g.sameAgain(&g.members[j], &g.members[i], noun) {
				g.retold(j, i, "the report speaks of it again as “"+noun+"”, without a place or day of its own")
				break
			}
		}
	}
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
		if who != "" && o.kin == m.kin && !o.former && m.event.Past == o.event.Past && (o.bare() || m.bare()) && g.against(o, m) == "" {
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

// again are the words by which an event is spoken of as known: an article and the noun, in the place of its
// trigger or right behind it in its sentence; "" for one that has a venue, city or day of its own.
func (g *grouper) again(m *member) string {
	if m.kin != "violence" || m.event.Aggregate || hypothetical(m) || len(m.venues)+len(m.cities) > 0 || m.days.Known || m.days.Month > 0 {
		return ""
	}
	r := g.pile.Report(m.ref.Report)
	if words, ok := definite(r.Text, m.event.Trigger); ok {
		return words
	}
	return later(r.Text, m.event)
}

// definite are the words of a mark with a definite article right before them, or with one word between.
func definite(text string, m ledger.Mark) (string, bool) {
	if m.Start < 0 || m.End > len(text) || m.Start >= m.End {
		return "", false
	}
	before := strings.Fields(text[max(0, m.Start-24):m.Start])
	noun := text[m.Start:m.End]
	if lexicon.Retold(strings.ToLower(noun)) == "" {
		return "", false
	}
	for back := 1; back <= 2 && back <= len(before); back++ {
		if w := strings.ToLower(before[len(before)-back]); lexicon.Definite(w) {
			return w + " " + strings.Join(append(before[len(before)-back+1:], noun), " "), true
		}
	}
	return "", false
}

// tail is how many bytes behind a trigger the happening may be named as known: "were killed in the strike".
const tail = 40

// later is a definite noun for a happening that follows the trigger within its clause.
func later(text string, e ledger.Event) string {
	if e.Trigger.End < 0 || e.Trigger.End > len(text) {
		return ""
	}
	clause, _, _ := strings.Cut(text[e.Trigger.End:min(len(text), e.Trigger.End+tail)], ".")
	words := strings.Fields(clause)
	for i := 0; i+2 < len(words); i++ {
		noun := strings.ToLower(strings.Trim(words[i+2], ",;:”\""))
		if (words[i] == "in" || words[i] == "by" || words[i] == "during") && lexicon.Definite(words[i+1]) && lexicon.Retold(noun) != "" {
			return words[i+1] + " " + noun
		}
	}
	return ""
}

// sameAgain reports a happening that a bare mention may speak of: of the kind that its noun names, and with
// nothing that clashes but numbers, which are told anew.
func (g *grouper) sameAgain(known, bare *member, noun string) bool {
	word := noun[strings.LastIndexByte(noun, ' ')+1:]
	if known.kin != bare.kin || known.event.Aggregate || hypothetical(known) || apart(known.targets, bare.targets) || g.placeClash(known, bare) != "" {
		return false
	}
	kind := lexicon.Retold(strings.ToLower(word))
	return kind == "attack" || kind == known.event.Type || known.event.Type == "attack" && !otherWeapon(known, kind)
}

// otherWeapon reports a happening whose own words name another kind of attack.
func otherWeapon(m *member, kind string) bool {
	for _, w := range pile.Words(m.event.Evidence.Quote) {
		if k := lexicon.Retold(w); k != "" && k != "attack" && k != kind {
			return true
		}
	}
	return false
}
