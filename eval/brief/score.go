package brief

import (
	"fmt"
	"strings"

	"sitrep/eval/reportscore"
	"sitrep/ledger"
	"sitrep/text"
)

// Score counts over all reports added so far.
type Score struct {
	kinds      map[string]*kind
	attributes map[string]*asked
	types      map[string]*asked // expected events by their type: found with it
	areas      map[string]*asked // reports by area: all right
	reports    asked
	Errors     []string // what went wrong, one line each
}

// kind counts records: expected and found, expected, read, and read without being expected.
type kind struct{ hit, owed, read, wrong int }

type asked struct{ right, asked int }

// NewScore is a score of nothing.
func NewScore() *Score {
	return &Score{kinds: map[string]*kind{}, attributes: map[string]*asked{}, types: map[string]*asked{}, areas: map[string]*asked{}}
}

// row is the row of a name, made where there is none.
func row[T any](rows map[string]*T, name string) *T {
	if rows[name] == nil {
		rows[name] = new(T)
	}
	return rows[name]
}

// under is one report under comparison.
type under struct {
	*Score
	Report
	read   ledger.Reading
	free   map[int]bool // events read that stand for a maybe
	failed bool
}

// Add compares a report with what was read in it.
func (s *Score) Add(r Report, read ledger.Reading) {
	u := &under{Score: s, Report: r, read: read, free: map[int]bool{}}
	u.events()
	u.figures()
	u.twins()
	u.traps()
	for _, row := range []*asked{row(s.areas, r.Area), &s.reports} {
		row.count(!u.failed)
	}
}

func (a *asked) count(right bool) {
	a.asked++
	if right {
		a.right++
	}
}

// ask asks for an attribute and tells of a wrong one.
func (u *under) ask(attribute string, right bool, wrong string, parts ...any) {
	row(u.attributes, attribute).count(right)
	if !right {
		u.fail(wrong, parts...)
	}
}

func (u *under) fail(format string, parts ...any) {
	u.failed = true
	u.Errors = append(u.Errors, fmt.Sprintf("%s/%s: ", u.Area, u.Name)+fmt.Sprintf(format, parts...))
}

// events pairs the events and asks for the attributes of those found.
func (u *under) events() {
	gold := u.gold()
	found := reportscore.MatchEvents(u.Text, gold, u.read.Events)
	u.besides(gold, found)
	taken := map[int]bool{}
	for i, e := range u.Events {
		k, ok := found[i]
		if ok {
			taken[k], u.free[k] = true, e.Maybe
		}
		if e.Maybe {
			continue
		}
		if !ok {
			u.missed(e)
			continue
		}
		u.owe("events", true, "")
		u.given("events", true, "")
		u.attributesOf(e, u.read.Events[k])
	}
	for k, e := range u.read.Events {
		if !taken[k] {
			u.given("events", false, "invented event %s at %q: %s", e.Type, e.Trigger.Text, shown(e.Evidence.Quote))
		}
	}
}

func (u *under) missed(e Event) {
	u.owe("events", false, "missed event %s: %s", strings.Join(e.Types, "/"), e.Words)
	row(u.types, e.Types[0]).count(false)
}

func shown(quote string) string { return strings.ReplaceAll(quote, "\n", " ") }

// overlap is the bytes that two spans share.
func overlap(a, b text.Span) int { return max(0, min(a.End, b.End)-max(a.Start, b.Start)) }

func spanOf(e ledger.Evidence) text.Span { return text.Span{Start: e.Start, End: e.End} }

func markOf(m ledger.Mark) text.Span { return text.Span{Start: m.Start, End: m.End} }
