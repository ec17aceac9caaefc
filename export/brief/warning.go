package brief

import (
	"cmp"
	"strings"

	"sitrep/ledger"
)

func warningTitle(w ledger.Warning) string {
	return OneLine(cmp.Or(w.About, w.Evidence.Quote))
}

// standingWarning puts warnings that stand before those withdrawn, and the newest first; undated ones follow the dated.
func standingWarning(a, b Warning) int {
	switch {
	case a.Withdrawn != b.Withdrawn && b.Withdrawn:
		return -1
	case a.Withdrawn != b.Withdrawn:
		return 1
	}
	return cmp.Compare(b.From, a.From)
}

func (b *builder) warning(i int, a ledger.Alert) Warning {
	w := a.Warning
	e := w.Evidence
	if e.Report == "" {
		e.Report = firstReport(a.Members)
	}
	return Warning{
		ID: a.ID, Anchor: anchor("w", i), Issuer: or(w.Issuer, "issuer not stated"), About: warningTitle(w),
		Place: or(places(w), "place not stated"), Audience: or(w.Audience, "audience not stated"),
		Validity: validity(w), After: strings.TrimPrefix(w.IssuedAfter, "after "), From: w.ValidFrom, Reason: otherThan(w.Reason, warningTitle(w)),
		Echoes: echoes(a), Withdrawn: w.Withdrawn, Roots: roots(a.Roots),
		Possible: b.linked(a.Possible), Proof: b.proof(e, w.Chain),
	}
}

// otherThan is a part of a warning where its title does not tell the same.
func otherThan(part, title string) string {
	if OneLine(part) == title {
		return ""
	}
	return part
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return OneLine(s)
}

func places(w ledger.Warning) string {
	out := w.Place
	for _, v := range w.Venues {
		if out != "" {
			out += ", "
		}
		out += v
	}
	return out
}

// validity tells from when until when a warning holds; an end that is not told is told as such.
func validity(w ledger.Warning) string {
	out := ""
	add := func(s string) {
		if out != "" {
			out += ", "
		}
		out += s
	}
	if w.ValidFrom != "" {
		add("from " + Day(w.ValidFrom))
	}
	if w.ValidUntil != "" && w.Withdrawn {
		add("ended by " + Day(w.ValidUntil))
	} else if w.ValidUntil != "" {
		add("until " + Day(w.ValidUntil))
	}
	if w.ValidHours > 0 {
		add("for " + Number(w.ValidHours) + " hours")
	}
	if w.Validity != "" {
		add("“" + OneLine(w.Validity) + "”")
	}
	switch {
	case w.ValidUntil != "" || w.ValidHours != 0:
	case w.Withdrawn:
		add("withdrawn")
	default:
		add("expiry not stated")
	}
	return out
}

func echoes(a ledger.Alert) []string {
	out := append([]string{}, a.Echoes...)
	met := map[string]bool{}
	for _, e := range out {
		met[e] = true
	}
	for _, e := range a.Warning.EchoedBy {
		if !met[e] {
			out = append(out, e)
		}
	}
	return out
}
