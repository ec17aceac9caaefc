package web

import (
	"cmp"
	"slices"

	"sitrep/export/brief"
	"sitrep/ledger"
)

// sourcesView is the list of sources, and who relays whom.
type sourcesView struct {
	Shelf   shelf
	Sources []brief.Source
	Rows    relayRows
}

// relayRows are sources and who relays whom, for the script that draws them.
type relayRows struct {
	Nodes []sourceNode `json:"nodes"`
	Edges []relayRow   `json:"edges"`
}

// sourceNode is a source for the script that draws who relays whom.
type sourceNode struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	Kind      string `json:"kind,omitempty"`
	Publisher bool   `json:"publisher"`
	Unnamed   bool   `json:"unnamed"`
	RootOf    int    `json:"root_of"`
	Reports   int    `json:"reports"`
	Grade     string `json:"reliability"`
	Href      string `json:"href"`
}

type relayRow struct {
	From  string `json:"from"`
	To    string `json:"to"`
	Count int    `json:"count"`
}

// sources is the list of outlets, relays and roots.
func (v *visit) sources() (*answer, error) {
	page, err := v.FindSources(v.query)
	if err != nil {
		return nil, err
	}
	view := sourcesView{Shelf: v.shelf(page, "source")}
	for _, i := range page.Items {
		view.Sources = append(view.Sources, v.Teller.Source(i))
	}
	view.Rows = v.relays(page.Items)
	return &answer{page: "sources", title: "Sources", active: "/sources", view: shown(view), table: "sources", next: v.nextOf(page),
		record: func() any { return listed(v, page, func(i int) ledger.Source { return v.Snapshot.Sources[i] }) },
		part: func() *ledger.Situation {
			part := &ledger.Situation{Version: v.Version}
			for _, i := range v.rows(page) {
				part.Sources = append(part.Sources, v.Snapshot.Sources[i])
			}
			return part
		}}, nil
}

// mostRelays bounds what one picture can show.
const mostRelays = 120

// relays are the strongest ties from or to some sources, and the sources at their ends.
func (v *visit) relays(sources []int) relayRows {
	nodes, links := []sourceNode{}, []relayRow{}
	for _, i := range sources {
		x := &v.Snapshot.Sources[i]
		for _, e := range x.Relays {
			links = append(links, relayRow{x.ID, e.To, e.Count})
		}
	}
	slices.SortStableFunc(links, func(a, z relayRow) int { return cmp.Compare(z.Count, a.Count) })
	links = links[:min(len(links), mostRelays)]
	met := map[string]bool{}
	for _, l := range links {
		for _, id := range []string{l.From, l.To} {
			if i, ok := v.Source(id); ok && !met[id] {
				met[id] = true
				nodes = append(nodes, v.node(i))
			}
		}
	}
	return relayRows{nodes, links}
}

func (v *visit) node(i int) sourceNode {
	s := v.Teller.Source(i)
	return sourceNode{s.ID, s.Name, s.Kind, s.Publisher, s.Unnamed, s.RootOf, s.Reports, s.Reliability, pathOf(s.ID)}
}

// sourceView is one source with what rests on it.
type sourceView struct {
	Source brief.Source
	Claims []brief.Claim
	More   int // claims left out
	Relays []relayed
	By     []relayed // who relays it
	Grades []string
	Raw    string // its name as the ledger has it, for decisions
}

// relayed is a source at the other end of a relay.
type relayed struct {
	Link  brief.Link
	Count int
}

// mostClaims is how many claims one page shows.
const mostClaims = 100

// source is one source: of which claims it is the root, whom it relays, who relays it.
func (v *visit) source() (*answer, error) {
	i, ok := v.Source(v.id)
	if !ok {
		return nil, ledger.ErrNotFound
	}
	x := &v.Snapshot.Sources[i]
	view := sourceView{Source: v.Teller.Source(i), Grades: []string{"A", "B", "C", "D", "E", "F"}, Raw: v.Teller.Withhold(x.Name)}
	claims := v.Teller.ClaimsOf(i)
	view.More = max(0, len(claims)-mostClaims)
	for _, c := range claims[:min(len(claims), mostClaims)] {
		view.Claims = append(view.Claims, v.Teller.Claim(c))
	}
	for _, e := range x.Relays {
		view.Relays = append(view.Relays, v.relayed(e.To, e.Count))
	}
	for _, e := range v.RelayedBy(x.ID) {
		view.By = append(view.By, v.relayed(e.To, e.Count))
	}
	return &answer{page: "source", title: view.Source.Name, active: "/sources", view: shown(view), record: func() any { return hidden(v, *x) }}, nil
}

func (v *visit) relayed(id string, count int) relayed {
	i, ok := v.Source(id)
	if !ok {
		return relayed{brief.Link{Title: id}, count}
	}
	return relayed{brief.Link{ID: id, Title: v.Teller.Source(i).Name}, count}
}
