package tension

import (
	"sitrep/collation/statement"
)

// course is a matter that a statement tells to be over, or to go on.
type course struct {
	said statement.Statement
	kind string
	over bool
}

var (
	coursePhrases = map[string]func() statement.Phrases{"fight": courseWords("fight"), "siege": courseWords("siege"), "fire": courseWords("fire"), "search": courseWords("search"), "road": courseWords("road")}
	overPhrases   = courseWords("over")
)

// courses sets sources against each other of which one tells a fight, a siege, a fire, a search or a blockade to be over, and
// another, not before it, to go on.
func (f *finder) courses() {
	told := map[string][]course{}
	for _, s := range f.statements {
		if silent[s.Claim.Stance] || ofAnother(s) || len(told[s.Report]) >= tellers {
			continue
		}
		if c, ok := courseOf(s); ok {
			told[s.Report] = append(told[s.Report], c)
		}
	}
	inOneStory(f, told, func(a, b course) {
		if a.over && !b.over && f.rivalCourses(a, b) {
			f.setRival("status", f.newsOr(a.said), a.kind+": over or going on", "one source tells it to be over, another to go on",
				f.side("over", valueOf([]statement.Statement{a.said})), f.side("going on", valueOf([]statement.Statement{b.said})))
		}
	})
}

func (f *finder) rivalCourses(a, b course) bool {
	x, y := a.said, b.said
	if a.kind != b.kind || x.Root.Key == y.Root.Key || x.Root.Outlet && y.Root.Outlet || overlap(x, y) || kin(x, y) || f.reportedBefore(y.Report, x.Report, 0) || f.reportedBefore(x.Report, y.Report, newsDays) {
		return false
	}
	return (meets(namesIn(x), namesIn(y)) || f.oneMatter(x, y)) && !f.heard(x, y)
}

// courseOf is whether a statement tells a matter of some course to be over or to go on: by a noun for it and, near that, a word for
// either.
func courseOf(s statement.Statement) (course, bool) {
	turned := turnedAround(s)
	for _, kind := range []string{"siege", "fight", "fire", "search", "road"} {
		for _, m := range s.Find(coursePhrases[kind]()) {
			lo, hi := max(0, m.From-courseReach), min(len(s.Words), m.To+courseReach)
			for _, o := range s.Find(overPhrases()) {
				if o.From >= m.To && o.To <= hi {
					return course{s, kind, !turned[o.From]}, true
				}
			}
			if !turned[m.From] && s.Within(stillPhrases(), lo, hi) {
				return course{s, kind, false}, true
			}
		}
	}
	return course{}, false
}

// courseReach is how many words lie at most between a matter and the word for its being over or going on.
const courseReach = 8
