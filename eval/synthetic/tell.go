package synthetic

import (
	"fmt"
	"strings"
	"time"

	"sitrep/ledger"
	"sitrep/text"
)

// also are the types under which the same happening is told as well.
var also = map[string][]string{"bombing": {"attack"}, "shooting": {"attack"}, "attack": {"attack", "shooting"}}

// tell writes a happening into a report: as it was, but for what its reporter missed.
func (m *maker) tell(r *ledger.Reading, h happening, chain ledger.Chain, number int) {
	kind := h.kind
	if others := also[kind]; len(others) > 0 && m.sometimes(30) {
		kind = m.one(others)
	}
	words := fmt.Sprintf("%s in %s at the %s near %s %s", noun[kind], h.town, h.venue, m.one(h.words), m.one(h.words))
	e := ledger.Event{ID: "e-1", Type: kind, Status: "occurred", Chain: chain, When: m.when(h),
		Roles:  []ledger.Role{{Role: "perpetrator", Text: h.group, Start: 500, End: 500 + len(h.group), Entity: "n-1"}},
		Counts: []ledger.Count{m.toll(h, kind, number)}}
	e.Where = append(e.Where, text.Location{Written: h.town, Name: h.town, CountryCode: "QA", Precision: "city", Basis: "text"})
	if m.sometimes(75) {
		e.Where = append(e.Where, text.Location{Written: h.venue, Name: h.venue, Precision: "venue", Basis: "text"})
	} else {
		words = strings.Replace(words, h.venue, "square", 1)
	}
	e.Evidence = ledger.Evidence{Start: 10, End: 10 + len(words), Quote: words, By: "synthetic"}
	e.Trigger = ledger.Mark{Start: 10, End: 16}
	r.Events = append(r.Events, e)
	r.Report.Text = m.page(h, words)
	r.Report.Title = words
	m.truth.Incident[ledger.Ref{Report: r.Report.ID, ID: e.ID}] = h.id
}

var noun = map[string]string{"attack": "An attack", "bombing": "A blast", "shooting": "A shooting", "arrest": "Arrests", "kidnapping": "A kidnapping"}

// when is the day as a report gives it: one in eight gives none, one in ten is off by a day.
func (m *maker) when(h happening) *text.When {
	day := h.day
	switch k := m.chance.IntN(40); {
	case k < 5:
		return nil
	case k < 9:
		day = day.AddDate(0, 0, 1)
	}
	iso := day.Format(time.DateOnly)
	return &text.When{Written: iso, EDTF: iso, From: iso, Until: iso}
}

// toll is the number that a report gives: it grows by one or two from the third report on.
func (m *maker) toll(h happening, kind string, number int) ledger.Count {
	what := map[string]string{"arrest": "arrested", "kidnapping": "kidnapped"}[kind]
	if what == "" {
		what = "killed"
	}
	n := float64(h.toll)
	if number > 1 {
		n += float64(1 + m.chance.IntN(2))
	}
	return ledger.Count{What: what, Low: &n, High: &n, Bound: "exactly", Start: 600, End: 602}
}

// page is a text of a report's length about a happening, in words of the report's own.
func (m *maker) page(h happening, words string) string {
	var b strings.Builder
	b.WriteString(words + ".")
	for range 80 {
		b.WriteString(" " + word(m.chance.IntN(5000)))
	}
	b.WriteString(" " + strings.Join(h.words, " ") + ".\n")
	return b.String()
}

// copied is another outlet's print of a report: its text with two words put in, and all that it says.
func (m *maker) copied(from ledger.Reading) ledger.Reading {
	m.reports++
	r := from
	r.Report.ID = fmt.Sprintf("r-%016x", uint64(m.reports)*0x9e3779b97f4a7c15)
	r.Report.Publisher = "Outlet " + name(30000+m.chance.IntN(900))
	r.Report.Text = from.Report.Text + " " + word(m.chance.IntN(5000)) + " " + word(m.chance.IntN(5000)) + ".\n"
	r.Events = append([]ledger.Event{}, from.Events...)
	for i, e := range r.Events {
		chain := append(ledger.Chain{}, e.Chain...)
		chain[0] = ledger.Hop{Name: r.Report.Publisher, Publisher: true}
		r.Events[i].Chain = chain
	}
	if m.hard {
		m.edit(&r)
	}
	for _, e := range r.Events {
		m.truth.Incident[ledger.Ref{Report: r.Report.ID, ID: e.ID}] = m.truth.Incident[ledger.Ref{Report: from.Report.ID, ID: e.ID}]
	}
	return r
}
