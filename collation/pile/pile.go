// Package pile holds the readings that are collated together and the layers that the stages of
// collation add: who is who, which events are one incident. Stages meet here, none imports another.
package pile

import (
	"sort"

	"sitrep/ledger"
)

// Pile is a set of readings, one a report, and what a person decided about them. They are sorted by the day they came out
// and by report id: the order in which they arrived leaves no trace, and reports of one happening stand near each other,
// which makes large piles a fifth faster to collate.
type Pile struct {
	Readings []ledger.Reading

	index       map[string]int
	who         map[ledger.Ref]string // entity → identity
	names       map[string]string     // identity → name
	kinds       map[string]string     // identity → kind
	incidents   map[ledger.Ref]string // event → incident
	owners      map[place]string      // count → event
	constraints []ledger.Constraint   // the newest first
	rivals      []Rival
	forbidden   [][2]ledger.Ref // events that something keeps from being one, though much speaks for it
	past        *Pile           // of the last collation
	stands      []bool          // reports that are as they were then
	settled     []bool          // and their incidents
}

// New sorts readings into a pile. Of two readings of one report the first in content order is kept;
// skipped reports stay in the pile without findings.
func New(readings []ledger.Reading, constraints ...ledger.Constraint) *Pile {
	n := len(readings) // so many at least: a map of a large pile that grows step by step is written anew each time
	p := &Pile{constraints: constraints, index: make(map[string]int, n), who: make(map[ledger.Ref]string, n), names: map[string]string{}, kinds: map[string]string{}, incidents: make(map[ledger.Ref]string, n)}
	p.Readings = append(p.Readings, readings...)
	sort.SliceStable(p.Readings, func(i, j int) bool { return before(p.Readings[i].Report, p.Readings[j].Report) })
	kept := p.Readings[:0]
	for _, r := range p.Readings {
		if _, known := p.index[r.Report.ID]; !known {
			p.index[r.Report.ID] = len(kept)
			kept = append(kept, r)
		}
	}
	p.Readings = kept
	return p
}

func before(a, b ledger.Report) bool {
	if a.Published.Value != b.Published.Value {
		return a.Published.Value < b.Published.Value
	}
	if a.ID != b.ID {
		return a.ID < b.ID
	}
	if a.Path != b.Path {
		return a.Path < b.Path
	}
	return a.ReadBy.Program+a.ReadBy.Data < b.ReadBy.Program+b.ReadBy.Data
}

// Report is a report of the pile; the zero Report when it has none of that id.
func (p *Pile) Report(id string) ledger.Report {
	if i, ok := p.index[id]; ok {
		return p.Readings[i].Report
	}
	return ledger.Report{}
}

// Number is the place of a report of the pile among its readings.
func (p *Pile) Number(id string) int { return p.index[id] }

// Identify makes an entity of a report a member of an identity.
func (p *Pile) Identify(entity ledger.Ref, identity ledger.Identity) {
	p.who[entity] = identity.ID
	p.names[identity.ID], p.kinds[identity.ID] = identity.Name, identity.Kind
}

// Who is the identity of an entity of a report, "" when it has none.
func (p *Pile) Who(report, entity string) string {
	if entity == "" {
		return ""
	}
	return p.who[ledger.Ref{Report: report, ID: entity}]
}

// Name is the name of an identity.
func (p *Pile) Name(identity string) string { return p.names[identity] }

// Kind is the kind of an identity.
func (p *Pile) Kind(identity string) string { return p.kinds[identity] }

// Place makes an event of a report a member of an incident.
func (p *Pile) Place(event ledger.Ref, incident string) { p.incidents[event] = incident }

// Incident is the incident an event of a report belongs to, "" when it has none.
func (p *Pile) Incident(report, event string) string {
	if event == "" {
		return ""
	}
	return p.incidents[ledger.Ref{Report: report, ID: event}]
}

// Rival is two events that are told alike but for one thing which keeps them apart: place or date.
type Rival struct {
	A, B  ledger.Ref
	Cause string
}

// Oppose keeps a pair of rivals.
func (p *Pile) Oppose(r Rival) { p.rivals = append(p.rivals, r) }

// Forbid keeps a pair of events that are much alike, and that a clash of day, place or people keeps from being one.
func (p *Pile) Forbid(a, b ledger.Ref) { p.forbidden = append(p.forbidden, [2]ledger.Ref{a, b}) }

// Forbidden are the pairs of incidents that hold events which such a clash keeps apart.
func (p *Pile) Forbidden() map[[2]string]bool {
	out := make(map[[2]string]bool, len(p.forbidden))
	for _, f := range p.forbidden {
		if a, b := p.incidents[f[0]], p.incidents[f[1]]; a != b {
			out[Incidents(a, b)] = true
		}
	}
	return out
}

// Incidents is the key of a pair of incidents, in whatever order they come.
func Incidents(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// Rivals are the pairs kept, in the order they were found.
func (p *Pile) Rivals() []Rival { return p.rivals }

// Anchor is the record that names a group of records: of the report that came out first, as far as that
// is known, and of those the smallest. A later report that joins the group leaves its name as it was.
func (p *Pile) Anchor(refs []ledger.Ref) ledger.Ref {
	best := refs[0]
	for _, r := range refs[1:] {
		if p.earlier(r, best) {
			best = r
		}
	}
	return best
}

func (p *Pile) earlier(a, b ledger.Ref) bool {
	x, y := p.Report(a.Report).Published.Value, p.Report(b.Report).Published.Value
	switch {
	case x != y:
		return y == "" || x != "" && x < y
	case a.Report != b.Report:
		return a.Report < b.Report
	}
	return a.ID < b.ID
}

// Title is what a report is called in messages: its title, else its path, else its id.
func Title(r ledger.Report) string {
	for _, s := range []string{r.Title, r.Path, r.ID} {
		if s != "" {
			return s
		}
	}
	return "a report"
}

// Stamp gives evidence the report it stands in.
func Stamp(e ledger.Evidence, report string) ledger.Evidence {
	e.Report = report
	return e
}
