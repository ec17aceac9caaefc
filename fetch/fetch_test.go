package fetch_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"sitrep/fetch"
	"sitrep/ledger"
)

// hands are a clock that stands still but for those who sleep by it.
type hands struct {
	mu    sync.Mutex
	now   time.Time
	slept []time.Duration
}

func newHands() *hands { return &hands{now: time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)} }

func (h *hands) clock() fetch.Clock { return fetch.Clock{Now: h.Now, Sleep: h.Sleep} }

func (h *hands) Now() time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.now
}

func (h *hands) Sleep(ctx context.Context, d time.Duration) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.now, h.slept = h.now.Add(d), append(h.slept, d)
	return ctx.Err()
}

func (h *hands) pass(d time.Duration) { h.Sleep(context.Background(), d) }

// served is a server on this machine with these answers by path; it counts what it is asked for.
type served struct {
	*httptest.Server
	mu    sync.Mutex
	asked map[string]int
}

func serve(t *testing.T, answers map[string]http.HandlerFunc) *served {
	t.Helper()
	s := &served{asked: map[string]int{}}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.asked[r.URL.Path]++
		s.mu.Unlock()
		if answer, ok := answers[r.URL.Path]; ok {
			answer(w, r)
			return
		}
		http.NotFound(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

func (s *served) times(path string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.asked[path]
}

func says(words string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, words) }
}

var here = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}

// local may reach this machine, as no client does by default.
func local(o fetch.Options) *fetch.Client {
	o.Allow = here
	if o.Clock.Now == nil {
		o.Clock = newHands().clock()
	}
	return fetch.New(o)
}

func get(c *fetch.Client, url string) (fetch.Answer, error) {
	return c.Get(context.Background(), fetch.Request{URL: url})
}

func TestGetKeepsARawCopyUnderItsHash(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{"/a": says("Nine held")})
	folder := filepath.Join(t.TempDir(), "raw")
	c := local(fetch.Options{Raw: folder})
	for range 2 {
		a, err := get(c, s.URL+"/a#part")
		if err != nil || string(a.Body) != "Nine held" || a.SHA256 != ledger.SHA256(a.Body) || a.At < "2026-03-02T08:00:00Z" {
			t.Fatalf("%+v %v", a, err)
		}
		kept, err := os.ReadFile(filepath.Join(folder, a.SHA256[:2], a.SHA256))
		if err != nil || string(kept) != "Nine held" {
			t.Errorf("%q %v", kept, err)
		}
	}
	index, err := os.ReadFile(filepath.Join(folder, "index.jsonl"))
	if err != nil || strings.Count(string(index), "\n") != 2 || !strings.Contains(string(index), `"url":"`+s.URL+`/a"`) {
		t.Errorf("%s %v", index, err)
	}
}

// No address of a private network is reached: not as it stands, not by a name, not by a redirect.
func TestPrivateAddressesAreRefused(t *testing.T) {
	inner := serve(t, map[string]http.HandlerFunc{"/": says("secret")})
	port := inner.URL[strings.LastIndex(inner.URL, ":"):]
	lookup := func(_ context.Context, host string) ([]netip.Addr, error) {
		return []netip.Addr{netip.MustParseAddr("93.184.216.34"), netip.MustParseAddr("127.0.0.1")}[1:], nil
	}
	c := fetch.New(fetch.Options{Lookup: lookup, Clock: newHands().clock()})
	for _, address := range []string{
		inner.URL, "http://localhost" + port, "http://intranet.example" + port, "http://[::1]" + port, "http://[::ffff:127.0.0.1]" + port,
		"http://10.0.0.1/", "http://192.168.1.1/", "http://172.16.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[fe80::1]/", "http://[fd00::1]/",
		"http://100.64.0.1/", "http://0.0.0.0" + port, "http://224.0.0.1/", "http://255.255.255.255/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
	} {
		if _, err := get(c, address); !errors.Is(err, fetch.ErrAddress) {
			t.Errorf("%s: %v", address, err)
		}
	}
	if n := inner.times("/") + inner.times("/robots.txt"); n != 0 {
		t.Errorf("the inner server was asked %d times", n)
	}
}

// A page on an allowed host that leads into the network is not followed there.
func TestARedirectInwardsIsRefused(t *testing.T) {
	outer := serve(t, map[string]http.HandlerFunc{
		"/meta": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://169.254.169.254/latest/meta-data/", http.StatusFound)
		},
		"/file": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", "file:///etc/passwd")
			w.WriteHeader(http.StatusFound)
		},
	})
	c := local(fetch.Options{})
	if _, err := get(c, outer.URL+"/meta"); !errors.Is(err, fetch.ErrAddress) {
		t.Errorf("inwards: %v", err)
	}
	if _, err := get(c, outer.URL+"/file"); !errors.Is(err, fetch.ErrURL) {
		t.Errorf("a file: %v", err)
	}
	for _, address := range []string{"file:///etc/passwd", "ftp://example.org/", "http://", "gopher://x/", "", "http://a b/"} {
		if _, err := get(c, address); !errors.Is(err, fetch.ErrURL) {
			t.Errorf("%q: %v", address, err)
		}
	}
}

// A name server that gives a public address first and a private one then does not lead inwards: each connection goes
// to an address that was checked, and none is looked up twice for one connection. 127.0.0.2 stands for the public one.
func TestNamesThatChangeTheirAddress(t *testing.T) {
	inner := serve(t, map[string]http.HandlerFunc{"/": says("secret")})
	port := inner.URL[strings.LastIndex(inner.URL, ":"):]
	at, err := net.Listen("tcp", "127.0.0.2"+port)
	if err != nil {
		t.Skip("skipped: no second address on this machine:", err)
	}
	outer := httptest.NewUnstartedServer(says("public"))
	outer.Listener.Close()
	outer.Listener = at
	outer.Config.SetKeepAlivesEnabled(false)
	outer.Start()
	defer outer.Close()
	asked := 0
	lookup := func(_ context.Context, host string) ([]netip.Addr, error) {
		asked++
		if asked <= 2 { // robots.txt and the page
			return []netip.Addr{netip.MustParseAddr("127.0.0.2")}, nil
		}
		return []netip.Addr{netip.MustParseAddr("127.0.0.1")}, nil
	}
	c := fetch.New(fetch.Options{Lookup: lookup, Allow: []netip.Prefix{netip.MustParsePrefix("127.0.0.2/32")}, Clock: newHands().clock()})
	if a, err := get(c, "http://rebind.example"+port+"/"); err != nil || string(a.Body) != "public" || asked != 2 {
		t.Errorf("%q %v, looked up %d times", a.Body, err, asked)
	}
	if _, err := get(c, "http://rebind.example"+port+"/"); !errors.Is(err, fetch.ErrAddress) || asked != 3 || inner.times("/") != 0 {
		t.Errorf("%v, looked up %d times, the inner server was asked %d times", err, asked, inner.times("/"))
	}
}

func TestRedirectsAreFollowedUpToALimit(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{
		"/a":    func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/b", http.StatusMovedPermanently) },
		"/b":    says("here"),
		"/loop": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) },
	})
	c := local(fetch.Options{})
	if a, err := get(c, s.URL+"/a"); err != nil || a.URL != s.URL+"/b" || string(a.Body) != "here" {
		t.Errorf("%+v %v", a, err)
	}
	if _, err := get(c, s.URL+"/loop"); !errors.Is(err, fetch.ErrRedirects) || s.times("/loop") != 6 {
		t.Errorf("%v after %d", err, s.times("/loop"))
	}
}

// What is larger than the limit ends there, packed or not, told or not.
func TestOversizeAndBombs(t *testing.T) {
	var bomb bytes.Buffer
	z := gzip.NewWriter(&bomb)
	for range 64 {
		z.Write(make([]byte, 1<<20))
	}
	z.Close()
	s := serve(t, map[string]http.HandlerFunc{
		"/large": says(strings.Repeat("x", 1<<20)),
		"/fits":  says(strings.Repeat("x", 1<<16)),
		"/bomb": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(bomb.Bytes())
		},
		"/endless": func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				if _, err := w.Write(make([]byte, 1<<14)); err != nil {
					return
				}
			}
		},
	})
	c := local(fetch.Options{MaxBytes: 1 << 16})
	for path, want := range map[string]error{"/large": fetch.ErrTooLarge, "/bomb": fetch.ErrTooLarge, "/endless": fetch.ErrTooLarge, "/fits": nil} {
		if a, err := get(c, s.URL+path); !errors.Is(err, want) || want == nil && len(a.Body) != 1<<16 {
			t.Errorf("%s: %d bytes, %v", path, len(a.Body), err)
		}
	}
}

// A host that sends a byte now and then, or none, is left when its time is over.
func TestSlowHosts(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{
		"/drip": func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				fmt.Fprint(w, "x")
				w.(http.Flusher).Flush()
				time.Sleep(20 * time.Millisecond)
			}
		},
		"/silent": func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
	})
	c := local(fetch.Options{Timeout: 500 * time.Millisecond})
	for _, path := range []string{"/drip", "/silent"} {
		began := time.Now()
		if _, err := get(c, s.URL+path); !errors.Is(err, context.DeadlineExceeded) || time.Since(began) > 30*time.Second {
			t.Errorf("%s: %v after %v", path, err, time.Since(began))
		}
	}
}

func TestConditionalGet(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{"/feed": func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == `"v1"` && r.Header.Get("If-Modified-Since") == "Mon, 02 Mar 2026 08:00:00 GMT" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", `"v1"`)
		w.Header().Set("Last-Modified", "Mon, 02 Mar 2026 08:00:00 GMT")
		fmt.Fprint(w, "news")
	}})
	c := local(fetch.Options{Raw: t.TempDir()})
	a, err := get(c, s.URL+"/feed")
	if err != nil || a.NotModified {
		t.Fatalf("%+v %v", a, err)
	}
	again, err := c.Get(context.Background(), fetch.Request{URL: s.URL + "/feed", Tag: a.Tag, Time: a.Time})
	if err != nil || !again.NotModified || len(again.Body) != 0 || again.Tag != a.Tag {
		t.Errorf("%+v %v", again, err)
	}
}

// One host is asked slowly, by the clock that was handed in; robots.txt may ask for more time, up to a minute.
func TestOneHostIsAskedSlowly(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{"/a": says("a"), "/robots.txt": says("User-agent: *\nCrawl-delay: 7\n")})
	h := newHands()
	c := local(fetch.Options{Clock: h.clock(), Delay: 3 * time.Second})
	for range 3 {
		if _, err := get(c, s.URL+"/a"); err != nil {
			t.Fatal(err)
		}
	}
	if got := fmt.Sprint(h.slept); got != "[3s 7s 7s]" {
		t.Errorf("waited %s", got)
	}
	if n := s.times("/robots.txt"); n != 1 {
		t.Errorf("robots.txt was asked for %d times", n)
	}
	h.pass(25 * time.Hour)
	if _, err := get(c, s.URL+"/a"); err != nil || s.times("/robots.txt") != 2 {
		t.Errorf("after a day robots.txt was asked for %d times, %v", s.times("/robots.txt"), err)
	}
}

func TestRobots(t *testing.T) {
	for _, c := range []struct{ robots, path, want string }{
		{"", "/a", "yes"},
		{"User-agent: *\nDisallow: /", "/a", "no"},
		{"User-agent: *\nDisallow:", "/a", "yes"},
		{"User-agent: *\nDisallow: /private\nAllow: /private/news", "/private/news/1", "yes"},
		{"User-agent: *\nDisallow: /private\nAllow: /private/news", "/private/1", "no"},
		{"User-agent: *\nDisallow: /\n\nUser-agent: sitrep\nDisallow: /x", "/a", "yes"},
		{"User-agent: sitrep/9\nUser-agent: other\nDisallow: /a # ours\n", "/a", "no"},
		{"User-agent: other\nDisallow: /", "/a", "yes"},
		{"user-agent: *\ndisallow: /*.pdf$", "/a/b.pdf", "no"},
		{"user-agent: *\ndisallow: /*.pdf$", "/a/b.pdf.html", "yes"},
		{"User-agent: *\nDisallow: /a?page=", "/a?page=2", "no"},
		{"\xef\xbb\xbfUser-agent: *\r\nDisallow: /a\r\n", "/a", "no"},
		{"<html>not a robots file</html>", "/a", "yes"},
	} {
		s := serve(t, map[string]http.HandlerFunc{"/robots.txt": says(c.robots), "/a": says("a"), "/private/1": says("a"), "/private/news/1": says("a"), "/a/b.pdf": says("a"), "/a/b.pdf.html": says("a")})
		_, err := get(local(fetch.Options{}), s.URL+c.path)
		if (c.want == "no") != errors.Is(err, fetch.ErrRobots) || c.want == "yes" && err != nil {
			t.Errorf("%q %s: %v, want %s", c.robots, c.path, err, c.want)
		}
	}
}

// A host whose robots.txt fails is left alone until it answers; one that has none is asked.
func TestRobotsThatFail(t *testing.T) {
	down := true
	s := serve(t, map[string]http.HandlerFunc{"/a": says("a"), "/robots.txt": func(w http.ResponseWriter, _ *http.Request) {
		if down {
			w.WriteHeader(http.StatusServiceUnavailable)
		} else {
			w.WriteHeader(http.StatusGone)
		}
	}})
	h := newHands()
	c := local(fetch.Options{Clock: h.clock()})
	for range 2 {
		if _, err := get(c, s.URL+"/a"); err == nil || s.times("/a") != 0 || s.times("/robots.txt") != 1 {
			t.Errorf("%v, page asked for %d times", err, s.times("/a"))
		}
	}
	down = false
	h.pass(11 * time.Minute)
	if _, err := get(c, s.URL+"/a"); err != nil {
		t.Error(err)
	}
}

// A proxy is used where one is set, also on a private address; what is asked of it may not be one by its own words.
func TestProxy(t *testing.T) {
	var seen []string
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		seen = append(seen, r.URL.String())
		fmt.Fprint(w, "by proxy")
	}))
	defer proxy.Close()
	at, _ := url.Parse(proxy.URL)
	c := fetch.New(fetch.Options{Clock: newHands().clock(), Proxy: http.ProxyURL(at)})
	a, err := get(c, "http://press.example/a")
	if err != nil || string(a.Body) != "by proxy" || len(seen) != 2 || seen[1] != "http://press.example/a" {
		t.Errorf("%q %v, asked for %v", a.Body, err, seen)
	}
	if _, err := get(c, "http://169.254.169.254/"); !errors.Is(err, fetch.ErrAddress) {
		t.Errorf("a private address by proxy: %v", err)
	}
}

func TestStatusErrors(t *testing.T) {
	h := newHands()
	s := serve(t, map[string]http.HandlerFunc{
		"/busy": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "120")
			w.WriteHeader(http.StatusTooManyRequests)
		},
		"/until": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", h.Now().Add(time.Hour).Format(http.TimeFormat))
			w.WriteHeader(http.StatusServiceUnavailable)
		},
	})
	c := local(fetch.Options{Clock: h.clock()})
	for path, want := range map[string]fetch.StatusError{"/none": {Code: 404}, "/busy": {Code: 429, RetryAfter: 2 * time.Minute}, "/until": {Code: 503, RetryAfter: time.Hour}} {
		_, err := get(c, s.URL+path)
		var got fetch.StatusError
		if !errors.As(err, &got) || got.Code != want.Code || got.RetryAfter > want.RetryAfter || want.RetryAfter-got.RetryAfter > time.Minute {
			t.Errorf("%s: %+v, %v", path, got, err)
		}
	}
}
