package geo

import (
	"fmt"
	"io"
	"math"
	"slices"

	"sitrep/eval/measure"
)

// Near is the distance in kilometres within which a point counts as right: 100 miles.
const Near = 161

// Score is what a reading reached on a set.
type Score struct {
	P      float64 `json:"toponym_P"`
	R      float64 `json:"toponym_R"`
	F1     float64 `json:"toponym_F1"`
	Acc161 float64 `json:"acc161"`
	Median float64 `json:"median_km"`

	Owed       int `json:"owed"`       // toponyms of the set
	Given      int `json:"given"`      // toponyms read
	Right      int `json:"right"`      // read with exactly their span
	Resolved   int `json:"resolved"`   // of these, with a point on both sides
	Unresolved int `json:"unresolved"` // the set has a point, the reading none
	Unknown    int `json:"unknown"`    // the set has none, or an id that the gazetteer lacks
}

// Compare scores predictions, which stand in the order of the documents. locate gives the point of a
// GeoNames id, nil for one it does not know.
func Compare(documents []Document, predictions []Prediction, locate func(id int) *Point) Score {
	var s Score
	var distances []float64
	for k, d := range documents {
		given := spans(predictions[k].Toponyms)
		s.Owed += len(d.Toponyms)
		s.Given += len(given)
		for _, t := range d.Toponyms {
			f, ok := given[[2]int{t.Start, t.End}]
			if !ok {
				continue
			}
			s.Right++
			point := t.Point
			if point == nil && t.ID != 0 {
				point = locate(t.ID)
			}
			switch {
			case point == nil:
				s.Unknown++
			case f.Lat == nil || f.Lon == nil:
				s.Unresolved++
			default:
				distances = append(distances, Distance(*point, Point{*f.Lat, *f.Lon}))
			}
		}
	}
	s.finish(distances)
	return s
}

func (s *Score) finish(distances []float64) {
	s.P, s.R = measure.Ratio(s.Right, s.Given), measure.Ratio(s.Right, s.Owed)
	s.F1 = measure.F1(s.Right, s.Given, s.Owed)
	s.Resolved = len(distances)
	near := 0
	for _, d := range distances {
		if d <= Near {
			near++
		}
	}
	s.Acc161 = measure.Ratio(near, len(distances))
	if slices.Sort(distances); len(distances) > 0 {
		s.Median = math.Round(distances[len(distances)/2]*10) / 10
	}
}

// spans are the toponyms read by their span.
func spans(list []Found) map[[2]int]Found {
	out := map[[2]int]Found{}
	for _, f := range list {
		out[[2]int{f.Start, f.End}] = f
	}
	return out
}

// Distance is the way between two points on a sphere of 6,371 km (haversine), in kilometres.
func Distance(a, b Point) float64 {
	const radius, degree = 6371, math.Pi / 180
	y, x := math.Sin((b.Lat-a.Lat)*degree/2), math.Sin((b.Lon-a.Lon)*degree/2)
	h := y*y + math.Cos(a.Lat*degree)*math.Cos(b.Lat*degree)*x*x
	return 2 * radius * math.Asin(math.Sqrt(min(1, h)))
}

// Print writes the scores for a person.
func (s Score) Print(w io.Writer) error {
	_, err := fmt.Fprintf(w, "toponyms P %.1f R %.1f F1 %.1f   (%d owed, %d given, %d right)\nwithin %d km %.1f %% of %d resolved, median %.1f km   (%d without a point of ours; %d can't be scored: no point, or an id the gazetteer lacks)\n",
		100*s.P, 100*s.R, 100*s.F1, s.Owed, s.Given, s.Right, Near, 100*s.Acc161, s.Resolved, s.Median, s.Unresolved, s.Unknown)
	return err
}
