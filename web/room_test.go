package web

import (
	"cmp"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"sitrep/collation"
	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
	"sitrep/review"
	"sitrep/store/sqlite"
	"sitrep/web/snapshot"
	"sitrep/worker"
)

// clock is the time of every test.
const clock = "2026-03-03T12:00:00Z"

// exampleReports are the readings of the example reports, read once.
var exampleReports = sync.OnceValues(func() ([]ledger.Reading, error) {
	var out []ledger.Reading
	for r, err := range worker.Read(context.Background(), input.Walk(context.Background(), []string{"../examples/reports"}, input.Options{}), 2) {
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
})

// filled is a ledger in memory that holds readings.
func filled(ctx context.Context, readings ...ledger.Reading) (ledger.Store, error) {
	store, err := sqlite.Open(sqlite.Memory)
	if err != nil {
		return nil, err
	}
	for _, r := range readings {
		r.Report.Received, r.Report.ReadAt = clock, clock
		if _, err := store.Save(ctx, r.Report); err != nil {
			return nil, err
		}
		if err := store.Commit(ctx, r); err != nil {
			return nil, err
		}
	}
	return store, nil
}

// ledgerOf wires a store as package cmd does.
func ledgerOf(store ledger.Store) Ledger {
	l := Ledger{Search: store.Search, Changes: store.Changes, Now: func() (string, error) { return clock, nil }}
	l.Gather = func(ctx context.Context, past snapshot.Past, _ func(snapshot.Progress)) (*snapshot.Pile, error) {
		p := &snapshot.Pile{}
		for r, err := range store.Readings(ctx, ledger.Query{KnownAt: past.KnownAt}) {
			if err != nil {
				return nil, err
			}
			if by, _ := r.Report.PublishedBy(past.AsOf); by || past.AsOf == "" {
				p.Readings = append(p.Readings, r)
			}
		}
		for d, err := range store.Decisions(ctx) {
			if err != nil {
				return nil, err
			}
			p.Decisions = append(p.Decisions, d)
		}
		w := review.Weigh(p.Readings, p.Decisions)
		situation := collation.Collate(w.Readings, w.Constraints...)
		w.Mark(&situation)
		p.Situation = &situation
		return p, nil
	}
	l.State = func(ctx context.Context) (string, error) {
		var b strings.Builder
		for c, err := range store.Changes(ctx, "") {
			if err != nil {
				return "", err
			}
			b.WriteString(c.At + c.Kind + c.ID)
		}
		return b.String(), nil
	}
	l.Decide = func(ctx context.Context, made ...ledger.Decision) error {
		for _, d := range made {
			if err := store.Decide(ctx, d); err != nil {
				return err
			}
		}
		return nil
	}
	l.Take = func(ctx context.Context, name string, content []byte) ([]Taken, error) {
		r := input.FromBytes(name, content)
		isNew, err := store.Save(ctx, r)
		if err != nil || !isNew {
			return []Taken{{name, r.ID, "known", "", nil}}, err
		}
		read := reading.Read(r)
		return []Taken{{name, r.ID, read.Report.Status, read.Report.Reason, nil}}, store.Commit(ctx, read)
	}
	return l
}

// open is a room over readings that is ready; it stays open until the context ends.
func open(ctx context.Context, o Options, readings ...ledger.Reading) (*Room, error) {
	store, err := filled(ctx, readings...)
	if err != nil {
		return nil, err
	}
	o.Listen, o.Analyst = cmp.Or(o.Listen, "127.0.0.1:8080"), cmp.Or(o.Analyst, "ada")
	room, err := New(ledgerOf(store), o)
	if err != nil {
		return nil, err
	}
	go room.Run(ctx)
	return room, room.Ready(ctx)
}

// opened is a room of a test's own.
func opened(t *testing.T, o Options, readings ...ledger.Reading) *Room {
	t.Helper()
	room, err := open(t.Context(), o, readings...)
	if err != nil {
		t.Fatal(err)
	}
	return room
}

// changeable is a room over the example reports that a test may change.
func changeable(t *testing.T) *Room {
	t.Helper()
	readings, err := exampleReports()
	if err != nil {
		t.Fatal(err)
	}
	return opened(t, Options{}, readings...)
}

// shared is a room over the example reports for all tests that only look.
var shared = sync.OnceValues(func() (*Room, error) {
	readings, err := exampleReports()
	if err != nil {
		return nil, err
	}
	return open(context.Background(), Options{}, readings...)
})

// examples is the room over the example reports that tests share; they must not change it.
func examples(t *testing.T) *Room {
	t.Helper()
	room, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	return room
}

// ask sends a request to a room, as a browser on this machine does.
func ask(t *testing.T, room *Room, method, path, body string, head ...string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	r.Host = "127.0.0.1:8080"
	for i := 0; i+1 < len(head); i += 2 {
		if head[i] == "Host" {
			r.Host = head[i+1]
		}
		r.Header.Set(head[i], head[i+1])
	}
	w := httptest.NewRecorder()
	room.Handler().ServeHTTP(w, r)
	return w.Result()
}

// get is the body of an answer that has to be given.
func get(t *testing.T, room *Room, path string) string {
	t.Helper()
	answer := ask(t, room, "GET", path, "")
	body, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("%s: %d %v\n%s", path, answer.StatusCode, err, body)
	}
	return string(body)
}

// send sends a form to a handler and gives the status of its answer.
func send(h http.Handler, method, path, body string) int {
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	r.Host = "127.0.0.1:8080"
	r.Header.Set("Content-Type", plainForm)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Code
}
