// Package queuetest holds the promises of queue.Queue as one suite that every queue passes.
package queuetest

import (
	"context"
	"errors"
	"sync"
	"testing"

	"sitrep/ledger"
	"sitrep/queue"
	"sitrep/store/storetest"
)

// Store is a ledger with its queue.
type Store interface {
	ledger.Store
	queue.Queue
}

// Run checks every promise. Open gives a new, empty store for each of them; the suite closes it.
func Run(t *testing.T, open func(t *testing.T) Store) {
	for _, p := range []struct {
		name  string
		check func(*testing.T, Store)
	}{
		{"what is done waits no more", done},
		{"what is leased is handed to nobody else", leasedOnce},
		{"what fails comes again alone and is set aside at last", setAside},
		{"what is released was not tried", released},
		{"a lease that is refused writes nothing", refused},
		{"many workers read each report once", many},
	} {
		t.Run(p.name, func(t *testing.T) {
			s := open(t)
			defer func() { must(t, s.Close()) }()
			p.check(t, s)
		})
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func fill(t *testing.T, s Store, n int) {
	t.Helper()
	for i := range n {
		_, err := s.Save(context.Background(), storetest.Story(i))
		must(t, err)
	}
}

func take(t *testing.T, s Store, most, want int) queue.Lease {
	t.Helper()
	l, err := s.Take(context.Background(), most)
	must(t, err)
	if n := len(l.Reports()); n != want {
		t.Errorf("%d reports in hand, want %d", n, want)
	}
	return l
}

func nothing(t *testing.T, s Store) {
	t.Helper()
	if _, err := s.Take(context.Background(), 10); !errors.Is(err, queue.ErrEmpty) {
		t.Errorf("error %v, want an empty queue", err)
	}
}

func status(t *testing.T, s Store, want queue.Status) {
	t.Helper()
	got, err := s.Status(context.Background())
	must(t, err)
	if got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func readings(l queue.Lease) (out []ledger.Reading) {
	for _, r := range l.Reports() {
		out = append(out, storetest.Reading(r))
	}
	return out
}

func done(t *testing.T, s Store) {
	fill(t, s, 5)
	status(t, s, queue.Status{Waiting: 5})
	l := take(t, s, 3, 3)
	finish(t, l)
	status(t, s, queue.Status{Waiting: 2})
	l = take(t, s, 3, 2)
	finish(t, l)
	nothing(t, s)
	n := 0
	for _, err := range s.Readings(context.Background(), ledger.Query{}) {
		must(t, err)
		n++
	}
	if n != 5 {
		t.Errorf("%d readings", n)
	}
}

func leasedOnce(t *testing.T, s Store) {
	fill(t, s, 5)
	first := take(t, s, 3, 3)
	second := take(t, s, 3, 2)
	nothing(t, s)
	finish(t, first)
	finish(t, second)
	nothing(t, s)
}

func setAside(t *testing.T, s Store) {
	ctx := context.Background()
	fill(t, s, 2)
	must(t, take(t, s, 2, 2).Fail(ctx, errors.New("both failed")))
	good := ""
	for range 2 { // one after the other, alone
		l := take(t, s, 2, 1)
		if good == "" {
			good = l.Reports()[0].ID
			finish(t, l)
			continue
		}
		must(t, l.Fail(ctx, errors.New("failed again")))
	}
	must(t, take(t, s, 2, 1).Fail(ctx, errors.New("failed at last")))
	nothing(t, s)
	status(t, s, queue.Status{Aside: 1})
	for p, err := range s.Aside(ctx) {
		must(t, err)
		if p.Report == good || p.Path == "" || p.Tries != queue.Tries || p.Error != "failed at last" {
			t.Errorf("%+v", p)
		}
	}
	if n, err := s.Retry(ctx, "r-none"); n != 0 || err != nil {
		t.Errorf("%d of an unknown report wait again, %v", n, err)
	}
	n, err := s.Retry(ctx)
	must(t, err)
	if n != 1 {
		t.Errorf("%d wait again", n)
	}
	status(t, s, queue.Status{Waiting: 1})
}

// finish ends a lease with what is read in its reports, all of it new.
func finish(t *testing.T, l queue.Lease) {
	t.Helper()
	written, err := l.Done(context.Background(), readings(l))
	must(t, err)
	if len(written) != len(l.Reports()) {
		t.Errorf("%d of %d readings were new", len(written), len(l.Reports()))
	}
}

func released(t *testing.T, s Store) {
	fill(t, s, 4)
	for range queue.Tries + 2 {
		must(t, take(t, s, 4, 4).Release(context.Background()))
	}
	status(t, s, queue.Status{Waiting: 4})
}

func refused(t *testing.T, s Store) {
	ctx := context.Background()
	fill(t, s, 3)
	l := take(t, s, 3, 3)
	spoilt := readings(l)
	spoilt[2].Claims[0].Evidence.Quote = "never said"
	_, err := l.Done(ctx, spoilt)
	if !errors.Is(err, ledger.ErrQuote) {
		t.Errorf("error %v", err)
	}
	must(t, l.Fail(ctx, err))
	status(t, s, queue.Status{Waiting: 3})
}

func many(t *testing.T, s Store) {
	const reports, workers = 60, 4
	fill(t, s, reports)
	ctx := context.Background()
	read := make([]int, workers)
	var working sync.WaitGroup
	for w := range workers {
		working.Go(func() {
			for {
				l, err := s.Take(ctx, 7)
				if errors.Is(err, queue.ErrEmpty) {
					return
				}
				if err == nil {
					var written []ledger.Reading
					written, err = l.Done(ctx, readings(l))
					read[w] += len(written)
				}
				if err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	working.Wait()
	total := 0
	for _, n := range read {
		total += n
	}
	if total != reports {
		t.Errorf("%d of %d reports written", total, reports)
	}
	status(t, s, queue.Status{})
}
