package export

import (
	"encoding/json"
	"io"
	"strconv"

	"sitrep/export/coding"
	"sitrep/export/table"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "plover", Extension: ".jsonl",
		Doc: "PLOVER records (manual 0.8) as JSON lines, one an event of a report", Write: PLOVER, Describe: describePLOVER})
}

// plover is a record by table 6.1 of the manual. A member that is not known is absent; date is required and empty
// where no day is known. The text is left out: the manual asks for the right to copy it.
type plover struct {
	ID        string         `json:"id"`
	Date      string         `json:"date"`
	EndDate   string         `json:"enddate,omitempty"`
	Actor     []ploverEntity `json:"actor"`
	Recipient []ploverEntity `json:"recipient,omitempty"`
	Event     []string       `json:"event"`
	EventLoc  *ploverPlace   `json:"event_loc,omitempty"`
	EventText []string       `json:"event_text"`
	QuadCode  int            `json:"quad_code"`
	Mode      []string       `json:"mode,omitempty"`
	Link      string         `json:"link,omitempty"`
	Size      *ploverSize    `json:"size,omitempty"`
	TextInfo  ploverSpan     `json:"text_info"`
	CiteInfo  ploverCite     `json:"cite_info"`
	Coder     string         `json:"coder"`
	CodedDate string         `json:"coded_date,omitempty"`
	ours
}

type ploverEntity struct {
	Sector string `json:"sector,omitempty"`
	Text   string `json:"entity_text"`
	Name   string `json:"identifier_text,omitempty"` // the name of whom the words describe
}

type ploverPlace struct {
	Extracted  string   `json:"extracted_place,omitempty"`
	Resolved   string   `json:"resolved_place,omitempty"`
	GeoNameID  int      `json:"geonameid,omitempty"`
	Lat        *float64 `json:"lat,omitempty"`
	Lon        *float64 `json:"lon,omitempty"`
	City       string   `json:"city,omitempty"`
	Province   string   `json:"province,omitempty"`
	Country    string   `json:"country,omitempty"`
	Code       string   `json:"country_code,omitempty"`
	Resolution int      `json:"resolution,omitempty"`
}

type ploverSize struct {
	Dead     *float64 `json:"dead,omitempty"`
	Injured  *float64 `json:"injured,omitempty"`
	Arrested *float64 `json:"arrested,omitempty"`
}

// ploverSpan is where the words stand, in code points.
type ploverSpan struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type ploverCite struct {
	Citation    string `json:"citation"`
	Title       string `json:"title,omitempty"`
	Language    string `json:"language,omitempty"`
	Publication string `json:"publication,omitempty"`
	Codebook    string `json:"codebook"`
	Version     string `json:"version,omitempty"`
}

// ploverResolution are the manual's codes of how precisely a place is known.
var ploverResolution = map[string]int{"venue": 5, "city": 4, "region": 2, "country": 1}

// ours are the columns that end every table, as members behind PLOVER's.
type ours struct {
	Behind map[string]string `json:"sitrep"`
}

var ploverBehind = table.Behind(func(y *coding.Telling) table.Standing { return y.Standing })

// PLOVER writes one record a line.
func PLOVER(w io.Writer, s *ledger.Situation, o Options) error {
	g := table.On(withheld(s, o))
	tellings, _ := coding.Tellings(g)
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for _, y := range tellings {
		if err := out.Encode(ploverOf(g, y, s.Version, o.At)); err != nil {
			return err
		}
	}
	return nil
}

func ploverOf(g *table.Ground, y *coding.Telling, by ledger.Version, at string) plover {
	start, end, _ := g.Span(y.Report, y.Event.Evidence.Start, y.Event.Evidence.End)
	quad, _ := strconv.Atoi(y.Type.Quad())
	p := plover{
		ID: table.RecordID(y.Ref()), Date: y.Days.ISO(y.Days.From), Actor: ploverEntities(y.Actors), Recipient: ploverEntities(y.Targets),
		Event: []string{y.Type.PLOVER}, EventLoc: ploverPlaceOf(y), EventText: []string{y.Event.Trigger.Text}, QuadCode: quad,
		Size: ploverSizeOf(y), TextInfo: ploverSpan{start.Char, end.Char}, Coder: "sitrep " + by.Program, ours: ours{map[string]string{}},
		CiteInfo: ploverCite{y.Report, y.Story.Title, y.Story.Language, y.Story.Publisher, "plover 0.8", by.Data},
	}
	if y.Incident != nil {
		p.Link = y.Incident.ID
	}
	if y.Type.Mode != "" {
		p.Mode = []string{y.Type.Mode}
	}
	if y.Days.Width() > 1 {
		p.EndDate = y.Days.ISO(y.Days.Until)
	}
	if len(at) >= len("2024-05-06") {
		p.CodedDate = at[:len("2024-05-06")]
	}
	for _, f := range ploverBehind {
		if cell := f.Cell(y); cell != "" {
			p.Behind[f.Name] = cell
		}
	}
	return p
}

func ploverEntities(list []coding.Participant) []ploverEntity {
	out := make([]ploverEntity, 0, len(list))
	for _, p := range list {
		e := ploverEntity{Sector: p.Sector.PLOVER, Text: p.Words}
		if p.Name != p.Words {
			e.Name = p.Name
		}
		out = append(out, e)
	}
	return out
}

func ploverPlaceOf(y *coding.Telling) *ploverPlace {
	at := y.At
	if at.Written == "" && at.Name == "" {
		return nil
	}
	id, _ := strconv.Atoi(at.GeoName)
	return &ploverPlace{Extracted: at.Written, Resolved: at.Name, GeoNameID: id, Lat: at.Lat, Lon: at.Lon, City: ofPrecision(y, "city"),
		Province: at.Admin1, Country: at.Country, Code: y.Country.ISO3, Resolution: ploverResolution[at.Precision]}
}

func ploverSizeOf(y *coding.Telling) *ploverSize {
	s := ploverSize{y.Count("killed"), y.Count("wounded"), y.Count("arrested")}
	if s == (ploverSize{}) {
		return nil
	}
	return &s
}

func describePLOVER(s *ledger.Situation, o Options) Description {
	_, left := coding.Tellings(table.On(withheld(s, o)))
	return Description{Tables: []table.Table{table.Of("sitrep", "The members of PLOVER's manual 0.8, chapter 6; and in the member sitrep:", ploverBehind, nil)}, Left: left.Lines("events")}
}
