package export

import (
	"io"
	"slices"

	"sitrep/export/coding"
	"sitrep/export/table"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "polecat", Extension: ".tsv",
		Doc: "the 40 columns of POLECAT, one row an event of a report, ours behind them", Write: POLECAT, Describe: describePOLECAT})
}

// polecatFields are the columns of POLECAT in its order, parted by tabs. Where POLECAT writes None the cell is empty.
var polecatFields = slices.Concat([]table.Field[*coding.Telling]{
	coding.Field("Event ID", table.Text, "report:id of the event.", func(y *coding.Telling) string { return table.RecordID(y.Ref()) }),
	coding.Field("Event Date", table.Day, "The day, where it is known; else the first it may be.", func(y *coding.Telling) string { return y.Days.ISO(y.Days.From) }),
	coding.Field("Event Type", table.Text, "One of PLOVER's 16 events.", func(y *coding.Telling) string { return y.Type.PLOVER }),
	coding.Field("Event Mode", table.Text, "PLOVER's mode, where the word tells one.", func(y *coding.Telling) string { return y.Type.Mode }),
	coding.Untold("Intensity", table.Number, "PLOVER's score of conflict and cooperation, which we do not copy."),
	coding.Field("Quad Code", table.Text, "PLOVER's quad category.", func(y *coding.Telling) string { return quadNames[y.Type.Quad()] }),
	coding.Untold("Contexts", table.Text, "PLOVER's contexts."),
	coding.Field("Actor Name", table.Text, "Who acts, or is held to, by name where the report tells one.", func(y *coding.Telling) string { return names(y.Actors) }),
	coding.Untold("Actor Country", table.Text, "Country of the actor."),
	coding.Untold("Actor COW", table.Text, "Its Correlates of War code."),
	coding.Field("Primary Actor Sector", table.Text, "PLOVER's sector of the first actor, where its name tells.", func(y *coding.Telling) string { return firstSector(y.Actors) }),
	coding.Field("Actor Sectors", table.Text, "Those of all.", func(y *coding.Telling) string { return allSectors(y.Actors) }),
	coding.Untold("Actor Title", table.Text, "Office of the actor."),
	coding.Field("Actor Name Raw", table.Text, "The words of the report.", func(y *coding.Telling) string { return wordsOf(y.Actors) }),
	coding.Untold("Wikipedia Actor ID", table.Text, "Page of the actor."),
	coding.Field("Recipient Name", table.Text, "Who is aimed at or hurt.", func(y *coding.Telling) string { return names(y.Targets) }),
	coding.Untold("Recipient Country", table.Text, "Country of the recipient."),
	coding.Untold("Recipient COW", table.Text, "Its Correlates of War code."),
	coding.Field("Primary Recipient Sector", table.Text, "PLOVER's sector of the first recipient.", func(y *coding.Telling) string { return firstSector(y.Targets) }),
	coding.Field("Recipient Sectors", table.Text, "Those of all.", func(y *coding.Telling) string { return allSectors(y.Targets) }),
	coding.Untold("Recipient Title", table.Text, "Office of the recipient."),
	coding.Field("Recipient Name Raw", table.Text, "The words of the report.", func(y *coding.Telling) string { return wordsOf(y.Targets) }),
	coding.Untold("Wikipedia Recipient ID", table.Text, "Page of the recipient."),
	coding.Field("Placename", table.Text, "The most precise place.", func(y *coding.Telling) string { return table.PlaceName(y.At) }),
	coding.Field("City", table.Text, "A settlement.", func(y *coding.Telling) string { return ofPrecision(y, "city") }),
	coding.Untold("District", table.Text, "Second-level division."),
	coding.Field("Province", table.Text, "First-level division.", func(y *coding.Telling) string { return y.At.Admin1 }),
	coding.Field("Country", table.Text, "ISO 3166-1 alpha-3.", func(y *coding.Telling) string { return y.Country.ISO3 }),
	coding.Field("Latitude", table.Number, "Degrees, WGS 84.", func(y *coding.Telling) string { return table.Written(y.At.Lat) }),
	coding.Field("Longitude", table.Number, "Degrees, WGS 84.", func(y *coding.Telling) string { return table.Written(y.At.Lon) }),
	coding.Field("GeoNames ID", table.Text, "Of the place.", func(y *coding.Telling) string { return y.At.GeoName }),
	coding.Field("Raw Placename", table.Text, "The place as written.", func(y *coding.Telling) string { return y.At.Written }),
	coding.Untold("Feature Type", table.Text, "GeoNames feature of the place."),
	coding.Field("Source", table.Text, "The outlet.", func(y *coding.Telling) string { return y.Story.Publisher }),
	coding.Field("Publication Date", table.Day, "Of the report.", func(y *coding.Telling) string { return y.Story.Published.Value }),
	coding.Untold("Story People", table.Text, "Persons of the story: sitrep masks private ones, so it lists none."),
	coding.Untold("Story Organizations", table.Text, "Organisations of the story."),
	coding.Untold("Story Locations", table.Text, "Places of the story."),
	coding.Field("Language", table.Text, "Of the report.", func(y *coding.Telling) string { return y.Story.Language }),
	coding.Field("Version", table.Text, "The program that read it.", func(y *coding.Telling) string { return y.Story.ReadBy.Program }),
}, table.Behind(func(y *coding.Telling) table.Standing { return y.Standing }))

// quadNames are the quad categories by number.
var quadNames = map[string]string{"1": "VERBAL COOPERATION", "2": "MATERIAL COOPERATION", "3": "VERBAL CONFLICT", "4": "MATERIAL CONFLICT"}

func names(list []coding.Participant) string {
	var out []string
	for _, p := range list {
		out = append(out, p.Name)
	}
	return table.Joined(out...)
}

func wordsOf(list []coding.Participant) string {
	var out []string
	for _, p := range list {
		out = append(out, p.Words)
	}
	return table.Joined(out...)
}

func firstSector(list []coding.Participant) string {
	if len(list) == 0 {
		return ""
	}
	return list[0].Sector.PLOVER
}

func allSectors(list []coding.Participant) string {
	var out []string
	for _, p := range list {
		out = append(out, p.Sector.PLOVER)
	}
	return table.Joined(out...)
}

func ofPrecision(y *coding.Telling, precision string) string {
	if y.At.Precision != precision {
		return ""
	}
	return table.PlaceName(y.At)
}

// POLECAT writes one row an event of a report for which PLOVER has a type.
func POLECAT(w io.Writer, s *ledger.Situation, o Options) error {
	tellings, _ := coding.Tellings(table.On(withheld(s, o)))
	return writeTSV(w, table.Of("polecat", "", polecatFields, tellings))
}

func describePOLECAT(s *ledger.Situation, o Options) Description {
	_, left := coding.Tellings(table.On(withheld(s, o)))
	return Description{Tables: []table.Table{table.Of("polecat", "One row an event of a report, parted by tabs.", polecatFields, nil)}, Left: left.Lines("events")}
}
