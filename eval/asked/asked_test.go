package asked

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sitrep/ledger"
)

func questions(t *testing.T) []Question {
	raw, err := os.ReadFile("questions.tsv")
	if err != nil {
		t.Fatal(err)
	}
	out, err := Read(string(raw))
	if err != nil || len(out) < 30 {
		t.Fatalf("%d questions, %v", len(out), err)
	}
	return out
}

// TestQuotesStandInTheirReports: what an answer has to show is there to be shown.
func TestQuotesStandInTheirReports(t *testing.T) {
	for _, q := range questions(t) {
		for _, p := range q.Parts {
			raw, err := os.ReadFile(filepath.Join("..", "..", "examples", "reports", p.File))
			if err != nil || !strings.Contains(string(raw), p.Quote) {
				t.Errorf("%s: %s does not say %q (%v)", q.Words, p.File, p.Quote, err)
			}
		}
	}
}

func TestScore(t *testing.T) {
	q := []Question{{"how many", []Part{{"a", "nine"}, {"b", "ten"}}}, {"who", []Part{{"a", "she"}}}}
	shown := [][]ledger.Evidence{{{Report: "a", Quote: "nine died"}}, {{}, {}, {}, {Report: "a", Quote: "she"}}}
	r := Score(q, shown, func(id string) string { return id })
	if r.Answered != 0.5 || r.Parts != 2.0/3 || r.First != 0.5 || len(r.Lines) != 1 {
		t.Errorf("%+v", r)
	}
}
