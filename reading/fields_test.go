package reading_test

import (
	"strconv"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// records are the fields of everything in a reading that a passage may ask for, by section. Numbers are
// asked for as "9", "at_least 9" or "between 3 and 5"; chains from the publisher to the root, parted by " > ".
func records(r ledger.Reading) map[string][]record {
	out := map[string][]record{"report": {reportFields(r.Report)}, "events": nil, "figures": nil, "claims": nil,
		"warnings": nil, "entities": nil, "furniture": nil}
	for _, e := range r.Events {
		out["events"] = append(out["events"], eventFields(e))
	}
	for _, f := range r.Figures {
		out["figures"] = append(out["figures"], figureFields(f))
	}
	for _, c := range r.Claims {
		out["claims"] = append(out["claims"], claimFields(c))
	}
	for _, w := range r.Warnings {
		out["warnings"] = append(out["warnings"], warningFields(w))
	}
	for _, e := range r.Entities {
		out["entities"] = append(out["entities"], record{"kind": {e.Kind}, "name": append([]string{e.Name}, e.Aliases...)})
	}
	for _, f := range r.Report.Furniture {
		out["furniture"] = append(out["furniture"], record{"kind": {f.Kind}, "quote": {r.Report.Text[f.Start:f.End]}})
	}
	return out
}

func reportFields(r ledger.Report) record {
	return record{"title": {r.Title}, "publisher": {strings.TrimPrefix(r.Publisher, "The ")}, "agency": {r.Agency},
		"published": {r.Published.Value}, "not_before": {r.Published.NotBefore}}
}

func eventFields(e ledger.Event) record {
	out := record{"type": {e.Type}, "part": {e.PartOf}, "status": {e.Status}, "words": {e.Trigger.Text}, "quote": {e.Evidence.Quote},
		"aggregate": {yes(e.Aggregate)}, "past": {yes(e.Past)}}
	out.when(e.When)
	out.chain(e.Chain)
	for _, l := range e.Where {
		out["where"] = append(out["where"], l.Name, l.Written)
		out["country"] = append(out["country"], l.Country)
	}
	for _, role := range e.Roles {
		out[role.Role] = append(out[role.Role], role.Text)
	}
	for _, c := range e.Counts {
		out[c.What] = append(out[c.What], amount(c.Low, c.High, c.Bound)...)
	}
	return out
}

func figureFields(f ledger.Figure) record {
	out := record{"what": {f.What}, "measure": {f.Measure}, "unit": {f.Unit}, "value": amount(f.Low, f.High, f.Bound), "place": {f.Place},
		"population": {f.Population}, "relation": {f.Relation}, "running_total": {yes(f.RunningTotal)}, "since": {f.Since},
		"subset": {yes(f.SubsetOf != "")}, "quote": {f.Evidence.Quote}}
	if f.Previous != nil {
		out["previous"] = amount(f.Previous.Low, f.Previous.High, "exactly")
	}
	out.when(f.AsOf)
	out.chain(f.Chain)
	return out
}

func claimFields(c ledger.Claim) record {
	out := record{"stance": {c.Stance}, "certainty": {c.Certainty}, "quote": {c.Evidence.Quote}}
	if c.Cue != nil {
		out["cue"] = []string{c.Cue.Text}
	}
	out.chain(c.Chain)
	return out
}

func warningFields(w ledger.Warning) record {
	out := record{"issuer": {w.Issuer}, "about": {w.About}, "place": {w.Place}, "venues": {strings.Join(w.Venues, ", ")}, "audience": {w.Audience},
		"from": {w.ValidFrom}, "until": {w.ValidUntil}, "hours": {strconv.FormatFloat(w.ValidHours, 'f', -1, 64)}, "validity": {w.Validity},
		"after": {w.IssuedAfter}, "echoed": {strings.Join(w.EchoedBy, ", ")}, "withdrawn": {yes(w.Withdrawn)}, "reason": {w.Reason}, "quote": {w.Evidence.Quote}}
	out.chain(w.Chain)
	return out
}

func (r record) when(w *text.When) {
	if w != nil {
		r["when"], r["written"], r["from"], r["until"] = []string{w.EDTF}, []string{w.Written}, []string{w.From}, []string{w.Until}
	}
}

// chain adds a chain, its root and its number of hops; a source without a name counts as one.
func (r record) chain(c ledger.Chain) {
	var names []string
	for _, h := range c {
		names = append(names, h.Name)
	}
	r["chain"], r["hops"] = []string{strings.Join(names, " > ")}, []string{strconv.Itoa(len(c))}
	if len(c) > 0 {
		root := c[len(c)-1]
		r["root"], r["unnamed"], r["inherited"] = []string{root.Name}, []string{yes(root.Unnamed)}, []string{yes(root.Inherited)}
	}
}

// amount are the ways to ask for a number: with its bound, and without.
func amount(low, high *float64, bound string) []string {
	switch {
	case low != nil && high != nil && *low != *high:
		span := number(*low) + " and " + number(*high)
		return []string{bound + " " + span, "between " + span}
	case low != nil:
		return []string{bound + " " + number(*low), number(*low)}
	case high != nil:
		return []string{bound + " " + number(*high), number(*high)}
	}
	return []string{bound}
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
