package muc4

import "testing"

// TestLore: what the keys of other messages tell of the guards is known again; one message counts once.
func TestLore(t *testing.T) {
	key := filledTemplate("ATTACK", map[int]string{slotVictim: "GUARDS", slotLocation: "PERU: VELORA (CITY)", slotDate: "01 JAN 90"})
	later := filledTemplate("ATTACK", map[int]string{slotVictim: "GUARDS", slotDate: "- 03 JAN 90"})
	r := own(t)
	course := &Course{Lessons: []*Lesson{{Keys: []*Template{key, key}}, {Keys: []*Template{later}}}}
	r.recall(course.learnLore(everyPart))
	in := &incident{core: []int{1}}
	if got := r.loreOf(in); len(got) != loreNumbers || got[0] != 2 || got[1] != 4 || got[2] != 1 {
		t.Errorf("lore %v", got)
	}
	if here, there := r.loreAt("PERU: VELORA (CITY)", in), r.loreAt("PERU: HESK (TOWN)", in); here != 1 || there != 0 {
		t.Errorf("places %v and %v", here, there)
	}
	if got := r.loreOn("01 JAN 90", in); got != 1 {
		t.Errorf("the day is %v", got)
	}
	if got := r.loreOn("01 JAN 90", &incident{core: []int{0}}); got != -1 {
		t.Errorf("nobody knows the gunmen, but their day is %v", got)
	}
}
