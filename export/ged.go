package export

import (
	"slices"
	"strconv"

	"sitrep/export/coding"
	"sitrep/export/table"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "ged", Extension: ".csv",
		Doc: "the 49 columns of UCDP GED, for incidents with a death, ours behind them", Write: gedForm.write, Describe: gedForm.describe})
}

// gedFields are the columns of UCDP GED in its order. Numbers that UCDP gives to conflicts, dyads and actors are its
// own and stay empty.
var gedFields = slices.Concat([]table.Field[*coding.Case]{
	coding.Column("id", table.Text, "Our stable id of the incident.", func(c *coding.Case) string { return c.ID }),
	coding.Unknown("relid", table.Text, "UCDP's id of the record."),
	coding.Column("year", table.Integer, "Year of the event.", func(c *coding.Case) string { return c.Days.Year() }),
	coding.Unknown("active_year", table.Text, "Whether the conflict passed 25 deaths in the year."),
	coding.Unknown("code_status", table.Text, "State of UCDP's own checks."),
	coding.Column("type_of_violence", table.Integer, "1 state-based, 2 non-state, 3 one-sided, as far as the names of the sides tell.", (*coding.Case).Violence),
	coding.Unknown("conflict_dset_id", table.Text, "UCDP's conflict, former number."),
	coding.Unknown("conflict_new_id", table.Integer, "UCDP's conflict."),
	coding.Unknown("conflict_name", table.Text, "Its name."),
	coding.Unknown("dyad_dset_id", table.Text, "UCDP's dyad, former number."),
	coding.Unknown("dyad_new_id", table.Integer, "UCDP's dyad."),
	coding.Column("dyad_name", table.Text, "Both sides, where both are told.", gedDyad),
	coding.Unknown("side_a_dset_id", table.Text, "UCDP's actor, former number."),
	coding.Unknown("side_a_new_id", table.Integer, "UCDP's actor."),
	coding.Column("side_a", table.Text, "Who acts, or is held to by a source, in its words; of state-based violence the state.", func(c *coding.Case) string { a, _ := c.Sides(); return a }),
	coding.Unknown("side_b_dset_id", table.Text, "UCDP's actor, former number."),
	coding.Unknown("side_b_new_id", table.Integer, "UCDP's actor."),
	coding.Column("side_b", table.Text, "The other side; Civilians in one-sided violence.", func(c *coding.Case) string { _, b := c.Sides(); return b }),
	coding.Column("number_of_sources", table.Integer, "Reports that tell of it.", func(c *coding.Case) string { return strconv.Itoa(len(c.Reports)) }),
	coding.Column("source_article", table.Text, "The reports: outlet, day, headline.", func(c *coding.Case) string { return c.Each(article) }),
	coding.Column("source_office", table.Text, "Outlets of the reports.", func(c *coding.Case) string { return c.Each(func(r ledger.Report) string { return r.Publisher }) }),
	coding.Column("source_date", table.Text, "Their days, the earliest first.", func(c *coding.Case) string { return c.Each(func(r ledger.Report) string { return r.Published.Value }) }),
	coding.Column("source_headline", table.Text, "Their headlines.", func(c *coding.Case) string { return c.Each(func(r ledger.Report) string { return r.Title }) }),
	coding.Column("source_original", table.Text, "Who says so in the reports: the roots of the chains.", func(c *coding.Case) string { return table.Joined(c.Roots.Names...) }),
	coding.Column("where_prec", table.Integer, "1 a settlement or a venue in it, 4 a province, 6 a country. Empty: less is known.", (*coding.Case).UCDPPlace),
	coding.Column("where_coordinates", table.Text, "Name of the place to which the coordinates belong.", func(c *coding.Case) string { return table.PlaceName(c.At) }),
	coding.Column("where_description", table.Text, "The place as written.", func(c *coding.Case) string { return c.At.Written }),
	coding.Column("adm_1", table.Text, "First-level division.", func(c *coding.Case) string { return c.At.Admin1 }),
	coding.Unknown("adm_2", table.Text, "Second-level division."),
	coding.Column("latitude", table.Number, "Degrees, WGS 84.", func(c *coding.Case) string { return table.Written(c.At.Lat) }),
	coding.Column("longitude", table.Number, "Degrees, WGS 84.", func(c *coding.Case) string { return table.Written(c.At.Lon) }),
	coding.Column("geom_wkt", table.Text, "The point as well-known text, longitude first.", (*coding.Case).WKT),
	coding.Column("priogrid_gid", table.Integer, "Cell of PRIO-GRID 2.0.", (*coding.Case).PrioGrid),
	coding.Column("country", table.Text, "Country of the place.", func(c *coding.Case) string { return c.At.Country }),
	coding.Column("country_id", table.Integer, "Its number by Gleditsch and Ward.", func(c *coding.Case) string { return c.Country.GW }),
	coding.Column("region", table.Text, "Africa, Americas, Asia, Europe or Middle East.", func(c *coding.Case) string { return c.Country.UCDPRegion }),
	coding.Column("event_clarity", table.Integer, "1: a happening of its own. What is told as several at once is left out.", func(*coding.Case) string { return "1" }),
	coding.Column("date_prec", table.Integer, "1 the day is known, 2 within six days, 3 the week, 4 the month, 5 the year.", func(c *coding.Case) string { return c.Days.UCDPPrecision() }),
	coding.Column("date_start", table.Day, "Earliest day.", func(c *coding.Case) string { return c.Days.ISO(c.Days.From) }),
	coding.Column("date_end", table.Day, "Latest day.", func(c *coding.Case) string { return c.Days.ISO(c.Days.Until) }),
	coding.Unknown("deaths_a", table.Integer, "Deaths of side A."),
	coding.Unknown("deaths_b", table.Integer, "Deaths of side B."),
	coding.Column("deaths_civilians", table.Integer, "Deaths of civilians: the number of one-sided violence.", func(c *coding.Case) string { return gedDeaths(c, true) }),
	coding.Column("deaths_unknown", table.Integer, "Deaths of whom the side is not told.", func(c *coding.Case) string { return gedDeaths(c, false) }),
	coding.Column("best", table.Integer, "The number where all sources give one and the same; else empty, where UCDP prefers a source.", (*coding.Case).DeathsBest),
	coding.Column("high", table.Integer, "Highest number that a source gives.", (*coding.Case).DeathsHigh),
	coding.Column("low", table.Integer, "Lowest.", (*coding.Case).DeathsLow),
	coding.Unknown("gwnoa", table.Integer, "State of side A by Gleditsch and Ward."),
	coding.Unknown("gwnob", table.Integer, "State of side B."),
}, table.Behind(func(c *coding.Case) table.Standing { return c.Standing }))

func gedDyad(c *coding.Case) string {
	a, b := c.Sides()
	if a == "" || b == "" {
		return ""
	}
	return a + " - " + b
}

// article cites a report as UCDP does: outlet, day, headline.
func article(r ledger.Report) string {
	words := ""
	for _, part := range []string{r.Publisher, r.Published.Value, r.Title} {
		if part != "" {
			words += behind(", ", part)
		}
	}
	if words == "" {
		return r.ID
	}
	return words[len(", "):]
}

// gedDeaths is the number of deaths in the column where it belongs: that of civilians in one-sided violence.
func gedDeaths(c *coding.Case, civilians bool) string {
	if (c.Violence() == coding.OneSided) == civilians {
		return c.DeathsBest()
	}
	return ""
}

func againstGED(c *coding.Case) string {
	if c.Type.PLOVER != "ASSAULT" && c.Incident.Type != "raid" {
		return "that are no use of force"
	}
	if !c.Deadly() {
		return "in which no source tells of a death"
	}
	return coding.NotToldAsDone(c)
}

// gedForm writes one row an incident in which a source tells of a death by force.
var gedForm = caseForm{"ged", "One row an incident with a death.", gedFields, againstGED}
