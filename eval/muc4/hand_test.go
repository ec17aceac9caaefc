package muc4

import (
	"testing"

	"sitrep/eval/muc4/boost"
	"sitrep/eval/muc4/linear"
)

// TestHand: messages whose keys the organizers wrote count for more, and have features of their own.
func TestHand(t *testing.T) {
	theirs := NewLesson(opened(t, "DEV-MUC9-0001 (NOSC)"), nil)
	others := NewLesson(opened(t, "DEV-MUC9-0002 (BLUE LAB)"), nil)
	for _, c := range []struct {
		lesson   *Lesson
		features int
		weight   float64
	}{{theirs, 4, organizersWeight}, {others, 2, 1}} {
		f := linear.Features{linear.Hash("a"), linear.Hash("b")}
		if got := c.lesson.Report.apart(f); len(got) != c.features {
			t.Errorf("%s: %d features, want %d", c.lesson.Report.ID, len(got), c.features)
		}
		line := weighed(func(*Lesson) []linear.Example { return []linear.Example{{}} })(c.lesson)
		row := weighedRows(func(*Lesson) []boost.Example { return []boost.Example{{Weight: 1}} })(c.lesson)
		if line[0].Weight != c.weight || row[0].Weight != c.weight {
			t.Errorf("%s: weights %v and %v, want %v", c.lesson.Report.ID, line[0].Weight, row[0].Weight, c.weight)
		}
	}
}

func opened(t *testing.T, id string) *Report {
	t.Helper()
	r := own(t)
	r.ID = id
	return r
}
