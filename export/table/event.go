package table

import (
	"slices"

	"sitrep/ledger"
	"sitrep/text"
)

// eventRow is an event as one report tells it.
type eventRow struct {
	Told
	incident string
	when     text.When
	where    text.Location
	span     Positions
	Standing
}

var eventFields = slices.Concat([]Field[eventRow]{
	{"event_id", Text, "report:id of the event.", func(r eventRow) string { return RecordID(r.Ref()) }},
	{"incident_id", Text, "The incident that it is a member of.", func(r eventRow) string { return r.incident }},
	{"event_type", Text, "Type of the event, as this report tells it.", func(r eventRow) string { return r.Event.Type }},
	{"status", Text, "As of an incident.", func(r eventRow) string { return r.Event.Status }},
	{"trigger", Text, "The word that names it.", func(r eventRow) string { return r.Event.Trigger.Text }},
	{"date_written", Text, "The date as written.", func(r eventRow) string { return r.when.Written }},
	{"date", Text, "The date as far as it is known (EDTF).", func(r eventRow) string { return r.when.EDTF }},
	{"date_from", Day, "Earliest day (ISO).", func(r eventRow) string { return r.when.From }},
	{"date_until", Day, "Latest day.", func(r eventRow) string { return r.when.Until }},
	{"location", Text, "Place, the most precise first.", func(r eventRow) string { return PlaceName(r.where) }},
	{"country_code", Text, "ISO 3166-1 alpha-2.", func(r eventRow) string { return r.where.CountryCode }},
	{"roles", Text, "Who takes part, as role:words.", func(r eventRow) string { return r.roles() }},
	{"counts", Text, "Numbers, as what:low-high; an open end is empty.", func(r eventRow) string { return r.counts() }},
	{"part_of", Text, "The event of the same report that it is part of.", func(r eventRow) string { return r.Event.PartOf }},
	{"aggregate", Yes, "true: several happenings told as one.", func(r eventRow) string { return yes(r.Event.Aggregate) }},
	{"past", Yes, "true: background, not the report's own news.", func(r eventRow) string { return yes(r.Event.Past) }},
	{"rule", Text, "The rule or model that read it.", func(r eventRow) string { return r.Event.Evidence.By }},
	{"quote", Text, "The words.", func(r eventRow) string { return r.Event.Evidence.Quote }},
}, Placed(func(r eventRow) Positions { return r.span }), Behind(func(r eventRow) Standing { return r.Standing }))

func (g *Ground) events() Table {
	var rows []eventRow
	for _, t := range g.Events {
		row := eventRow{Told: t, where: Place(t.Event.Where), span: g.Positions(t.Stamped()), Standing: g.StandingOfTold(t)}
		if in := g.IncidentOf(t.Ref()); in != nil {
			row.incident = in.ID
		}
		if t.Event.When != nil {
			row.when = *t.Event.When
		}
		rows = append(rows, row)
	}
	return Of("events", "One row an event as one report tells it.", eventFields, rows)
}

// StandingOfTold is who stands behind an event of one report.
func (g *Ground) StandingOfTold(t Told) Standing {
	root := ledger.Roots{}
	if n := len(t.Event.Chain); n > 0 && t.Event.Chain[n-1].Name != "" {
		root = ledger.Roots{Low: 1, High: 1, Names: []string{t.Event.Chain[n-1].Name}}
	}
	var low, high *float64
	for _, c := range t.Event.Counts {
		if c.What == "killed" {
			low, high = c.Low, upper(ledger.Value{Low: c.Low, High: c.High})
		}
	}
	return g.standing(support{
		evidence: []ledger.Evidence{t.Stamped()}, chains: []ledger.Chain{t.Event.Chain}, roots: root, claims: g.about[t.Ref()],
		low: Written(low), best: single(Written(low), Written(high)), high: Written(high), about: t.Event.ID,
	})
}

// Ref points at the event.
func (t Told) Ref() ledger.Ref { return ledger.Ref{Report: t.Report, ID: t.Event.ID} }

// Stamped is the event's evidence with its report.
func (t Told) Stamped() ledger.Evidence {
	e := t.Event.Evidence
	e.Report = t.Report
	return e
}

func (t Told) roles() string {
	var out []string
	for _, r := range t.Event.Roles {
		out = append(out, r.Role+":"+r.Text)
	}
	return Joined(out...)
}

func (t Told) counts() string {
	var out []string
	for _, c := range t.Event.Counts {
		out = append(out, c.What+":"+Written(c.Low)+"-"+Written(c.High))
	}
	return Joined(out...)
}
