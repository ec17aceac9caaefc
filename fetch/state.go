package fetch

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"time"

	"sitrep/ledger"
)

// Feed is what is known of a feed: kept between runs, and shown as its status. Times are in UTC.
type Feed struct {
	URL      string         `json:"url"`
	Title    string         `json:"title,omitempty"`
	Asked    string         `json:"asked,omitempty"`    // the last time it was asked
	Answered string         `json:"answered,omitempty"` // the last time it answered and all of it was taken
	Next     string         `json:"next,omitempty"`     // before which it is not asked again
	Failures int            `json:"failures,omitempty"` // in a row
	Error    string         `json:"error,omitempty"`    // of the last one
	Reports  int            `json:"reports"`            // taken, ever
	Tag      string         `json:"etag,omitempty"`
	Time     string         `json:"last_modified,omitempty"`
	Seen     []string       `json:"seen,omitempty"`  // its entries that were taken
	Tries    map[string]int `json:"tries,omitempty"` // how often an entry's page was tried in vain
}

func (f *Feed) next() time.Time {
	at, err := time.Parse(time.RFC3339Nano, f.Next)
	if err != nil {
		return time.Time{}
	}
	return at
}

func (f *Feed) clone() Feed {
	out := *f
	out.Seen, out.Tries = slices.Clone(f.Seen), maps.Clone(f.Tries)
	return out
}

func (f *Feed) saw(id string) bool { return slices.Contains(f.Seen, id) }

func (f *Feed) see(ids []string) {
	f.Seen = append(f.Seen, ids...)
	for _, id := range ids {
		delete(f.Tries, id)
	}
}

func (f *Feed) try(id string) {
	if f.Tries == nil {
		f.Tries = map[string]int{}
	}
	f.Tries[id]++
}

// remembered is how many entries are remembered that a feed does not list any more: some come back.
const remembered = 500

// forget drops the oldest of what a feed does not list any more.
func (f *Feed) forget(listed []item) {
	now := map[string]bool{}
	for _, i := range listed {
		now[i.id] = true
	}
	old := 0
	for _, id := range slices.Backward(f.Seen) {
		if !now[id] {
			old++
		}
	}
	f.Seen = slices.DeleteFunc(f.Seen, func(id string) bool {
		drop := !now[id] && old > remembered
		if drop {
			old--
		}
		return drop
	})
	maps.DeleteFunc(f.Tries, func(id string, _ int) bool { return !now[id] })
}

// Status is how a watch stands.
type Status struct {
	Since string `json:"since"` // when it began
	Now   string `json:"now"`
	Feeds []Feed `json:"feeds"` // without what was seen of them
}

// Status tells how the watch stands.
func (w *Watch) Status() Status {
	w.mu.Lock()
	defer w.mu.Unlock()
	out := Status{Since: w.since, Now: w.clock().Now().UTC().Format(ledger.TimeForm), Feeds: []Feed{}}
	for _, url := range w.Feeds {
		if f := w.states[url]; f != nil {
			shown := *f
			shown.Seen, shown.Tries = nil, nil
			out.Feeds = append(out.Feeds, shown)
		}
	}
	return out
}

// load takes up the states of an earlier run, once.
func (w *Watch) load() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.states != nil {
		return nil
	}
	w.since = w.clock().Now().UTC().Format(ledger.TimeForm)
	var kept []*Feed
	if w.State != "" {
		content, err := os.ReadFile(w.State)
		if err == nil {
			err = json.Unmarshal(content, &kept)
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("what the watch has seen can't be read from %s; mend it or move it away: %w", w.State, err)
		}
	}
	w.states = map[string]*Feed{}
	for _, f := range kept {
		if f != nil {
			w.states[f.URL] = f
		}
	}
	for _, url := range w.Feeds {
		if w.states[url] == nil {
			w.states[url] = &Feed{URL: url}
		}
	}
	return nil
}

// save keeps the states, those of feeds that are not watched now among them.
func (w *Watch) save() error {
	if w.State == "" {
		return nil
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	var all []*Feed
	for _, url := range slices.Sorted(maps.Keys(w.states)) {
		all = append(all, w.states[url])
	}
	content, err := json.MarshalIndent(all, "", " ")
	if err == nil {
		err = write(w.State, content)
	}
	if err != nil {
		return fmt.Errorf("what the watch has seen can't be kept: %w", err)
	}
	return nil
}
