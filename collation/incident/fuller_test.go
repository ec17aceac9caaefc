package incident

import (
	"slices"
	"sort"
	"testing"

	"sitrep/collation/independence"
	"sitrep/ledger"
)

// What is told more and less fully is one value; what differs, or may be part of either of two, stays apart.
func TestFuller(t *testing.T) {
	for _, test := range []struct {
		attribute   string
		given, want []string
	}{
		{"target", []string{"a supply convoy", "a military supply convoy", "army convoy"}, []string{"a military supply convoy", "army convoy"}},
		{"target", []string{"soldiers", "two soldiers", "61 soldiers"}, []string{"61 soldiers", "soldiers", "two soldiers"}},
		{"target", []string{"a bus", "the school bus of Sarn", "the bus"}, []string{"the school bus of Sarn"}},
		{"target", []string{"a bus", "buses"}, []string{"a bus", "buses"}},
		{"instrument", []string{"Drone", "two drones", "car bomb"}, []string{"car bomb", "two drones"}},
		{"target", []string{"the mayor of Sarn", "Sarn"}, []string{"Sarn", "the mayor of Sarn"}},
	} {
		c := &collector{values: map[string]*ledger.Value{}, voices: map[string][]independence.Voice{}, plain: map[string]bool{}}
		for _, s := range test.given {
			key := test.attribute + "|" + s
			c.plain[key] = true
			c.add(test.attribute, key, ledger.Value{Text: s}, ledger.Evidence{}, independence.Voice{})
		}
		c.fuller()
		var got []string
		told := 0
		for _, v := range c.values {
			got = append(got, v.Text)
			told += len(v.Evidence)
		}
		sort.Strings(got)
		if !slices.Equal(got, test.want) || told != len(test.given) {
			t.Errorf("%q: got %q with %d places, want %q", test.given, got, told, test.want)
		}
	}
}
