package fetch_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sitrep/fetch"
	"sitrep/ledger"
)

const story = "Police arrested three men in Bergen on Monday after a search of the harbour, a court said. The men, all from Molde, were held overnight."

// rss is a feed with so many entries, of which it gives a summary alone.
func rss(base string, n int) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><rss version="2.0"><channel><title>Coast Gazette</title>`)
	for i := range n {
		fmt.Fprintf(&b, `<item><title>Arrests %d</title><link>%s/page/%d</link><guid>g%d</guid><pubDate>Mon, 02 Mar 2026 07:00:00 GMT</pubDate><description>Police arrested men in Bergen, a court said, in case %d.</description></item>`, i, base, i, i, i)
	}
	return b.String() + `</channel></rss>`
}

func pageOf(n int) string {
	return fmt.Sprintf(`<html><head><title>Arrests %d</title></head><body><article><h1>Arrests %d</h1><p>%s</p><p>It is case %d of this year, the court said on Monday.</p></article></body></html>`, n, n, story, n)
}

// pile is what a watch handed over.
type pile struct {
	reports []ledger.Report
	fail    error
}

func (p *pile) take(_ context.Context, r []ledger.Report) error {
	if p.fail == nil {
		p.reports = append(p.reports, r...)
	}
	return p.fail
}

func (p *pile) paths() (out []string) {
	for _, r := range p.reports {
		out = append(out, r.Path)
	}
	return out
}

func watcher(t *testing.T, h *hands, p *pile, feeds ...string) *fetch.Watch {
	t.Helper()
	return &fetch.Watch{Client: local(fetch.Options{Clock: h.clock()}), Feeds: feeds, Interval: 15 * time.Minute, Longest: 6 * time.Hour,
		State: filepath.Join(t.TempDir(), "watch.json"), Take: p.take, Told: func(words string) { t.Log(words) }}
}

func round(t *testing.T, w *fetch.Watch) {
	t.Helper()
	if err := w.Round(context.Background()); err != nil {
		t.Fatal(err)
	}
}

// site is a host with a feed of n entries and their pages.
func site(t *testing.T, n *int) *served {
	answers := map[string]http.HandlerFunc{}
	s := serve(t, answers)
	answers["/feed"] = func(w http.ResponseWriter, r *http.Request) {
		tag := fmt.Sprintf(`"%d"`, *n)
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", tag)
		fmt.Fprint(w, rss(s.URL, *n))
	}
	for i := range 64 {
		answers[fmt.Sprintf("/page/%d", i)] = says(pageOf(i))
	}
	return s
}

// A watch takes what stands behind the entries, each once, also after a restart; what it was told of the text
// comes with it.
func TestWatchTakesEachEntryOnce(t *testing.T) {
	n, h, p := 3, newHands(), &pile{}
	s := site(t, &n)
	w := watcher(t, h, p, s.URL+"/feed")
	round(t, w)
	if got := p.paths(); len(got) != 3 || got[1] != s.URL+"/page/1" || !strings.Contains(p.reports[1].Text, "It is case 1 of this year") {
		t.Fatalf("%v", got)
	}
	if g := p.reports[1].Given; g == nil || g.Published == "" || g.URL == "" {
		t.Errorf("%+v", g)
	}
	round(t, w) // not yet its time
	if s.times("/feed") != 1 {
		t.Errorf("asked %d times", s.times("/feed"))
	}
	h.pass(16 * time.Minute)
	round(t, w) // nothing new: 304
	n = 4
	h.pass(16 * time.Minute)
	restarted := watcher(t, h, p, s.URL+"/feed")
	restarted.State = w.State
	round(t, restarted)
	if got := p.paths(); len(got) != 4 || got[3] != s.URL+"/page/3" || s.times("/page/0") != 1 {
		t.Errorf("%v, page 0 asked for %d times", got, s.times("/page/0"))
	}
}

// A long feed gives the others their turn, and is taken whole in the end.
func TestALongFeedIsTakenInParts(t *testing.T) {
	n, h, p := 50, newHands(), &pile{}
	s := site(t, &n)
	w := watcher(t, h, p, s.URL+"/feed")
	for _, want := range []int{20, 40, 50, 50} {
		round(t, w)
		if len(p.reports) != want {
			t.Errorf("%d reports, want %d", len(p.reports), want)
		}
	}
}

// A bad feed is asked later and later, and the good one is not held up by it. When it answers again it is back.
func TestBackOff(t *testing.T) {
	n, h, p := 1, newHands(), &pile{}
	good := site(t, &n)
	down := true
	answers := map[string]http.HandlerFunc{}
	bad := serve(t, answers)
	answers["/feed"] = func(w http.ResponseWriter, _ *http.Request) {
		if down {
			fmt.Fprint(w, "<html>an error page that is no feed")
			return
		}
		fmt.Fprint(w, strings.ReplaceAll(rss(good.URL, 1), "g0", "other"))
	}
	w := watcher(t, h, p, bad.URL+"/feed", good.URL+"/feed")
	var asked []int
	for range 4 * 24 {
		round(t, w)
		asked = append(asked, bad.times("/feed"))
		h.pass(15 * time.Minute)
	}
	// after 0, 15 min, 45 min, 1 h 45, 3 h 45, 7 h 45, then each 6 hours
	if asked[0] != 1 || asked[1] != 2 || asked[2] != 2 || asked[3] != 3 || asked[95] < 7 || asked[95] > 9 {
		t.Errorf("asked %v", asked)
	}
	status := w.Status()
	if f := status.Feeds[0]; f.Failures < 7 || f.Error == "" || f.Answered != "" {
		t.Errorf("%+v", f)
	}
	if f := status.Feeds[1]; f.Failures != 0 || f.Reports != 1 || f.Title != "Coast Gazette" || f.Answered == "" {
		t.Errorf("%+v", f)
	}
	down = false
	h.pass(6 * time.Hour)
	round(t, w)
	if f := w.Status().Feeds[0]; f.Failures != 0 || f.Error != "" || f.Reports != 1 {
		t.Errorf("%+v", f)
	}
}

// A host that asks to be left alone for a time is.
func TestRetryAfterIsHeeded(t *testing.T) {
	h, p := newHands(), &pile{}
	s := serve(t, map[string]http.HandlerFunc{"/feed": func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "36000")
		w.WriteHeader(http.StatusTooManyRequests)
	}})
	w := watcher(t, h, p, s.URL+"/feed")
	for range 4 * 9 {
		round(t, w)
		h.pass(15 * time.Minute)
	}
	if s.times("/feed") != 1 {
		t.Errorf("asked %d times in nine hours", s.times("/feed"))
	}
}

// While the ledger can't be written, nothing counts as seen.
func TestAnOutageOfTheLedgerLosesNothing(t *testing.T) {
	n, h, p := 2, newHands(), &pile{fail: errors.New("no connection")}
	s := site(t, &n)
	w := watcher(t, h, p, s.URL+"/feed")
	round(t, w)
	if f := w.Status().Feeds[0]; f.Failures != 1 || !strings.Contains(f.Error, "no connection") {
		t.Errorf("%+v", f)
	}
	p.fail = nil
	h.pass(time.Hour)
	round(t, w)
	if len(p.reports) != 2 {
		t.Errorf("%v", p.paths())
	}
}

// A page that fails is tried again, and after three tries what the feed gives of it is taken, with a note. One that
// is forbidden is not tried again.
func TestPagesThatDoNotCome(t *testing.T) {
	h, p := newHands(), &pile{}
	answers := map[string]http.HandlerFunc{"/robots.txt": says("User-agent: *\nDisallow: /page/1\n")}
	s := serve(t, answers)
	answers["/feed"] = func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, rss(s.URL, 2)) }
	answers["/page/0"] = func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) }
	w := watcher(t, h, p, s.URL+"/feed")
	for range 5 {
		round(t, w)
		h.pass(16 * time.Minute)
	}
	if s.times("/page/0") != 3 || s.times("/page/1") != 0 || len(p.reports) != 2 {
		t.Fatalf("page 0 %d times, page 1 %d times, %v", s.times("/page/0"), s.times("/page/1"), p.paths())
	}
	for _, r := range p.reports {
		if !strings.Contains(strings.Join(r.Notes, " "), "did not come") {
			t.Errorf("%s: %v", r.Path, r.Notes)
		}
	}
}

// A watch that is stopped in the middle ends at once, and goes on where it was.
func TestAWatchThatIsStopped(t *testing.T) {
	n, h, p := 2, newHands(), &pile{}
	s := site(t, &n)
	w := watcher(t, h, p, s.URL+"/feed")
	ctx, stop := context.WithCancel(context.Background())
	w.Take = func(context.Context, []ledger.Report) error { stop(); return ctx.Err() }
	if err := w.Run(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	again := watcher(t, h, p, s.URL+"/feed")
	again.State = w.State
	round(t, again)
	if len(p.reports) != 2 {
		t.Errorf("%v", p.paths())
	}
}

func TestStatusIsShownOnThisMachineAlone(t *testing.T) {
	for _, address := range []string{"0.0.0.0:0", ":0", "192.0.2.1:80", "example.org:80", "127.0.0.1"} {
		if l, err := fetch.ListenHere(address); err == nil {
			l.Close()
			t.Errorf("listens at %s", address)
		}
	}
	n, h, p := 1, newHands(), &pile{}
	s := site(t, &n)
	w := watcher(t, h, p, s.URL+"/feed", s.URL+"/none?<script>")
	round(t, w)
	listener, err := fetch.ListenHere("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- w.Serve(ctx, listener) }()
	c := local(fetch.Options{})
	page, err := get(c, "http://"+listener.Addr().String()+"/")
	if err != nil || !strings.Contains(string(page.Body), "Coast Gazette") || !strings.Contains(string(page.Body), "404") || strings.Contains(string(page.Body), "<script>") {
		t.Errorf("%s %v", page.Body, err)
	}
	told, err := get(c, "http://"+listener.Addr().String()+"/status.json")
	var status fetch.Status
	if err = errors.Join(err, json.Unmarshal(told.Body, &status)); err != nil || len(status.Feeds) != 2 || status.Feeds[0].Reports != 1 {
		t.Errorf("%+v %v", status, err)
	}
	if health, err := get(c, "http://"+listener.Addr().String()+"/healthz"); err != nil || string(health.Body) != "ok\n" {
		t.Errorf("%s %v", health.Body, err)
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
