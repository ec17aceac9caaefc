package main

import (
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/eval/geo"
	"sitrep/gazetteer"
	"sitrep/reading"
	"sitrep/text"
)

func init() { adapters["geo"] = measureGeo }

// measureGeo scores toponyms and their points on TR-News or GeoWebNews: geo FILE|DIR.
func measureGeo(arguments []string, out io.Writer) error {
	var half string
	var mend bool
	o, err := parse("geo", arguments, func(f *flag.FlagSet) {
		f.BoolVar(&mend, "mend", false, "move a span of the set whose words stand a few characters off")
		f.StringVar(&half, "half", "", "only the documents of one half: tuning or unseen")
	})
	if err != nil {
		return err
	}
	path, err := o.single()
	if err != nil {
		return err
	}
	all, err := geo.Load(path)
	if err != nil {
		return err
	}
	documents, err := geo.Half(all, half)
	if err != nil {
		return fmt.Errorf("%w: %v", errUsage, err)
	}
	if mend {
		geo.Mend(documents)
	}
	predictions := readToponyms(documents)
	if err := o.write(func(w io.Writer) error { return printLines(w, predictions) }); err != nil {
		return err
	}
	if !slices.ContainsFunc(documents, func(d geo.Document) bool { return d.Scored }) && o.out != "" {
		return nil
	}
	score := geo.Compare(documents, predictions, pointOf)
	if o.json {
		return printJSON(out, score)
	}
	return score.Print(out)
}

func readToponyms(documents []geo.Document) []geo.Prediction {
	out := make([]geo.Prediction, len(documents))
	for i, d := range documents {
		out[i] = geo.Prediction{Document: d.Name, Toponyms: toponyms(reading.Layers(d.Text))}
	}
	return out
}

// toponyms are the names of places in a document: its places but venues without a name ("a hospital"), and
// the toponyms inside other names, in datelines and without an entry in the gazetteer.
func toponyms(d *text.Document) []geo.Found {
	var all []text.Place
	for _, p := range slices.Concat(d.Places, d.Toponyms) {
		if p.Rule != "venue-noun" && p.Rule != "capital-noun" && !geo.IsInstitution(d.Words(p.Span)) && p.Start >= geo.Header(d.Text) {
			all = append(all, whole(d, p))
		}
	}
	slices.SortStableFunc(all, func(a, b text.Place) int { return a.Start - b.Start })
	out := []geo.Found{}
	chars, at := 0, 0
	for _, p := range all {
		l := p.Location
		chars += utf8.RuneCountInString(d.Text[at:p.Start])
		at = p.Start
		out = append(out, geo.Found{Start: chars, End: chars + utf8.RuneCountInString(d.Words(p.Span)), Text: d.Words(p.Span),
			Lat: l.Lat, Lon: l.Lon, Country: l.CountryCode, Rule: strings.TrimSpace(p.Role + " " + p.Rule)})
	}
	return out
}

// whole is a place without the direction in lower case before it, with the point of the whole region.
func whole(d *text.Document, p text.Place) text.Place {
	cut := undirected(d.Words(p.Span))
	if cut == 0 {
		return p
	}
	p.Start += cut
	for _, a := range gazetteer.AreasNamed(d.Words(p.Span)) {
		if p.Location.Lat == nil && a.Point != nil && a.Country == p.Location.CountryCode {
			p.Location.Lat, p.Location.Lon = &a.Point.Lat, &a.Point.Lon
		}
	}
	return p
}

// undirected is how many bytes of a toponym are a direction in lower case, which the sets leave out: of
// "eastern Veldora" the first eight.
func undirected(words string) int {
	first := strings.IndexFunc(words, unicode.IsUpper)
	if blank := strings.IndexByte(words, ' '); first > 0 && blank == first-1 {
		return first
	}
	return 0
}

// pointOf is the point of a GeoNames id that the gazetteer holds, or nil.
func pointOf(id int) *geo.Point {
	p, ok := gazetteer.PointOf(id)
	if !ok {
		return nil
	}
	return &geo.Point{Lat: p.Lat, Lon: p.Lon}
}
