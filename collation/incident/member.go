package incident

import (
	"sort"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// member is an event of a report with the forms it is compared by. All lists are sorted.
type member struct {
	ref         ledger.Ref
	event       ledger.Event
	family, kin string
	days        pile.Days
	published   pile.Days // the day the report came out
	current     bool      // the report's own news
	venues      []string  // folded names
	cities      []string
	countries   []string
	points      [][2]float64 // of cities, degrees
	spots       []string     // words of venues and targets
	targets     []string     // words of targets
	cast        []string     // identities that take part
	words       []string     // all words that may tell happenings apart
	title       []string     // words of the report's title, when it speaks of this event
	counts      []tally
}

// tally is a number of people or things, to be compared.
type tally struct {
	what      string
	low, high float64
}

func membersOf(p *pile.Pile) []member {
	var out []member
	for _, r := range p.Readings {
		first := len(out)
		for _, e := range r.Events {
			out = append(out, newMember(p, r, e))
		}
		sort.SliceStable(out[first:], func(i, j int) bool { return out[first+i].ref.ID < out[first+j].ref.ID })
	}
	return out
}

func newMember(p *pile.Pile, r ledger.Reading, e ledger.Event) member {
	m := member{ref: ledger.Ref{Report: r.Report.ID, ID: e.ID}, event: e, days: pile.DaysOf(e.When), current: !e.Past && !e.Aggregate}
	m.family, m.kin = lexicon.Family(e.Type)
	if day, ok := pile.DayNumber(r.Report.Published.Value); ok {
		m.published = pile.Days{Lo: day, Hi: day, Known: true}
	}
	m.readPlaces(e)
	m.readRoles(p, e)
	m.readCounts(e)
	m.readWords(r, e)
	return m
}

func (m *member) readPlaces(e ledger.Event) {
	venues, cities, countries := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, l := range e.Where {
		if l.Basis == "inferred" {
			continue
		}
		name := l.Name
		if name == "" {
			name = l.Written
		}
		if l.CountryCode != "" {
			countries[l.CountryCode] = true
		}
		switch l.Precision {
		case "venue":
			venues[pile.Fold(name)] = true
			m.spots = append(m.spots, pile.Content(name, l.Written)...)
		case "city":
			cities[pile.Fold(name)] = true
			if l.Lat != nil && l.Lon != nil {
				m.points = append(m.points, [2]float64{*l.Lat, *l.Lon})
			}
		}
	}
	m.venues, m.cities, m.countries = pile.Sorted(venues), pile.Sorted(cities), pile.Sorted(countries)
}

func (m *member) readRoles(p *pile.Pile, e ledger.Event) {
	cast := map[string]bool{}
	for _, r := range e.Roles {
		if who := p.Who(m.ref.Report, r.Entity); who != "" && r.Role != "issuer" {
			cast[who] = true
		}
		if r.Role == "target" {
			m.targets = append(m.targets, pile.Content(r.Text)...)
		}
	}
	m.targets = once(m.targets)
	m.spots = once(append(m.spots, m.targets...))
	m.cast = pile.Sorted(cast)
}

func (m *member) readCounts(e ledger.Event) {
	for _, c := range e.Counts {
		if c.Low != nil && c.High != nil && *c.Low > 1 {
			m.counts = append(m.counts, tally{c.What, *c.Low, *c.High})
		}
	}
}

func (m *member) readWords(r ledger.Reading, e ledger.Event) {
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
	if title := pile.Content(r.Report.Title); m.current && (len(pile.Shared(title, m.words)) > 0 || inTitle(r.Report.Title, e)) {
		m.title = title
	}
}

// inTitle reports an event that the title itself tells.
func inTitle(title string, e ledger.Event) bool {
	return title != "" && e.Evidence.Quote != "" && strings.Contains(title, e.Evidence.Quote)
}

func once(words []string) []string {
	seen := map[string]bool{}
	for _, w := range words {
		seen[w] = true
	}
	return pile.Sorted(seen)
}
