package web

import (
	"strings"

	"sitrep/export/brief"
)

// mostHits is how many reports a search looks at; facets count these.
const mostHits = 100

// mostTold is how many of the things that a report tells stand beside a hit.
const mostTold = 4

// searchView is what a search found.
type searchView struct {
	Shelf  shelf
	Words  string
	Hits   []hit
	Capped bool // there may be more than Most
	Most   int
}

// hit is one report that was found.
type hit struct {
	Report  brief.Report `json:"-"`
	ID      string       `json:"report"`
	Title   string       `json:"title"`
	Snippet string       `json:"snippet"`
	Told    []brief.Link `json:"-"`
	Tells   []string     `json:"tells,omitempty"` // ids of incidents, series and warnings
}

// search finds reports by their words.
func (v *visit) search() (*answer, error) {
	asked := strings.TrimSpace(v.query.Get("q"))
	view := searchView{Words: asked, Most: mostHits}
	record := listing[hit]{Items: []hit{}, State: v.ID}
	if asked != "" {
		if err := v.find(asked, &view, &record); err != nil {
			return nil, err
		}
	}
	return &answer{page: "search", title: "Search", active: "/search", view: shown(view), record: shown(record), next: record.Next}, nil
}

func (v *visit) find(asked string, view *searchView, record *listing[hit]) error {
	hits, err := v.room.ledger.Search(v.r.Context(), asked, mostHits)
	if err != nil {
		return err
	}
	var ids []string
	snippets := map[string]string{}
	for _, h := range hits {
		ids = append(ids, h.Report)
		snippets[h.Report] = h.Snippet
	}
	page, err := v.Sift(ids, v.query)
	if err != nil {
		return err
	}
	view.Capped, view.Shelf = len(hits) == mostHits, v.shelf(page, "report")
	for _, i := range page.Items {
		view.Hits = append(view.Hits, v.hit(i, snippets[v.Snapshot.Reports[i].ID]))
	}
	*record = listing[hit]{Total: page.Total, Items: view.Hits, Facets: page.Facets, Next: v.nextOf(page), State: v.ID}
	return nil
}

func (v *visit) hit(i int, snippet string) hit {
	r := v.Teller.Report(i)
	out := hit{Report: r, ID: r.ID, Title: r.Name(), Snippet: v.Teller.Words(snippet)}
	for k, id := range v.ToldBy(r.ID) {
		if k < mostTold {
			out.Told = append(out.Told, v.Teller.Link(id))
		}
		out.Tells = append(out.Tells, id)
	}
	return out
}
