package brief

import (
	"sitrep/ledger"
)

func warningTitle(w ledger.Warning) string {
	if w.About != "" {
		return OneLine(w.About)
	}
	return OneLine(w.Evidence.Quote)
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
		Validity: validity(w), After: w.IssuedAfter, Reason: w.Reason,
		Echoes: echoes(a), Withdrawn: w.Withdrawn, Roots: roots(a.Roots),
		Possible: b.linked(a.Possible), Proof: b.proof(e, w.Chain),
	}
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
	if w.ValidUntil != "" {
		add("until " + Day(w.ValidUntil))
	}
	if w.ValidHours > 0 {
		add("for " + Number(w.ValidHours) + " hours")
	}
	if w.Validity != "" {
		add("“" + OneLine(w.Validity) + "”")
	}
	if w.ValidUntil == "" && w.ValidHours == 0 {
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
