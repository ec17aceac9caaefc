package incident

import (
	"maps"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

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
	past        bool      // background of a kind that goes on for years; of others, what one report looks back on another had as its news
	current     bool      // the report's own news
	counted     bool      // its day is counted from another time
	weekday     int       // 1 for Sunday to 7; 0 where none is known
	venues      []string  // folded names
	venueNames  []string  // as they are written
	cities      []string  // and places of that width that no map holds
	cityNames   []string
	cityWords   [][]string // of those names
	loose       bool       // its town is named by none of its sentences
	towns       []string   // without a city of its own, those that its sentences name
	spoken      []string   // towns that its sentences name
	inReport    []string   // towns that its report names anywhere but in its dateline
	regions     []string   // those its places lie in, and regions it is told of itself
	seats       []string   // towns by whose names its regions are called: "Sarn" of Sarn District
	teller      string     // the root of its chain where that is a named source, "" for an outlet's own voice
	countries   []string
	own         []string     // words of its venues' names that no word for a kind, no town and no person has
	points      [][2]float64 // of those on the map, degrees
	spots       []string     // words of venues and targets
	sites       []string     // words of venues
	targets     []string     // words of targets
	townsHit    []string     // words of targets that are towns or regions
	cast        []string     // identities that take part
	words       []string     // all words that may tell happenings apart
	around      []string     // words of the sentences that claim it, and of the report's title when it speaks of it
	rareWords   []string     // of words, those that few reports of the pile use
	rareAround  []string     // and of around
	tolls       []tally
	counts      []tally             // those without "at least"
	numbers     []string            // its counts as words
	otherwise   []string            // words of its cities, countries and persons, which count by what they name
	camps       []string            // of the people whom it befell: civilian, fighter, force
	told        string              // its words, folded
	befallen    []person            // whom it befell
	doers       []person            // who is said to have done it
	groups      []string            // armed groups that are said to have done it, as identities
	sentence    int                 // where its sentence begins, in bytes
	prior       bool                // told by a noun as what went before: "following the attack on Sarn"
	former      bool                // told as an earlier one of its kind, without a day: "a previous arrest"
	further     bool                // told as further ones of those known: "two more men"
	night       bool                // told of a night, an evening or an early hour
	taking      bool                // an attack by which people were taken, or the taking that was part of an attack
	crowd       bool                // it befell more people than are named, or several happenings are told as one
	report      int                 // place of its report in the pile
	print       int                 // and of the first that prints the same text
	leads       bool                // the first of its kind that its report tells as its own news
	traits      map[string][]string // by what means, whom and what it befell, as kinds; see axes
	main        bool                // and told at the head of the report: what it is about
}

// named reports the name of a venue, of two words or more, rather than a word for its kind ("market").
func named(venue string) bool {
	words := strings.Fields(venue)
	first, _ := utf8.DecodeRuneInString(venue)
	return len(words) > 1 && (unicode.IsUpper(first) || unicode.IsDigit(first))
}

// placeKinds are the kinds of entities that are places: they count as place, not as participants.
var placeKinds = map[string]bool{"venue": true, "city": true, "region": true, "country": true}

// tally is a number of people or things, to be compared.
type tally struct {
	what      string
	low, high float64
}

// membersOf are the members of a report, by their ids.
func membersOf(p *pile.Pile, r ledger.Reading) []member {
	var out []member
	said, towns := said(r), townsOf(r)
	named := namesOf(towns)
	for _, e := range r.Events {
		m := newMember(p, r, e, said)
		m.readTowns(r, towns)
		m.inReport = named
		m.loose = m.looseTown(r)
		out = append(out, m)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].ref.ID < out[j].ref.ID })
	markTakings(out, r.Report.Text)
	return out
}

// drawnOut are the kinds of happenings that go on for years, so that what is told of an earlier stage is seldom the news of another report.
var drawnOut = map[string]bool{"territorial_change": true, "policy_change": true, "travel_to_conflict": true, "return_from_conflict": true, "intelligence_sharing": true, "propaganda": true}

// plot is the family of attacks that did not come about: told as foiled plots, or as planned attacks.
const plot = "foiled_plot"

// sentences is how many claims about an event lend it their words, and about how many records such a
// claim may be: one that speaks of more tells none apart.
const sentences = 3

// said are the words of the claims about each record of a report.
func said(r ledger.Reading) map[string][]string {
	out := map[string][]string{}
	for _, c := range r.Claims {
		if len(c.About) > sentences {
			continue
		}
		for _, id := range c.About {
			if len(out[id]) < sentences {
				out[id] = append(out[id], c.Evidence.Quote)
			}
		}
	}
	return out
}

func newMember(p *pile.Pile, r ledger.Reading, e ledger.Event, said map[string][]string) member {
	e.When = pile.Tied(e.When)
	m := member{ref: ledger.Ref{Report: r.Report.ID, ID: e.ID}, event: e, days: pile.DaysOf(e.When)}
	m.family, m.kin = lexicon.Family(e.Type)
	if m.kin == "violence" && (e.Status == "planned" || e.Status == "foiled") {
		m.family, m.kin = plot, plot
	}
	m.published = pile.PublishedOn(r.Report.Published)
	m.weekday, m.counted, m.night = weekdayOf(&m), counted(e.When), atNight(e)
	m.past = e.Past && drawnOut[m.kin]
	m.current = !m.past && !e.Aggregate
	m.former = e.When != nil && !m.days.Known && m.days.Month == 0 && lexicon.Former(strings.ToLower(e.When.Written))
	m.readPlaces(e)
	m.readRoles(p, e)
	m.readPeople(p, e)
	m.readCounts(p, e)
	m.readWords(r, e, said)
	m.otherwise = once(append(placeWords(&m), m.personWords(p)...))
	m.own = m.ownWords()
	m.further = further(e)
	m.sentence, _ = pile.SentenceSpan(r.Report.Text, e.Trigger.Start, e.Trigger.End)
	m.prior = len(m.townsHit) > 0 && m.sentence <= e.Trigger.Start && e.Trigger.Start <= len(r.Report.Text) && wentBefore(r.Report.Text[m.sentence:e.Trigger.Start])
	m.traits = m.traitsOf()
	m.told = pile.Fold(e.Type + " " + e.Evidence.Quote)
	return m
}

// wentBefore reports words that end with "after the" or "following the cowardly": a noun behind them tells what went before.
func wentBefore(words string) bool {
	list := pile.Words(words)
	for back := 2; back <= between && back <= len(list); back++ {
		if at := len(list) - back; lexicon.Sequel(list[at]) && lexicon.Definite(list[at+1]) {
			return true
		}
	}
	return false
}

// opening is among how many of the first words of an event the word stands by which it tells of further ones.
const opening = 4

// further reports an event of people told as added to those known: "Two more men were arrested", but not "more than two".
func further(e ledger.Event) bool {
	words := pile.Words(e.Evidence.Quote)
	for i := 0; i+1 < len(words) && i < opening; i++ {
		if (lexicon.More(words[i]) || words[i] == "another") && words[i+1] != "than" {
			return true
		}
	}
	return false
}

func (m *member) readPlaces(e ledger.Event) {
	venues, cities, regions, seats, countries := map[string]string{}, map[string]string{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, l := range e.Where {
		name := placeName(l)
		if l.Precision == "venue" {
			m.sites = append(m.sites, pile.Content(name, l.Written)...)
			if named(name) {
				keepFirst(venues, pile.Spelling(pile.Fold(name)), name)
			}
		}
		for _, region := range regionsOf(l) {
			regions[region] = true
		}
		if seat := seatOf(l); seat != "" {
			seats[seat] = true
		}
		if l.CountryCode != "" && l.Basis != "inferred" {
			countries[l.CountryCode] = true
		}
		if l.Precision == "" && pile.Fold(name) != name || l.Precision == "city" && (l.Basis != "inferred" || l.Written != "") {
			keepFirst(cities, pile.Spelling(pile.Fold(name)), name)
			if l.Lat != nil && l.Lon != nil {
				m.points = append(m.points, [2]float64{*l.Lat, *l.Lon})
			}
		}
	}
	m.sites = once(m.sites)
	m.spots = append(m.spots, m.sites...)
	m.venues, m.venueNames = sortedNames(venues)
	m.cities, m.cityNames = sortedNames(cities)
	m.regions, m.seats, m.countries = pile.Sorted(regions), pile.Sorted(seats), pile.Sorted(countries)
	for _, name := range m.cityNames {
		m.cityWords = append(m.cityWords, pile.Content(name))
	}
}

func keepFirst(names map[string]string, fold, name string) {
	if _, known := names[fold]; !known {
		names[fold] = name
	}
}

// sortedNames are the folded names in order, and beside each the name as it is written.
func sortedNames(names map[string]string) (folds, written []string) {
	folds = slices.Sorted(maps.Keys(names))
	for _, fold := range folds {
		written = append(written, names[fold])
	}
	return folds, written
}
