package export

import (
	"slices"
	"strconv"
	"time"

	"sitrep/export/coding"
	"sitrep/export/table"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "acled", Extension: ".csv",
		Doc: "the 31 columns of ACLED (codebook of 2023), ours behind them", Write: acledForm.write, Describe: acledForm.describe})
}

// acledFields are ACLED's columns in its order. Names of actors are the reports' words, not ACLED's list of actors.
var acledFields = slices.Concat([]table.Field[*coding.Case]{
	coding.Column("event_id_cnty", table.Text, "Our stable id of the incident: ACLED numbers its own events.", func(c *coding.Case) string { return c.ID }),
	coding.Column("event_date", table.Day, "The day; of a week or a month the day in its middle.", func(c *coding.Case) string { return acledDay(c) }),
	coding.Column("year", table.Integer, "Its year.", func(c *coding.Case) string { return c.Days.Year() }),
	coding.Column("time_precision", table.Integer, "1 the day is known, 2 the week, 3 the month. Empty: less is known.", func(c *coding.Case) string { return c.Days.ACLEDPrecision() }),
	coding.Column("disorder_type", table.Text, "Political violence, Demonstrations or Strategic developments.", (*coding.Case).Disorder),
	coding.Column("event_type", table.Text, "Battles, Explosions/Remote violence, Violence against civilians, Protests, Riots or Strategic developments.", func(c *coding.Case) string { event, _ := c.ACLED(); return event }),
	coding.Column("sub_event_type", table.Text, "ACLED's sub-event type. Arrests and foiled plots are strategic developments.", func(c *coding.Case) string { _, sub := c.ACLED(); return sub }),
	coding.Column("actor1", table.Text, "Who acts, or is held to by a source, in its words, or by the name that it gives elsewhere to \"they\" and \"the group\". The order of actors does not say who attacked.", func(c *coding.Case) string { return c.Doers.First() }),
	coding.Column("assoc_actor_1", table.Text, "Others of that side.", func(c *coding.Case) string { return c.Doers.Rest() }),
	coding.Column("inter1", table.Text, "Actor type of actor1, where its name tells: State forces, Rebel group, Rioters, Protesters or Civilians.", func(c *coding.Case) string { return c.Doers.ACLED() }),
	coding.Column("actor2", table.Text, "Who is aimed at or hurt.", func(c *coding.Case) string { return c.DoneTo.First() }),
	coding.Column("assoc_actor_2", table.Text, "Others of that side.", func(c *coding.Case) string { return c.DoneTo.Rest() }),
	coding.Column("inter2", table.Text, "Actor type of actor2.", func(c *coding.Case) string { return c.DoneTo.ACLED() }),
	coding.Column("interaction", table.Text, "Both actor types.", (*coding.Case).Interaction),
	coding.Column("civilian_targeting", table.Text, "Civilian targeting, where the sources tell of civilians alone as the target.", (*coding.Case).CivilianTargeting),
	coding.Column("iso", table.Integer, "ISO 3166-1 numeric.", func(c *coding.Case) string { return c.Country.Number }),
	coding.Column("region", table.Text, "ACLED's region of the country.", func(c *coding.Case) string { return c.Country.ACLEDRegion }),
	coding.Column("country", table.Text, "Country of the place.", func(c *coding.Case) string { return c.At.Country }),
	coding.Column("admin1", table.Text, "First-level division.", func(c *coding.Case) string { return c.At.Admin1 }),
	coding.Unknown("admin2", table.Text, "Second-level division."),
	coding.Unknown("admin3", table.Text, "Third-level division."),
	coding.Column("location", table.Text, "The most precise place.", func(c *coding.Case) string { return table.PlaceName(c.At) }),
	coding.Column("latitude", table.Number, "Degrees, WGS 84; empty without a geo_precision, such as the middle of a country.", func(c *coding.Case) string { return acledPoint(c, c.At.Lat) }),
	coding.Column("longitude", table.Number, "Degrees, WGS 84.", func(c *coding.Case) string { return acledPoint(c, c.At.Lon) }),
	coding.Column("geo_precision", table.Integer, "1 a settlement or a venue in it, 3 a province. Empty: less is known.", (*coding.Case).ACLEDPlace),
	coding.Column("source", table.Text, "Outlets of the reports.", func(c *coding.Case) string { return c.Each(func(r ledger.Report) string { return r.Publisher }) }),
	coding.Unknown("source_scale", table.Text, "Reach of the outlets."),
	coding.Column("notes", table.Text, "Words of a report.", func(c *coding.Case) string { return c.Title }),
	coding.Column("fatalities", table.Integer, `Lowest number of deaths that a source gives; "dozens" counts as 12, "hundreds" as 100. Empty: no source gives one, where ACLED writes 0.`, (*coding.Case).Fatalities),
	coding.Unknown("tags", table.Text, "ACLED's tags."),
	coding.Column("timestamp", table.Integer, "Seconds since 1970 when the last report was read into a ledger.", acledStamp),
}, table.Behind(func(c *coding.Case) table.Standing { return c.Standing }))

func acledDay(c *coding.Case) string {
	if c.Days.ACLEDPrecision() == "" {
		return ""
	}
	return c.Days.ISO(c.Days.Middle())
}

func acledPoint(c *coding.Case, degrees *float64) string {
	if c.ACLEDPlace() == "" {
		return ""
	}
	return table.Written(degrees)
}

func acledStamp(c *coding.Case) string {
	last := ""
	for _, r := range c.Reports {
		last = max(last, r.ReadAt)
	}
	at, err := time.Parse(ledger.TimeForm, last)
	if err != nil {
		return ""
	}
	return strconv.FormatInt(at.Unix(), 10)
}

func againstACLED(c *coding.Case) string {
	if event, _ := c.ACLED(); event == "" {
		return "whose type ACLED does not have"
	}
	return coding.NotToldAsDone(c)
}

// acledForm writes one row an incident that ACLED has a type for. Planned attacks and what is told as several happenings
// at once have none.
var acledForm = caseForm{"acled", "One row an incident.", acledFields, againstACLED}
