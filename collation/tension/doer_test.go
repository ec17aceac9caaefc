package tension

import (
	"testing"

	"sitrep/collation/statement"
)

func TestSideOf(t *testing.T) {
	for _, c := range []struct{ named, then, side, kind string }{
		{"Gunmen", " on motorcycles stormed the depot", "armed", ""},
		{"two soldiers", " of the garrison", "state", "army"},
		{"militiamen", " allied to the army had come", "state", "militia"},
		{"militiamen", " from the hills", "armed", ""},
		{"gunmen", " in army uniform stopped the bus", "", ""},
		{"unknown gunmen", "", "", ""},
		{"armed herders", " had come at night", "armed", "herders"},
		{"soldiers and militiamen", "", "", ""},
		{"a crowd", "", "crowd", ""},
		{"her husband", "", "kin", ""},
	} {
		if side, kind := sideOf(c.named, c.then); side != c.side || kind != c.kind {
			t.Errorf("%q%s is of %q %q", c.named, c.then, side, kind)
		}
	}
}

func TestDoersApart(t *testing.T) {
	for _, c := range []struct {
		a, b  doer
		apart bool
	}{
		{doer{side: "armed"}, doer{side: "state", kind: "police"}, true},
		{doer{side: "armed"}, doer{side: "armed", kind: "herders"}, false},
		{doer{side: "armed", kind: "crime"}, doer{side: "armed", kind: "herders"}, true},
		{doer{side: "state", kind: "army"}, doer{side: "state", kind: "police"}, false},
		{doer{side: "armed", names: []string{"nyati"}}, doer{side: "armed", names: []string{"raia", "coalition"}}, true},
		{doer{side: "armed", names: []string{"raia", "coalition"}}, doer{names: []string{"rc"}}, false},
		{doer{side: "state", names: []string{"dravian"}}, doer{side: "state", names: []string{"velmarian"}}, true},
		{doer{side: "state", names: []string{"orsk"}}, doer{side: "state", names: []string{"velmarian"}}, false},
	} {
		if doersApart(c.a, c.b) != c.apart || doersApart(c.b, c.a) != c.apart {
			t.Errorf("%v and %v: apart is not %v", c.a, c.b, c.apart)
		}
	}
}

func TestCauseOf(t *testing.T) {
	for words, want := range map[string]string{
		"the blast was due to worn-out valves": "mishap", "a bottle of cooking gas leaked and a gas bottle exploded": "mishap", "the ferry struck a naval mine": "bomb",
		"it was caused by a rocket that soldiers fired": "strike", "he died of a heart attack": "crush", "the rocket stood in a museum": "", "it was not caused by a rocket": "",
		"the fire followed a bomb or a short circuit": "", "the boy was killed by gunfire from a jeep": "shot",
	} {
		s := statement.Cut(words)
		s.Claim.Evidence.Quote = words
		if got, _ := causeOf(s); got != want {
			t.Errorf("%s: %q", words, got)
		}
	}
}
