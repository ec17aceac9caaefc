// Package statement makes of each claim of a pile what contradictions are looked for in: who says it, which
// incidents it bears on, whom it names, and its words. A claim bears on the events its words hold, and where
// they hold none on the one that it speaks of as known ("the attack", "these gunmen").
package statement

import (
	"slices"
	"sort"
	"strings"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// Statement is a claim with what it bears on.
type Statement struct {
	Report   string
	Claim    ledger.Claim
	Root     independence.Root
	Incident string  // the act of violence that it bears on, "" for none
	Named    []Named // who and what it names, in the order of the text
	Words    []Word
}

// Named is a mention of an entity within a statement; Start and End count from the start of its quote.
type Named struct {
	Who, Kind  string // identity and kind
	Country    string // the country that it is, or is of; "" where its name tells none
	Text       string
	Start, End int
}

// Evidence is where a statement stands.
func (s Statement) Evidence() ledger.Evidence { return pile.Stamp(s.Claim.Evidence, s.Report) }

// Memory keeps the statements of reports from one collation to the next; those of settled reports (pile.Settled) are taken
// again. The zero Memory is ready for use; it holds what the last collation read.
type Memory map[string][]Statement

// Read makes the statements of all reports, in the order of the reports and of their texts. Of the claims of
// one stretch the outlet's own stands first.
func (m *Memory) Read(p *pile.Pile, roots *independence.Judge) []Statement {
	var out []Statement
	now := Memory{}
	for i, r := range p.Readings {
		if len(r.Claims) == 0 {
			continue
		}
		of, known := (*m)[r.Report.ID]
		if !known || !p.Settled(i) {
			of = newReader(p, roots, r).statements()
		}
		now[r.Report.ID] = of
		out = append(out, of...)
	}
	*m = now
	return out
}

// reader reads the statements of one report.
type reader struct {
	pile    *pile.Pile
	roots   *independence.Judge
	reading ledger.Reading
	named   []Named  // of the whole report, by their start
	acts    []naming // where acts of violence are named, by their start

	countries []Named                    // that the report names
	incidents map[string]string          // act → its incident
	scenes    map[string]map[string]bool // act → its cities and venues, folded
}

// naming is a place where an act is named.
type naming struct {
	ledger.Mark
	event    string
	incident string
	kind     string
}

func newReader(p *pile.Pile, roots *independence.Judge, r ledger.Reading) *reader {
	x := &reader{pile: p, roots: roots, reading: r, incidents: map[string]string{}, scenes: map[string]map[string]bool{}}
	for _, e := range r.Entities {
		who := p.Who(r.Report.ID, e.ID)
		if e.Kind == "country" {
			x.countries = append(x.countries, Named{Who: who, Kind: e.Kind, Country: e.Name})
		}
		for _, m := range e.Mentions {
			if m.Start >= 0 && m.Start < m.End && m.End <= len(r.Report.Text) {
				x.named = append(x.named, Named{Who: who, Kind: e.Kind, Country: Country(e), Text: r.Report.Text[m.Start:m.End], Start: m.Start, End: m.End})
			}
		}
	}
	sort.SliceStable(x.named, func(i, j int) bool { return x.named[i].Start < x.named[j].Start })
	for _, e := range r.Events {
		if !act(e) {
			continue
		}
		in := p.Incident(r.Report.ID, e.ID)
		x.scenes[e.ID], x.incidents[e.ID] = sceneOf(e), in
		for _, m := range append([]ledger.Mark{e.Trigger}, e.Mentions...) {
			x.acts = append(x.acts, naming{m, e.ID, in, e.Type})
		}
	}
	sort.SliceStable(x.acts, func(i, j int) bool { return x.acts[i].Start < x.acts[j].Start })
	return x
}

// sceneOf are the cities and venues of an event.
func sceneOf(e ledger.Event) map[string]bool {
	out := map[string]bool{}
	for _, l := range e.Where {
		if l.Precision == "city" || l.Precision == "venue" {
			out[pile.Fold(l.Name)], out[pile.Fold(l.Written)] = true, true
		}
	}
	return out
}

// act reports an event that somebody does to others, or tried to.
func act(e ledger.Event) bool {
	_, kin := lexicon.Family(e.Type)
	return kin == "violence" || e.Type == "kidnapping" || e.Type == "foiled_plot"
}

// Country is the country that an entity is, or that its key tells its people to be of.
func Country(e ledger.Entity) string {
	switch e.Kind {
	case "country":
		return e.Name
	case "nationality":
		name, _ := strings.CutPrefix(e.Key, "nationality:")
		return name
	}
	return ""
}

func (x *reader) statements() []Statement {
	claims := append([]ledger.Claim{}, x.reading.Claims...)
	sort.SliceStable(claims, func(i, j int) bool {
		a, b := claims[i].Evidence, claims[j].Evidence
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		return len(claims[i].Chain) < len(claims[j].Chain)
	})
	var out []Statement
	for _, c := range claims {
		out = append(out, x.statement(c))
	}
	return out
}

func (x *reader) statement(c ledger.Claim) Statement {
	s := Statement{Report: x.reading.Report.ID, Claim: c, Root: x.roots.Root(independence.Voice{Report: x.reading.Report.ID, Chain: c.Chain}), Words: wordsOf(small(c.Evidence.Quote))}
	first := sort.Search(len(x.named), func(i int) bool { return x.named[i].Start >= c.Evidence.Start })
	for _, n := range x.named[first:] {
		if n.End > c.Evidence.End {
			break
		}
		n.Start, n.End = n.Start-c.Evidence.Start, n.End-c.Evidence.Start
		s.Named = append(s.Named, n)
	}
	s.Named = x.adjectives(s)
	s.Incident = x.incident(s)
	return s
}

// adjectives adds the countries that a statement names by an adjective ("a Ukrainian hand"), of those that its
// report names.
func (x *reader) adjectives(s Statement) []Named {
	out := s.Named
	for _, w := range s.Words {
		first := s.Claim.Evidence.Quote[w.Start]
		if first < 'A' || first > 'Z' || len(w.Text) < 5 || slices.ContainsFunc(s.Named, func(n Named) bool { return n.Start < w.End && w.Start < n.End }) {
			continue
		}
		for _, n := range x.countries {
			if low := small(n.Country); low != w.Text && (pile.Akin(low, w.Text) || strings.HasPrefix(w.Text, low) && len(w.Text)-len(low) <= 3) {
				n.Start, n.End, n.Text = w.Start, w.End, s.Claim.Evidence.Quote[w.Start:w.End]
				out = append(out, n)
				break
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	return out
}

// small lowers the letters of A to Z, and leaves every byte in its place.
func small(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
