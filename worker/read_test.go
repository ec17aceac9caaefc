package worker_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"strings"
	"testing"
	"time"

	"sitrep/ledger"
	"sitrep/worker"
)

var errUnopened = errors.New("can't be opened")

// pile is a sequence of reports, long and short ones by turns; those of the numbers given are errors.
func pile(n int, unopened ...int) iter.Seq2[ledger.Report, error] {
	return func(yield func(ledger.Report, error) bool) {
		for i := range n {
			r, err := story(i), error(nil)
			for _, u := range unopened {
				if u == i {
					r, err = ledger.Report{}, errUnopened
				}
			}
			if !yield(r, err) {
				return
			}
		}
	}
}

func story(i int) ledger.Report {
	words := strings.Repeat(fmt.Sprintf("Police arrested %d men in Bergen, a court said. ", i+2), 1+(i+1)%3*40)
	return ledger.Report{ID: ledger.ReportID(words), Path: fmt.Sprint(i), Status: ledger.StatusRead, Text: words}
}

// The readings come in the order of the reports, with each error in its place.
func TestOrder(t *testing.T) {
	const n = 24
	at := 0
	for r, err := range worker.Read(context.Background(), pile(n, 0, 7, n-1), 4) {
		switch at {
		case 0, 7, n - 1:
			if !errors.Is(err, errUnopened) {
				t.Errorf("report %d gives %v, not its error", at, err)
			}
		default:
			if err != nil || r.Report.Path != fmt.Sprint(at) {
				t.Errorf("report %d gives %q, %v", at, r.Report.Path, err)
			}
			if len(r.Events) == 0 {
				t.Errorf("nothing is read in report %d", at)
			}
		}
		at++
	}
	if at != n {
		t.Errorf("%d readings of %d reports", at, n)
	}
}

// No number of goroutines changes what is read; none below one is one.
func TestNumber(t *testing.T) {
	for _, n := range []int{-1, 0, 1, 16} {
		count := 0
		for r, err := range worker.Read(context.Background(), pile(5), n) {
			if err != nil || r.Report.Path != fmt.Sprint(count) {
				t.Errorf("on %d goroutines report %d gives %q, %v", n, count, r.Report.Path, err)
			}
			count++
		}
		if count != 5 {
			t.Errorf("on %d goroutines there are %d readings of 5", n, count)
		}
	}
}

// A cancelled context ends the readings with its error, even when reports go on for ever.
func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	var last error
	count := 0
	for _, err := range worker.Read(ctx, pile(1<<30), 2) {
		if count++; count == 3 {
			cancel()
		}
		last = err
		if count > 100 {
			t.Fatal("readings go on after the end of the context")
		}
	}
	cancel()
	if !errors.Is(last, context.Canceled) {
		t.Errorf("the last error is %v", last)
	}
}

// Who stops taking leaves no goroutine behind.
func TestStop(t *testing.T) {
	before := runtime.NumGoroutine()
	for range worker.Read(context.Background(), pile(1<<30), 4) {
		break
	}
	for range 100 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), before)
}

// A skipped report passes through with its reason, and nothing is read in it.
func TestSkipped(t *testing.T) {
	r := story(1)
	r.Status, r.Reason = ledger.StatusSkipped, "language: French"
	got := worker.One(r)
	if got.Report.Status != ledger.StatusSkipped || got.Report.Reason != r.Reason || len(got.Events)+len(got.Claims) > 0 {
		t.Errorf("a skipped report gives %+v", got)
	}
}
