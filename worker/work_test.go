package worker_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"sitrep/input"
	"sitrep/ledger"
	"sitrep/queue"
	"sitrep/store/sqlite"
	"sitrep/worker"
)

const monday = "2024-05-06T08:00:00Z"

// filled is a ledger with so many reports that wait.
func filled(t *testing.T, n int) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(filepath.Join(t.TempDir(), "ledger.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	for i := range n {
		r := input.FromBytes(fmt.Sprintf("%d.txt", i), fmt.Appendf(nil, "Police said on Monday that %d men were arrested in Bergen after a search of the harbour.\n", i+2))
		if _, err := s.Save(context.Background(), r); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func job() worker.Job {
	return worker.Job{Batch: 4, Readers: 2, Now: func() (string, error) { return monday, nil }, Idle: func(context.Context) error { return worker.ErrDone }}
}

func TestWorkReadsWhatWaits(t *testing.T) {
	ctx := context.Background()
	s := filled(t, 10)
	j, n := job(), 0
	j.Read = func(r []ledger.Reading) { n += len(r) }
	if err := worker.Work(ctx, s, j); err != nil {
		t.Fatal(err)
	}
	read := 0
	for r, err := range s.Readings(ctx, ledger.Query{}) {
		if err != nil || r.Report.ReadAt != monday {
			t.Errorf("%v %q", err, r.Report.ReadAt)
		}
		read++
	}
	status, err := s.Status(ctx)
	if n != 10 || read != 10 || err != nil || status != (queue.Status{}) {
		t.Errorf("%d told, %d read, %+v, %v", n, read, status, err)
	}
}

// A store that is out of order is no report's fault.
func TestWorkEndsWithTheErrorOfTheStore(t *testing.T) {
	full := errors.New("no room")
	s := filled(t, 6)
	err := worker.Work(context.Background(), failing{s, full}, job())
	if !errors.Is(err, full) {
		t.Errorf("error %v", err)
	}
	if status, err := s.Status(context.Background()); err != nil || status.Waiting != 6 || status.Aside != 0 {
		t.Errorf("%+v %v", status, err)
	}
}

// A record without evidence sets its batch aside after three tries, one report at a time.
func TestPoisonIsSetAside(t *testing.T) {
	s := filled(t, 3)
	if err := worker.Work(context.Background(), failing{s, ledger.ErrQuote}, job()); err != nil {
		t.Fatal(err)
	}
	status, err := s.Status(context.Background())
	if err != nil || status != (queue.Status{Aside: 3}) {
		t.Errorf("%+v %v", status, err)
	}
	if n, err := s.Retry(context.Background()); n != 3 || err != nil {
		t.Errorf("%d wait again, %v", n, err)
	}
	if err := worker.Work(context.Background(), s, job()); err != nil {
		t.Fatal(err)
	}
	if status, _ = s.Status(context.Background()); status != (queue.Status{}) {
		t.Errorf("%+v", status)
	}
}

func TestStoppedWorkFinishesItsBatch(t *testing.T) {
	s := filled(t, 10)
	ctx, stop := context.WithCancel(context.Background())
	j := job()
	j.Read = func([]ledger.Reading) { stop() }
	if err := worker.Work(ctx, s, j); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if status, err := s.Status(context.Background()); err != nil || status.Waiting != 6 {
		t.Errorf("%+v %v", status, err)
	}
}

// failing is a queue whose leases can't be written.
type failing struct {
	queue.Queue
	why error
}

func (f failing) Take(ctx context.Context, most int) (queue.Lease, error) {
	l, err := f.Queue.Take(ctx, most)
	if err != nil {
		return nil, err
	}
	return broken{l, f.why}, nil
}

type broken struct {
	queue.Lease
	why error
}

func (b broken) Done(context.Context, []ledger.Reading) ([]ledger.Reading, error) { return nil, b.why }
