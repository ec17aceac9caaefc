package brief

import (
	"cmp"
	"slices"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// Finding is one record of a reading in words.
type Finding struct {
	ID      string
	Kind    string // event figure claim warning
	Words   string
	Details []string
	Chain   string
	Rule    string
	Quote   string
	Span    text.Span // of the evidence; bytes, half-open
}

// Findings are the records of one report, in the order of their evidence.
func Findings(r ledger.Reading) []Finding {
	titles := titlesOf(r)
	var out []Finding
	for _, e := range r.Events {
		out = append(out, finding(e.ID, "event", e.Evidence, e.Chain, Words(e.Type)+", "+Words(e.Status), eventDetails(e)))
	}
	for _, f := range r.Figures {
		out = append(out, finding(f.ID, "figure", f.Evidence, f.Chain, figureWords(f), figureDetails(f, titles)))
	}
	for _, c := range r.Claims {
		out = append(out, finding(c.ID, "claim", c.Evidence, c.Chain, claimWords(c), aboutDetails(c, titles)))
	}
	for _, w := range r.Warnings {
		out = append(out, finding(w.ID, "warning", w.Evidence, w.Chain, "by "+or(w.Issuer, "issuer not stated")+": "+warningTitle(w), warningDetails(w)))
	}
	slices.SortStableFunc(out, func(a, z Finding) int {
		return cmp.Or(cmp.Compare(a.Span.Start, z.Span.Start), cmp.Compare(z.Span.End, a.Span.End))
	})
	return out
}

func finding(id, kind string, e ledger.Evidence, c ledger.Chain, words string, details []string) Finding {
	return Finding{ID: id, Kind: kind, Words: words, Details: details, Chain: Chain(c), Rule: e.By,
		Quote: OneLine(e.Quote), Span: text.Span{Start: e.Start, End: e.End}}
}

// titlesOf names the records that others of the same report refer to.
func titlesOf(r ledger.Reading) map[string]string {
	titles := map[string]string{}
	for _, e := range r.Events {
		titles[e.ID] = Words(e.Type) + " “" + OneLine(e.Trigger.Text) + "”"
	}
	for _, f := range r.Figures {
		titles[f.ID] = figureWords(f)
	}
	for _, w := range r.Warnings {
		titles[w.ID] = "warning: " + warningTitle(w)
	}
	for _, e := range r.Entities {
		titles[e.ID] = e.Name
	}
	return titles
}

func eventDetails(e ledger.Event) []string {
	when, why := When(e.When)
	out := []string{"when: " + reasoned(when, why)}
	for _, l := range e.Where {
		out = append(out, "where: "+Place(l))
	}
	for _, r := range e.Roles {
		out = append(out, Words(r.Role)+": "+OneLine(r.Text))
	}
	for _, c := range e.Counts {
		out = append(out, Words(c.What)+": "+Quantity(c.Low, c.High, c.Bound, ""))
	}
	if e.Aggregate {
		out = append(out, "several happenings told as one")
	}
	if e.Past {
		out = append(out, "background")
	}
	return out
}

func figureWords(f ledger.Figure) string {
	return OneLine(f.What) + ": " + Quantity(f.Low, f.High, f.Bound, f.Unit)
}

func figureDetails(f ledger.Figure, titles map[string]string) []string {
	var out []string
	add := func(label, words string) {
		if words != "" {
			out = append(out, label+words)
		}
	}
	if f.AsOf != nil {
		asOf, _ := When(f.AsOf)
		add("as of ", asOf)
	}
	add("place: ", f.Place)
	add("population: ", f.Population)
	if f.Previous != nil {
		add("", strings.TrimSpace(Words(f.Relation)+" from "+Quantity(f.Previous.Low, f.Previous.High, "exactly", f.Unit)))
	}
	add("", runningWords(ledger.Series{RunningTotal: f.RunningTotal, Since: f.Since}))
	add("part of ", titles[f.SubsetOf])
	add("of ", titles[f.Event])
	add("", Words(f.Flag))
	return out
}

func claimWords(c ledger.Claim) string {
	words := Stance(c.Stance)
	if c.Certainty != "" {
		words += " (" + c.Certainty + ")"
	}
	if c.Cue != nil && c.Cue.Text != "" {
		words += ", cue “" + OneLine(c.Cue.Text) + "”"
	}
	return words
}

func aboutDetails(c ledger.Claim, titles map[string]string) []string {
	var out []string
	for _, id := range c.About {
		if t := titles[id]; t != "" {
			out = append(out, "about "+t)
		}
	}
	return out
}

func warningDetails(w ledger.Warning) []string {
	out := []string{"to " + or(w.Audience, "audience not stated"), or(places(w), "place not stated"), validity(w)}
	for _, e := range w.EchoedBy {
		out = append(out, "echoed by "+OneLine(e))
	}
	if w.Withdrawn {
		out = append(out, "withdrawn")
	}
	if w.Reason != "" {
		out = append(out, "reason: "+OneLine(w.Reason))
	}
	return out
}

// ReportOf is the head of a reading's report, under number 1.
func ReportOf(r ledger.Reading) Report { return report(0, r.Report) }
