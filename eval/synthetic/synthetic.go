// Package synthetic makes piles of readings whose truth is known: incidents that several reports tell, with
// relays of one source, near-copies of one text, tolls that are revised, missing and shifted dates, and
// incidents that are alike on purpose (the same town on the same day, the same venue on another day). The
// same seed makes the same pile. Names and words are invented.
//
// It makes readings, not reports: what is measured with it is collation alone, at sizes that no reading
// would reach in a test.
package synthetic

import (
	"fmt"
	"math/rand/v2"
	"time"

	"sitrep/ledger"
	"sitrep/text"
)

// Truth is what a pile was made from.
type Truth struct {
	Incident map[ledger.Ref]string // event → incident
	Roots    map[string][2]int     // incident → independent roots, at least and at most
}

// Make makes n readings.
func Make(n int, seed uint64) ([]ledger.Reading, Truth) { return generate(n, seed, false) }

// MakeHard makes n readings of which many are alike: a third of the incidents share town and day, or the venue,
// with another; names are spelled in several ways; copies are edited or cut; reports speak again of what they
// told, look back on an earlier incident of the town, or tell several happenings as one.
func MakeHard(n int, seed uint64) ([]ledger.Reading, Truth) { return generate(n, seed, true) }

func generate(n int, seed uint64, hard bool) ([]ledger.Reading, Truth) {
	m := &maker{hard: hard, counts: map[string]*counting{}, chance: rand.New(rand.NewPCG(seed, 99)), truth: Truth{map[ledger.Ref]string{}, map[string][2]int{}}}
	var out []ledger.Reading
	for len(out) < n {
		out = append(out, m.incident(n-len(out))...)
	}
	return out, m.truth
}

type maker struct {
	hard    bool
	told    []happening          // so far
	counts  map[string]*counting // incident → who stands behind it
	chance  *rand.Rand
	truth   Truth
	count   int // incidents so far
	reports int // reports so far
	last    happening
}

// happening is an incident as it was.
type happening struct {
	id, kind, town, venue, group string
	day                          time.Time
	toll                         int
	words                        []string // that reports of it use
}

// first is the earliest day of any pile.
var first = time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC)

const (
	towns  = 400
	groups = 60
	days   = 3600
)

var kinds = []string{"attack", "bombing", "shooting", "arrest", "kidnapping"}

var venues = []string{"Mill", "Granary", "Ferry Hall", "Market", "Depot", "School", "Chapel", "Bridge", "Theatre", "Station"}

// next is a new happening. One in twelve is a twin of the one before it: the same town and day elsewhere, or
// the same venue at another time.
func (m *maker) next() happening {
	m.count++
	h := happening{id: fmt.Sprintf("t%06d", m.count), kind: m.one(kinds), town: m.town(), group: fmt.Sprintf("Brigade of %s", name(m.chance.IntN(groups)+7000)),
		day: first.AddDate(0, 0, m.chance.IntN(days)), toll: 2 + m.chance.IntN(40)}
	kinds := 24
	if m.hard {
		kinds = 6
	}
	switch m.chance.IntN(kinds) {
	case 0:
		h.town, h.day = m.last.town, m.last.day
	case 1:
		h.town, h.venue, h.day = m.last.town, m.last.venue, m.last.day.AddDate(0, 0, 20+m.chance.IntN(300))
	}
	if h.town == "" {
		h.town = m.town()
	}
	if h.day.IsZero() {
		h.day = first
	}
	if h.venue == "" {
		h.venue = name(20000+m.chance.IntN(9000)) + " " + m.one(venues)
	}
	for range 8 {
		h.words = append(h.words, word(m.chance.IntN(6000)))
	}
	m.last = h
	if m.hard {
		m.told = append(m.told, h)
	}
	return h
}

func (m *maker) town() string { return name(m.chance.IntN(towns)) }

func (m *maker) one(of []string) string { return of[m.chance.IntN(len(of))] }

func (m *maker) sometimes(percent int) bool { return m.chance.IntN(100) < percent }

// name is an invented proper name, word an invented word: the same number, the same letters.
func name(n int) string {
	w := word(n + 50000)
	return string(w[0]-'a'+'A') + w[1:]
}

func word(n int) string {
	var b []byte
	for i := 0; i < 4; i++ {
		b = append(b, "bdfgklmnprtvz"[n%13], "aeiou"[n/13%5])
		n = n/65 + i
	}
	return string(append(b, 'x'))
}

// incident makes the reports of a new happening, most at most.
func (m *maker) incident(most int) []ledger.Reading {
	h := m.next()
	c := &counting{named: map[string]bool{}, outlets: map[string]bool{}, unnamed: map[string]bool{}}
	if m.hard {
		m.counts[h.id] = c
	}
	sources := []string{"Police of " + h.town, "Governor of " + h.town, "Hospital of " + h.town}[:1+m.chance.IntN(3)]
	var out []ledger.Reading
	for n := 1 + m.chance.IntN(3) + m.chance.IntN(6)*m.chance.IntN(2); n > 0 && len(out) < most; n-- {
		if len(out) > 0 && m.sometimes(15) {
			out = append(out, m.copied(out[m.chance.IntN(len(out))]))
			continue
		}
		out = append(out, m.report(h, sources, len(out), c))
	}
	m.truth.Roots[h.id] = c.roots()
	return out
}

// counting keeps who stands behind an incident.
type counting struct{ named, outlets, unnamed map[string]bool }

// roots counts as the rule has it: named ones are certain, outlets without a source and sources without a name
// may be the same.
func (c *counting) roots() [2]int {
	all := len(c.named) + len(c.outlets) + len(c.unnamed)
	return [2]int{max(len(c.named), 1), all}
}

// take counts the root of a chain.
func (c *counting) take(report string, chain ledger.Chain) {
	switch last := chain[len(chain)-1]; {
	case last.Unnamed:
		c.unnamed[report] = true
	case last.Publisher:
		c.outlets[last.Name] = true
	default:
		c.named[last.Name] = true
	}
}

// report makes one report of a happening, the number-th.
func (m *maker) report(h happening, sources []string, number int, c *counting) ledger.Reading {
	m.reports++
	outlet := "Outlet " + name(30000+m.chance.IntN(900))
	r := ledger.Reading{Report: ledger.Report{ID: fmt.Sprintf("r-%016x", uint64(m.reports)*0x9e3779b97f4a7c15), Publisher: outlet, Status: ledger.StatusRead,
		Published: text.Published{Value: h.day.AddDate(0, 0, 1).Format(time.DateOnly), Basis: "dateline"}}}
	r.Entities = []ledger.Entity{{ID: "n-1", Kind: "armed_group", Name: h.group, Mentions: []ledger.Mark{{Start: 0, End: 1}}}}
	chain := ledger.Chain{{Name: outlet, Publisher: true}}
	switch k := m.chance.IntN(20); {
	case k < 13:
		source := m.one(sources)
		if m.sometimes(30) {
			chain = append(chain, ledger.Hop{Name: "Agency " + name(40000+m.chance.IntN(6))})
		}
		chain = append(chain, ledger.Hop{Name: source})
	case k < 16:
		chain = append(chain, ledger.Hop{Name: "officials", Unnamed: true})
	}
	c.take(r.Report.ID, chain)
	m.tell(&r, h, chain, number)
	if m.hard {
		m.harden(&r, h, chain)
	}
	return r
}
