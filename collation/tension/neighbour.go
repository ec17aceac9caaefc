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

// From what likeness on two reports tell one story: by their words alone, or where they name one town, person or body that
// few others name.
const (
	oneStory   = 0.15
	maybe      = 0.07
	rareNames  = 24 // reports that name somebody for it to tell a story
	fewNames   = 2  // names of few reports that two reports of one story share
	fewReports = 6  // that have a name for two such to tell a story
)

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
	names := f.namesOf()
	for _, p := range stories.Pairs(maybe) {
		a, b := f.pile.Readings[p.A].Report.ID, f.pile.Readings[p.B].Report.ID
		if like := stories.Likeness(int(p.A), int(p.B)); like >= oneStory || meets(names[a], names[b]) {
			join(a, b, like)
			join(b, a, like)
		}
	}
	for pair, shared := range sharing(names) {
		if shared >= fewNames {
			join(pair[0], pair[1], maybe)
			join(pair[1], pair[0], maybe)
		}
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

// namesOf are the towns, people and bodies that each report names and few others do, as identities.
func (f *finder) namesOf() map[string]map[string]bool {
	in := map[string]int{}
	out := map[string]map[string]bool{}
	for _, r := range f.pile.Readings {
		own := map[string]bool{}
		for _, e := range r.Entities {
			if who := f.pile.Who(r.Report.ID, e.ID); telling[e.Kind] && who != "" && !own[who] {
				own[who] = true
				in[who]++
			}
		}
		out[r.Report.ID] = own
	}
	for _, own := range out {
		for who := range own {
			if in[who] > rareNames {
				delete(own, who)
			}
		}
	}
	return out
}

// sharing is how many rare names each two reports share, by their ids in order.
func sharing(names map[string]map[string]bool) map[[2]string]int {
	reports := map[string][]string{}
	for r, own := range names {
		for who := range own {
			reports[who] = append(reports[who], r)
		}
	}
	out := map[[2]string]int{}
	for _, list := range reports {
		if len(list) > fewReports {
			continue
		}
		for i, a := range list {
			for _, b := range list[i+1:] {
				out[[2]string{min(a, b), max(a, b)}]++
			}
		}
	}
	return out
}

// telling are the kinds of entities that tell one story from another.
var telling = map[string]bool{"city": true, "venue": true, "person": true, "organization": true, "agency": true, "region": true}

func meets(a, b map[string]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

// widened are the reports near one and those near to them, the most alike first: of two reports of a story that share few
// words a third often shares many with both.
func widened(id string, near map[string]map[string]float64) []string {
	like := map[string]float64{}
	for b, l := range near[id] {
		like[b] = max(like[b], l)
		for c, m := range near[b] {
			if c != id && (l >= certainly || m >= certainly) {
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

// certainly is the likeness from which a report leads from one to a third.
const certainly = 0.1
