package browsertest

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// TestFromContestedToBothSentences is an analyst's walk: from the first page in three clicks to the words of both
// sides of a contradiction, each in its report.
func TestFromContestedToBothSentences(t *testing.T) {
	p := open(t, room(t, nil, examples))
	p.visit("/")
	p.click(`nav a[href="/contested"]`)
	p.arrive("/contested")
	p.click(`main .tension h3 a`)
	p.arrive("/contested/")
	tension := eval[string](p, `location.pathname`)
	quotes := eval[[]string](p, `[...document.querySelectorAll(".side")].map((side) => side.querySelector("q").textContent)`)
	if len(quotes) < 2 || quotes[0] == quotes[1] {
		t.Fatalf("both sides are to be seen after two clicks, got %q", quotes)
	}
	for n, quote := range quotes[:2] {
		p.click(`.side:nth-child(` + string(rune('1'+n)) + `) .proof a.cite`)
		p.arrive("/reports/")
		if at := eval[string](p, `(() => { const a = document.getElementById(location.hash.slice(1)); const box = a.getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight ? document.querySelector(".text").textContent : "" })()`); !strings.Contains(at, quote) {
			t.Errorf("the third click does not show %q in its report", quote)
		}
		p.visit(tension)
	}
	p.quiet("the walk")
}

// arrive waits until the page at a path is there.
func (p *tab) arrive(path string) {
	p.t.Helper()
	p.until(`location.pathname.startsWith("` + path + `") && document.readyState === "complete" && document.documentElement.classList.contains("scripted")`)
}

// TestFacetNarrowsTheList: a click on a facet leaves as many incidents as the facet said.
func TestFacetNarrowsTheList(t *testing.T) {
	p := open(t, room(t, nil, examples))
	p.visit("/incidents")
	all := p.total()
	eval[bool](p, `document.querySelectorAll("details.facet").forEach((d) => d.open = true), true`)
	said := eval[string](p, `document.querySelector(".facet a .n").textContent`)
	p.click(".facet a")
	p.until(`location.search !== "" && document.readyState === "complete"`)
	if left := p.total(); left != said || left == all {
		t.Errorf("%s of %s incidents left, the facet said %s", left, all, said)
	}
	p.quiet("facets")
}

func (p *tab) total() string {
	p.t.Helper()
	return eval[string](p, `document.querySelector(".heading .total b").textContent`)
}

// TestReportLayersAndReasons: a layer can be switched off, hovering shows who says it, a click why it was read.
func TestReportLayersAndReasons(t *testing.T) {
	p := open(t, room(t, nil, examples))
	p.visit("/reports")
	p.click(`main td a[href^="/reports/"]`)
	p.arrive("/reports/")
	p.click(`.layers input`)
	p.until(`/hide-/.test(document.body.className)`)
	p.click(`.layers input`)
	at := eval[[]float64](p, `(() => { const box = document.querySelector(".text mark[data-record]").getClientRects()[0]; return [box.left + 4, box.top + box.height / 2] })()`)
	id := eval[string](p, fmt.Sprintf(`document.elementFromPoint(%v, %v).closest("mark").dataset.record`, at[0], at[1]))
	p.do(chromedp.MouseEvent("mouseMoved", at[0], at[1]))
	p.until(`document.querySelector(".tip").hidden === false && document.querySelector(".tip").textContent.trim() !== ""`)
	p.do(chromedp.MouseClickXY(at[0], at[1]))
	p.until(`document.querySelector(".record details.why[open]") !== null && document.activeElement.classList.contains("record")`)
	if got := eval[string](p, `document.activeElement.id`); got != id {
		t.Errorf("a click on %s opened %s", id, got)
	}
	p.quiet("report")
}

// TestKeysOfEveryPage: "?" lists the keys, "/" leads to the search, the colours are kept.
func TestKeysOfEveryPage(t *testing.T) {
	p := open(t, room(t, nil, examples))
	p.visit("/about")
	p.press("?")
	p.until(`document.querySelector("dialog[open] kbd") !== null`)
	p.press("\x1b")
	p.until(`document.querySelector("dialog") === null`)
	p.press("/")
	p.until(`document.activeElement.name === "q"`)
	p.press("\x1b")
	p.click(`.tools button`)
	p.until(`document.documentElement.dataset.theme === "light"`)
	p.click(`.tools button`)
	p.visit("/sources")
	if theme := eval[string](p, `document.documentElement.dataset.theme`); theme != "dark" {
		t.Errorf("the chosen colours were not kept: %q", theme)
	}
	p.quiet("keys")
}

// TestPagesReadWithoutScripts: with scripts off every page holds its words, tables and forms.
func TestPagesReadWithoutScripts(t *testing.T) {
	p := open(t, room(t, nil, examples))
	call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	for _, path := range heads {
		p.do(chromedp.Navigate(p.address + path))
		text, err := chromedp.Run(p.ctx, chromedp.Text(chromedp.CSS("main")))
		if err != nil || len(text) < 200 {
			t.Errorf("%s: %d bytes of words without scripts, %v", path, len(text), err)
		}
	}
}

// TestPagesPrint: a report prints with its text, and what is folded away is opened on paper.
func TestPagesPrint(t *testing.T) {
	p := open(t, room(t, nil, examples))
	for _, path := range []string{"/", "/incidents", "/warnings"} {
		p.visit(path)
		pdf, err := chromedp.Run(p.ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
		if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) || len(pdf) < 20000 {
			t.Errorf("%s: %d bytes of PDF, %v", path, len(pdf), err)
		}
		call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
		if eval[bool](p, `getComputedStyle(document.querySelector(".top nav")).display !== "none"`) {
			t.Errorf("%s: the menu is printed", path)
		}
		call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{})
		p.quiet(path)
	}
}

// firstPageBytes is what the first page may cost over the line, with its style, letters, scripts and drawings in sight.
const firstPageBytes = 200 << 10

// TestFirstPageIsLight measures what a first visit costs.
func TestFirstPageIsLight(t *testing.T) {
	p := open(t, room(t, nil, examples))
	call(p, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
	p.visit("/")
	eval[bool](p, `document.fonts.ready.then(() => true)`)
	p.mu.Lock()
	defer p.mu.Unlock()
	t.Logf("%.0f bytes", p.bytes)
	if p.bytes == 0 || p.bytes > firstPageBytes {
		t.Errorf("the first page takes %.0f bytes, %d are allowed", p.bytes, firstPageBytes)
	}
}

// TestScreenshots writes what the pages look like into the folder SITREP_SCREENSHOTS, to be looked at.
func TestScreenshots(t *testing.T) {
	folder := os.Getenv("SITREP_SCREENSHOTS")
	if folder == "" {
		t.Skip("skipped: SITREP_SCREENSHOTS names no folder")
	}
	p := open(t, room(t, nil, examples))
	for _, path := range append(heads, links(p, 1)...) {
		for _, width := range []int64{390, 1280, 1920} {
			for _, scheme := range []string{"light", "dark"} {
				p.wear(scheme)
				p.visit(path)
				p.drawAll()
				p.do(chromedp.EmulateViewport(width, 900))
				eval[bool](p, `new Promise((r) => setTimeout(() => r(true), 250))`)
				p.picture(filepath.Join(folder, strings.NewReplacer("/", "_", "?", "_", "=", "_").Replace(strings.Trim(path, "/"))+"-"+scheme+"-"+strconv.FormatInt(width, 10)+".png"))
			}
		}
	}
}

func (p *tab) picture(path string) {
	p.t.Helper()
	png, err := chromedp.Run(p.ctx, chromedp.FullScreenshot(100))
	if err == nil {
		err = os.WriteFile(path, png, 0o644)
	}
	if err != nil {
		p.t.Fatal(err)
	}
}
