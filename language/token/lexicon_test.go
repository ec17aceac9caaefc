package token

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestLexicon runs the example of every row of the word lists.
func TestLexicon(t *testing.T) {
	for _, row := range list(t, "abbreviation.tsv") {
		if form := row[0]; !slices.Contains(words(row[2]), form) {
			t.Errorf("%q is no token of %q: %q", form, row[2], words(row[2]))
		}
	}
	for _, row := range list(t, "prefix.tsv") {
		if word := row[0] + "-something"; !slices.Contains(words(row[1]), word) {
			t.Errorf("%q is no token of %q", word, row[1])
		}
	}
	for _, row := range list(t, "unit.tsv") {
		if got := words(row[1]); got[0] != "12" || got[1] != row[0] {
			t.Errorf("%q begins with %q", row[1], got[:2])
		}
	}
	for _, row := range list(t, "contraction.tsv") {
		if parts := strings.Fields(row[1]); !strings.Contains(strings.Join(words(row[2]), " "), strings.Join(parts, " ")) {
			t.Errorf("%q is not cut in %q", row[0], words(row[2]))
		}
	}
	for _, row := range list(t, "domain.tsv") {
		if word := "example." + row[0]; !slices.Contains(words(row[1]), word) {
			t.Errorf("%q is no token of %q", word, row[1])
		}
	}
}

func list(t *testing.T, name string) [][]string {
	b, err := os.ReadFile(filepath.Join("..", "..", "lexicon", "en", "token", name))
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		if !strings.HasPrefix(line, "#") {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out[1:]
}
