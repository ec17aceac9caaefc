package synthetic

import (
	"fmt"
	"strings"
	"time"

	"sitrep/ledger"
	"sitrep/text"
)

// harden makes a report harder to place: names in another spelling, a bare second mention, a look back, several
// happenings told as one.
func (m *maker) harden(r *ledger.Reading, h happening, chain ledger.Chain) {
	m.respell(r)
	if m.sometimes(25) {
		m.again(r, h, chain)
	}
	if m.sometimes(10) {
		m.lookBack(r, h, chain)
	}
	if m.sometimes(8) {
		m.together(r, h, chain)
	}
}

// spellings are ways in which letters of another script are written.
var spellings = strings.NewReplacer("v", "w", "z", "dz", "k", "q", "g", "gh")

// respell writes the group, the venue and at times the town in another way; the town keeps its name on the map.
func (m *maker) respell(r *ledger.Reading) {
	e := &r.Events[0]
	if m.sometimes(30) {
		group := r.Entities[0].Name
		r.Entities[0].Name, r.Entities[0].Aliases = spellings.Replace(group), nil
		e.Roles[0].Text, e.Roles[0].End = r.Entities[0].Name, e.Roles[0].Start+len(r.Entities[0].Name)
	}
	for i := range e.Where {
		if m.sometimes(20) {
			e.Where[i].Written = spellings.Replace(e.Where[i].Written)
			if e.Where[i].Precision == "venue" {
				e.Where[i].Name = e.Where[i].Written
			}
		}
	}
}

// put adds an event that stands behind the others of its report, in words that stand in its text.
func (m *maker) put(r *ledger.Reading, e ledger.Event, words, trigger, incident string) {
	at := len(r.Report.Text)
	r.Report.Text += words + ".\n"
	e.ID = fmt.Sprintf("e-%d", len(r.Events)+1)
	start := at + strings.Index(words, trigger)
	e.Trigger = ledger.Mark{Start: start, End: start + len(trigger), Text: trigger}
	e.Evidence = ledger.Evidence{Start: at, End: at + len(words), Quote: words, By: "synthetic"}
	r.Events = append(r.Events, e)
	m.truth.Incident[ledger.Ref{Report: r.Report.ID, ID: e.ID}] = incident
}

// again speaks of the happening once more, without place and day.
func (m *maker) again(r *ledger.Reading, h happening, chain ledger.Chain) {
	if kind := r.Events[0].Type; kind != "arrest" && kind != "kidnapping" {
		m.put(r, ledger.Event{Type: "attack", Status: "occurred", Chain: chain}, "Nobody had expected the attack", "attack", h.id)
	}
}

// lookBack tells of an earlier happening in the same town, by its day.
func (m *maker) lookBack(r *ledger.Reading, h happening, chain ledger.Chain) {
	for i := len(m.told) - 2; i >= max(0, len(m.told)-400); i-- {
		if o := m.told[i]; o.town == h.town && o.day.Before(h.day.AddDate(0, 0, -10)) {
			iso := o.day.Format(time.DateOnly)
			words := fmt.Sprintf("%s had shaken %s at the %s", noun[o.kind], o.town, o.venue)
			m.put(r, ledger.Event{Type: o.kind, Status: "occurred", Past: true, Chain: chain, When: &text.When{Written: iso, EDTF: iso, From: iso, Until: iso},
				Where: []text.Location{{Written: o.town, Name: o.town, CountryCode: "QA", Precision: "city", Basis: "text"}, {Written: o.venue, Name: o.venue, Precision: "venue", Basis: "text"}}},
				words, lastWord(noun[o.kind]), o.id)
			m.counts[o.id].take(r.Report.ID, chain)
			m.truth.Roots[o.id] = m.counts[o.id].roots()
			return
		}
	}
}

// together tells the happening and others of the month as one: it is none of them.
func (m *maker) together(r *ledger.Reading, h happening, chain ledger.Chain) {
	month := h.day.Format("2006-01")
	words := fmt.Sprintf("There have been %d attacks in %s this month", 3+m.chance.IntN(9), h.town)
	m.put(r, ledger.Event{Type: "attack", Status: "occurred", Aggregate: true, Chain: chain, When: &text.When{Written: "this month", EDTF: month},
		Where: []text.Location{{Written: h.town, Name: h.town, CountryCode: "QA", Precision: "city", Basis: "text"}}}, words, "attacks", "several "+r.Report.ID)
}

// edit changes a copied text: one word in twelve is another, or its end is cut off. What it tells stays where
// it is.
func (m *maker) edit(r *ledger.Reading) {
	head, tail := r.Report.Text[:min(len(r.Report.Text), r.Events[0].Evidence.End+1)], r.Report.Text[min(len(r.Report.Text), r.Events[0].Evidence.End+1):]
	if len(r.Events) > 1 {
		return // the places of later mentions would move
	}
	words := strings.Fields(tail)
	for i := range words {
		if m.chance.IntN(12) == 0 {
			words[i] = word(m.chance.IntN(5000))
		}
	}
	if m.sometimes(25) {
		words = words[:len(words)*2/3]
	}
	r.Report.Text = head + " " + strings.Join(words, " ") + ".\n"
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }
