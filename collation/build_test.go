package collation_test

import (
	"fmt"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// told builds the reading of a report, record by record, so that a test shows only what it is about.
// Spans are invented: collation compares what records say, not where they stand.
type told struct {
	ledger.Reading
	at int
}

func report(id, publisher, published string) *told {
	return &told{Reading: ledger.Reading{
		Report:   ledger.Report{ID: "r-" + id, Path: id + ".txt", Title: "", Publisher: publisher, Status: ledger.StatusRead, Published: text.Published{Value: published, Basis: "dateline"}},
		Entities: []ledger.Entity{}, Events: []ledger.Event{}, Figures: []ledger.Figure{}, Claims: []ledger.Claim{}, Warnings: []ledger.Warning{}}}
}

func (t *told) span(words string) ledger.Mark {
	t.at += 1000
	return ledger.Mark{Start: t.at, End: t.at + len(words), Text: words}
}

func (t *told) evidence(words string) ledger.Evidence {
	m := t.span(words)
	return ledger.Evidence{Start: m.Start, End: m.End, Quote: words, By: "test"}
}

// chain is the publisher followed by names; a name that begins with "?" is a source without a name.
func (t *told) chain(names ...string) ledger.Chain {
	c := ledger.Chain{}
	if p := t.Report.Publisher; p != "" {
		c = append(c, ledger.Hop{Name: p, Publisher: true})
	}
	for _, n := range names {
		words, unnamed := strings.CutPrefix(n, "?")
		h := ledger.Hop{Name: words, Unnamed: unnamed}
		for _, e := range t.Entities {
			if e.Name == n {
				h.Entity = e.ID
			}
		}
		c = append(c, h)
	}
	return c
}

func (t *told) entity(kind, name, key string, aliases ...string) string {
	m := t.span(name)
	id := fmt.Sprintf("n-%d", m.Start)
	t.Entities = append(t.Entities, ledger.Entity{ID: id, Kind: kind, Name: name, Key: key, Aliases: aliases, Mentions: []ledger.Mark{{Start: m.Start, End: m.End}}})
	return id
}

// event adds an event; the changes complete it.
func (t *told) event(kind, words string, changes ...func(*ledger.Event)) *told {
	e := ledger.Event{Type: kind, Status: "occurred", Evidence: t.evidence(words), Chain: t.chain()}
	e.Trigger = ledger.Mark{Start: e.Evidence.Start, End: e.Evidence.End}
	e.ID = fmt.Sprintf("e-%d", e.Evidence.Start)
	for _, change := range changes {
		change(&e)
	}
	t.Events = append(t.Events, e)
	return t
}

func (t *told) last() *ledger.Event { return &t.Events[len(t.Events)-1] }

func on(edtf string) func(*ledger.Event) {
	return func(e *ledger.Event) { e.When = &text.When{Written: edtf, EDTF: edtf} }
}

func city(name, country string) func(*ledger.Event) {
	return func(e *ledger.Event) {
		e.Where = append(e.Where, text.Location{Written: name, Name: name, CountryCode: country, Precision: "city", Basis: "text"})
	}
}

func venue(name string) func(*ledger.Event) {
	return func(e *ledger.Event) {
		e.Where = append(e.Where, text.Location{Written: name, Name: name, Precision: "venue", Basis: "text"})
	}
}

func role(part, words, entity string) func(*ledger.Event) {
	return func(e *ledger.Event) {
		e.Roles = append(e.Roles, ledger.Role{Role: part, Text: words, Start: e.Evidence.Start, End: e.Evidence.Start + len(words), Entity: entity})
	}
}

func count(what string, n float64, bound string) func(*ledger.Event) {
	return func(e *ledger.Event) {
		high := &n
		if bound == "at_least" {
			high = nil
		}
		e.Counts = append(e.Counts, ledger.Count{What: what, Low: &n, High: high, Bound: bound, Start: e.Evidence.Start + len(e.Counts), End: e.Evidence.Start + len(e.Counts) + 1})
	}
}

func status(s string) func(*ledger.Event) { return func(e *ledger.Event) { e.Status = s } }

func several(e *ledger.Event) { e.Aggregate = true }

// by puts sources behind an event.
func (t *told) by(names ...string) func(*ledger.Event) {
	return func(e *ledger.Event) { e.Chain = t.chain(names...) }
}

// figure adds a figure; the changes complete it.
func (t *told) figure(measure, words string, n float64, changes ...func(*ledger.Figure)) *told {
	f := ledger.Figure{What: words, Measure: measure, Low: &n, High: &n, Bound: "exactly", Evidence: t.evidence(words), Chain: t.chain()}
	f.ID = fmt.Sprintf("f-%d", f.Evidence.Start)
	for _, change := range changes {
		change(&f)
	}
	t.Figures = append(t.Figures, f)
	return t
}

func (t *told) from(names ...string) func(*ledger.Figure) {
	return func(f *ledger.Figure) { f.Chain = t.chain(names...) }
}

func in(place string) func(*ledger.Figure) { return func(f *ledger.Figure) { f.Place = place } }

// ofLast makes a figure the last event's.
func (t *told) ofLast(f *ledger.Figure) { f.Event = t.last().ID }

func was(n float64, asOf, relation string) func(*ledger.Figure) {
	return func(f *ledger.Figure) {
		f.Previous, f.Relation = &ledger.Earlier{Low: &n, High: &n, AsOf: asOf}, relation
	}
}

func since(day string) func(*ledger.Figure) {
	return func(f *ledger.Figure) { f.RunningTotal, f.Since = true, day }
}

// claim adds a claim about records.
func (t *told) claim(stance, words string, sources []string, about ...string) *told {
	e := t.evidence(words)
	t.Claims = append(t.Claims, ledger.Claim{ID: fmt.Sprintf("c-%d", e.Start), About: about, Chain: t.chain(sources...), Stance: stance, Certainty: "certain", Evidence: e})
	return t
}

// warning adds a warning by an issuer; the changes complete it.
func (t *told) warning(issuer, place, words string, changes ...func(*ledger.Warning)) *told {
	w := ledger.Warning{Issuer: issuer, Place: place, Evidence: t.evidence(words), Chain: t.chain(issuer)}
	w.ID = fmt.Sprintf("w-%d", w.Evidence.Start)
	for _, change := range changes {
		change(&w)
	}
	t.Warnings = append(t.Warnings, w)
	return t
}

func readings(all ...*told) []ledger.Reading {
	var out []ledger.Reading
	for _, t := range all {
		out = append(out, t.Reading)
	}
	return out
}
