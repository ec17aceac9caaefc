package incident

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

func (m *member) readRoles(p *pile.Pile, e ledger.Event) {
	cast, groups := map[string]bool{}, map[string]bool{}
	for _, r := range e.Roles {
		if who := p.Who(m.ref.Report, r.Entity); who != "" && r.Role != "issuer" && !placeKinds[p.Kind(who)] {
			cast[who] = true
			groups[who] = sides[r.Role] == "doer" && p.Kind(who) == "armed_group"
		}
		if kind := p.Kind(p.Who(m.ref.Report, r.Entity)); r.Role == "target" && kind != "person" {
			words := pile.Content(r.Text)
			m.spots = append(m.spots, words...)
			if placeKinds[kind] && kind != "venue" {
				m.townsHit = append(m.townsHit, words...)
			} else {
				m.targets = append(m.targets, words...)
			}
		}
	}
	m.camps = campsOf(e)
	m.targets, m.townsHit = once(m.targets), once(m.townsHit)
	m.spots = once(m.spots)
	m.cast = pile.Sorted(cast)
	m.groups = slices.DeleteFunc(pile.Sorted(groups), func(who string) bool { return !groups[who] })
}

// campsOf are the camps of the people whom an event befell, as its words name them.
func campsOf(e ledger.Event) []string {
	camps := map[string]bool{}
	for _, r := range e.Roles {
		if r.Role != "victim" {
			continue
		}
		for _, w := range pile.Words(r.Text) {
			camps[cmp.Or(lexicon.Camp(w), lexicon.Camp(pile.Stem(w)))] = true
		}
	}
	delete(camps, "")
	return pile.Sorted(camps)
}

func (m *member) readCounts(p *pile.Pile, e ledger.Event) {
	for _, c := range e.Counts {
		if p.Owner(m.ref.Report, e, c) && c.Low != nil && *c.Low > 1 {
			m.tolls = append(m.tolls, tally{c.What, *c.Low, upTo(c)})
		}
	}
	for _, c := range m.tolls {
		if !math.IsInf(c.high, 1) {
			m.counts = append(m.counts, c)
		}
	}
	for _, c := range m.counts {
		m.numbers = append(m.numbers, fmt.Sprint(c))
	}
	m.numbers = once(m.numbers)
	m.crowd = e.Aggregate || len(m.counts) > 0
}

// upTo is the upper end of a count, without end where the report gives none.
func upTo(c ledger.Count) float64 {
	if c.High == nil {
		return math.Inf(1)
	}
	return *c.High
}

func (m *member) readWords(r ledger.Reading, e ledger.Event, said map[string][]string) {
	texts := []string{e.Evidence.Quote}
	for _, x := range e.Mentions {
		texts = append(texts, x.Text)
	}
	for _, l := range e.Where {
		texts = append(texts, l.Written, l.Name)
	}
	for _, role := range e.Roles {
		texts = append(texts, role.Text)
	}
	m.words = pile.Content(texts...)
	around := said[e.ID]
	if title := pile.Content(r.Report.Title); m.current && (pile.Meet(title, m.words) || inTitle(r.Report.Title, e) || e.Trigger.Start < head) {
		around = append(around, r.Report.Title)
	}
	m.around = once(append(pile.Content(around...), m.words...))
}

// write are words of a member (see pile.Written) as what it is told by writes them, or else as some texts do.
func (m *member) write(words []string, texts ...string) []string {
	own := []string{m.event.Evidence.Quote}
	for _, x := range m.event.Mentions {
		own = append(own, x.Text)
	}
	for _, role := range m.event.Roles {
		own = append(own, role.Text)
	}
	for _, l := range m.event.Where {
		own = append(own, l.Written, l.Name)
	}
	return pile.Written(words, append(own, texts...)...)
}

// inTitle reports an event that the title itself tells.
func inTitle(title string, e ledger.Event) bool {
	return title != "" && e.Evidence.Quote != "" && strings.Contains(title, e.Evidence.Quote)
}

// otherTarget reports two happenings told of different targets, or of different towns as their targets. A town and a house are
// not two targets: the house may stand in the town.
func otherTarget(a, b *member) bool {
	return apart(a.targets, b.targets) || apart(a.townsHit, b.townsHit)
}

// hit are the words of all that a happening is told to have struck.
func (m *member) hit() []string { return once(append(slices.Clone(m.targets), m.townsHit...)) }

func once(words []string) []string {
	seen := map[string]bool{}
	for _, w := range words {
		seen[w] = true
	}
	return pile.Sorted(seen)
}
