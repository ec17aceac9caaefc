package web

import (
	"bytes"
	"encoding/json"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

const plainForm = "application/x-www-form-urlencoded"

// TestADecisionIsMadeShownAndUndone goes the whole way by plain forms.
func TestADecisionIsMadeShownAndUndone(t *testing.T) {
	room := changeable(t)
	incident := room.keeper.Now().Incidents[0].ID
	decide := func(form url.Values) string {
		t.Helper()
		answer := ask(t, room, "POST", "/review", form.Encode(), "Content-Type", plainForm)
		if answer.StatusCode != http.StatusSeeOther {
			t.Fatalf("%v: %d", form, answer.StatusCode)
		}
		return answer.Header.Get("Location")
	}
	next := decide(url.Values{"verdict": {"accept"}, "id": {incident}, "reason": {"seen with my own eyes"}})
	if page := get(t, room, next); !strings.Contains(page, "seen with my own eyes") || !strings.Contains(page, "Kept:") {
		t.Errorf("the page of review does not tell of the decision")
	}
	if page := get(t, room, "/incidents/"+incident); !strings.Contains(page, `mark person`) {
		t.Error("the incident is not shown as looked at by a person")
	}
	made := room.keeper.Now().Made()[0].ID
	decide(url.Values{"verdict": {"undo"}, "id": {made}})
	if reviews := room.keeper.Now().Incidents[0].Reviews; len(reviews) != 0 {
		t.Errorf("after the undoing it still stands: %+v", reviews)
	}
}

func TestWrongDecisionsAreRefused(t *testing.T) {
	room := changeable(t)
	incident := room.keeper.Now().Incidents[0].ID
	for form, want := range map[string]int{
		"verdict=bless&id=" + incident: http.StatusBadRequest,
		"verdict=accept":               http.StatusBadRequest,
		"verdict=accept&id=x-nowhere":  http.StatusNotFound,
		"verdict=fix&field=killed&value=many&id=" + room.keeper.Now().Incidents[0].Members[0].ID: http.StatusUnprocessableEntity,
	} {
		if got := ask(t, room, "POST", "/review", form, "Content-Type", plainForm, "Accept", "application/json").StatusCode; got != want {
			t.Errorf("%s: %d, want %d", form, got, want)
		}
	}
	if n := len(room.keeper.Now().Made()); n != 0 {
		t.Errorf("%d decisions were kept", n)
	}
}

// TestOtherSitesCanNotDecide: a page elsewhere may send a form here with the visitor's cookies; it is refused.
func TestOtherSitesCanNotDecide(t *testing.T) {
	room := changeable(t)
	form := "verdict=accept&id=" + room.keeper.Now().Incidents[0].ID
	for _, head := range [][]string{{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://evil.example"}, {"Sec-Fetch-Site", "same-site"}} {
		got := ask(t, room, "POST", "/review", form, append(head, "Content-Type", plainForm)...).StatusCode
		if got != http.StatusForbidden {
			t.Errorf("%v: %d", head, got)
		}
	}
	if n := len(room.keeper.Now().Made()); n != 0 {
		t.Errorf("%d decisions were kept", n)
	}
}

func TestFilesAreTakenEachWithItsAnswer(t *testing.T) {
	room := changeable(t)
	before := len(room.keeper.Now().Reports)
	body, kind := files(t, map[string]string{
		"blast.txt": "SARN (MPA) — A bomb killed four people in Sarn on Monday, police said. The police chief spoke of a second device that did not go off.",
		"empty.txt": "",
	})
	r := httptest.NewRequest("POST", "/upload", body)
	r.Host = "127.0.0.1:8080"
	r.Header.Set("Content-Type", kind)
	r.Header.Set("Accept", "application/json")
	w := httptest.NewRecorder()
	room.Handler().ServeHTTP(w, r)
	var answer struct{ Files []uploaded }
	if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || len(answer.Files) != 2 {
		t.Fatalf("%d %s", w.Code, w.Body)
	}
	got := map[string]string{}
	for _, f := range answer.Files {
		got[f.Name] = f.Status
	}
	if got["blast.txt"] != "read" || got["empty.txt"] != "skipped" {
		t.Errorf("%v", got)
	}
	room.keeper.Refresh(t.Context())
	if after := len(room.keeper.Now().Reports); after != before+2 {
		t.Errorf("%d reports, before %d", after, before)
	}
}

func files(t *testing.T, content map[string]string) (*bytes.Buffer, string) {
	t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	for name, text := range content {
		part, err := w.CreateFormFile("file", name)
		if err != nil {
			t.Fatal(err)
		}
		part.Write([]byte(text))
	}
	w.Close()
	return &body, w.FormDataContentType()
}

func TestARoomThatOnlyShowsTakesNothing(t *testing.T) {
	readings, _ := exampleReports()
	room := opened(t, Options{ReadOnly: true}, readings...)
	for _, path := range []string{"/review", "/upload"} {
		if got := ask(t, room, "POST", path, "verdict=accept&id=x", "Content-Type", plainForm).StatusCode; got != http.StatusForbidden {
			t.Errorf("%s: %d", path, got)
		}
	}
	if strings.Contains(get(t, room, "/review"), `<form class="actions"`) {
		t.Error("the page of review offers forms")
	}
}
