package invented_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestLightPilesHoldNamedRecords: a report of a light pile holds nothing but the records that are judged across reports;
// what else it held would look as if the report were annotated in full.
func TestLightPilesHoldNamedRecords(t *testing.T) {
	piles(t, func(t *testing.T, p pile) {
		if !light(t, p.folder) {
			t.Skip("skipped: this pile is annotated in full")
		}
		named := p.recordsAcross()
		for id := range p.places {
			if !slices.Contains(named, id) {
				t.Errorf("%s is named by no link, root count or revision", id)
			}
		}
	})
}

// light reports whether the annotation of a folder says that it holds no full reports.
func light(t *testing.T, folder string) bool {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(folder, "gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Meta struct{ Light bool } }
	if err := json.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	return file.Meta.Light
}

// recordsAcross are the names of the records that are judged across reports.
func (p pile) recordsAcross() (out []string) {
	c := p.cross
	for _, l := range slices.Concat(c.SameEvent, c.NotSameEvent, c.SameFigure, c.NotSameFigure, c.Contradictions) {
		out = append(append(out, l.Members...), l.About...)
	}
	for _, r := range c.Revised {
		out = append(out, r.Figure)
	}
	for _, r := range c.Roots {
		out = append(out, r.About...)
	}
	return out
}
