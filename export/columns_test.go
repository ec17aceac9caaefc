package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sitrep/export/coding"
	"sitrep/export/table"
	"sitrep/ledger"
	"sitrep/ontology"
	"sitrep/text"
)

// Columns of other data sets, as their users know them.
const (
	acledColumns = `event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2
assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision
source source_scale notes fatalities tags timestamp`
	gedColumns = `id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id
dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article
source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude
geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians
deaths_unknown best high low gwnoa gwnob`
	gdeltColumns = `GlobalEventID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID
Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras`
	ourColumns = `evidence_ids n_reports n_publishers n_roots roots chain claim_status figure_low figure_best figure_high figure_as_of
tensions first_reported last_reported revision_of superseded_by decision_id reviewed_by reviewed_at`
	polecatColumns = `Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|Primary Actor Sector|
Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|Recipient Country|Recipient COW|Primary Recipient Sector|
Recipient Sectors|Recipient Title|Recipient Name Raw|Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|
GeoNames ID|Raw Placename|Feature Type|Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version`
)

// TestColumnsAreTheirs: their columns in their order, ours behind them and none between.
func TestColumnsAreTheirs(t *testing.T) {
	for form, want := range map[string]struct {
		count   int
		columns []string
	}{
		"acled": {31, strings.Fields(acledColumns)}, "ged": {49, strings.Fields(gedColumns)},
		"gdelt-mentions": {16, strings.Fields(gdeltColumns)}, "polecat": {40, strings.Split(strings.ReplaceAll(polecatColumns, "\n", ""), "|")},
	} {
		header, _ := columnsOf(t, form)
		if len(want.columns) != want.count {
			t.Errorf("%s: the list has %d columns, want %d", form, len(want.columns), want.count)
		}
		if all := append(want.columns, strings.Fields(ourColumns)...); !slices.Equal(header, all) {
			t.Errorf("%s: columns\n%q, want\n%q", form, header, all)
		}
	}
}

// columnsOf writes a form of columns and reads it back.
func columnsOf(t *testing.T, form string) (header []string, rows [][]string) {
	t.Helper()
	f, err := Lookup(form)
	if err != nil {
		t.Fatal(err)
	}
	fix := newFixture(t)
	in := csv.NewReader(bytes.NewReader(written(t, f.Write, fix.s, fix.options())))
	if f.Extension == ".tsv" {
		in.Comma, in.LazyQuotes = '\t', true
	}
	all, err := in.ReadAll()
	if err != nil || len(all) < 2 {
		t.Fatalf("%s: %d lines, %v", form, len(all), err)
	}
	return all[0], all[1:]
}

// allowed are the values that the codebooks allow; an empty cell is allowed everywhere.
var allowed = map[string]*regexp.Regexp{
	"acled time_precision":     regexp.MustCompile(`^[123]$`),
	"acled geo_precision":      regexp.MustCompile(`^[123]$`),
	"acled disorder_type":      regexp.MustCompile(`^(Political violence|Demonstrations|Strategic developments)$`),
	"acled event_type":         regexp.MustCompile(`^(Battles|Explosions/Remote violence|Violence against civilians|Protests|Riots|Strategic developments)$`),
	"acled inter1":             regexp.MustCompile(`^(State forces|Rebel group|Political militia|Identity militia|Rioters|Protesters|Civilians|External/Other forces)$`),
	"acled civilian_targeting": regexp.MustCompile(`^Civilian targeting$`),
	"ged type_of_violence":     regexp.MustCompile(`^[123]$`),
	"ged where_prec":           regexp.MustCompile(`^[1-7]$`),
	"ged date_prec":            regexp.MustCompile(`^[1-5]$`),
	"ged event_clarity":        regexp.MustCompile(`^[12]$`),
	"ged region":               regexp.MustCompile(`^(Africa|Americas|Asia|Europe|Middle East)$`),
	"polecat Event Type":       regexp.MustCompile(`^[A-Z]+$`),
	"gdelt-mentions InRawText": regexp.MustCompile(`^[01]$`),
}

var kinds = map[table.Kind]*regexp.Regexp{
	table.Integer: regexp.MustCompile(`^-?\d+$`), table.Number: regexp.MustCompile(`^-?\d+(\.\d+)?$`),
	table.Day: regexp.MustCompile(`^\d{4}-\d\d-\d\d$`), table.Yes: regexp.MustCompile(`^true$`), table.Text: regexp.MustCompile(``),
	table.Moment: regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$`),
}

// TestCellsAreOfTheirKind: each cell is of the kind that the codebook names, and of the values it allows.
func TestCellsAreOfTheirKind(t *testing.T) {
	for _, form := range []string{"acled", "ged", "gdelt-mentions", "polecat"} {
		f, _ := Lookup(form)
		columns := f.Describe(&ledger.Situation{}, Options{}).Tables[0].Columns
		_, rows := columnsOf(t, form)
		cellsHold(t, form, columns, rows)
	}
}

func cellsHold(t *testing.T, form string, columns []table.Column, rows [][]string) {
	t.Helper()
	for _, row := range rows {
		for i, cell := range row {
			c := columns[i]
			if cell != "" && !kinds[c.Kind].MatchString(cell) {
				t.Errorf("%s %s: %q is no %s", form, c.Name, cell, c.Kind)
			}
			if values, ok := allowed[form+" "+c.Name]; ok && cell != "" && !values.MatchString(cell) {
				t.Errorf("%s %s: %q is not allowed", form, c.Name, cell)
			}
		}
	}
}

// rowOf is the row of an incident, by column.
func rowOf(t *testing.T, form, id string) map[string]string {
	t.Helper()
	header, rows := columnsOf(t, form)
	for _, r := range rows {
		if r[0] == id {
			out := map[string]string{}
			for i, name := range header {
				out[name] = r[i]
			}
			return out
		}
	}
	return nil
}

func TestACLEDCells(t *testing.T) {
	for id, want := range map[string]map[string]string{
		"i-blast":  {"event_date": "2024-03-05", "time_precision": "1", "event_type": "Explosions/Remote violence", "fatalities": "3", "geo_precision": "", "source": "Harbour Daily;Velmara Today"},
		"i-plot":   {"event_type": "Strategic developments", "sub_event_type": "Disrupted weapons use", "event_date": "", "fatalities": ""},
		"i-arrest": {"event_type": "Strategic developments", "sub_event_type": "Arrests", "time_precision": "3", "event_date": "2024-03-19"},
	} {
		got := rowOf(t, "acled", id)
		for column, value := range want {
			if got[column] != value {
				t.Errorf("%s %s: %q, want %q", id, column, got[column], value)
			}
		}
	}
	if rowOf(t, "acled", "i-displaced") != nil {
		t.Error("people displaced are no event of ACLED")
	}
}

func TestGEDNeedsADeath(t *testing.T) {
	_, rows := columnsOf(t, "ged")
	if len(rows) != 1 || rows[0][0] != "i-blast" {
		t.Fatalf("%d rows", len(rows))
	}
	got := rowOf(t, "ged", "i-blast")
	for column, value := range map[string]string{"low": "3", "high": "5", "best": "", "where_prec": "", "date_prec": "1", "number_of_sources": "4",
		"source_original": "police;director of Saint Brenn hospital;interior ministry"} {
		if got[column] != value {
			t.Errorf("%s: %q, want %q", column, got[column], value)
		}
	}
}

// TestPLOVERRecords: every record has what the manual requires, and the types of the manual.
func TestPLOVERRecords(t *testing.T) {
	fix := newFixture(t)
	lines := bytes.Split(bytes.TrimSpace(written(t, PLOVER, fix.s, fix.options())), []byte("\n"))
	for _, line := range lines {
		var p plover
		in := json.NewDecoder(bytes.NewReader(line))
		in.DisallowUnknownFields()
		if err := in.Decode(&p); err != nil {
			t.Fatal(err)
		}
		if p.ID == "" || p.Actor == nil || len(p.Event) != 1 || ontology.PLOVERTypes()[p.Event[0]] == "" || p.QuadCode < 1 || p.QuadCode > 4 {
			t.Errorf("%s", line)
		}
		for _, mode := range p.Mode {
			if mode != strings.ToLower(mode) {
				t.Errorf("mode %q", mode)
			}
		}
	}
	if len(lines) < 4 {
		t.Errorf("%d records", len(lines))
	}
}

// TestCodingOfSides: what the names tell of the sides, and no more.
func TestCodingOfSides(t *testing.T) {
	for _, c := range []struct {
		eventType, doer, doneTo    string
		event, targeting, violence string
	}{
		{"attack", "rebels", "soldiers", "Battles", "", coding.StateBased},
		{"attack", "rebels", "two villagers", "Violence against civilians", "Civilian targeting", coding.OneSided},
		{"shooting", "gunmen", "people", "Violence against civilians", "", ""},
		{"clash", "the Selm Front", "the Valley Guard", "Battles", "", coding.NonState},
		{"territorial_change", "the army", "the town", "Battles", "", ""},
		{"airstrike", "the army", "the Selm Front", "Explosions/Remote violence", "", coding.StateBased},
	} {
		s := &ledger.Situation{
			Entities: []ledger.Identity{{Kind: "armed_group", Name: "the Selm Front"}, {Kind: "armed_group", Name: "the Valley Guard"}},
			Incidents: []ledger.Incident{{ID: "x", Type: c.eventType, Status: "occurred",
				Values: []ledger.Value{{Attribute: "actor", Text: c.doer}, {Attribute: "target", Text: c.doneTo}}}}}
		cases, _ := coding.Cases(table.On(table.Source{Situation: s}), coding.NotToldAsDone)
		event, _ := cases[0].ACLED()
		if event != c.event || cases[0].CivilianTargeting() != c.targeting || cases[0].Violence() != c.violence {
			t.Errorf("%s on %s: %s, %q, %q", c.doer, c.doneTo, event, cases[0].CivilianTargeting(), cases[0].Violence())
		}
	}
}

// TestDescriptionsAreNamed: "they" stands under the name that the report gives them, and under none where reports differ.
func TestDescriptionsAreNamed(t *testing.T) {
	in := ledger.Incident{ID: "x", Type: "attack", Status: "occurred", Members: []ledger.Ref{{Report: "r", ID: "e"}, {Report: "q", ID: "e"}},
		Values: []ledger.Value{{Attribute: "actor", Text: "they"}, {Attribute: "target", Text: "the group"}}}
	told := func(report, group string) table.Told {
		return table.Told{Report: report, Who: []string{"Selm Front", group}, Event: ledger.Event{ID: "e", Type: "attack",
			Roles: []ledger.Role{{Role: "actor", Text: "they"}, {Role: "target", Text: "the group"}}}}
	}
	from := table.Source{Situation: &ledger.Situation{Incidents: []ledger.Incident{in}}, Events: []table.Told{told("r", "Valley Guard"), told("q", "River Guard")}}
	cases, _ := coding.Cases(table.On(from), againstACLED)
	if c := cases[0]; c.Doers.First() != "Selm Front" || c.DoneTo.First() != "the group" {
		t.Errorf("%q on %q", c.Doers.First(), c.DoneTo.First())
	}
}

// TestFoiledIsNoAttack: what was prevented stands among the strategic developments, whatever it was to be.
func TestFoiledIsNoAttack(t *testing.T) {
	s := &ledger.Situation{Incidents: []ledger.Incident{{ID: "x", Type: "bombing", Status: "foiled"}}}
	cases, _ := coding.Cases(table.On(table.Source{Situation: s}), againstACLED)
	if event, sub := cases[0].ACLED(); event != "Strategic developments" || sub != "Disrupted weapons use" || cases[0].Disorder() != "Strategic developments" {
		t.Errorf("%s/%s", event, sub)
	}
}

// TestCodingOfPlacesAndDays holds the codes to examples of the codebooks.
func TestCodingOfPlacesAndDays(t *testing.T) {
	lat, lon := 34.53, 69.17
	in := ledger.Incident{ID: "x", Type: "attack", When: &text.When{From: "2024-03-04", Until: "2024-03-10"},
		Where: []text.Location{{Name: "Kabul", Lat: &lat, Lon: &lon, Precision: "region"}}}
	cases, _ := coding.Cases(table.On(table.Source{Situation: &ledger.Situation{Incidents: []ledger.Incident{in}}}), coding.NotToldAsDone)
	c := cases[0]
	got := []string{c.PrioGrid(), c.WKT(), c.ACLEDPlace(), c.UCDPPlace(), c.Days.ACLEDPrecision(), c.Days.UCDPPrecision(), c.Days.ISO(c.Days.Middle()), c.Fatalities()}
	if want := []string{"179779", "POINT (69.17 34.53)", "3", "4", "2", "3", "2024-03-07", ""}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
