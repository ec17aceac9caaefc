package collation_test

import (
	"strings"
	"testing"
	"time"

	"sitrep/collation"
	"sitrep/ledger"
	"sitrep/text"
)

func TestHostileReadings(t *testing.T) {
	odd := report("a", "\xff\xfe", "not a date")
	odd.Report.Text = strings.Repeat("\x00\xf0\x9f\x92", 4000)
	n := odd.entity("person", strings.Repeat("Ä\u0301", 300000), "", "", "\u202e", "’s", "-")
	odd.event("", "", role("", strings.Repeat("x ", 100000), n), role("claimant", "", "no such entity"), on("XXXX-13-45"), on("9999999-99"))
	odd.event("claim_of_responsibility", "claim", func(e *ledger.Event) { e.Evidence.Start, e.Evidence.End = 9, -4 })
	odd.figure("", "", 0, func(f *ledger.Figure) { f.Low, f.SubsetOf, f.Event = nil, "f-none", "e-none" }, was(0, "?", "sideways"))
	odd.warning("", "", "", func(w *ledger.Warning) { w.EchoOf, w.ValidFrom = w.ID, "x" })
	odd.claim("denies", "", []string{"", "?"}, "nothing", odd.Events[0].ID)
	odd.Events[0].Where = []text.Location{{}, {Precision: "venue"}, {Precision: "city"}}
	if s := collation.Collate(readings(odd, report("", "", ""))); len(s.Incidents) != 2 {
		t.Errorf("%d incidents", len(s.Incidents))
	}
}

// A report of very many records must not cost their square.
func TestALongReport(t *testing.T) {
	long := func(n int) time.Duration {
		r := report("a", "Quarn Echo", "2031-05-05")
		group := r.entity("armed_group", "Lamp", "lamp")
		for range n {
			r.event("attack", "an attack", city("Quarn", "QA"), count("killed", 9, "exactly"), role("perpetrator", "Lamp", group))
			r.figure("killed", "nine killed", 9, r.ofLast)
			r.event("claim_of_responsibility", "claimed", role("claimant", "Lamp", group))
			r.claim("asserts", "it was said", nil, r.last().ID)
		}
		start := time.Now()
		collation.Collate(readings(r))
		return time.Since(start)
	}
	long(300)
	small, large := long(400), long(3200)
	for range 2 { // another program may have had the processor meanwhile
		if large > 8*small*4 {
			small, large = max(small, long(400)), min(large, long(3200))
		}
	}
	if large > 8*small*4 && large > 2*time.Second {
		t.Errorf("400 records take %v, 3,200 take %v", small, large)
	}
	t.Logf("400: %v, 3,200: %v", small, large)
}
