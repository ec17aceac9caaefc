package worker

import (
	"context"
	"errors"
	"fmt"

	"sitrep/ledger"
	"sitrep/queue"
)

// Job is how a worker works off a queue.
type Job struct {
	Batch   int                         // reports in a lease; a lease is written in one transaction
	Readers int                         // readings at a time
	Now     func() (string, error)      // when a batch was read, in ledger.TimeForm
	Idle    func(context.Context) error // waits when the queue is empty; an error of it ends the work
	Read    func([]ledger.Reading)      // is told what was written and not there before
}

// ErrDone is what Idle gives to end the work without an error.
var ErrDone = errors.New("no more work")

// Work reads what waits in a queue until Idle ends it or the context does. Asked to stop, it finishes the
// batch in hand. A batch that holds a record without evidence is given back and comes again one by one, so
// that the culprit is set aside alone. Every other error (no room, no connection) is no report's fault: the
// batch is given back untried, and the work ends with the error.
func Work(ctx context.Context, q queue.Queue, job Job) error {
	for ctx.Err() == nil {
		lease, err := q.Take(ctx, job.Batch)
		if errors.Is(err, queue.ErrEmpty) {
			err = job.Idle(ctx)
		} else if err == nil {
			err = job.batch(context.WithoutCancel(ctx), lease)
		}
		switch {
		case errors.Is(err, ErrDone):
			return nil
		case err != nil:
			return err
		}
	}
	return ctx.Err()
}

func (job Job) batch(ctx context.Context, lease queue.Lease) error {
	readings, err := job.read(ctx, lease.Reports())
	if err == nil {
		readings, err = lease.Done(ctx, readings)
	}
	switch {
	case errors.Is(err, ledger.ErrNoEvidence), errors.Is(err, ledger.ErrQuote):
		return lease.Fail(ctx, err)
	case err != nil:
		return errors.Join(fmt.Errorf("a batch of %d reports: %w", len(lease.Reports()), err), lease.Release(ctx))
	}
	if job.Read != nil {
		job.Read(readings)
	}
	return nil
}

// read reads the reports of a lease.
func (job Job) read(ctx context.Context, reports []ledger.Report) ([]ledger.Reading, error) {
	at, err := job.Now()
	if err != nil {
		return nil, err
	}
	each := func(yield func(ledger.Report, error) bool) {
		for _, r := range reports {
			if !yield(r, nil) {
				return
			}
		}
	}
	var out []ledger.Reading
	for r, err := range Read(ctx, each, job.Readers) {
		if err != nil {
			return nil, err
		}
		r.Report.ReadAt = at
		out = append(out, r)
	}
	return out, nil
}
