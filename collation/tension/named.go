package tension

import (
	"cmp"
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	"sitrep/text"
)

// What two short reports share that have hardly a word in common: the name of a town, a venue or a person that few others
// of the pile name, told within a few days.
const (
	fewNamers  = 4       // reports of the pile that name it
	newsDays   = 4       // days between the two
	byNames    = 0.1     // how alike they are held to be, below any pair found by its words
	shortWords = 7 * 200 // bytes of a report that has too few words to be compared by them
)

// joinNames pairs short reports of a few days that share such a name.
func (f *finder) joinNames() []pile.Alike {
	naming := map[string][]int{}
	for i, r := range f.pile.Readings {
		f.namesOf[r.Report.ID] = tellingNames(r)
		for _, name := range f.namesOf[r.Report.ID] {
			naming[name] = append(naming[name], i)
		}
	}
	var out []pile.Alike
	for _, list := range naming {
		if len(list) > fewNamers {
			continue
		}
		for k, a := range list {
			for _, b := range list[k+1:] {
				if f.shortPair(a, b) && f.withinDays(a, b, newsDays) {
					out = append(out, pile.Alike{Pair: pile.MakePair(a, b), Like: byNames})
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b pile.Alike) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return slices.Compact(out)
}

// newsNames are the kinds of names by which two reports may be of one matter.
var newsNames = map[string]bool{"city": true, "venue": true, "person": true, "region": true}

// tellingNames are the names of a report, folded, that tell its news from others; not the town where it was written.
func tellingNames(r ledger.Reading) []string {
	var out []string
	for _, e := range r.Entities {
		if name := pile.Fold(e.Name); newsNames[e.Kind] && len(name) > 2 && properly(e.Name) && slices.ContainsFunc(e.Mentions, func(m ledger.Mark) bool { return !inDateline(r.Report, m.Start) }) {
			out = append(out, name)
			if last := pile.Fold(e.Name[strings.LastIndex(e.Name, " ")+1:]); e.Kind == "person" && len(last) > 2 && last != name {
				out = append(out, last) // who is told by his surname in another report
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// properly reports a name written with a capital letter: a description such as "his brother" names nobody.
func properly(name string) bool {
	return name != "" && (name[0] >= 'A' && name[0] <= 'Z' || name[0] > 127)
}

func inDateline(r ledger.Report, at int) bool {
	return slices.ContainsFunc(r.Furniture, func(x text.Furniture) bool { return x.Kind == "dateline" && x.Start <= at && at < x.End })
}

func (f *finder) shortPair(a, b int) bool {
	return min(len(f.pile.Readings[a].Report.Text), len(f.pile.Readings[b].Report.Text)) < shortWords
}

// withinDays reports reports that came out within some days of each other, as far as both tell.
func (f *finder) withinDays(a, b, days int) bool {
	m, known := pile.DayNumber(f.pile.Readings[a].Report.Published.Value)
	n, also := pile.DayNumber(f.pile.Readings[b].Report.Published.Value)
	return !known || !also || max(m-n, n-m) <= days
}
