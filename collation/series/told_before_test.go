package series

import (
	"strings"
	"testing"

	"sitrep/ledger"
)

// What a source had told before gives way to what it tells now; what another source had told stands beside it.
func TestWhatASourceHadToldBefore(t *testing.T) {
	for words, want := range map[string]bool{"on thursday it had counted six": true, "it had previously spoken of six": true, "it counted six": false, "it had six": false} {
		if toldBefore(strings.Fields(words)) != want {
			t.Errorf("%q: %v", words, !want)
		}
	}
	for root, want := range map[string]bool{"brigade": true, "mayor": false} {
		now := figure{measure: "killed", body: "brigade", value: "9", figure: number(9)}
		then := figure{measure: "killed", body: root, value: "6", before: true, figure: number(6)}
		all := []figure{now, then}
		if putPast(all); all[1].former != want {
			t.Errorf("told by the %s: former %v", root, !want)
		}
	}
}

// "The clinic treats 23. On Tuesday it had spoken of 15": the pronoun's source is not known, and the outlet speaks of no count of its own.
// A former number and the present one are one series though no happening is told.
func TestAFormerNumberOfAPronoun(t *testing.T) {
	now := figure{measure: "wounded", toll: true, body: "clinic", value: "23", figure: number(23)}
	then := figure{measure: "wounded", toll: true, body: "outlet", own: true, value: "15", before: true, figure: number(15)}
	all := []figure{now, then}
	if putPast(all); !all[1].former || !all[1].replacedBy(all[0]) || all[0].replacedBy(all[1]) {
		t.Errorf("%+v", all[1])
	}
	for name, other := range map[string]func(*figure){
		"another measure":    func(f *figure) { f.measure = "killed" },
		"another report":     func(f *figure) { f.ref.Report = "r-b" },
		"a wholly other one": func(f *figure) { f.figure = number(400) },
		"another incident":   func(f *figure) { f.incident, all[1].incident = "x-1", "x-2" },
	} {
		changed := all[0]
		if other(&changed); all[1].replacedBy(changed) {
			t.Error(name)
		}
	}
}

func number(n float64) ledger.Figure { return ledger.Figure{Low: &n, High: &n} }
