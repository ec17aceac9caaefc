package web

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"

	"sitrep/ledger"
	"sitrep/review"
	"sitrep/web/snapshot"
)

// Errors of visitors.
var (
	errSignIn    = errors.New("sign in with a token to see this")
	errToken     = fmt.Errorf("%w; the one given is not known here: ask for another, made with sitrep token", errSignIn)
	errForbidden = errors.New("this token only reads; deciding and uploading need one of a reviewer")
	errReadOnly  = errors.New("this room only shows; nothing can be changed in it")
	errTooMany   = errors.New("too many requests; wait a moment")
	errTooLarge  = errors.New("the upload is too large; send fewer files at a time, or use sitrep add")
	errNoPage    = fmt.Errorf("%w: there is no such page here", ledger.ErrNotFound)
	errNoForm    = errors.New("the form is incomplete")
)

// statuses are the answers to errors, the first that fits.
var statuses = []struct {
	err    error
	status int
}{
	{snapshot.ErrQuery, http.StatusBadRequest},
	{errNoForm, http.StatusBadRequest},
	{errSignIn, http.StatusUnauthorized},
	{errForbidden, http.StatusForbidden},
	{errReadOnly, http.StatusForbidden},
	{ledger.ErrNotFound, http.StatusNotFound},
	{review.ErrUnknown, http.StatusNotFound},
	{review.ErrRefused, http.StatusUnprocessableEntity},
	{errTooLarge, http.StatusRequestEntityTooLarge},
	{errTooMany, http.StatusTooManyRequests},
	{errMaking, http.StatusServiceUnavailable},
	{ledger.ErrBusy, http.StatusServiceUnavailable},
	{context.DeadlineExceeded, http.StatusServiceUnavailable},
}

func statusOf(err error) int {
	for _, s := range statuses {
		if errors.Is(err, s.err) {
			return s.status
		}
	}
	return http.StatusInternalServerError
}

// problem is an error as JSON (RFC 9457).
type problem struct {
	Title    string             `json:"title"`
	Status   int                `json:"status"`
	Detail   string             `json:"detail,omitempty"`
	Progress *snapshot.Progress `json:"progress,omitempty"` // while the situation is being put together
}

// problemOf says what went wrong. What is no fault of the visitor is told to the log alone.
func (room *Room) problemOf(err error) problem {
	p := problem{Status: statusOf(err), Detail: err.Error()}
	p.Title = http.StatusText(p.Status)
	if err == ledger.ErrNotFound {
		p.Detail = "nothing here has this address; it may have been removed, or the address is misspelt"
	}
	if errors.Is(err, errNoPage) {
		p.Detail = "there is no such page here; the line above leads to those there are" // the title says the rest
	}
	if p.Status == http.StatusInternalServerError {
		slog.Error("request failed", "error", err)
		p.Detail = "something went wrong here; the log of the server says what"
	}
	if errors.Is(err, errMaking) {
		progress, fault := room.keeper.Progress()
		p.Progress = &progress
		if fault != nil {
			p.Detail = "the ledger could not be read yet; the log of the server says why"
		}
	}
	return p
}

// fail answers with an error, as a page or as JSON.
func (room *Room) fail(w http.ResponseWriter, r *http.Request, f form, err error) {
	if r.Context().Err() != nil {
		return // nobody listens
	}
	p := room.problemOf(err)
	h := w.Header()
	h.Set("Cache-Control", "no-store")
	if p.Progress != nil || p.Status == http.StatusTooManyRequests {
		h.Set("Retry-After", "2")
	}
	if errors.Is(err, errSignIn) {
		h.Set("WWW-Authenticate", `Bearer realm="sitrep"`)
	}
	if f != asPage {
		h.Set("Content-Type", "application/problem+json")
		w.WriteHeader(p.Status)
		json.NewEncoder(w).Encode(p)
		return
	}
	room.failPage(w, r, p)
}

func (room *Room) failPage(w http.ResponseWriter, r *http.Request, p problem) {
	who, _ := room.doors.who(r)
	body, err := room.pages.render("problem", room.frame(who, nil, &answer{page: "problem", title: p.Title, view: shown(p)}))
	if err != nil {
		http.Error(w, p.Title, p.Status)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(p.Status)
	w.Write(body)
}
