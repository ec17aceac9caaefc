package web

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"sitrep/ledger"
	"sitrep/review"
	"sitrep/web/snapshot"
)

// ordered is a decision that a form asks for.
type ordered struct {
	ids                  []string
	field, value, reason string
}

// noReason stands where somebody went through the queue by keys alone: what was decided speaks for itself, and
// nothing is made up.
const noReason = "no reason given"

// verdicts are the calls of review by the names of the buttons.
var verdicts = map[string]func(*visit, *review.Desk, ordered, review.Signature) ([]ledger.Decision, error){
	"accept":    onOne((*review.Desk).Accept),
	"reject":    onOne((*review.Desk).Reject),
	"not-event": onOne((*review.Desk).NotEvent),
	"undo":      onOne((*review.Desk).Undo),
	"fix": func(_ *visit, d *review.Desk, o ordered, by review.Signature) ([]ledger.Decision, error) {
		return alone(d.Correct(o.ids[0], o.field, o.value, by))
	},
	"merge": func(_ *visit, d *review.Desk, o ordered, by review.Signature) ([]ledger.Decision, error) {
		return alone(d.Merge(o.ids, by))
	},
	"split": func(_ *visit, d *review.Desk, o ordered, by review.Signature) ([]ledger.Decision, error) {
		return d.Split(o.ids, by)
	},
	"source": func(v *visit, d *review.Desk, o ordered, by review.Signature) ([]ledger.Decision, error) {
		i, ok := v.Source(o.ids[0])
		if !ok {
			return nil, review.ErrUnknown
		}
		return alone(d.Reliability(v.Snapshot.Sources[i].Name, o.value, by))
	},
}

func onOne(decide func(*review.Desk, string, review.Signature) (ledger.Decision, error)) func(*visit, *review.Desk, ordered, review.Signature) ([]ledger.Decision, error) {
	return func(_ *visit, d *review.Desk, o ordered, by review.Signature) ([]ledger.Decision, error) {
		return alone(decide(d, o.ids[0], by))
	}
}

func alone(d ledger.Decision, err error) ([]ledger.Decision, error) { return []ledger.Decision{d}, err }

// decide makes a decision and keeps it. The visitor sees it in the next page.
func (v *visit) decide(form url.Values) ([]ledger.Decision, error) {
	call, ok := verdicts[form.Get("verdict")]
	o := ordered{ids: given(form["id"]), field: form.Get("field"), value: form.Get("value"), reason: cmp.Or(strings.TrimSpace(form.Get("reason")), noReason)}
	switch {
	case !ok || len(o.ids) == 0:
		return nil, fmt.Errorf("%w: it names no verdict and no record", errNoForm)
	case v.who.name == "":
		return nil, fmt.Errorf("%w: nobody is named who decides; start sitrep serve with --by NAME", review.ErrRefused)
	}
	made, err := call(v, v.Desk(), o, review.Signature{By: v.who.name, At: v.now, Reason: o.reason})
	if err != nil {
		return nil, err
	}
	return made, v.room.ledger.Decide(v.r.Context(), made...)
}

func given(ids []string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return strings.TrimSpace(id) == "" })
}

// decided answers a form of the page of review: the decision is kept, and the page comes back when the ledger is
// shown with it.
func (room *Room) decided(w http.ResponseWriter, r *http.Request) {
	v, err := room.changing(w, r)
	if err == nil {
		r.Body = http.MaxBytesReader(w, r.Body, mostForm)
		err = tooLarge(r.ParseForm())
	}
	var made []ledger.Decision
	if err == nil {
		made, err = v.decide(r.PostForm)
	}
	if err != nil {
		room.fail(w, r, wanted(r), err)
		return
	}
	room.shownSoon(r.Context())
	if wanted(r) == asJSON {
		writeJSON(w, http.StatusOK, map[string]any{"decisions": hidden(v, made)})
		return
	}
	http.Redirect(w, r, v.back(made[0]), http.StatusSeeOther)
}

// back is the page a decision returns to: that of the source, or the queue.
func (v *visit) back(d ledger.Decision) string {
	if d.Kind == review.Source {
		return pathOf(v.r.PostForm.Get("id"))
	}
	return "/review?done=" + url.QueryEscape(d.ID)
}

// changing lets in who may change something.
func (room *Room) changing(w http.ResponseWriter, r *http.Request) (*visit, error) {
	if room.options.ReadOnly {
		return nil, errReadOnly
	}
	v, err := room.visit(w, r, reviewer)
	if err == nil && v.Past != (snapshot.Past{}) {
		err = fmt.Errorf("%w: the past can't be changed; leave as_of and known_at out", snapshot.ErrQuery)
	}
	return v, err
}

// mostPatience is how long an answer waits for the ledger to be shown with a decision: a large one takes longer,
// and is shown as soon as it is ready.
const mostPatience = 10 * time.Second

func (room *Room) shownSoon(ctx context.Context) {
	waiting, cancel := context.WithTimeout(ctx, mostPatience)
	defer cancel()
	room.keeper.Refresh(waiting)
}

// wanted is the form of the answer that a program or a script asks for.
func wanted(r *http.Request) form {
	if strings.Contains(r.Header.Get("Accept"), "application/json") {
		return asJSON
	}
	return asPage
}

// tooLarge tells an upload over its limit from other faults of a form.
func tooLarge(err error) error {
	var limit *http.MaxBytesError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &limit):
		return errTooLarge
	}
	return fmt.Errorf("%w: %v", errNoForm, err)
}
