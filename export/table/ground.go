package table

import (
	"slices"
	"strconv"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// Words gives the text of a report by its id; "" where it is not at hand.
type Words func(report string) string

// Source is what tables are made of. Of it only the situation must be there.
type Source struct {
	Situation *ledger.Situation
	Events    []Told           // the events of single reports
	Removals  []ledger.Removal // tombstones of the ledger
	Text      Words
}

// Told is an event as one report tells it. Who names the entity of each of its roles, as the report names it at its
// fullest; "" where a role has none.
type Told struct {
	Report string
	Event  ledger.Event
	Who    []string
}

// Ground has what the rows of all tables look up.
type Ground struct {
	Source
	reported  map[string]ledger.Report
	incidents map[ledger.Ref]*ledger.Incident
	tensions  map[string][]string          // causes, by the incident or series they are about
	decisions map[string][]ledger.Decision // by what came of them
	about     map[ledger.Ref][]ledger.StandClaim
	offsets   map[string]*offsets
}

// On is the ground of a source.
func On(from Source) *Ground {
	g := &Ground{Source: from, reported: map[string]ledger.Report{}, incidents: map[ledger.Ref]*ledger.Incident{},
		tensions: map[string][]string{}, decisions: map[string][]ledger.Decision{},
		about: map[ledger.Ref][]ledger.StandClaim{}, offsets: map[string]*offsets{}}
	s := from.Situation
	for _, r := range s.Reports {
		g.reported[r.ID] = r
	}
	for i := range s.Incidents {
		for _, m := range s.Incidents[i].Members {
			g.incidents[m] = &s.Incidents[i]
		}
	}
	for _, t := range s.Tensions {
		g.tensions[t.About] = append(g.tensions[t.About], t.Cause)
	}
	for _, d := range s.Decisions {
		if d.Result != "" { // what stayed apart came to nothing
			g.decisions[d.Result] = append(g.decisions[d.Result], d)
		}
	}
	for _, c := range s.Claims {
		for _, about := range c.About {
			ref := ledger.Ref{Report: c.Report, ID: about}
			g.about[ref] = append(g.about[ref], c)
		}
	}
	return g
}

// Report is a report of the situation by its id.
func (g *Ground) Report(id string) ledger.Report { return g.reported[id] }

// IncidentOf is the incident that a record of one report is a member of; nil for none.
func (g *Ground) IncidentOf(ref ledger.Ref) *ledger.Incident { return g.incidents[ref] }

// All are the tables of a source, in the order of the codebook.
func All(from Source) []Table {
	g := On(from)
	return []Table{g.Incidents(), g.events(), g.figures(), g.claims(), g.Warnings(), g.sources(), g.reports(), g.removals()}
}

// Codebook are all tables without rows: their columns and what these hold.
func Codebook() []Table { return All(Source{Situation: &ledger.Situation{}}) }

// Written is a bound of a value as a cell; nil is not known.
func Written(v *float64) string {
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

// Joined lists cells once each, in order of first appearance.
func Joined(cells ...string) string {
	var out []string
	for _, c := range cells {
		c = strings.Join(strings.Fields(c), " ")
		if c != "" && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return strings.Join(out, ";")
}

// ChainWords write who relays whom, the outlet first.
func ChainWords(c ledger.Chain) string {
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

// RecordID names a record of one report across reports.
func RecordID(r ledger.Ref) string { return r.Report + ":" + r.ID }
