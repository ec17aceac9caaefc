package web

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"sitrep/ledger"
	"sitrep/text"
)

// TestTheAPIIsDescribedAndAnswers asks every path that the description names.
func TestTheAPIIsDescribedAndAnswers(t *testing.T) {
	room := examples(t)
	var description struct {
		OpenAPI string
		Paths   map[string]map[string]any
	}
	if err := json.Unmarshal([]byte(get(t, room, "/openapi.json")), &description); err != nil || !strings.HasPrefix(description.OpenAPI, "3.1") {
		t.Fatalf("%v %s", err, description.OpenAPI)
	}
	asked := 0
	for path, methods := range description.Paths {
		if methods["get"] == nil {
			continue
		}
		asked++
		if folder, ok := strings.CutSuffix(path, "{id}"); ok {
			kind := strings.TrimPrefix(folder, apiBase)
			path = folder + strings.TrimPrefix(firstIn(t, room, kind), kind)
		}
		if strings.HasSuffix(path, "/search") {
			path += "?q=market"
		}
		if body := get(t, room, path); !json.Valid([]byte(body)) {
			t.Errorf("%s: %.200s", path, body)
		}
	}
	if asked < 13 {
		t.Errorf("the description names %d paths", asked)
	}
}

// TestPagesOfAListAreTheWholeList follows the cursor and meets each incident once.
func TestPagesOfAListAreTheWholeList(t *testing.T) {
	room := examples(t)
	seen, next := map[string]bool{}, apiBase+"/incidents?limit=7&order=newest"
	for next != "" {
		var page listing[ledger.Incident]
		if err := json.Unmarshal([]byte(get(t, room, next)), &page); err != nil {
			t.Fatal(err)
		}
		for _, in := range page.Items {
			if seen[in.ID] {
				t.Fatalf("%s comes twice", in.ID)
			}
			seen[in.ID] = true
		}
		next = page.Next
	}
	if want := len(room.keeper.Now().Incidents); len(seen) != want {
		t.Errorf("%d incidents on the pages, %d in the ledger", len(seen), want)
	}
}

// TestFiltersHoldWhatTheySay compares lists under filters with the whole ledger.
func TestFiltersHoldWhatTheySay(t *testing.T) {
	room := examples(t)
	deadly := func(in ledger.Incident, least float64) bool {
		for _, v := range in.Values {
			if v.Attribute == "killed" && (v.High != nil && *v.High >= least || v.High == nil && v.Low != nil && *v.Low >= least) {
				return true
			}
		}
		return false
	}
	for query, fits := range map[string]func(in ledger.Incident) bool{
		"event_type=bombing":                   func(in ledger.Incident) bool { return in.Type == "bombing" },
		"event_type=bombing&event_type=arrest": func(in ledger.Incident) bool { return in.Type == "bombing" || in.Type == "arrest" },
		"status=foiled&event_type=foiled_plot": func(in ledger.Incident) bool { return in.Status == "foiled" && in.Type == "foiled_plot" },
		"country=unplaced":                     func(in ledger.Incident) bool { return !slices.ContainsFunc(in.Where, inACountry) },
		"fatalities=1&fatalities_where=>":      func(in ledger.Incident) bool { return deadly(in, 1) },
		"event_date=2025-01-01|2025-12-31&event_date_where=BETWEEN": func(in ledger.Incident) bool {
			return in.When != nil && (in.When.From != "" || in.When.Until != "") && in.When.From <= "2025-12-31" && (in.When.Until == "" || in.When.Until >= "2025-01-01")
		},
	} {
		var page listing[ledger.Incident]
		if err := json.Unmarshal([]byte(get(t, room, apiBase+"/incidents?limit=500&"+strings.ReplaceAll(query, "|", "%7C"))), &page); err != nil {
			t.Fatal(err)
		}
		want := 0
		for _, in := range room.keeper.Now().Incidents {
			if fits(in) {
				want++
			}
		}
		if page.Total != want || want == 0 {
			t.Errorf("%s: %d, want %d", query, page.Total, want)
		}
	}
}

func inACountry(at text.Location) bool { return at.Country != "" }

// TestCountsOfFacetsLeadToAsMany: what a facet counts is what its value leads to.
func TestCountsOfFacetsLeadToAsMany(t *testing.T) {
	room := examples(t)
	var page listing[ledger.Incident]
	json.Unmarshal([]byte(get(t, room, apiBase+"/incidents?event_type=bombing")), &page)
	for _, f := range page.Facets {
		if f.Name == "event_type" {
			continue
		}
		for _, c := range f.Choices {
			var narrowed listing[ledger.Incident]
			path := address(apiBase+"/incidents", map[string][]string{"event_type": {"bombing"}, f.Name: {c.Value}})
			if json.Unmarshal([]byte(get(t, room, path)), &narrowed); narrowed.Total != c.Count {
				t.Errorf("%s: the facet counts %d, the list has %d", path, c.Count, narrowed.Total)
			}
		}
	}
}

func TestWhatDidNotChangeIsNotSentAgain(t *testing.T) {
	room := examples(t)
	for _, path := range []string{"/incidents", "/incidents.json", apiBase + "/incidents"} {
		tag := ask(t, room, "GET", path, "").Header.Get("ETag")
		if tag == "" {
			t.Errorf("%s has no ETag", path)
		}
		if got := ask(t, room, "GET", path, "", "If-None-Match", tag).StatusCode; got != http.StatusNotModified {
			t.Errorf("%s: %d", path, got)
		}
	}
}

func TestTheLedgerAsItStood(t *testing.T) {
	room := examples(t)
	var now, then, before listing[ledger.Report]
	json.Unmarshal([]byte(get(t, room, apiBase+"/reports")), &now)
	json.Unmarshal([]byte(get(t, room, apiBase+"/reports?as_of=2025-06-30")), &then)
	json.Unmarshal([]byte(get(t, room, apiBase+"/reports?known_at=2020-01-01")), &before)
	if then.Total == 0 || then.Total >= now.Total || before.Total != 0 {
		t.Errorf("%d now, %d as of June, %d known before the first", now.Total, then.Total, before.Total)
	}
	for _, r := range then.Items {
		if r.Published.Value > "2025-06-30" {
			t.Errorf("%s came out on %s", r.ID, r.Published.Value)
		}
	}
}

func TestChangesAreAFeed(t *testing.T) {
	room := examples(t)
	var f feed
	if err := xml.Unmarshal([]byte(get(t, room, "/changes.atom?since=2026-01-01")), &f); err != nil || len(f.Entries) == 0 {
		t.Fatalf("%v, %d entries", err, len(f.Entries))
	}
}

func TestProgramsDecide(t *testing.T) {
	room := changeable(t)
	body := `{"verdict":"accept","ids":["` + room.keeper.Now().Incidents[0].ID + `"],"reason":"read"}`
	answer := ask(t, room, "POST", apiBase+"/decisions", body, "Content-Type", "application/json")
	if answer.StatusCode != http.StatusOK {
		message, _ := io.ReadAll(answer.Body)
		t.Fatalf("%d %s", answer.StatusCode, message)
	}
	if n := len(room.keeper.Now().Made()); n != 1 {
		t.Errorf("%d decisions are shown", n)
	}
}

// TestAMisspeltParameterIsRefused: an answer with everything would be taken for one with what was asked for.
func TestAMisspeltParameterIsRefused(t *testing.T) {
	room := examples(t)
	for path, want := range map[string]int{"/incidents?cuntry=Kestria": 400, "/incidents?country=Kestria&limit=1": 200, "/reports?as_of=2026-01-01": 200,
		"/search?q=market&language=English": 200, "/figures?event_type=bombing": 400, "/incidents?fatalities_until=3": 200} {
		answer := ask(t, room, "GET", apiBase+path, "")
		if body := saidIn(t, answer); answer.StatusCode != want || want == 400 && !strings.Contains(body, "there are: ") {
			t.Errorf("%s: %d %s", path, answer.StatusCode, body)
		}
	}
}

// TestAnswersSayWhatToDo: to an address that leads nowhere, and to a token that nobody has.
func TestAnswersSayWhatToDo(t *testing.T) {
	room := examples(t)
	if page := saidIn(t, ask(t, room, "GET", "/incidents/x-none", "")); !strings.Contains(page, "may have been removed") {
		t.Errorf("%s", page)
	}
	for path, form := range map[string]string{apiBase + "/incedents": "application/problem+json", "/incedents.json": "application/problem+json", "/incedents": "text/html; charset=utf-8"} {
		if answer := ask(t, room, "GET", path, ""); answer.StatusCode != 404 || answer.Header.Get("Content-Type") != form {
			t.Errorf("%s: %d %s", path, answer.StatusCode, answer.Header.Get("Content-Type"))
		}
	}
	closed := opened(t, Options{Tokens: []Token{{"ada", "reader", hashOf("t")}}})
	if said := saidIn(t, ask(t, closed, "GET", apiBase+"/incidents", "", "Authorization", "Bearer wrong")); !strings.Contains(said, "is not known here") {
		t.Errorf("%s", said)
	}
	if said := saidIn(t, ask(t, closed, "GET", apiBase+"/incidents", "")); strings.Contains(said, "not known here") {
		t.Errorf("%s", said)
	}
}

func saidIn(t *testing.T, answer *http.Response) string {
	t.Helper()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}
