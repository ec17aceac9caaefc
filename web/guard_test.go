package web

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
)

// hostile are texts that would do something in a page, were they not shown as words.
var hostile = map[string]string{
	"script":  "SARN — A bomb killed four people in Sarn on Monday, <script>alert(1)</script> police said. <img src=x onerror=alert(2)> Two men were arrested.",
	"markup":  `SARN — "Police" said that </bdi></p></main><h1>Owned</h1> a bomb killed three people in Sarn on <b onclick="alert(3)">Tuesday</b>.`,
	"bidi":    "SARN — A bomb killed two people in Sarn on Monday, \u202egpj.exe police said. \u2066Hidden\u2069 words.",
	"data":    `SARN — See data:text/html,<script>alert(4)</script> and javascript:alert(5). A bomb killed one man in Sarn on Friday, police said.`,
	"control": "SARN — A bomb\x00\x1b[2J killed five people in Sarn on Monday, police said.",
	"long":    "SARN — A bomb killed six people in Sarn on Monday, police said. <script>" + strings.Repeat("x", 1<<20),
}

// TestHostileTextsAreWords: no page shows them otherwise than as words.
func TestHostileTextsAreWords(t *testing.T) {
	var readings []ledger.Reading
	for name, text := range hostile {
		readings = append(readings, reading.Read(input.FromBytes(name+"<script>.txt", []byte(text))))
	}
	room := opened(t, Options{}, readings...)
	paths := []string{"/", "/incidents", "/incidents?view=timeline", "/incidents?view=map", "/figures", "/sources", "/reports", "/review", "/about",
		"/search?q=bomb", "/search?q=%3Cscript%3Ealert(9)%3C/script%3E", "/incidents?event_type=%22%3E%3Cscript%3E"}
	for _, r := range room.keeper.Now().Reports {
		paths = append(paths, "/reports/"+r.ID)
	}
	for _, in := range room.keeper.Now().Incidents {
		paths = append(paths, "/incidents/"+in.ID)
	}
	for _, path := range paths {
		page := get(t, room, path)
		for _, live := range []string{"<script>", "<img", "<h1>Owned", "onclick=\"alert", "\u202e", "\x00", "\x1b", `href="javascript:`, `href="data:text`} {
			if strings.Contains(page, live) {
				t.Errorf("%s holds %q", path, live)
			}
		}
	}
}

func TestEveryAnswerTellsTheBrowserWhatItMay(t *testing.T) {
	room := examples(t)
	for _, path := range []string{"/", "/incidents.json", "/no-such-page", "/healthz", "/openapi.json", apiBase + "/incidents"} {
		h := ask(t, room, "GET", path, "").Header
		policy := h.Get("Content-Security-Policy")
		if strings.Contains(policy, "unsafe") || !strings.Contains(policy, "default-src 'none'") || h.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: %q", path, policy)
		}
	}
	page := get(t, room, "/")
	if strings.Contains(page, " style=") || strings.Contains(page, "<style") {
		t.Error("the page holds a style of its own, which its policy forbids")
	}
}

// TestOtherNamesAreRefused: a page elsewhere whose name leads to this address gets nothing.
func TestOtherNamesAreRefused(t *testing.T) {
	room := examples(t)
	for host, want := range map[string]int{
		"127.0.0.1:8080": 200, "localhost:8080": 200, "[::1]:8080": 200, "127.0.0.1": 200,
		"evil.example": 421, "evil.example:8080": 421, "127.0.0.1.evil.example": 421, "": 421,
	} {
		if got := ask(t, room, "GET", "/", "", "Host", host).StatusCode; got != want {
			t.Errorf("%q: %d, want %d", host, got, want)
		}
	}
}

// TestBeyondThisMachineNothingIsOpen: what others can reach needs TLS and tokens, and shows no private names.
func TestBeyondThisMachineNothingIsOpen(t *testing.T) {
	tokens := []Token{{"ada", "reader", hashOf("t")}}
	for _, o := range []Options{
		{Listen: "0.0.0.0:8080"}, {Listen: ":8080"}, {Listen: "192.0.2.7:8080", Tokens: tokens}, {Listen: "[::]:8080", Cert: "c", Key: "k"},
		{Listen: "room.example:443", Cert: "c", Key: "k", Tokens: tokens, IncludeNames: true},
		{Listen: "127.0.0.1:8080", Cert: "c"}, {Listen: "nonsense"},
	} {
		if _, err := New(Ledger{}, o); !errors.Is(err, ErrUse) {
			t.Errorf("%+v: %v", o, err)
		}
	}
	if _, err := New(Ledger{}, Options{Listen: "0.0.0.0:8443", Cert: "c", Key: "k", Tokens: tokens}); err != nil {
		t.Error(err)
	}
}

func TestTokensLetIn(t *testing.T) {
	readings, err := exampleReports()
	if err != nil {
		t.Fatal(err)
	}
	reads, readLine, err := NewToken("ada", "reader")
	if err != nil {
		t.Fatal(err)
	}
	decides, decideLine, err := NewToken("grace", "reviewer")
	if err != nil {
		t.Fatal(err)
	}
	tokens, err := ParseTokens("# those of the team\n\n" + readLine + "\n" + decideLine + "\n")
	if err != nil {
		t.Fatal(err)
	}
	room := opened(t, Options{Tokens: tokens}, readings...)
	accept := "verdict=accept&id=" + room.keeper.Now().Incidents[0].ID
	for _, c := range []struct {
		method, path, token string
		want                int
	}{
		{"GET", "/", "", 401}, {"GET", "/incidents.json", "", 401}, {"GET", "/metrics", "", 401}, {"GET", apiBase + "/incidents", "", 401}, {"GET", "/changes.atom", "", 401},
		{"GET", "/", "wrong", 401}, {"GET", "/healthz", "", 200}, {"GET", "/sign-in", "", 200},
		{"GET", "/", reads, 200}, {"GET", apiBase + "/incidents", reads, 200}, {"GET", "/metrics", reads, 200},
		{"GET", "/review", reads, 403}, {"POST", "/review", reads, 403}, {"POST", "/upload", reads, 403}, {"POST", apiBase + "/decisions", reads, 403},
		{"GET", "/review", decides, 200}, {"POST", "/review", decides, 303},
	} {
		if got := ask(t, room, c.method, c.path, accept, "Authorization", "Bearer "+c.token, "Content-Type", plainForm).StatusCode; got != c.want {
			t.Errorf("%s %s with %.4q: %d, want %d", c.method, c.path, c.token, got, c.want)
		}
	}
	if made := room.keeper.Now().Made(); len(made) != 1 || made[0].By != "grace" {
		t.Errorf("%+v", made)
	}
}

// TestSigningIn opens a session by a form and closes it.
func TestSigningIn(t *testing.T) {
	token, line, _ := NewToken("ada", "reader")
	tokens, _ := ParseTokens(line)
	room := opened(t, Options{Tokens: tokens})
	if got := ask(t, room, "POST", "/sign-in", "token=wrong", "Content-Type", plainForm); len(got.Cookies()) != 0 {
		t.Error("a wrong token opens a session")
	}
	cookies := ask(t, room, "POST", "/sign-in", "token="+token, "Content-Type", plainForm).Cookies()
	if len(cookies) != 1 || !cookies[0].HttpOnly || !cookies[0].Secure || cookies[0].SameSite != http.SameSiteStrictMode {
		t.Fatalf("%+v", cookies)
	}
	session := cookies[0].Name + "=" + cookies[0].Value
	if got := ask(t, room, "GET", "/", "", "Cookie", session).StatusCode; got != http.StatusOK {
		t.Errorf("signed in: %d", got)
	}
	ask(t, room, "POST", "/sign-out", "", "Cookie", session)
	if got := ask(t, room, "GET", "/", "", "Cookie", session).StatusCode; got != http.StatusUnauthorized {
		t.Errorf("signed out: %d", got)
	}
}

func TestTryingTokensIsLimited(t *testing.T) {
	_, line, _ := NewToken("ada", "reader")
	tokens, _ := ParseTokens(line)
	room := opened(t, Options{Tokens: tokens})
	handler, last := room.Handler(), 0
	for range int(knocking.burst) + 1 {
		last = send(handler, "POST", "/sign-in", "token=guess")
	}
	if last != http.StatusTooManyRequests {
		t.Errorf("%d", last)
	}
}

// TestPrivateNamesAreWithheld: no page and no twin of the example reports holds the name of a private person.
func TestPrivateNamesAreWithheld(t *testing.T) {
	room := examples(t)
	var names []string
	for _, e := range room.keeper.Now().Entities {
		if e.Kind == "person" && !e.Public && strings.Contains(e.Name, " ") {
			names = append(names, e.Name)
		}
	}
	if len(names) == 0 {
		t.Fatal("the example reports name no private person")
	}
	paths := []string{"/", "/situation.json", "/incidents?limit=500", "/incidents.json?limit=500", "/incidents.csv", "/incidents.geojson", "/incidents?view=map",
		"/figures.json?limit=500", "/sources?limit=500", "/sources.json?limit=500", "/sources.csv", "/contested.json", "/warnings.json", "/reports.json", "/review", "/search?q=said", apiBase + "/incidents?limit=500"}
	for _, r := range room.keeper.Now().Reports {
		paths = append(paths, "/reports/"+r.ID, "/reports/"+r.ID+".json")
	}
	for _, path := range paths {
		body := get(t, room, path)
		for _, name := range names {
			if strings.Contains(body, name) {
				t.Errorf("%s names %s", path, name)
			}
		}
	}
}
