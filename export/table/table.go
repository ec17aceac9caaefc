// Package table lays a situation out in tables: one row an incident, a figure, a claim, a warning, a source,
// a report. An empty cell is not known; 0 means that a report says zero. Every table ends in the same columns,
// which say who stands behind the row: evidence, reports, roots, chains, tensions, decisions.
//
// Several values of a cell are parted by ";". A piece of evidence is named report:start-end, in bytes of the
// report's text, half-open.
package table

import (
	"slices"
	"strconv"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// Column is one column with what it holds.
type Column struct{ Name, Doc string }

// Table is one table. Every row has a cell for every column.
type Table struct {
	Name, Doc string
	Columns   []Column
	Rows      [][]string
}

// Text gives the text of a report by its id; "" where it is not at hand.
type Text func(report string) string

// All are the tables of a situation, in the order of the codebook.
func All(s *ledger.Situation, text Text) []Table {
	b := newBuilder(s, text)
	return []Table{b.incidents(), b.figures(), b.claims(), b.warnings(), b.sources(), b.reports()}
}

// Incidents is the table of incidents alone.
func Incidents(s *ledger.Situation, text Text) Table { return newBuilder(s, text).incidents() }

// Codebook are all tables without rows: their columns and what these hold.
func Codebook() []Table { return All(&ledger.Situation{}, nil) }

// builder has what rows of all tables look up.
type builder struct {
	s         *ledger.Situation
	text      Text
	reported  map[string]ledger.Report
	tensions  map[string][]string          // causes, by the incident or series they are about
	decisions map[string][]ledger.Decision // by what came of them
	about     map[ledger.Ref][]ledger.StandClaim
	offsets   map[string]*offsets
}

func newBuilder(s *ledger.Situation, text Text) *builder {
	b := &builder{s: s, text: text, reported: map[string]ledger.Report{}, tensions: map[string][]string{},
		decisions: map[string][]ledger.Decision{}, about: map[ledger.Ref][]ledger.StandClaim{}, offsets: map[string]*offsets{}}
	for _, r := range s.Reports {
		b.reported[r.ID] = r
	}
	for _, t := range s.Tensions {
		b.tensions[t.About] = append(b.tensions[t.About], t.Cause)
	}
	for _, d := range s.Decisions {
		b.decisions[d.Result] = append(b.decisions[d.Result], d)
	}
	for _, c := range s.Claims {
		for _, about := range c.About {
			ref := ledger.Ref{Report: c.Report, ID: about}
			b.about[ref] = append(b.about[ref], c)
		}
	}
	return b
}

// number writes a bound of a value; nil is not known.
func number(v *float64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatFloat(*v, 'f', -1, 64)
}

func yes(b bool) string {
	if b {
		return "true"
	}
	return ""
}

// joined lists cells once each, in order of first appearance.
func joined(cells ...string) string {
	var out []string
	for _, c := range cells {
		c = strings.Join(strings.Fields(c), " ")
		if c != "" && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return strings.Join(out, ";")
}

// chain writes who relays whom, the outlet first.
func chain(c ledger.Chain) string {
	names := make([]string, len(c))
	for i, h := range c {
		names[i] = h.Name
		if h.Unnamed && h.Name == "" {
			names[i] = "(unnamed)"
		}
	}
	return strings.Join(names, " ← ")
}

func edtf(w *text.When) string {
	if w == nil {
		return ""
	}
	return w.EDTF
}

// Header is the names of the columns.
func (t Table) Header() []string {
	out := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		out[i] = c.Name
	}
	return out
}
