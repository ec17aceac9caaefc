package export

import (
	"io"
	"testing"
	"time"

	"sitrep/export/table"
	"sitrep/ledger"
)

// TestLinear: ten times the incidents take no more than a few dozen times as long in any form.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: takes a while")
	}
	for _, f := range Formats() {
		if f.Name == "pdf" {
			continue // the browser's time, not ours
		}
		small, large := took(t, f, 200), took(t, f, 2000)
		if large > 60*max(small, 5*time.Millisecond) {
			t.Errorf("%s: 200 incidents take %s, 2,000 take %s", f.Name, small, large)
		}
	}
}

func took(t *testing.T, f Format, incidents int) time.Duration {
	t.Helper()
	s := pile(incidents, incidents)
	o := Options{At: "2024-01-02T03:04:05Z"}
	for _, in := range s.Incidents {
		for _, m := range in.Members {
			o.Events = append(o.Events, table.Told{Report: m.Report, Event: ledger.Event{ID: m.ID, Type: in.Type, Status: in.Status}})
		}
	}
	start := time.Now()
	if err := whole(f)(io.Discard, s, o); err != nil {
		t.Fatal(err)
	}
	return time.Since(start)
}
