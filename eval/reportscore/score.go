package reportscore

import (
	"fmt"

	"sitrep/ledger"
	"sitrep/text"
)

// Score counts what was found, over all reports added so far.
type Score struct {
	kinds      table[kindCount]
	attributes table[attributeCount]
	furniture  int
	Errors     []string // what was missed, invented or given to the wrong source, one line each
}

type kindCount struct{ hit, gold, read int }

type attributeCount struct{ right, asked int }

// table keeps its rows in the order they were first counted.
type table[T any] struct {
	names []string
	rows  map[string]*T
}

func (t *table[T]) row(name string) *T {
	if t.rows == nil {
		t.rows = map[string]*T{}
	}
	if t.rows[name] == nil {
		t.names = append(t.names, name)
		t.rows[name] = new(T)
	}
	return t.rows[name]
}

// document is one report under comparison.
type document struct {
	*Score
	file, raw string
	gold      Gold
	read      ledger.Reading
}

// Add compares one report. raw are the bytes of its file; a reading without records counts as
// nothing found.
func (s *Score) Add(file, raw string, gold Gold, read ledger.Reading) {
	d := document{s, file, raw, gold, read}
	d.verbatim()
	d.events()
	d.figures()
	d.claims()
	d.warnings()
	d.entities()
	d.noise()
}

func (s *Score) ask(attribute string, right bool) {
	row := s.attributes.row(attribute)
	row.asked++
	if right {
		row.right++
	}
}

func (d document) fail(format string, parts ...any) {
	d.Errors = append(d.Errors, d.file+" "+fmt.Sprintf(format, parts...))
}

func (d document) quote(s text.Span) string { return opening(slice(d.raw, s.Start, s.End), 110) }

func spanOf(e ledger.Evidence) text.Span { return text.Span{Start: e.Start, End: e.End} }

// found is the evidence of every record, by kind, in the order they are scored.
func (d document) found(visit func(kind string, e ledger.Evidence)) {
	for _, x := range d.read.Events {
		visit("events", x.Evidence)
	}
	for _, x := range d.read.Figures {
		visit("figures", x.Evidence)
	}
	for _, x := range d.read.Claims {
		visit("claims", x.Evidence)
	}
	for _, x := range d.read.Warnings {
		visit("warnings", x.Evidence)
	}
}

// verbatim asks of each quote whether the file has it at that place, to the byte.
func (d document) verbatim() {
	d.found(func(_ string, e ledger.Evidence) {
		d.ask("quotes verbatim", slice(d.raw, e.Start, e.End) == e.Quote)
	})
}

// noise counts the records taken from page furniture.
func (d document) noise() {
	var noise []text.Span
	for _, n := range d.gold.Noise {
		noise = append(noise, n.Spans(d.raw)...)
	}
	d.found(func(kind string, e ledger.Evidence) {
		for _, n := range noise {
			if n.Contains(spanOf(e)) {
				d.furniture++
				d.fail("%s taken from page furniture: %s", kind, d.quote(spanOf(e)))
				return
			}
		}
	})
}
