package browsertest

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// heads are the pages that the head of each page leads to, and forms of the same that look different.
var heads = []string{"/", "/incidents", "/incidents?view=timeline", "/incidents?view=map", "/contested", "/figures", "/warnings", "/sources", "/reports", "/search?q=police", "/review", "/about"}

// kinds are pages of one thing; the first few of each that a list links to are looked at.
var kinds = []string{"/incidents/", "/contested/", "/figures/", "/warnings/", "/sources/", "/reports/"}

// TestExamplePages looks at every page over the example reports.
func TestExamplePages(t *testing.T) { lookAtAll(t, room(t, nil, examples), 3) }

// TestOpenNewsPages looks at every page over openly licensed reports.
func TestOpenNewsPages(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: short")
	}
	lookAtAll(t, room(t, nil, there(t, openNews)), 1)
}

func lookAtAll(t *testing.T, address string, each int) {
	p := open(t, address)
	axe := accessibility(t)
	for _, path := range append(slices.Clone(heads), links(p, each)...) {
		t.Run(strings.ReplaceAll(path, "/", "·"), func(t *testing.T) {
			p.t = t
			p.look(path, axe)
		})
	}
}

// links are the first few links to things of each kind.
func links(p *tab, each int) []string {
	p.t.Helper()
	var out []string
	for _, kind := range kinds {
		p.visit("/" + strings.Trim(kind, "/"))
		found := eval[[]string](p, fmt.Sprintf(`[...new Set([...document.querySelectorAll("main a[href^='%s']")].map((a) => a.pathname))].slice(0, %d)`, kind, each))
		if len(found) == 0 {
			p.t.Logf("no page of %s is linked to", kind)
		}
		out = append(out, found...)
	}
	return out
}

// look holds what has to hold of any page.
func (p *tab) look(path, axe string) {
	p.t.Helper()
	p.visit(path)
	if n := eval[int](p, `document.querySelectorAll("h1").length`); n != 1 {
		p.t.Errorf("%d headings of the first order", n)
	}
	p.drawAll()
	if failed := eval[[]string](p, `[...document.querySelectorAll("figure[data-drawn=failed]")].map((f) => f.dataset.view)`); len(failed) > 0 {
		p.t.Errorf("not drawn: %v", failed)
	}
	for _, width := range []int64{390, 1920, 1280} {
		p.do(chromedp.EmulateViewport(width, 900))
		if over := eval[[]string](p, overflowing); len(over) > 0 {
			p.t.Errorf("at %d px wider than the screen: %v", width, over)
		}
	}
	for _, scheme := range []string{"light", "dark"} {
		p.wear(scheme)
		p.accessible(scheme, axe)
	}
	p.quiet(path)
}

// drawAll brings each figure into sight, so that it is drawn.
func (p *tab) drawAll() {
	p.t.Helper()
	p.do(chromedp.EmulateViewport(1280, 900))
	eval[bool](p, `(async () => { for (const f of document.querySelectorAll("figure[data-view]")) { f.scrollIntoView(); await new Promise((r) => setTimeout(r, 60)); } scrollTo(0, 0); return true; })()`)
	p.settle()
}

// overflowing are the elements that make a page wider than the screen.
const overflowing = `(() => {
	const width = document.documentElement.clientWidth;
	if (document.scrollingElement.scrollWidth <= width) return [];
	return [...document.querySelectorAll("main *, header *, footer *")].filter((e) => e.getBoundingClientRect().right > width + 1 && !e.closest(".wide, .drawing, .facets, .records"))
		.slice(0, 3).map((e) => e.tagName + "." + e.getAttribute("class") + " " + e.textContent.slice(0, 40));
})()`

// accessibility is the source of axe-core, "" where npm's packages are not there.
func accessibility(t *testing.T) string {
	t.Helper()
	source, err := os.ReadFile(filepath.Join(sources, "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		t.Log("not asked of axe-core: no packages in web/ui/node_modules; `make web` fetches them")
	}
	return string(source)
}

// accessible asks axe-core; serious and critical problems fail.
func (p *tab) accessible(scheme, axe string) {
	p.t.Helper()
	if axe == "" {
		return
	}
	eval[bool](p, axe+";true")
	for _, problem := range eval[[]string](p, `axe.run(document, {resultTypes: ["violations"]}).then(({violations}) => violations.filter(({impact}) => impact === "serious" || impact === "critical")
		.flatMap((v) => v.nodes.slice(0, 3).map((n) => v.id + " (" + v.impact + "): " + n.target.join(" ") + " " + n.html.slice(0, 140) + " " + (n.any[0]?.message ?? ""))))`) {
		p.t.Errorf("%s: %s", scheme, problem)
	}
}
