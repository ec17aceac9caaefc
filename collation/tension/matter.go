package tension

import (
	"slices"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
	"sitrep/ledger"
)

// oneMatter reports statements of one happening: both bear on it, or each is of what its report is about, and the two reports tell
// one story, name a town, a venue or a person in common, and part their happenings by neither day nor town.
func (f *finder) oneMatter(a, b statement.Statement) bool {
	x, y := f.newsIfNone(a), f.newsIfNone(b)
	if x != "" && x == y {
		return true
	}
	if a.Report == b.Report || ofAnother(a) || ofAnother(b) || townsApart(a, b) || !f.ofLeadNews(a) || !f.ofLeadNews(b) {
		return false
	}
	return f.oneNews(a.Report, b.Report)
}

// ofLeadNews reports a statement of what its report is about, or of nothing that is told as a happening of its own.
func (f *finder) ofLeadNews(s statement.Statement) bool {
	return s.Incident == "" || s.Incident == f.ledBy[s.Report] || s.Incident == f.news[s.Report]
}

// oneNews reports two reports of one story that name a town, a venue or a person in common and whose happenings clash in nothing.
func (f *finder) oneNews(a, b string) bool {
	if !slices.Contains(f.stories[a], b) || !f.shareNames(a, b) {
		return false
	}
	x, okA := f.incident[f.ledBy[a]]
	y, okB := f.incident[f.ledBy[b]]
	return !okA || !okB || x == y || mayBeOne(&f.s.Incidents[x], &f.s.Incidents[y])
}

// shareNames reports two reports that name a town, a venue or a person in common.
func (f *finder) shareNames(a, b string) bool {
	return pile.Meet(f.namesOf[a], f.namesOf[b])
}

// sameNews are the incidents, behind one in order, that other reports of its story are about and that may be it.
func (f *finder) sameNews(in *ledger.Incident) []*ledger.Incident {
	var out []*ledger.Incident
	seen := map[string]bool{in.ID: true}
	for _, r := range reportsOf(in) {
		if f.ledBy[r] != in.ID {
			continue
		}
		for _, other := range f.stories[r] {
			id := f.ledBy[other]
			if i, known := f.incident[id]; known && !seen[id] && id > in.ID && f.oneNews(r, other) {
				seen[id] = true
				out = append(out, &f.s.Incidents[i])
			}
		}
	}
	return out
}
