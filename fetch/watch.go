package fetch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"sitrep/input"
	"sitrep/ledger"
)

// Watch asks feeds for new reports, for as long as it is let. No feed that is broken and no outage ends it: a feed
// that fails is asked again later, and later still while it goes on failing.
type Watch struct {
	Client   *Client
	Feeds    []string      // their addresses
	Interval time.Duration // between two looks at a feed; 15 minutes
	Longest  time.Duration // between two looks at one that fails; 6 hours
	State    string        // file in which is kept what was seen; "" forgets it at the end
	Options  input.Options

	// Take keeps reports. What it fails for is asked for again.
	Take func(context.Context, []ledger.Report) error

	// Told is told what went wrong and what came; nil for nobody.
	Told func(words string)

	mu     sync.Mutex
	states map[string]*Feed
	since  string
	taking sync.Mutex
}

// atOnce is how many feeds are asked at a time; entriesAtOnce how many new reports of one are taken before the others
// have their turn.
const (
	atOnce        = 8
	entriesAtOnce = 20
)

// Run watches until the context ends; it gives the context's error, or that of a state that can't be kept.
func (w *Watch) Run(ctx context.Context) error {
	set(&w.Interval, 15*time.Minute)
	set(&w.Longest, 6*time.Hour)
	if err := w.load(); err != nil {
		return err
	}
	for {
		if err := w.Round(ctx); err != nil {
			return err
		}
		if err := w.clock().Sleep(ctx, w.rest()); err != nil {
			return err
		}
	}
}

func (w *Watch) clock() Clock { return w.Client.options.Clock }

// Round asks the feeds whose time has come, several at a time.
func (w *Watch) Round(ctx context.Context) error {
	if err := w.load(); err != nil {
		return err
	}
	var polls sync.WaitGroup
	slots := make(chan struct{}, atOnce)
	for _, f := range w.due() {
		polls.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			if ctx.Err() == nil {
				w.poll(ctx, f)
			}
		})
	}
	polls.Wait()
	return cmp.Or(ctx.Err(), w.save())
}

// due are copies of the states of the feeds whose time has come.
func (w *Watch) due() (out []Feed) {
	w.mu.Lock()
	defer w.mu.Unlock()
	now := w.clock().Now()
	for _, url := range w.Feeds {
		if f := w.states[url]; !f.next().After(now) {
			out = append(out, f.clone())
		}
	}
	return out
}

// rest is how long nothing is due; a second at least, lest a clock that was set back keeps us busy.
func (w *Watch) rest() time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	wait := w.Interval
	for _, url := range w.Feeds {
		wait = min(wait, w.states[url].next().Sub(w.clock().Now()))
	}
	return max(wait, time.Second)
}

// poll asks one feed and notes what came of it. A fault of the program in one feed is that feed's alone.
func (w *Watch) poll(ctx context.Context, f Feed) {
	more, err := w.ask(ctx, &f)
	if ctx.Err() != nil {
		return // asked to stop: as if it had not been asked
	}
	now := w.clock().Now()
	f.Asked = now.UTC().Format(ledger.TimeForm)
	wait := w.Interval
	switch {
	case err != nil:
		f.Failures++
		f.Error = err.Error()
		wait = max(w.backOff(f.Failures), retryAfter(err))
		w.tell("%s: %v; next try in %v", f.URL, err, wait)
	case more:
		f.Failures, f.Error, wait = 0, "", 0
	default:
		f.Failures, f.Error, f.Answered = 0, "", f.Asked
	}
	f.Next = now.Add(wait).UTC().Format(time.RFC3339Nano)
	w.mu.Lock()
	w.states[f.URL] = &f
	w.mu.Unlock()
	if err := w.save(); err != nil {
		w.tell("%v", err)
	}
}

// backOff doubles the interval with every failure, up to the longest.
func (w *Watch) backOff(failures int) time.Duration {
	wait := w.Interval
	for i := 1; i < failures && wait < w.Longest; i++ {
		wait *= 2
	}
	return min(wait, max(w.Longest, w.Interval))
}

// retryAfter is how long a host asks to be left alone, a week at most.
func retryAfter(err error) time.Duration {
	var status StatusError
	errors.As(err, &status)
	return min(status.RetryAfter, 7*24*time.Hour)
}

func (w *Watch) tell(form string, args ...any) {
	if w.Told != nil {
		w.Told(fmt.Sprintf(form, args...))
	}
}

// ask fetches a feed and takes what is new in it; more is left for the next look.
func (w *Watch) ask(ctx context.Context, f *Feed) (more bool, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("a fault of sitrep (%v); please report it with the feed", fault)
		}
	}()
	a, err := w.Client.Get(ctx, Request{URL: f.URL, Tag: f.Tag, Time: f.Time})
	if err != nil || a.NotModified {
		return false, err
	}
	items, title, err := items(ctx, a, w.Options)
	if err != nil {
		return false, err
	}
	f.Title = title
	fresh := slices.DeleteFunc(slices.Clone(items), func(i item) bool { return f.saw(i.id) })
	some := fresh[:min(len(fresh), entriesAtOnce)]
	waiting, err := w.takeItems(ctx, f, some)
	if err != nil {
		return false, err
	}
	f.forget(items)
	if len(some) == len(fresh) && waiting == 0 {
		f.Tag, f.Time = a.Tag, a.Time // the host may say from now on that nothing changed
	}
	return len(some) < len(fresh), nil
}

// takeItems fetches what stands behind items and keeps it. Waiting is how many are to be tried again.
func (w *Watch) takeItems(ctx context.Context, f *Feed, some []item) (waiting int, err error) {
	var reports []ledger.Report
	var done []string
	for _, i := range some {
		got, again := w.behind(ctx, i, f.Tries[i.id])
		if ctx.Err() != nil {
			return 0, ctx.Err()
		}
		if again != nil {
			waiting++
			f.try(i.id)
			w.tell("%s: %v; it is tried again", i.url, again)
			continue
		}
		reports, done = append(reports, got...), append(done, i.id)
	}
	if len(reports) > 0 {
		w.taking.Lock()
		err = w.Take(ctx, reports)
		w.taking.Unlock()
	}
	if err != nil {
		return 0, fmt.Errorf("the reports could not be kept: %w", err)
	}
	f.Reports += len(reports)
	f.see(done)
	return waiting, nil
}
