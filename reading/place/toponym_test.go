package place

import (
	"strings"
	"testing"

	"sitrep/text"
)

// named reads a report of one line in which the given words were read as names of a kind.
func named(t *testing.T, report string, names ...string) *text.Document {
	t.Helper()
	d := split(report)
	for _, n := range names {
		kind, words, _ := strings.Cut(n, " ")
		start := strings.Index(report, words)
		span := text.Span{Start: start, End: start + len(words)}
		first, last := d.TokensIn(span)
		if start < 0 || first == last {
			t.Fatalf("%q does not stand in %q", words, report)
		}
		d.Names = append(d.Names, text.Name{Span: span, First: first, Last: last, Kind: kind})
	}
	return d
}

// TestToponyms: names that are no places of the report stand in their own layer, with their role.
func TestToponyms(t *testing.T) {
	for _, c := range []struct {
		report string
		names  []string
		places string
		want   string
	}{
		{"The Boston Fire Department put it out.", []string{"ORG Boston Fire Department"}, "", "Boston embedded"},
		{"Kenya President Dan Arvel spoke.", []string{"PER Kenya President Dan Arvel"}, "", "Kenya embedded"},
		{"Dan Minsk spoke to the Bank of England.", []string{"PER Dan Minsk"}, "", "England embedded"},
		{"The car left Elmsted Road near Minsk.", []string{"LOC Elmsted Road"}, "Minsk", "Elmsted Road unlisted"},
		{"He lived in Qarnaveh with his aunt; Qarnaveh is small.", []string{"LOC Qarnaveh"}, "", "Qarnaveh unlisted"},
		{"According to Brandle, the County paid.", []string{"LOC Brandle", "LOC County"}, "", ""},
		{"Mara Holt left. Later Holt saw a fox.", []string{"PER Mara Holt"}, "", ""},
	} {
		places, toponyms := Read(named(t, c.report, c.names...))
		var got, said []string
		for _, p := range places {
			said = append(said, p.Location.Written)
		}
		for _, p := range toponyms {
			got = append(got, p.Location.Written+" "+p.Role)
		}
		if strings.Join(got, ", ") != c.want || strings.Join(said, ", ") != c.places {
			t.Errorf("%q: places %q, toponyms %q; want %q, %q", c.report, said, got, c.places, c.want)
		}
	}
}

// TestDatelineIsNoPlace: a dateline places other names, and is no place of the report itself.
func TestDatelineIsNoPlace(t *testing.T) {
	d := split("GLASGOW, Ky. - Deputies in Glasgow held a man.")
	d.Furniture = []text.Furniture{{Span: text.Span{Start: 0, End: 14}, Kind: "dateline"}}
	places, toponyms := Read(d)
	if len(places) != 1 || places[0].Location.Admin1 != "Kentucky" {
		t.Errorf("places %+v, want Glasgow in Kentucky alone", places)
	}
	if len(toponyms) != 2 || toponyms[0].Role != "dateline" || toponyms[0].Location.Admin1 != "Kentucky" {
		t.Errorf("toponyms %+v, want the dateline's two", toponyms)
	}
}
