// Package geo reads two sets of news reports in which every toponym is marked and put on the map, and
// scores a reading of them: TR-News (Kamalloo & Rafiei 2018) and GeoWebNews (Gritta, Pilehvar &
// Collier 2020, "A pragmatic guide to geoparsing evaluation").
//
// Toponyms are scored by exact span: one that is found twice counts once, precision, recall and F1 over
// all documents together. GeoWebNews marks more than toponyms. As in its paper, Non_Toponym and the
// expressions (Literal_Expression, Non_Lit_Expression) are none, nor is what is marked Non_Locational.
//
// Points are scored over the toponyms found that have a point both in the set and in the reading: acc161 is
// the share that lie within 161 km (100 miles), median_km the median distance on a sphere. A toponym of
// the set that has no point, or only a GeoNames id that our gazetteer does not hold, can't be scored;
// one that the reading leaves without a point is not resolved. Both are counted and printed.
package geo

import (
	"crypto/sha256"
	"fmt"
)

// Document is a report with its toponyms.
type Document struct {
	Name     string
	Text     string
	Toponyms []Toponym
	Scored   bool // it came with an annotation
}

// Toponym is a place name; offsets are characters (Unicode code points) of the text, half-open.
type Toponym struct {
	Start, End int
	Text       string
	Point      *Point
	ID         int    // GeoNames id, 0 when the set gives none
	Kind       string // GeoWebNews: how it is used; "" in TR-News
}

// Point is a place in degrees, WGS 84.
type Point struct{ Lat, Lon float64 }

// Prediction is what was read in a document.
type Prediction struct {
	Document string  `json:"doc"`
	Toponyms []Found `json:"toponyms"`
}

// Found is a toponym read; offsets are characters. Lat and Lon are null where it has no point.
type Found struct {
	Start   int      `json:"start"`
	End     int      `json:"end"`
	Text    string   `json:"text"`
	Lat     *float64 `json:"lat"`
	Lon     *float64 `json:"lon"`
	Country string   `json:"country"` // ISO 3166-1 alpha-2, "" where none or several
}

// Half parts the documents by a hash of their name, so that rules are written looking at one half and
// measured on the other: "tuning", "unseen", or all for "".
func Half(all []Document, which string) ([]Document, error) {
	want, ok := map[string]byte{"tuning": 0, "unseen": 1}[which]
	if which == "" {
		return all, nil
	}
	if !ok {
		return nil, fmt.Errorf("no half %q: tuning or unseen", which)
	}
	var out []Document
	for _, d := range all {
		if sha256.Sum256([]byte(d.Name))[0]%2 == want {
			out = append(out, d)
		}
	}
	return out, nil
}
