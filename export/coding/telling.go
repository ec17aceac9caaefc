package coding

import (
	"strings"

	"sitrep/export/table"
	"sitrep/ledger"
	"sitrep/ontology"
	"sitrep/text"
)

// Telling is an event as one report tells it: the unit of data sets that are coded by machine from single stories.
type Telling struct {
	table.Told
	table.Standing
	Incident *ledger.Incident // of which it is a member
	Story    ledger.Report
	Days     Days
	At       text.Location
	Type     ontology.Event
	Country  ontology.Country
	Actors   []Participant
	Targets  []Participant // recipients
}

// Participant is one who takes part. Name is the words of the report, or the name that it gives elsewhere to whom
// these describe.
type Participant struct {
	Name, Words string
	Sector      ontology.Sector
	Start, End  int // bytes of the report's text
}

// Events are all events of a ground.
func Events(g *table.Ground) (out []*Telling) {
	kinds := kindsIn(g.Situation)
	for _, t := range g.Events {
		out = append(out, tellingOf(g, t, kinds))
	}
	return out
}

// Tellings are the events of a ground that PLOVER has a type for and that are told as done.
func Tellings(g *table.Ground) (tellings []*Telling, left Left) {
	left = Left{}
	for _, y := range Events(g) {
		switch status := y.Event.Status; {
		case y.Type.PLOVER == "":
			left["whose type PLOVER does not have"]++
		case status == "planned" || status == "threatened" || status == "denied" || status == "foiled":
			left["that are "+status+", not told as done"]++
		default:
			tellings = append(tellings, y)
		}
	}
	return tellings, left
}

func tellingOf(g *table.Ground, t table.Told, kinds map[string]string) *Telling {
	y := &Telling{Told: t, Standing: g.StandingOfTold(t), Incident: g.IncidentOf(t.Ref()), Story: g.Report(t.Report),
		Days: daysOf(t.Event.When), At: table.Place(t.Event.Where), Type: ontology.MappedAs(t.Event.Type, t.Event.Trigger.Text)}
	y.Country = ontology.CountryOf(y.At.CountryCode)
	known := whoIs([]table.Told{t})
	y.Actors, y.Targets = participants(t.Event, doers, kinds, known), participants(t.Event, doneTo, kinds, known)
	if y.captured() {
		y.Type.PLOVER, y.Type.Mode = "ASSAULT", "abduct"
	}
	if t.Event.Type == "clash" { // violence of two sides: the manual has all of them as actors
		y.Actors, y.Targets = append(y.Actors, y.Targets...), nil
	}
	return y
}

// captured reports an arrest in combat, which the manual has as an abduction: a soldier or a member of an armed group
// is captured.
func (y *Telling) captured() bool {
	if y.Event.Type != "arrest" || !strings.HasPrefix(strings.ToLower(y.Event.Trigger.Text), "captur") {
		return false
	}
	for _, p := range y.Targets {
		if p.Sector.PLOVER == "MIL" || p.Sector.Side == "rebel" {
			return true
		}
	}
	return false
}

// participants are those of the roles, each words once.
func participants(e ledger.Event, roles []string, kinds map[string]string, known who) (out []Participant) {
	seen := map[string]bool{}
	for _, role := range roles {
		for _, r := range e.Roles {
			fold := strings.ToLower(r.Text)
			if r.Role == role && !seen[fold] {
				seen[fold] = true
				name := known.named([]string{r.Text})[0]
				out = append(out, Participant{name, r.Text, sectorOf(name, kinds), r.Start, r.End})
			}
		}
	}
	return out
}

// Count is the lowest number that the report gives of those who were killed, wounded or arrested; nil for none.
func (y *Telling) Count(what string) (low *float64) {
	for _, c := range y.Event.Counts {
		if c.What == what {
			low = lower(low, c.Low)
		}
	}
	return low
}

// Field is a column of a codebook of single tellings.
func Field(name string, kind table.Kind, doc string, cell func(*Telling) string) table.Field[*Telling] {
	return table.Filled(name, kind, doc, cell)
}

// Untold is a column of which the report tells nothing.
func Untold(name string, kind table.Kind, doc string) table.Field[*Telling] {
	return table.Unknown[*Telling](name, kind, doc)
}
