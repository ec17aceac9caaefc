package table

import (
	"strings"
	"testing"
	"unicode/utf16"

	"sitrep/ledger"
	"sitrep/text"
)

const words = "Café 🙂 police said two died."

// pile is an invented situation with one record of each kind.
func pile() *ledger.Situation {
	two, three := 2.0, 3.0
	said := ledger.Evidence{Report: "r-1", Start: strings.Index(words, "police"), End: strings.Index(words, "."), Quote: "police said two died"}
	chain := ledger.Chain{{Name: "Herald", Publisher: true}, {Name: "police"}}
	roots := ledger.Roots{Low: 1, High: 2, Names: []string{"police"}}
	return &ledger.Situation{
		Reports: []ledger.Report{{ID: "r-1", Publisher: "Herald", Published: text.Published{Value: "2024-05-06"}, Status: ledger.StatusRead}},
		Incidents: []ledger.Incident{{ID: "x-1", Type: "attack", Status: "occurred", Title: "police said two died", Roots: roots,
			Members: []ledger.Ref{{Report: "r-1", ID: "e-1"}},
			Values: []ledger.Value{
				{Attribute: "killed", Text: "two", Low: &two, High: &two, Evidence: []ledger.Evidence{said}, Chains: []ledger.Chain{chain}},
				{Attribute: "killed", Text: "at least three", Low: &three, Bound: "at_least"},
			}}},
		Series: []ledger.Series{{ID: "s-1", What: "people killed", Roots: roots,
			Points: []ledger.Point{
				{Figure: ledger.Ref{Report: "r-1", ID: "f-1"}, Low: &three, High: &three, Bound: "exactly", Evidence: said, Chain: chain},
				{Figure: ledger.Ref{Report: "r-1", ID: "f-2"}, Low: &two, Bound: "at_least", Evidence: said, Chain: chain},
			},
			Relations: []ledger.Relation{{Kind: "revision", From: 0, To: 1}}}},
		Claims:   []ledger.StandClaim{{Report: "r-1", Claim: ledger.Claim{ID: "c-1", About: []string{"e-1"}, Stance: "alleges", Chain: chain, Evidence: said}}},
		Warnings: []ledger.Alert{{ID: "w-1", Warning: ledger.Warning{Issuer: "Embassy", ValidHours: 48, Evidence: said, Chain: chain}, Roots: roots}},
		Sources:  []ledger.Source{{ID: "police", Name: "police", Reliability: "F"}},
		Tensions: []ledger.Tension{{ID: "t-1", Cause: "number", About: "x-1"}},
		Decisions: []ledger.Decision{
			{ID: "d-1", Result: "x-1", By: "place and day"}, {ID: "d-2", Result: "x-1", By: "Mara", At: "2024-05-08T10:00:00Z"},
		},
	}
}

// source is the pile with an event of its report, a tombstone and the text.
func source() Source {
	two := 2.0
	e := ledger.Event{ID: "e-1", Type: "attack", Status: "occurred", Trigger: ledger.Mark{Text: "died"},
		Evidence: ledger.Evidence{Start: 11, End: 30, Quote: "police said two died", By: "event.attack"},
		Counts:   []ledger.Count{{What: "killed", Low: &two, High: &two}}, Chain: ledger.Chain{{Name: "Herald", Publisher: true}, {Name: "police"}}}
	return Source{Situation: pile(), Events: []Told{{Report: "r-1", Event: e}}, Removals: []ledger.Removal{{ID: "z-1", What: "report", Reports: []string{"r-9"}}},
		Text: func(string) string { return words }}
}

func tables() map[string]Table {
	out := map[string]Table{}
	for _, t := range All(source()) {
		out[t.Name] = t
	}
	return out
}

func cell(t *testing.T, tb Table, row int, column string) string {
	t.Helper()
	for i, c := range tb.Columns {
		if c.Name == column {
			return tb.Rows[row][i]
		}
	}
	t.Fatalf("no column %s in %s", column, tb.Name)
	return ""
}

// TestShape: every row has a cell a column, no column stands twice, and every table has a row here.
func TestShape(t *testing.T) {
	for _, tb := range All(source()) {
		seen := map[string]bool{}
		for _, c := range tb.Columns {
			if seen[c.Name] {
				t.Errorf("%s has column %s twice", tb.Name, c.Name)
			}
			seen[c.Name] = true
		}
		if len(tb.Rows) == 0 {
			t.Errorf("%s has no row", tb.Name)
		}
		for _, row := range tb.Rows {
			if len(row) != len(tb.Columns) {
				t.Errorf("%s: %d cells under %d columns", tb.Name, len(row), len(tb.Columns))
			}
		}
	}
}

func TestCells(t *testing.T) {
	all := tables()
	for _, want := range []struct {
		table  string
		row    int
		column string
		value  string
	}{
		{"incidents", 0, "killed_low", "2"}, {"incidents", 0, "killed_high", "3"}, {"incidents", 0, "figure_best", ""},
		{"incidents", 0, "n_roots", "1-2"}, {"incidents", 0, "chain", "Herald ← police"}, {"incidents", 0, "claim_status", "alleges"},
		{"incidents", 0, "tensions", "number"}, {"incidents", 0, "decision_id", "d-1;d-2"}, {"incidents", 0, "reviewed_by", "Mara"},
		{"incidents", 0, "first_reported", "2024-05-06"}, {"incidents", 0, "wounded_low", ""},
		{"figures", 0, "superseded_by", "r-1:f-2"}, {"figures", 1, "revision_of", "r-1:f-1"}, {"figures", 0, "figure_best", "3"},
		{"figures", 1, "figure_high", ""}, {"events", 0, "incident_id", "x-1"}, {"events", 0, "counts", "killed:2-2"}, {"removals", 0, "reports", "r-9"}, {"claims", 0, "root", "police"}, {"warnings", 0, "valid_hours", "48"},
	} {
		if got := cell(t, all[want.table], want.row, want.column); got != want.value {
			t.Errorf("%s %d %s: %q, want %q", want.table, want.row, want.column, got, want.value)
		}
	}
}

// TestOffsets: the three units point at the same words.
func TestOffsets(t *testing.T) {
	c := tables()["claims"]
	if got := []string{cell(t, c, 0, "start_byte"), cell(t, c, 0, "start_char"), cell(t, c, 0, "start_utf16")}; strings.Join(got, " ") != "11 7 8" {
		t.Errorf("%v", got)
	}
	long := strings.Repeat("añ🙂 b", 400)
	o := newOffsets(long)
	chars, units := 0, 0
	for i, r := range long {
		if got := o.at(i); got != (Position{chars, units}) {
			t.Fatalf("byte %d: %v, want %d %d", i, got, chars, units)
		}
		chars, units = chars+1, units+len(utf16.Encode([]rune{r}))
	}
}
