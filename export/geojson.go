package export

import (
	"encoding/json"
	"io"

	"sitrep/export/table"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "geojson", Extension: ".geojson",
		Doc: "incidents on the map, those without a place with no geometry", Write: GeoJSON, Describe: theIncidents})
}

// feature is a GeoJSON feature (RFC 7946). Geometry is null where the incident has no coordinates: what can't be
// drawn is not dropped.
type feature struct {
	Type       string            `json:"type"`
	ID         string            `json:"id"`
	Geometry   *geometry         `json:"geometry"`
	Properties map[string]string `json:"properties"`
}

type geometry struct {
	Type        string     `json:"type"`
	Coordinates [2]float64 `json:"coordinates"` // longitude, latitude
}

// GeoJSON writes one feature an incident; its properties are the cells of the table of incidents that are known.
func GeoJSON(w io.Writer, s *ledger.Situation, o Options) error {
	from := withheld(s, o)
	incidents := table.On(from).Incidents()
	features := make([]feature, 0, len(incidents.Rows))
	for i, row := range incidents.Rows {
		features = append(features, feature{"Feature", row[0], pointOf(from.Situation.Incidents[i]), known(incidents, row)})
	}
	e := json.NewEncoder(w)
	e.SetIndent("", " ")
	return e.Encode(map[string]any{"type": "FeatureCollection", "features": features})
}

// theIncidents describes the forms that write the table of incidents.
func theIncidents(*ledger.Situation, Options) Description {
	return Description{Tables: table.Codebook()[:1]}
}

func pointOf(in ledger.Incident) *geometry {
	if len(in.Where) == 0 || in.Where[0].Lat == nil || in.Where[0].Lon == nil {
		return nil
	}
	return &geometry{"Point", [2]float64{*in.Where[0].Lon, *in.Where[0].Lat}}
}

// known are the cells of a row that are not empty, by column.
func known(t table.Table, row []string) map[string]string {
	out := map[string]string{}
	for i, cell := range row {
		if cell != "" {
			out[t.Columns[i].Name] = cell
		}
	}
	return out
}
