package headline

import "testing"

func TestPast(t *testing.T) {
	for verb, want := range map[string]string{"foil": "foiled", "free": "freed", "rob": "robbed", "bar": "barred", "raid": "raided", "deny": "denied",
		"deploy": "deployed", "quit": "left", "hit": "struck", "flee": "fled", "vow": "vowed", "expel": "expelled", "visit": "visited", "quip": "quipped"} {
		if got := Past(verb); got != want {
			t.Errorf("%s: %s, want %s", verb, got, want)
		}
	}
}
