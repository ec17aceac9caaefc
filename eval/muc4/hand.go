package muc4

import (
	"strings"

	"sitrep/eval/muc4/boost"
	"sitrep/eval/muc4/linear"
)

// The keys of the first hundred development messages were written by the conference's organizers, who wrote those of the tests too;
// those of the others come from sixteen participants, each with habits of its own. What the organizers do otherwise is learned
// apart, and their messages count for more.

// organizers is what the first line of a message says of who wrote its key.
const organizers = "(NOSC)"

// organizersWeight is how many messages of others one of the organizers counts for.
const organizersWeight = 3

func byOrganizers(id string) bool { return strings.Contains(id, organizers) }

// apart adds to the features of a report whose key is by the organizers each of them once more, as theirs.
func (r *Report) apart(f linear.Features) linear.Features {
	if !r.organizers {
		return f
	}
	for _, x := range f[:len(f):len(f)] {
		f = append(f, (x^0x9e3779b9)*16777619)
	}
	return f.Unique()
}

// weighed makes the examples of the organizers' messages count for more.
func weighed(examples func(*Lesson) []linear.Example) func(*Lesson) []linear.Example {
	return func(l *Lesson) []linear.Example {
		all := examples(l)
		for i := range all {
			if all[i].Weight == 0 {
				all[i].Weight = 1
			}
			all[i].Weight *= l.weight()
		}
		return all
	}
}

// weighedRows is weighed for trees.
func weighedRows(examples func(*Lesson) []boost.Example) func(*Lesson) []boost.Example {
	return func(l *Lesson) []boost.Example {
		all := examples(l)
		for i := range all {
			all[i].Weight *= l.weight()
		}
		return all
	}
}

func (l *Lesson) weight() float64 {
	if l.Report.organizers {
		return organizersWeight
	}
	return 1
}
