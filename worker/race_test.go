package worker_test

import (
	"context"
	"fmt"
	"testing"

	"sitrep/input"
	"sitrep/ledger"
	"sitrep/worker"
)

// TestReadingsRunSideBySide reads texts that reach into every stage on many goroutines. It is for the
// race detector: a stage that writes to what all share is seen here.
func TestReadingsRunSideBySide(t *testing.T) {
	reports := func(yield func(ledger.Report, error) bool) {
		for i := range 48 {
			text := fmt.Sprintf("SARN, March %d (MPA) — Police said on Tuesday that at least %d men were arrested at 2112 GMT near Bergen, "+
				"according to a report by the Harbour Herald. The embassy warned its citizens to avoid markets for the next 48 hours.\n", i%28+1, i+2)
			if !yield(input.FromBytes(fmt.Sprintf("%d.txt", i), []byte(text)), nil) {
				return
			}
		}
	}
	n := 0
	for r, err := range worker.Read(context.Background(), reports, 8) {
		if err != nil || r.Report.Status != ledger.StatusRead {
			t.Fatalf("report %d: %v %s %s", n, err, r.Report.Status, r.Report.Reason)
		}
		n++
	}
	if n != 48 {
		t.Errorf("%d readings of 48 reports", n)
	}
}
