package main

import (
	"context"
	"fmt"
	"time"

	"sitrep/fetch"
	"sitrep/ledger"
	"sitrep/queue"
)

// askEvery is after how many reports the length of the queue is looked at.
const askEvery = 100

// enqueue saves the reports of the paths and leaves them to workers. While too many wait, it waits too, so
// that a long pile fills neither the disk nor the patience of those who ask what is new.
func enqueue(ctx context.Context, s streams, store ledger.Store, client *fetch.Client, args []string, most int) error {
	at, err := now()
	if err != nil {
		return err
	}
	count := map[ledger.Saved]int{}
	failed, met := 0, 0
	for k, err := range saved(ctx, store, at, arriving(ctx, s, args, client, &failed)) {
		if err != nil {
			return err
		}
		count[k.outcome]++
		if met++; met%askEvery == 0 {
			if err := yield(ctx, s, store.(queue.Queue), most); err != nil {
				return err
			}
		}
	}
	fmt.Fprintf(s.err, "sitrep: %d wait to be read, %d known already\n", count[ledger.SavedNew], count[ledger.SavedKnown])
	if n := count[ledger.SavedRemoved]; n > 0 {
		fmt.Fprintf(s.err, "sitrep: %d not taken: they were removed from this ledger\n", n)
	}
	return outcome{read: met, failed: failed}.tell(s, args)
}

// yield waits until no more than so many reports wait.
func yield(ctx context.Context, s streams, q queue.Queue, most int) error {
	for told := false; ; told = true {
		status, err := q.Status(ctx)
		if err != nil || status.Waiting <= most {
			return err
		}
		if !told {
			fmt.Fprintf(s.err, "sitrep: %d reports wait to be read; going on when workers have read some\n", status.Waiting)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Second):
		}
	}
}
