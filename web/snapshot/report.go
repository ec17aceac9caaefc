package snapshot

import (
	"cmp"
	"net/url"
	"strings"

	"sitrep/ledger"
)

func (s *Snapshot) indexReports() {
	n := len(s.Reports)
	status, publisher := newFacet("status", "status", n), newFacet("publisher", "publisher", n)
	agency, language := newFacet("agency", "agency", n), newFacet("language", "language", n)
	month := ordered(newFacet("month", "published", n))
	ids := make([]string, n)
	for i := range s.Reports {
		r := &s.Reports[i]
		ids[i] = r.ID
		status.put(i, r.Status)
		publisher.put(i, cmp.Or(r.Publisher, "not known"))
		agency.put(i, r.Agency)
		language.put(i, cmp.Or(r.Language, "not known"))
		month.put(i, cut(r.Published.Value, 7))
	}
	s.reports = newList(ids, []*Facet{status, publisher, agency, language, month},
		newOrder("newest", n, func(a, z int) int { return newestFirst(published(&s.Reports[a]), published(&s.Reports[z])) }),
		newOrder("received", n, func(a, z int) int { return newestFirst(s.Reports[a].Received, s.Reports[z].Received) }),
		newOrder("path", n, func(a, z int) int { return strings.Compare(s.Reports[a].Path, s.Reports[z].Path) }))
}

func published(r *ledger.Report) string {
	if r.Published.Value != "" {
		return r.Published.Value
	}
	return r.Published.NotAfter
}

// FindReports gives a page of reports: the facets, and "changed_since" a time.
func (s *Snapshot) FindReports(query url.Values) (*Page, error) {
	since := query.Get("changed_since")
	if since == "" {
		return s.reports.find(query, nil)
	}
	return s.reports.find(query, func(i int) bool { return max(s.Reports[i].Received, s.Reports[i].ReadAt) >= since })
}

// Sift gives a page of given reports, in their order: what a search found.
func (s *Snapshot) Sift(found []string, query url.Values) (*Page, error) {
	within := s.reports.sub(found)
	page, err := within.find(query, nil)
	if err != nil {
		return nil, err
	}
	for k, i := range page.Items {
		page.Items[k] = s.reportAt[within.ids[i]]
	}
	return page, nil
}

// sub is the list of some things alone, in the order given.
func (l *list) sub(ids []string) *list {
	var at []int
	var known []string
	for _, id := range ids {
		if i, ok := l.index[id]; ok {
			at, known = append(at, i), append(known, id)
		}
	}
	var facets []*Facet
	for _, f := range l.facets {
		facets = append(facets, f.sub(at))
	}
	return newList(known, facets, newOrder("best", len(known), func(a, z int) int { return 0 }))
}

func (f *Facet) sub(at []int) *Facet {
	out := *f
	out.of = make([][]uint32, len(at))
	for k, i := range at {
		out.of[k] = f.of[i]
	}
	return &out
}
