package browsertest

import (
	"context"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// flags keep the browser from doing anything by itself.
var flags = []string{"disable-quic", "disable-background-networking", "disable-component-update", "disable-sync", "hide-scrollbars"}

// chromium is one browser for all tests.
var chromium = sync.OnceValue(func() context.Context {
	options := append([]chromedp.ExecAllocatorOption{}, chromedp.DefaultExecAllocatorOptions[:]...)
	options = append(options, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.ExecPath(os.Getenv("SITREP_TEST_BROWSER")))
	for _, name := range flags {
		options = append(options, chromedp.Flag(name, true))
	}
	allocated, _ := chromedp.NewExecAllocator(context.Background(), options...)
	browser, _ := chromedp.NewContext(allocated)
	return browser
})

// tab is a page of a reader with nothing kept from before.
type tab struct {
	t       *testing.T
	ctx     context.Context
	address string

	mu     sync.Mutex
	faults []string // what the console said, and requests to elsewhere
	bytes  float64  // what came over the line
}

// needsBrowser skips a test where no browser is named; SITREP_TEST_BROWSER=chromium names Debian's.
func needsBrowser(t *testing.T) {
	t.Helper()
	if os.Getenv("SITREP_TEST_BROWSER") == "" {
		t.Skip("skipped: SITREP_TEST_BROWSER names no browser; on Debian: apt-get install chromium, then SITREP_TEST_BROWSER=chromium")
	}
}

// open opens a tab on a room.
func open(t *testing.T, address string) *tab {
	t.Helper()
	if err := chromedp.Do(chromium()); err != nil {
		t.Fatalf("chromium does not start: %v", err)
	}
	ctx, closes := chromedp.NewContext(chromium(), chromedp.WithNewBrowserContext())
	ctx, cancel := context.WithTimeout(ctx, 9*time.Minute)
	t.Cleanup(func() {
		cancel()
		closes()
	})
	p := &tab{t: t, ctx: ctx, address: address}
	p.do(chromedp.EmulateViewport(1280, 900))
	if err := chromedp.Listen(ctx, p.hear); err != nil {
		t.Fatal(err)
	}
	call(p, network.Enable, network.EnableParams{})
	call(p, log.Enable, cdp.Empty{})
	return p
}

func call[P, R any](p *tab, command cdp.Command[P, R], params P) {
	p.t.Helper()
	if _, err := chromedp.Call(p.ctx, command, params); err != nil {
		p.t.Fatal(err)
	}
}

// hear notes what must not be: errors and warnings of the console, requests to anywhere but the room.
func (p *tab) hear(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if e.Type == "error" || e.Type == "warning" {
			p.faults = append(p.faults, "console: "+words(e.Args))
		}
	case *runtime.EventExceptionThrown:
		p.faults = append(p.faults, "exception: "+e.ExceptionDetails.Text+" "+describe(e.ExceptionDetails.Exception))
	case *log.EventEntryAdded:
		if e.Entry.Level == "error" || e.Entry.Level == "warning" {
			p.faults = append(p.faults, "log: "+e.Entry.Text+" "+e.Entry.URL)
		}
	case *network.EventRequestWillBeSent:
		if u, err := url.Parse(e.Request.URL); err == nil && u.Scheme != "data" && u.Scheme+"://"+u.Host != p.address {
			p.faults = append(p.faults, "request to "+e.Request.URL)
		}
	case *network.EventLoadingFinished:
		p.bytes += e.EncodedDataLength
	}
}

func words(objects []*runtime.RemoteObject) string {
	var out []string
	for _, o := range objects {
		out = append(out, describe(o))
	}
	return strings.Join(out, " ")
}

func describe(o *runtime.RemoteObject) string {
	if o == nil {
		return ""
	}
	if o.Description != "" {
		return o.Description
	}
	return string(o.Value)
}

func (p *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, steps...); err != nil {
		p.t.Fatal(err)
	}
}

// visit goes to a path of the room and waits until everything on it is drawn.
func (p *tab) visit(path string) {
	p.t.Helper()
	p.do(chromedp.Navigate(p.address + path))
	p.settle()
}

// settle waits for the scripts of a page and the drawings in sight.
func (p *tab) settle() {
	p.t.Helper()
	p.until(`document.readyState === "complete" && document.documentElement.classList.contains("scripted") &&
		[...document.querySelectorAll("figure[data-view]")].every((f) => (f.dataset.drawn ?? "") !== "begun")`)
}

// until waits until an expression holds, be it on this page or on the one that a click led to.
func (p *tab) until(expression string) {
	p.t.Helper()
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		// Between two pages there is nothing to ask.
		if holds, err := chromedp.Run(p.ctx, chromedp.Evaluate[bool](expression)); err == nil && holds {
			return
		}
	}
	p.t.Fatalf("%s did not come true", expression)
}

// eval is the value of an expression.
func eval[T any](p *tab, expression string) T {
	p.t.Helper()
	out, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.t.Fatalf("%s: %v", expression, err)
	}
	return out
}

// quiet fails when a page complained, or asked for anything elsewhere, since the last look.
func (p *tab) quiet(where string) {
	p.t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, fault := range p.faults {
		p.t.Errorf("%s: %s", where, fault)
	}
	p.faults = nil
}

// press presses keys.
func (p *tab) press(keys string) {
	p.t.Helper()
	p.do(chromedp.KeyEvent(keys))
}

// click clicks the first element of a selector.
func (p *tab) click(selector string) {
	p.t.Helper()
	p.do(chromedp.Click(chromedp.CSS(selector)))
}

// wear shows the page by day or by night.
func (p *tab) wear(scheme string) {
	p.t.Helper()
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}})
}
