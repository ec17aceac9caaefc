package reportscore

import (
	"encoding/json"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

func (d document) events() {
	p := pairUp(d.eventCandidates())
	for i, g := range d.gold.Events {
		if g.neutral() {
			continue
		}
		row := d.kinds.row("events")
		row.gold++
		k, ok := p.readOf[i]
		if !ok {
			d.fail("missed event %s %s: %s", g.ID, g.Type, opening(g.Quote, 90))
			continue
		}
		row.hit++
		d.eventAttributes(g, d.read.Events[k])
	}
	for k, e := range d.read.Events {
		i, taken := p.goldOf[k]
		if taken && d.gold.Events[i].neutral() {
			continue
		}
		d.kinds.row("events").read++
		if !taken {
			d.fail("invented event %s: %s", e.Type, d.quote(spanOf(e.Evidence)))
		}
	}
}

// eventCandidates fit by shared bytes; a trigger inside the annotation and the same type weigh more.
func (d document) eventCandidates() []candidate {
	var out []candidate
	for i, g := range d.gold.Events {
		spans := g.Spans(d.raw)
		for k, e := range d.read.Events {
			worth := overlap(spans, spanOf(e.Evidence))
			if holds(spans, e.Trigger.Start) {
				worth += 40
			}
			if worth > 0 && g.ofType(e.Type) {
				worth += 1000
			}
			if worth > 0 {
				out = append(out, candidate{i, k, worth})
			}
		}
	}
	return out
}

func holds(spans []text.Span, at int) bool {
	for _, s := range spans {
		if s.Start <= at && at < s.End {
			return true
		}
	}
	return false
}

func (g Event) ofType(name string) bool {
	for _, t := range g.AltTypes {
		if t == name {
			return true
		}
	}
	return g.Type == name
}

func (d document) eventAttributes(g Event, e ledger.Event) {
	d.askOf(g, e, "event type", g.ofType(e.Type))
	d.askOf(g, e, "event status", e.Status == g.Status)
	if len(g.Place.MostSpecific) > 0 {
		d.askOf(g, e, "event place", placed(g.Place.MostSpecific, e.Where))
	}
	if g.Place.Country != "" {
		d.askOf(g, e, "event country", inCountry(g.Place.Country, e.Where))
	}
	d.eventCounts(g, e)
	if g.Date.Written != "" {
		d.askOf(g, e, "event date", dated(g, e.When))
	}
}

// askOf asks for an attribute of an event, and tells of a wrong one by what was read.
func (d document) askOf(g Event, e ledger.Event, attribute string, right bool) {
	d.ask(attribute, right)
	if right {
		return
	}
	read, _ := json.Marshal(map[string]any{"type": e.Type, "status": e.Status, "when": e.When, "where": e.Where, "counts": e.Counts})
	d.fail("wrong %s of %s %s %q, read at %q: %s", attribute, g.ID, g.Type, opening(g.Quote, 60), e.Trigger.Text, read)
}

// placed reports that each annotated place shares a word with the places read.
func placed(names []string, where []text.Location) bool {
	var parts []string
	for _, w := range where {
		parts = append(parts, w.Written+" "+w.Name)
	}
	all := strings.Join(parts, " ; ")
	for _, n := range names {
		if !sameName(n, all) && !bag(n).meets(bag(all)) {
			return false
		}
	}
	return true
}

func inCountry(country string, where []text.Location) bool {
	for _, w := range where {
		if sameName(country, w.Country) {
			return true
		}
	}
	return false
}

// eventCounts asks for one number of each annotated count; where none is annotated, for no counts.
func (d document) eventCounts(g Event, e ledger.Event) {
	owed, right := false, true
	for _, want := range g.Counts {
		if len(want) > 0 {
			owed = true
			right = right && counted(want, e.Counts)
		}
	}
	if owed {
		d.askOf(g, e, "event counts", right)
	} else if len(e.Counts) > 0 {
		d.askOf(g, e, "event counts", false)
	}
}

func counted(want Value, counts []ledger.Count) bool {
	for _, c := range counts {
		if want.has(c.Low) || want.has(c.High) {
			return true
		}
	}
	return false
}

// dated reports a date that shares a word with the annotated one, or its year and month.
func dated(g Event, when *text.When) bool {
	if when == nil {
		when = &text.When{}
	}
	if bag(g.Date.Written).meets(bag(when.Written)) {
		return true
	}
	normal := g.Date.Normalised
	if normal == "" {
		normal = g.Date.EDTF
	}
	return normal != "" && strings.HasPrefix(when.EDTF, normal[:byteAt(normal, 7)])
}
