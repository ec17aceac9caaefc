package web

import (
	"slices"
	"strings"

	"sitrep/export/brief"
	"sitrep/ledger"
	"sitrep/review"
)

// reviewView is the queue of what waits for a person.
type reviewView struct {
	Pairs     []pairView
	Incidents []waiting
	Waiting   int // incidents nobody has looked at
	OpenPairs int
	Made      []madeView
	CanChange bool
	Fields    []string
	Next      string
	Done      string // the decision that was just made
}

// pairView are two records that may be one happening.
type pairView struct {
	Decision brief.Decision
	Left     waiting
	Right    waiting
	Records  [2]string
}

// waiting is an incident with the records that can be decided on.
type waiting struct {
	Incident brief.Incident
	Records  []recordLink
}

// madeView is a decision of a person.
type madeView struct {
	ID, Words, By, At, Reason string
	Undone                    bool
	Latest                    bool // the last that stands
}

// Fields of an event that can be corrected.
var correctable = []string{"type", "status", "when", "where", "killed", "wounded", "arrested", "kidnapped",
	"actor", "perpetrator", "target", "victim", "agency", "instrument", "claimant"}

// mostWaitingShown is how much of the queue one page shows.
const mostWaitingShown = 20

// review is the queue: pairs that may be one, incidents nobody has looked at, decisions made.
func (v *visit) review() (*answer, error) {
	view := reviewView{CanChange: v.mayChange(), Fields: correctable}
	made := v.Snapshot.Made()
	v.pairs(&view, made)
	query := map[string][]string{"review": {"machine"}, "limit": {"20"}}
	if after := v.query.Get("after"); after != "" {
		query["after"] = []string{after}
	}
	page, err := v.FindIncidents(query)
	if err != nil {
		return nil, err
	}
	view.Waiting, view.Next = page.Total, v.nextOf(page)
	for _, i := range page.Items {
		view.Incidents = append(view.Incidents, v.waiting(i))
	}
	view.Made = v.made(made)
	view.Done = doneWords(view.Made, v.query.Get("done"))
	return &answer{page: "review", title: "Review", active: "/review", view: shown(view), fresh: true,
		record: func() any {
			return map[string]any{"waiting": view.Waiting, "open_pairs": view.OpenPairs, "made": hidden(v, made), "state": v.ID}
		}}, nil
}

// reviewOne is one incident as the queue shows it.
func (v *visit) reviewOne() (*answer, error) {
	i, ok := v.Incident(v.id)
	if !ok {
		return nil, ledger.ErrNotFound
	}
	view := reviewView{CanChange: v.mayChange(), Fields: correctable, Waiting: 1, Incidents: []waiting{v.waiting(i)}}
	return &answer{page: "review", title: "Review", active: "/review", view: shown(view), fresh: true}, nil
}

// mayChange reports whether the visitor may decide and upload.
func (v *visit) mayChange() bool { return !v.room.options.ReadOnly && v.who.role >= reviewer }

func (v *visit) waiting(i int) waiting {
	_, records := v.tellers(&v.Incidents[i])
	return waiting{v.Teller.Incident(i), records}
}

// pairs are the pairs that the rules left open and nobody has decided on.
func (v *visit) pairs(view *reviewView, made []ledger.Decision) {
	decided := map[string]bool{}
	for _, d := range review.Standing(made) {
		decided[pairKey(d.Members)] = true
	}
	for i, d := range v.Decisions {
		if d.Kind != "same_incident" || d.Verdict != "open" || len(d.Members) != 2 || decided[pairKey(d.Members)] {
			continue
		}
		left, leftOK := v.Incident(v.Holder(d.Members[0]))
		right, rightOK := v.Incident(v.Holder(d.Members[1]))
		if !leftOK || !rightOK || left == right {
			continue
		}
		view.OpenPairs++
		if len(view.Pairs) < mostWaitingShown {
			view.Pairs = append(view.Pairs, pairView{v.Teller.Decision(i), v.waiting(left), v.waiting(right), [2]string{d.Members[0].ID, d.Members[1].ID}})
		}
	}
}

func pairKey(members []ledger.Ref) string {
	var ids []string
	for _, m := range members {
		ids = append(ids, m.Report+m.ID)
	}
	slices.Sort(ids)
	return strings.Join(ids, " ")
}

// mostMade is how many decisions one page lists.
const mostMade = 50

// made are the decisions of people, the newest first.
func (v *visit) made(all []ledger.Decision) (out []madeView) {
	stands := map[string]bool{}
	for _, d := range review.Standing(all) {
		stands[d.ID] = true
	}
	latest := true
	for _, d := range slices.Backward(all) {
		if len(out) == mostMade {
			break
		}
		if d.Kind == review.Undo {
			continue
		}
		out = append(out, madeView{d.ID, v.Teller.Words(decided(d)), d.By, d.At, v.Teller.Words(strings.Join(d.Reasons, "; ")), !stands[d.ID], latest && stands[d.ID]})
		latest = latest && !stands[d.ID]
	}
	return out
}

// doneWords tells the decision that was just made; "" for one that is not among the listed.
func doneWords(made []madeView, id string) string {
	for _, d := range made {
		if d.ID == id {
			return d.Words
		}
	}
	return ""
}

// decided tells what was decided in a line, with the words it is about.
func decided(d ledger.Decision) string {
	words := review.Words(d)
	for i, a := range d.Anchors {
		if i == 3 {
			break
		}
		words += " “" + brief.OneLine(a.Quote) + "”"
	}
	return words
}
