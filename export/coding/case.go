// Package coding tells of an incident what the codebooks of event data sets ask for: its type in their words, the day
// and how precisely it is known, the place, the sides, the deaths. Each form of export picks its columns from here,
// so that two forms never code one incident in two ways. What the reports do not tell stays empty.
package coding

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"sitrep/export/table"
	"sitrep/ledger"
	"sitrep/ontology"
	"sitrep/text"
)

// Case is an incident as a codebook sees it.
type Case struct {
	*ledger.Incident
	table.Standing
	Type    ontology.Event
	Country ontology.Country
	At      text.Location
	Days    Days
	Doers   Party // who acts, or is held to: never ours to say
	DoneTo  Party // who is aimed at or hurt
	Reports []ledger.Report
	deaths  deaths
}

// Cases are the incidents of a ground that fit. A reason against one, "" for none, is counted in what is left out.
func Cases(g *table.Ground, against func(*Case) string) (cases []*Case, left Left) {
	left = Left{}
	events, kinds := eventsOf(g), kindsIn(g.Situation)
	for i := range g.Situation.Incidents {
		in := &g.Situation.Incidents[i]
		c := newCase(g, in, events[in], kinds)
		if why := against(c); why != "" {
			left[why]++
			continue
		}
		cases = append(cases, c)
	}
	return cases, left
}

// eventsOf are the events of single reports by incident.
func eventsOf(g *table.Ground) map[*ledger.Incident][]table.Told {
	out := map[*ledger.Incident][]table.Told{}
	for _, t := range g.Events {
		if in := g.IncidentOf(t.Ref()); in != nil {
			out[in] = append(out[in], t)
		}
	}
	return out
}

func newCase(g *table.Ground, in *ledger.Incident, told []table.Told, kinds map[string]string) *Case {
	v, known := table.Values(in.Values), whoIs(told)
	at := table.Place(in.Where)
	return &Case{
		Incident: in, Standing: g.StandingOf(in), Type: typeOf(in, told), At: at, Country: ontology.CountryOf(at.CountryCode),
		Days: daysOf(in.When), Doers: partyOf(known.named(v.Texts(doers...)), kinds), DoneTo: partyOf(known.named(v.Texts(doneTo...)), kinds),
		Reports: reportsOf(g, in), deaths: deathsOf(g, v, told),
	}
}

// typeOf is the type that most of the events are told as, by their triggers; of two equally frequent ones that of
// the type alone.
func typeOf(in *ledger.Incident, told []table.Told) ontology.Event {
	general := ontology.Mapped(in.Type, "")
	count := map[ontology.Event]int{general: 0}
	for _, t := range told {
		if t.Event.Type == in.Type {
			count[ontology.MappedAs(in.Type, t.Event.Trigger.Text)]++
		}
	}
	return slices.MaxFunc(slices.Collect(maps.Keys(count)), func(a, b ontology.Event) int {
		return cmp.Or(cmp.Compare(count[a], count[b]), cmp.Compare(as(a == general), as(b == general)), cmp.Compare(a.Sub+a.Mode, b.Sub+b.Mode))
	})
}

func as(b bool) int {
	if b {
		return 1
	}
	return 0
}

// reportsOf are the reports that tell of an incident, the earliest first and those without a day last.
func reportsOf(g *table.Ground, in *ledger.Incident) (out []ledger.Report) {
	seen := map[string]bool{}
	for _, m := range in.Members {
		if !seen[m.Report] {
			seen[m.Report] = true
			out = append(out, g.Report(m.Report))
		}
	}
	slices.SortFunc(out, func(a, b ledger.Report) int {
		return cmp.Or(cmp.Compare(as(a.Published.Value == ""), as(b.Published.Value == "")), cmp.Compare(a.Published.Value, b.Published.Value), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// Each lists something of every report.
func (c *Case) Each(of func(ledger.Report) string) string {
	var out []string
	for _, r := range c.Reports {
		out = append(out, of(r))
	}
	return table.Joined(out...)
}

// NotToldAsDone is the reason against a case that no source tells as something that was done: planned, threatened or
// denied, or several happenings told as one. "" for none.
func NotToldAsDone(c *Case) string {
	switch {
	case c.Status == "planned" || c.Status == "threatened" || c.Status == "denied":
		return "that are " + c.Status + ", not told as done"
	case c.Aggregate:
		return "that are several happenings told as one"
	}
	return ""
}

// Left counts what was left out, by the reason.
type Left map[string]int

// Lines are the counts as words, sorted.
func (l Left) Lines(what string) (out []string) {
	for _, why := range slices.Sorted(maps.Keys(l)) {
		out = append(out, fmt.Sprintf("%s %s: %d", what, why, l[why]))
	}
	return out
}
