package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"sitrep/ledger"
	"sitrep/web/snapshot"
)

// visit is one request with what it sees: who asks, and one snapshot.
type visit struct {
	*snapshot.Snapshot
	room  *Room
	w     http.ResponseWriter
	r     *http.Request
	id    string // of the thing asked for
	query url.Values
	who   visitor
	now   string // in ledger.TimeForm
}

// mostWaiting is how long a request waits for a snapshot of the past.
const mostWaiting = 20 * time.Second

// visited is the handler of a route.
func (room *Room) visited(r route) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		f, id, ok := r.formOf(req)
		v, err := room.visit(w, req, r.role)
		if err == nil && !ok {
			err = ledger.ErrNotFound
		}
		if err != nil {
			room.fail(w, req, f, err)
			return
		}
		v.id = id
		if v.again(f) {
			return
		}
		a, err := r.answer(v)
		if err == nil {
			err = v.write(f, a)
		}
		if err != nil {
			room.fail(w, req, f, err)
		}
	})
}

// visit lets a visitor in and takes the snapshot asked for.
func (room *Room) visit(w http.ResponseWriter, req *http.Request, needs role) (*visit, error) {
	who, err := room.admit(req, needs)
	if err != nil {
		return nil, err
	}
	query := req.URL.Query()
	past, err := pastOf(query)
	if err != nil {
		return nil, err
	}
	s, err := room.snapshot(req.Context(), past)
	if err != nil {
		return nil, err
	}
	now, err := room.ledger.Now()
	return &visit{Snapshot: s, room: room, w: w, r: req, query: query, who: who, now: now}, err
}

// errMaking is the answer while there is nothing to show yet.
var errMaking = errors.New("the situation is being put together")

func (room *Room) snapshot(ctx context.Context, past snapshot.Past) (*snapshot.Snapshot, error) {
	if past == (snapshot.Past{}) {
		if s := room.keeper.Now(); s != nil {
			return s, nil
		}
		return nil, errMaking
	}
	waiting, cancel := context.WithTimeout(ctx, mostWaiting)
	defer cancel()
	s, err := room.keeper.At(waiting, past)
	if errors.Is(err, context.DeadlineExceeded) {
		return nil, errMaking
	}
	return s, err
}

// pastOf is the state of the ledger that a query asks for: as_of a day, known_at a day or a time.
func pastOf(query url.Values) (past snapshot.Past, err error) {
	past.AsOf = query.Get("as_of")
	if past.AsOf != "" {
		if _, err := time.Parse(time.DateOnly, past.AsOf); err != nil {
			return past, fmt.Errorf("%w: as_of is a day, such as 2024-05-06", snapshot.ErrQuery)
		}
	}
	past.KnownAt, err = moment("known_at", query.Get("known_at"), ledger.MomentOf)
	return past, err
}

// moment reads a time that a query gives with one of the ledger's readers.
func moment(name, given string, read func(string) (string, bool)) (string, error) {
	at, ok := read(given)
	if !ok {
		return "", fmt.Errorf("%w: %s is a day (2024-05-06) or a time (2024-05-06T08:00:00Z)", snapshot.ErrQuery, name)
	}
	return at, nil
}

// today is the day of the visit; that of a past one is the day it asks for.
func (v *visit) today() string {
	if v.Past.AsOf != "" {
		return v.Past.AsOf
	}
	return v.now[:len(time.DateOnly)]
}
