// Package source lists who stands in the chains of a pile: outlets, relays and roots, and who relays
// whom. Reliability is F, cannot be judged, until an analyst sets it.
package source

import (
	"sort"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// List gives the sources of a pile.
func List(p *pile.Pile, roots *independence.Judge) []ledger.Source {
	l := &lister{pile: p, roots: roots, entries: map[string]*entry{}}
	for _, r := range p.Readings {
		if name := r.Report.Publisher; name != "" {
			l.entry(l.roots.Outlet(r.Report.ID, plain(name)), r.Report.ID).Publisher = true
		}
		for _, c := range r.Claims {
			l.chain(r.Report.ID, c.Chain, 1)
		}
		for _, c := range others(r) {
			l.chain(r.Report.ID, c, 0)
		}
	}
	return l.list()
}

func plain(name string) string {
	if len(name) > 4 && name[:4] == "The " {
		return name[4:]
	}
	return name
}

// others are the chains of the records that are not claims.
func others(r ledger.Reading) []ledger.Chain {
	var out []ledger.Chain
	for _, e := range r.Events {
		out = append(out, e.Chain)
	}
	for _, f := range r.Figures {
		out = append(out, f.Chain)
	}
	for _, w := range r.Warnings {
		out = append(out, w.Chain)
	}
	return out
}

type lister struct {
	pile    *pile.Pile
	roots   *independence.Judge
	entries map[string]*entry
}

type entry struct {
	ledger.Source
	reports map[string]bool
	relays  map[string]int // key of the relayed → in how many chains
}

// chain counts a chain: who stands in it, who relays whom, who is its root. Claims count; chains of
// other records, which repeat those of the claims about them, only show who stands in them.
func (l *lister) chain(report string, c ledger.Chain, claims int) {
	for i := range c {
		from := l.at(independence.Voice{Report: report, Chain: c[:i+1]}, i+1)
		if i+1 < len(c) {
			to := l.at(independence.Voice{Report: report, Chain: c[:i+2]}, i+2)
			if to.ID != from.ID {
				from.relays[to.ID] += claims
			}
		}
	}
	root := l.at(independence.Voice{Report: report, Chain: c}, len(c))
	root.RootOf += claims
}

// at is the entry of the last hop of a voice.
func (l *lister) at(v independence.Voice, hops int) *entry {
	e := l.entry(l.roots.Root(v), v.Report)
	if hops > 0 && v.Chain[hops-1].Publisher {
		e.Publisher = true
	}
	return e
}

// entry is the entry of a root that stands in a report.
func (l *lister) entry(r independence.Root, report string) *entry {
	e, ok := l.entries[r.Key]
	if !ok {
		e = &entry{Source: ledger.Source{ID: ledger.ID("o", r.Key), Name: r.Name, Kind: l.pile.Kind(r.Identity), Unnamed: r.Unnamed, Reliability: "F"},
			reports: map[string]bool{}, relays: map[string]int{}}
		l.entries[r.Key] = e
	}
	e.reports[report] = true
	return e
}

func (l *lister) list() []ledger.Source {
	out := []ledger.Source{}
	for _, e := range l.entries {
		for to, n := range e.relays {
			e.Relays = append(e.Relays, ledger.Edge{To: to, Count: max(n, 1)})
		}
		sort.Slice(e.Relays, func(i, j int) bool { return e.Relays[i].To < e.Relays[j].To })
		e.Reports = len(e.reports)
		out = append(out, e.Source)
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].RootOf != out[j].RootOf {
			return out[i].RootOf > out[j].RootOf
		}
		return out[i].Name < out[j].Name || out[i].Name == out[j].Name && out[i].ID < out[j].ID
	})
	return out
}
