package ledger_test

import (
	"testing"

	"sitrep/ledger"
)

// TestLastDay: the stated end goes before hours, and hours without a first day tell none.
func TestLastDay(t *testing.T) {
	for want, w := range map[string]ledger.Warning{
		"2031-05-09": {ValidFrom: "2031-05-05", ValidUntil: "2031-05-09", ValidHours: 24},
		"2031-05-07": {ValidFrom: "2031-05-05", ValidHours: 48},
		"":           {ValidHours: 48},
	} {
		if got := w.LastDay(); got != want {
			t.Errorf("%+v: got %q, want %q", w, got, want)
		}
	}
}
