package muc4

import (
	"testing"
	"time"
)

// TestScope: an incident abroad and of long ago is told apart from one of yesterday in a country of interest.
func TestScope(t *testing.T) {
	near, far := own(t), own(t)
	near.stands = map[int]stand{1: {map[string]float64{"PERU: VELORA (CITY)": 0.75, "PERU": 0.25}, map[string]float64{"04 JAN 90": 1}}}
	far.stands = map[int]stand{1: {map[string]float64{"SPAIN": 1}, map[string]float64{"05 JAN 89": 0.5, "- 05 JAN 90": 0.5}}}
	in := &incident{core: []int{1}}
	if got := near.scope(in); len(got) != scopeNumbers || got[3] != 1 || got[4] != 0.25 || got[7] != 1 {
		t.Errorf("near: %v", got)
	}
	if got := far.scope(in); got[3] != 0 || got[4] != 1 || got[6] != 0.5 || got[7] != 182.5 {
		t.Errorf("far: %v", got)
	}
}

func TestDaysSince(t *testing.T) {
	r := &Report{Message: Message{Day: "1990-01-05"}}
	if got := r.daysSince(time.Date(1989, 12, 31, 0, 0, 0, 0, time.UTC)); got != 5 {
		t.Errorf("%v days, want 5", got)
	}
	if got := r.daysSince(time.Time{}); got != 0 {
		t.Errorf("no day: %v", got)
	}
}
