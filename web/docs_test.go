package web

import (
	"os"
	"strings"
	"testing"
)

// TestEveryPathIsDescribed: docs/web.md names every path of the room, and every filter of incidents.
func TestEveryPathIsDescribed(t *testing.T) {
	page, err := os.ReadFile("../docs/web.md")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, r := range routes {
		names = append(names, strings.TrimSuffix(r.path, "{$}"))
	}
	for _, p := range incidentFilters {
		names = append(names, p.Name)
	}
	for _, name := range names {
		if !strings.Contains(string(page), "`"+name) {
			t.Errorf("docs/web.md does not describe %s", name)
		}
	}
}
