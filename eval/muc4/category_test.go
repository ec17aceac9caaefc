package muc4

import "testing"

// TestCategoryNeedsADoer: a category that a key tells of nobody teaches that there is none.
func TestCategoryNeedsADoer(t *testing.T) {
	for _, c := range []struct {
		key  map[int]string
		want string
	}{
		{map[int]string{slotVictim: "GUARDS", slotCategory: "TERRORIST ACT", slotPerpetrator: "GUNMEN"}, "TERRORIST ACT"},
		{map[int]string{slotVictim: "GUARDS", slotCategory: "STATE-SPONSORED VIOLENCE", slotOrganization: "NORTHERN GARRISON"}, "STATE-SPONSORED VIOLENCE"},
		{map[int]string{slotVictim: "GUARDS", slotCategory: "TERRORIST ACT"}, none},
		{map[int]string{slotVictim: "GUARDS", slotPerpetrator: "GUNMEN"}, none},
	} {
		l := NewLesson(own(t), []*Template{filledTemplate("ATTACK", c.key)})
		l.incidents = []*incident{{core: []int{1}, kind: "ATTACK"}}
		l.matched = l.match(l.incidents)
		if got := l.categoryExamples(); len(got) != 1 || got[0].Class != c.want {
			t.Errorf("%v teaches %v, want %s", c.key, got, c.want)
		}
	}
}
