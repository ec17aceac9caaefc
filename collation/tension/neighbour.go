package tension

import (
	"cmp"
	"slices"

	"sitrep/collation/pile"
	lexicon "sitrep/lexicon/en/collation"
)

// Stories tells how alike the wording of two reports is; see package story. Reports are named by their place in the pile.
type Stories interface {
	Likeness(i, j int) float64
	Pairs(bar float64) []pile.Pair
}

// oneStory is the likeness of their words from which two reports tell one story.
const oneStory = 0.15

// readStories notes which reports tell one story: those that have members in an incident, those of like words, and those
// that share a story with both, the most alike first.
func (f *finder) readStories(stories Stories) {
	near := map[string]map[string]float64{}
	join := func(a, b string, like float64) {
		if near[a] == nil {
			near[a] = map[string]float64{}
		}
		near[a][b] = max(near[a][b], like)
	}
	f.joinIncidents(join)
	for _, p := range stories.Pairs(oneStory) {
		a, b, like := f.pile.Readings[p.A].Report.ID, f.pile.Readings[p.B].Report.ID, stories.Likeness(int(p.A), int(p.B))
		join(a, b, like)
		join(b, a, like)
	}
	for _, r := range f.pile.Readings {
		f.stories[r.Report.ID] = widened(r.Report.ID, near)
	}
}

// joinIncidents joins the reports that have members in one incident of violence.
func (f *finder) joinIncidents(join func(a, b string, like float64)) {
	for i := range f.s.Incidents {
		in := &f.s.Incidents[i]
		if _, kin := lexicon.Family(in.Type); kin != "violence" && in.Type != "kidnapping" && in.Type != "foiled_plot" && in.Type != "arrest" {
			continue
		}
		reports := map[string]bool{}
		for _, m := range in.Members {
			reports[m.Report] = true
		}
		all := pile.Sorted(reports)
		all = all[:min(len(all), storyMost)]
		for _, r := range all {
			for _, o := range all {
				if o != r {
					join(r, o, 1)
				}
			}
		}
	}
}

func meets(a, b map[string]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

// widened are the reports near one and those near to these, the most alike first: of two reports of a story that share few
// words a third often shares many with both.
func widened(id string, near map[string]map[string]float64) []string {
	like := map[string]float64{}
	for b, l := range near[id] {
		like[b] = max(like[b], l)
		for c, m := range near[b] {
			if c != id {
				like[c] = max(like[c], min(l, m)/2)
			}
		}
	}
	out := make([]string, 0, len(like))
	for b := range like {
		out = append(out, b)
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(like[b], like[a]), cmp.Compare(a, b)) })
	return out[:min(len(out), storyMost)]
}
