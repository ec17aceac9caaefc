package muc4

import (
	"slices"

	"sitrep/eval/muc4/linear"
)

// blamed are the slots of those who did it.
var blamed = []int{slotPerpetrator, slotOrganization}

// categoryFeatures are what tells whether an act was one of terrorists or of a state, or neither: who around the incident may have
// done it, how likely, and what is said of it.
func (r *Report) categoryFeatures(in *incident) linear.Features {
	var f linear.Features
	f.Add("type", in.kind)
	r.incidentWords(&f, in)
	r.coreTellings(&f, in)
	r.blamedTellings(&f, in)
	r.company(&f, in)
	best := 0.0
	for _, class := range []string{perpetrator, organization} {
		p := r.bestLinked(in, class)
		best = max(best, p)
		f.Add("best", class, fine(p))
	}
	f.Add("any", fine(best))
	for _, e := range in.core {
		for _, i := range r.likely(e) {
			r.negations(&f, r.Mentions[i])
		}
	}
	f.Add("town", r.Town)
	f.Add("land", r.mainLand())
	return f.Unique()
}

// categoryExamples teach the category of the incidents found. It is null where the key names nobody who did it, as the task's
// documents have it (template-doc-part1, 7.9): most keys of the development messages are older than that rule, those of the tests
// are not.
func (l *Lesson) categoryExamples() (out []linear.Example) {
	for i, in := range l.incidents {
		if l.matched[i] < 0 {
			continue
		}
		t := l.Keys[l.matched[i]]
		value := t.first(slotCategory)
		if value == "" || !slices.ContainsFunc(blamed, func(slot int) bool { return len(t.Slots[slot]) > 0 }) {
			value = none
		}
		out = append(out, linear.Example{Features: l.Report.categoryFeatures(in), Class: value})
	}
	return out
}
