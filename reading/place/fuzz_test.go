package place

import (
	"strings"
	"testing"
	"time"

	"sitrep/text"
)

// FuzzRead guards against panics and checks the promises about spans, with and without sentences.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"Paris, Texas", "al-", "St. St. St.", "U.S.\u00A0embassy", "MÜNCHEN (X) Île\xff\xfe", "of of Of Church of the",
		"’s's", "Mosque Mosque Mosque of the The Hall", "eastern eastern Afghanistan Region Province", strings.Repeat("New ", 50), "Ala., Ala., Mass."} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, sentences bool) {
		d := split(s)
		if !sentences {
			d.Sentences = nil
		}
		places, toponyms := Read(d)
		checkPlaces(t, d, places)
		checkPlaces(t, d, toponyms)
	})
}

func checkPlaces(t *testing.T, d *text.Document, places []text.Place) {
	t.Helper()
	end := 0
	for _, p := range places {
		if p.Start < end || p.End > len(d.Text) || p.Empty() {
			t.Fatalf("span %v after byte %d of %d", p.Span, end, len(d.Text))
		}
		end = p.End
		if p.Rule == "" || p.Kind == "" || p.Location.Written != d.Words(p.Span) {
			t.Fatalf("incomplete: %+v", p)
		}
		if (p.Location.Lat == nil) != (p.Location.Lon == nil) {
			t.Fatalf("half a point: %+v", p)
		}
	}
}

// TestReadIsLinear reads hostile texts; a quadratic step would take minutes.
func TestReadIsLinear(t *testing.T) {
	for name, unit := range map[string]string{
		"names":    "Moscow, Paris, Texas in Georgia ",
		"venues":   "a hospital near Mosque Hall of the Church ",
		"capitals": "NEW SAN SANTA NORTH SAINT OF ",
		"letters":  "Aa",
	} {
		t.Run(name, func(t *testing.T) {
			d := split(strings.Repeat(unit, 200_000/len(unit)))
			for _, sentences := range [][]text.Sentence{d.Sentences, nil} {
				d.Sentences = sentences
				start := time.Now()
				places, toponyms := Read(d)
				checkPlaces(t, d, places)
				checkPlaces(t, d, toponyms)
				if took := time.Since(start); took > 10*time.Second {
					t.Errorf("took %v", took)
				}
			}
		})
	}
}

// TestReadUsesNames: names of people and organizations hold no places, names of places help.
func TestReadUsesNames(t *testing.T) {
	d := split("Talia Kaluga of Bank Minsk Trust met the Russian Trade Board and the Bank of England. Vitebsk Ltd sued Aleppo.")
	d.Names = []text.Name{
		{Span: text.Span{Start: 0, End: 12}, First: 0, Last: 2, Kind: "PER"},
		{Span: text.Span{Start: 16, End: 32}, First: 3, Last: 6, Kind: "ORG"},
		{Span: text.Span{Start: 41, End: 60}, First: 8, Last: 11, Kind: "ORG"},
		{Span: text.Span{Start: 69, End: 84}, First: 13, Last: 16, Kind: "ORG"},
		{Span: text.Span{Start: 86, End: 97}, First: 17, Last: 19, Kind: "ORG"},
		{Span: text.Span{Start: 103, End: 109}, First: 20, Last: 21, Kind: "PER"},
	}
	got, _ := Read(d)
	if len(got) != 2 || d.Words(got[0].Span) != "Russian" || d.Words(got[1].Span) != "Aleppo" {
		t.Errorf("got %+v, want the demonym and Aleppo", got)
	}
}

// TestReadUsesTags: a word that is no noun is no settlement.
func TestReadUsesTags(t *testing.T) {
	d := split("Minsk fell. Zagreb now.")
	d.Tags = make([]text.Tag, len(d.Tokens))
	d.Tags[0].Universal, d.Tags[3].Universal = "VERB", "PROPN"
	if got, _ := Read(d); len(got) != 1 || got[0].Location.Name != "Zagreb" {
		t.Errorf("got %+v, want Zagreb alone", got)
	}
}

// TestReadSkipsFurniture: nothing is read from captions and menus.
func TestReadSkipsFurniture(t *testing.T) {
	d := split("Police in Minsk. Police in Zagreb.")
	d.Furniture = []text.Furniture{{Span: text.Span{Start: 0, End: 16}, Kind: "caption"}}
	if got, _ := Read(d); len(got) != 1 || got[0].Location.Name != "Zagreb" {
		t.Errorf("got %+v, want Zagreb alone", got)
	}
}
