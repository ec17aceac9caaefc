package brief

import (
	"slices"
	"strings"

	"sitrep/eval/reportscore"
	"sitrep/ledger"
	"sitrep/text"
)

// told is the event that words tell, by its index: the one whose trigger stands there, or else the one that has most of
// them in its evidence or a mention; -1 where there is none.
func (u *under) told(at text.Span) int {
	best, most := -1, 0
	for k, e := range u.read.Events {
		worth := overlap(at, spanOf(e.Evidence))
		for _, m := range e.Mentions {
			worth = max(worth, overlap(at, markOf(m)))
		}
		if overlap(at, markOf(e.Trigger)) > 0 {
			worth += len(u.Text)
		}
		if worth > most {
			best, most = k, worth
		}
	}
	return best
}

// twins asks whether words of two places are read at all, and if they are, as one happening or as two.
func (u *under) twins() {
	for _, t := range u.Twins {
		a, b := u.told(t.At[0]), u.told(t.At[1])
		u.ask("both places read", a >= 0 && b >= 0, "not read: %s %q", t.name(), t.Words)
		if a >= 0 && b >= 0 {
			u.ask(t.name(), (a == b) == t.One, "read otherwise: %s %q", t.name(), t.Words)
		}
	}
}

func (t Twin) name() string {
	if t.One {
		return "one"
	}
	return "two"
}

// traps asks that nothing is read where nothing is to be read.
func (u *under) traps() {
	for _, t := range u.Traps {
		u.ask("traps", !u.sprung(t), "trap: no %s: %s", strings.TrimSpace(t.Type+" "+t.Kind), t.Words)
	}
}

// sprung reports that a trap caught what it is set for.
func (u *under) sprung(t Trap) bool {
	switch t.Kind {
	case "event":
		return u.tells(t)
	case "figure":
		return slices.ContainsFunc(u.read.Figures, func(f ledger.Figure) bool { return t.At.Start <= f.Evidence.Start && f.Evidence.Start < t.At.End })
	}
	return slices.ContainsFunc(u.read.Events, func(e ledger.Event) bool {
		return slices.ContainsFunc(e.Roles, func(r ledger.Role) bool {
			return r.Role == t.Kind && reportscore.HasWords(strings.ToLower(t.Words), r.Text)
		})
	})
}

// tells reports that an event is told where a trap stands, other than one that may be read.
func (u *under) tells(t Trap) bool {
	for k, e := range u.read.Events {
		there := overlap(t.At, markOf(e.Trigger)) > 0 || t.At.Contains(spanOf(e.Evidence))
		if there && !u.free[k] && (t.Type == "" || t.Type == e.Type) {
			return true
		}
	}
	return false
}
