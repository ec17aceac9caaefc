package incident

import (
	"sort"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	"sitrep/text"
)

// town is a place where a report names a town.
type town struct {
	start         int
	name, written string // folded spelling, and as the report names it
}

// townsOf are the towns that a report names outside its dateline, in the order of its text.
func townsOf(r ledger.Reading) []town {
	var out []town
	for _, e := range r.Entities {
		if e.Kind != "city" {
			continue
		}
		name := pile.Spelling(pile.Fold(e.Name))
		for _, m := range e.Mentions {
			if !inDateline(r.Report, m.Start) {
				out = append(out, town{m.Start, name, e.Name})
			}
		}
	}
	sort.Slice(out, func(i, j int) bool {
		return out[i].start < out[j].start || out[i].start == out[j].start && out[i].name < out[j].name
	})
	return out
}

// namesOf are the names of towns, in order.
func namesOf(towns []town) []string {
	names := map[string]bool{}
	for _, t := range towns {
		names[t.name] = true
	}
	return pile.Sorted(names)
}

// strangers reports two happenings told of towns by name of which neither report names the other's: a village is mostly told with the
// town near it. Happenings of one report are told apart by what it says.
func strangers(a, b *member) bool {
	return a.report != b.report && !a.loose && !b.loose && apart(a.cities, b.cities) && !near(a.points, b.points) && !akinTowns(a, b) &&
		len(a.venues) == 0 && len(b.venues) == 0 && !pile.Meet(a.cities, b.inReport) && !pile.Meet(a.inReport, b.cities) && !a.speaksOf(b) && !b.speaksOf(a)
}

func inDateline(r ledger.Report, at int) bool {
	for _, f := range r.Furniture {
		if f.Start <= at && at < f.End {
			return true
		}
	}
	return false
}

// readTowns keeps the towns that the sentences name in which a report speaks of an event; of one without a town of its own
// they stand for it.
func (m *member) readTowns(r ledger.Reading, towns []town) {
	if len(towns) == 0 {
		return
	}
	named, words := map[string]bool{}, m.otherwise
	for _, mark := range append([]ledger.Mark{m.event.Trigger}, m.event.Mentions...) {
		from, to := pile.SentenceSpan(r.Report.Text, mark.Start, mark.End)
		for i := sort.Search(len(towns), func(i int) bool { return towns[i].start >= from }); i < len(towns) && towns[i].start < to; i++ {
			if !named[towns[i].name] {
				named[towns[i].name] = true
				words = append(words, pile.Content(towns[i].written)...)
			}
		}
	}
	m.spoken = pile.Sorted(named)
	if len(m.cities) == 0 {
		m.towns, m.otherwise = m.spoken, once(words)
	}
}

// looseTown reports a happening whose town none of the sentences names that tell it: the reading took it from the dateline, from
// a byline or from another sentence, and a report of the same happening may well have another.
func (m *member) looseTown(r ledger.Reading) bool {
	if len(m.cities) == 0 {
		return false
	}
	for _, mark := range append([]ledger.Mark{m.event.Trigger, {Start: m.event.Evidence.Start, End: m.event.Evidence.End}}, m.event.Mentions...) {
		from, to := pile.SentenceSpan(r.Report.Text, mark.Start, mark.End)
		for _, l := range m.event.Where {
			if at := strings.Index(r.Report.Text[from:to], l.Written); l.Written != "" && at >= 0 && !inDateline(r.Report, from+at) && m.isTown(l) {
				return false
			}
		}
	}
	return true
}

// isTown reports a place that counts as a town of the happening.
func (m *member) isTown(l text.Location) bool {
	return contains(m.cities, pile.Spelling(pile.Fold(placeName(l))))
}
