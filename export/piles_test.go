package export

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"sitrep/collation"
	"sitrep/export/coding"
	"sitrep/export/stix"
	"sitrep/export/table"
	"sitrep/input"
	"sitrep/ledger"
	"sitrep/ontology"
	"sitrep/reading"
)

// piles are real readings: of the invented examples, and of the reference reports where these lie beside the repository.
func piles(t *testing.T) map[string]func(t *testing.T) (*ledger.Situation, Options) {
	t.Helper()
	if testing.Short() {
		t.Skip("skipped: reads whole piles")
	}
	out := map[string]func(t *testing.T) (*ledger.Situation, Options){}
	for name, folder := range map[string]string{"examples": "../examples/reports", "reference": "../../shared/data/reports"} {
		out[name] = func(t *testing.T) (*ledger.Situation, Options) {
			if _, err := os.Stat(folder); err != nil {
				t.Skip("skipped: no data")
			}
			return readPile(t, folder)
		}
	}
	return out
}

func readPile(t *testing.T, folder string) (*ledger.Situation, Options) {
	t.Helper()
	var readings []ledger.Reading
	texts := map[string]string{}
	for r, err := range input.Walk(context.Background(), []string{folder}, input.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(r.Path, ".json") || strings.HasSuffix(r.Path, ".md") {
			continue // the annotation, beside the reports
		}
		readings = append(readings, reading.Read(r))
		texts[r.ID] = r.Text
	}
	s := collation.Collate(readings)
	s.Version = reading.Version()
	return &s, Options{Text: func(id string) string { return texts[id] }, Events: EventsOf(readings), At: "2026-01-02T03:04:05Z"}
}

// TestPilesInEveryForm writes real readings in every form and holds these to the schemas and codebooks.
func TestPilesInEveryForm(t *testing.T) {
	for name, read := range piles(t) {
		t.Run(name, func(t *testing.T) {
			s, o := read(t)
			t.Run("stix", func(t *testing.T) {
				raw := written(t, STIX, s, o)
				if err := stixChecker(t)(raw); err != nil {
					t.Error(err)
				}
				var b stix.Bundle
				if err := json.Unmarshal(raw, &b); err != nil || len(b.Objects) < 10 {
					t.Errorf("%d objects, %v", len(b.Objects), err)
				}
			})
			t.Run("cap", func(t *testing.T) {
				if err := validCAP(t, written(t, CAP, s, o)); err != nil {
					t.Error(err)
				}
			})
			t.Run("columns", func(t *testing.T) { columnsHold(t, s, o) })
			t.Run("plover", func(t *testing.T) { ploverHolds(t, s, o) })
			t.Run("ged", func(t *testing.T) { deadlyOnly(t, s, o) })
			t.Run("quotes", func(t *testing.T) { annotationsHold(t, s, o) })
		})
	}
}

// columnsHold: every row of every form of columns has a cell a column, of its kind and of the values allowed.
func columnsHold(t *testing.T, s *ledger.Situation, o Options) {
	for _, form := range []string{"acled", "ged", "gdelt-mentions", "polecat"} {
		f, _ := Lookup(form)
		in := csv.NewReader(bytes.NewReader(written(t, f.Write, s, o)))
		if f.Extension == ".tsv" {
			in.Comma, in.LazyQuotes = '\t', true
		}
		rows, err := in.ReadAll()
		if err != nil || len(rows) < 2 && form != "ged" {
			t.Fatalf("%s: %d lines, %v", form, len(rows), err)
		}
		t.Logf("%s: %d rows", form, len(rows)-1)
		cellsHold(t, form, f.Describe(&ledger.Situation{}, Options{}).Tables[0].Columns, rows[1:])
	}
	for _, own := range table.All(withheld(s, o)) {
		cellsHold(t, "csv "+own.Name, own.Columns, own.Rows)
	}
}

// ploverHolds: every record is of a type and a mode of the manual.
func ploverHolds(t *testing.T, s *ledger.Situation, o Options) {
	for line := range bytes.Lines(written(t, PLOVER, s, o)) {
		var p plover
		if err := json.Unmarshal(line, &p); err != nil || ontology.PLOVERTypes()[p.Event[0]] == "" || p.Actor == nil {
			t.Errorf("%v: %s", err, line)
		}
	}
}

// deadlyOnly: no row without a death, and none left out that has one.
func deadlyOnly(t *testing.T, s *ledger.Situation, o Options) {
	cases, left := coding.Cases(table.On(withheld(s, o)), againstGED)
	for _, c := range cases {
		if !c.Deadly() || c.Aggregate {
			t.Errorf("%s %q", c.ID, c.Title)
		}
	}
	t.Logf("%d rows, left out: %v", len(cases), left.Lines("incidents"))
}

// annotationsHold: each position leads to the quote, in code points, where no name is withheld.
func annotationsHold(t *testing.T, s *ledger.Situation, o Options) {
	o.IncludeNames = true
	var page struct{ Items []annotation }
	if err := json.Unmarshal(written(t, WebAnnotation, s, o), &page); err != nil || len(page.Items) < 10 {
		t.Fatalf("%d annotations, %v", len(page.Items), err)
	}
	for _, a := range page.Items {
		text := []rune(o.Text(strings.TrimPrefix(a.Target.Source, "urn:sitrep:report:")))
		quote, place := a.Target.Selector[0], a.Target.Selector[1]
		from, until := *place.Start, *place.End
		if got := string(text[from:until]); got != quote.Exact {
			t.Errorf("at %d stands %q, not %q", from, got, quote.Exact)
		}
		if got := string(text[:from]); !strings.HasSuffix(got, quote.Prefix) || !strings.HasPrefix(string(text[until:]), quote.Suffix) {
			t.Errorf("around %d stands something else than %q and %q", from, quote.Prefix, quote.Suffix)
		}
	}
}
