package input

import (
	"strings"
	"testing"
)

func TestEachLanguageOfTheTableKnowsItsExample(t *testing.T) {
	if len(tongues) < 20 {
		t.Fatalf("only %d languages", len(tongues))
	}
	for _, want := range tongues {
		if got := detect(want.example); got.name != want.name || got.toRead {
			t.Errorf("%s is taken for %q: %s", want.name, got.name, want.example)
		}
	}
}

func TestEachEnglishWordStandsInItsExample(t *testing.T) {
	table := rows(englishTable, 2)
	if len(table) < 50 {
		t.Fatalf("only %d words", len(table))
	}
	for _, row := range table {
		if !detect(row[1]).toRead {
			t.Errorf("not read: %s", row[1])
		}
		if n := countIn(wordsOf(strings.ToLower(row[1])), map[string]bool{row[0]: true}); n == 0 {
			t.Errorf("%q does not stand in %q", row[0], row[1])
		}
	}
}
