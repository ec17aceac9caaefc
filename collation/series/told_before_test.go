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

func number(n float64) ledger.Figure { return ledger.Figure{Low: &n, High: &n} }
