// Package geo reads two sets of news reports in which every toponym is marked and put on the map, and
// scores a reading of them: TR-News (Kamalloo & Rafiei 2018) and GeoWebNews (Gritta, Pilehvar &
// Collier 2020, "A pragmatic guide to geoparsing evaluation").
//
// Toponyms are scored by exact span: one that is found twice counts once, precision, recall and F1 over
// all documents together. GeoWebNews marks more than toponyms. As in its paper, Non_Toponym and the
// expressions (Literal_Expression, Non_Lit_Expression) are none, nor is what is marked Non_Locational.
//
// GeoWebNews' files begin with a line "TITLE: … LINK: …", in which nothing is marked: what is read there is
// not counted. A direction in lower case belongs to no toponym, and a school or university is none. In 19 articles of TR-News the spans are off by
// a few characters, since it was cut before its blanks were; they are scored as they stand, so that scores
// compare with other people's, unless Mend moves them.
//
// Points are scored over the toponyms found that have a point both in the set and in the reading: acc161 is
// the share that lie within 161 km (100 miles), median_km the median distance on a sphere. A toponym of
// the set that has no point, or only a GeoNames id that our gazetteer does not hold, can't be scored;
// one that the reading leaves without a point is not resolved. Both are counted and printed.
package geo

import (
	"strings"

	"sitrep/eval/measure"
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
	Rule    string   `json:"rule"`    // the rule that read it
}

// Header is the length in bytes of the line before the report in a file of GeoWebNews, 0 where there is none.
func Header(text string) int {
	line, _, _ := strings.Cut(text, "\n")
	if strings.HasPrefix(line, "TITLE: ") && strings.Contains(line, " LINK: ") {
		return len(line)
	}
	return 0
}

// reach is how many characters off its words a span may stand to be mended.
const reach = 16

// Mend moves each span that does not hold its words to the nearest place within reach where they stand.
func Mend(documents []Document) {
	for _, d := range documents {
		chars := []rune(d.Text)
		for i := range d.Toponyms {
			t := &d.Toponyms[i]
			for off := 0; off <= reach && !t.holds(chars); off++ {
				for _, by := range []int{-off, off} {
					if moved := (Toponym{Start: t.Start + by, End: t.End + by, Text: t.Text}); moved.holds(chars) {
						t.Start, t.End = moved.Start, moved.End
						break
					}
				}
			}
		}
	}
}

// holds reports a span that has its words.
func (t Toponym) holds(chars []rune) bool {
	return t.Start >= 0 && t.Start <= t.End && t.End <= len(chars) && string(chars[t.Start:t.End]) == t.Text
}

// IsInstitution reports the name of a school or university.
func IsInstitution(name string) bool {
	words := strings.Fields(name)
	for _, w := range []string{"University", "College", "School", "Academy"} {
		if len(words) > 0 && (words[0] == w || words[len(words)-1] == w) {
			return true
		}
	}
	return false
}

// Half is one half of the documents, "tuning" or "unseen", or all for ""; see measure.Half.
func Half(all []Document, which string) ([]Document, error) {
	return measure.Half(all, which, func(d Document) string { return d.Name })
}
