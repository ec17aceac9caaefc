package collation

import (
	"strings"
	"testing"

	"sitrep/lexicon"
)

func TestEveryRowHasAnExampleWithItsWord(t *testing.T) {
	for name, table := range map[string]string{"plain.tsv": plainTable, "toll.tsv": tollTable, "person.tsv": personTable, "again.tsv": againTable, "institution.tsv": institutionTable,
		"voice.tsv": voiceTable, "link.tsv": linkTable} {
		for _, r := range lexicon.Must(name, table) {
			word := r.Get("word")
			if word == "" || word != strings.ToLower(word) || !strings.Contains(r.Get("example"), word) {
				t.Errorf("%s line %d: %q without an example that holds it", name, r.Line, word)
			}
		}
	}
}

func TestFamilies(t *testing.T) {
	for _, r := range lexicon.Must("family.tsv", familyTable) {
		if f, k := Family(r.Get("type")); f == "" || k == "" || r.Get("example") == "" {
			t.Errorf("family.tsv line %d is not complete", r.Line)
		}
	}
	if f, k := Family("arrest"); f != "arrest" || k != "arrest" {
		t.Errorf("an unlisted type is its own family, got %q %q", f, k)
	}
}
