package place

import (
	"strings"
	"testing"
)

// TestRows checks that each row is whole, stands once, and has an example that holds its word. Ordinary
// words need no example: any use of them in lower case or as a surname is one.
func TestRows(t *testing.T) {
	for name, table := range map[string]struct {
		rows    string
		columns int
		example bool
	}{
		"division_words": {DivisionWords, 3, true}, "venue_heads": {VenueHeads, 3, true}, "ordinary": {Ordinary, 1, false},
		"person_names": {PersonNames, 2, true}, "name_parts": {NameParts, 3, true}, "cues": {Cues, 3, true}, "features": {Features, 3, true},
	} {
		seen := map[string]bool{}
		for line := range strings.Lines(table.rows) {
			line = strings.TrimRight(line, "\n")
			if strings.HasPrefix(line, "#") {
				continue
			}
			f := strings.Split(line, "\t")
			key := strings.Join(f[:max(1, len(f)-1)], "\t")
			if len(f) != table.columns || f[0] == "" || seen[key] {
				t.Errorf("%s: row %q has %d columns, expected %d, or stands twice", name, line, len(f), table.columns)
			}
			seen[key] = true
			if table.example && !strings.Contains(strings.ToLower(f[len(f)-1]), strings.ToLower(f[0])) {
				t.Errorf("%s: the example of %q does not hold it: %q", name, f[0], f[len(f)-1])
			}
		}
	}
}
