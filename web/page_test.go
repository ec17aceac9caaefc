package web

import (
	"encoding/csv"
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"testing"
)

// TestEveryPageAndTwinAnswers walks the table of routes over the example reports; paths of single things are
// taken from the lists.
func TestEveryPageAndTwinAnswers(t *testing.T) {
	room := examples(t)
	for _, r := range routes {
		for _, f := range r.forms {
			path := strings.TrimSuffix(r.path, "{$}")
			if folder, ok := strings.CutSuffix(path, "{id}"); ok {
				path = firstIn(t, room, folder)
			}
			wellFormed(t, path+string(f), f, get(t, room, path+string(f)))
		}
	}
}

// firstIn is the first thing that a list leads to.
func firstIn(t *testing.T, room *Room, folder string) string {
	t.Helper()
	if folder == "/review/" { // the queue leads to the incidents themselves
		return "/review/" + strings.TrimPrefix(firstIn(t, room, "/incidents/"), "/incidents/")
	}
	found := regexp.MustCompile(folder + `[a-z]-[0-9a-f]{16}`).FindString(get(t, room, strings.TrimSuffix(folder, "/")))
	if found == "" {
		t.Fatalf("%s leads to nothing", folder)
	}
	return found
}

func wellFormed(t *testing.T, path string, f form, body string) {
	t.Helper()
	switch f {
	case asPage:
		if !strings.Contains(body, "</html>") || strings.Count(body, "<h1") != 1 {
			t.Errorf("%s: no whole page with one heading:\n%.2000s", path, body)
		}
	case asCSV:
		if rows, err := csv.NewReader(strings.NewReader(body)).ReadAll(); err != nil || len(rows) < 2 {
			t.Errorf("%s: %d rows, %v", path, len(rows), err)
		}
	default:
		if !json.Valid([]byte(body)) {
			t.Errorf("%s: no JSON: %.300s", path, body)
		}
	}
}

// TestLinksOfPagesLead: every address of this room that a page names answers.
func TestLinksOfPagesLead(t *testing.T) {
	room := examples(t)
	seen, open := map[string]bool{}, []string{"/"}
	address := regexp.MustCompile(`(?:href|src)="(/[^"#]*)`)
	for len(open) > 0 && len(seen) < 400 {
		path := open[0]
		open = open[1:]
		for _, m := range address.FindAllStringSubmatch(get(t, room, path), -1) {
			next := strings.ReplaceAll(m[1], "&amp;", "&")
			if !seen[next] {
				seen[next] = true
				open = append(open, next)
			}
		}
	}
	if len(seen) < 200 {
		t.Errorf("only %d addresses found", len(seen))
	}
}

func TestWhatIsNotThere(t *testing.T) {
	room := examples(t)
	for path, want := range map[string]int{
		"/incidents/x-0000000000000000":      http.StatusNotFound,
		"/incidents/x-0000000000000000.json": http.StatusNotFound,
		"/no-such-page":                      http.StatusNotFound,
		"/incidents?limit=0":                 http.StatusBadRequest,
		"/incidents?since=yesterday":         http.StatusBadRequest,
		"/incidents?order=best":              http.StatusBadRequest,
		"/incidents?after=x-1":               http.StatusBadRequest,
		"/incidents?known_at=soon":           http.StatusBadRequest,
		"/incidents?event_type=nosuch":       http.StatusOK,
	} {
		if got := ask(t, room, "GET", path, "").StatusCode; got != want {
			t.Errorf("%s: %d, want %d", path, got, want)
		}
	}
}

// A room without a report says how reports come in, one with reports does not.
func TestAnEmptyRoomTellsTheNextStep(t *testing.T) {
	if page := get(t, opened(t, Options{}), "/"); !strings.Contains(page, "sitrep add") || !strings.Contains(page, `href="/upload"`) {
		t.Errorf("the first page of an empty room tells no next step: %s", page)
	}
	if strings.Contains(get(t, examples(t), "/"), "sitrep add") {
		t.Error("a room with reports tells how to begin")
	}
}
