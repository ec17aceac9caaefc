package collation_test

import (
	"testing"

	"sitrep/ledger"
)

// TestLikeReportsOfTwoHappenings: reports of one day that are written alike tell of two happenings where their means, their victims,
// their targets, their towns or their days are told as others, and of one where only words differ.
func TestLikeReportsOfTwoHappenings(t *testing.T) {
	const shared = "haulier orchard brazier tannery ferryman gutter lantern Quarn"
	all := func(changes ...func(*ledger.Event)) func(*ledger.Event) {
		return func(e *ledger.Event) {
			for _, c := range changes {
				c(e)
			}
		}
	}
	bare := func(e *ledger.Event) { e.Trigger.Text, e.Evidence.Quote = "attack", "the attack" }
	town, day := city("Quarn", "QA"), on("2031-05-04")
	cases := map[string]struct {
		kind string
		a, b func(*ledger.Event)
		want int
	}{
		"a mortar and a suicide bomber": {"attack", all(town, day, role("instrument", "mortar shells", "")), all(town, day, role("instrument", "a suicide vest", "")), 2},
		"a bomb and guns of one attack": {"attack", all(town, day, role("instrument", "a car bomb", "")), all(town, day, role("instrument", "rifles", "")), 1},
		"a judge and a nurse":           {"attack", all(town, day, role("victim", "a judge", "")), all(town, day, role("victim", "a nurse", "")), 2},
		"two words for a policeman":     {"attack", all(town, day, role("victim", "a constable", "")), all(town, day, role("victim", "a policeman", "")), 1},
		"a mosque and a bank":           {"attack", all(town, day, role("target", "a mosque", "")), all(town, day, role("target", "a bank", "")), 2},
		"miners and teachers":           {"kidnapping", all(town, day, role("victim", "miners", "")), all(town, day, role("victim", "teachers", "")), 2},
		"the next day":                  {"attack", all(town, day, count("killed", 3, "exactly")), all(town, on("2031-05-05"), count("killed", 7, "exactly")), 2},
		"the next day, of one toll":     {"attack", all(town, day, count("killed", 3, "exactly")), all(town, on("2031-05-05"), count("killed", 3, "exactly")), 1},
		"two towns":                     {"attack", all(place("Velm"), day), all(place("Orsk"), day), 2},
	}
	for name, c := range cases {
		if n := ofOneStory(shared, c.kind, c.kind, all(bare, c.a), all(bare, c.b)); n != c.want {
			t.Errorf("%s: %d incidents, want %d", name, n, c.want)
		}
	}
}

// place is a settlement that no map holds, named in the words of the event.
func place(name string) func(*ledger.Event) {
	return func(e *ledger.Event) { city(name, "")(e); e.Evidence.Quote += " in " + name }
}
