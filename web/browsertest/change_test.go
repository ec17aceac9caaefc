package browsertest

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// TestReviewFromTheKeyboard accepts, rejects, fixes and undoes without a mouse.
func TestReviewFromTheKeyboard(t *testing.T) {
	p := open(t, room(t, nil, examples))
	p.visit("/review")
	first := p.current()
	p.press("j")
	second := p.current()
	if first == "" || second == "" || first == second {
		t.Fatalf("j leads from %q to %q", first, second)
	}
	p.press("k")
	if got := p.current(); got != first {
		t.Errorf("k leads to %q, not back to %q", got, first)
	}
	p.toIncident()
	p.decide("a")
	p.toIncident()
	p.decide("r")
	p.toIncident()
	p.press("f")
	p.until(`document.activeElement.matches("details[open] input, details[open] select")`)
	p.press("\x1b")
	p.decide("u")
	if n := eval[int](p, `document.querySelectorAll("#made s").length`); n != 1 {
		t.Errorf("%d decisions are shown as undone, 1 was", n)
	}
	p.quiet("review")
}

// current is the item that the keys act on.
func (p *tab) current() string {
	p.t.Helper()
	return eval[string](p, `document.querySelector(".item[aria-current]")?.id ?? ""`)
}

// toIncident goes on to the first item that is no pair.
func (p *tab) toIncident() {
	p.t.Helper()
	for range 200 {
		if eval[bool](p, `document.querySelector('.item[aria-current] [data-key="a"]') !== null`) {
			return
		}
		p.press("j")
	}
	p.t.Fatal("no incident waits")
}

// decide presses a key that sends a decision, and waits until the list of decisions has changed.
func (p *tab) decide(key string) {
	p.t.Helper()
	before := eval[string](p, `document.querySelector("#made").textContent`)
	eval[bool](p, `window.before = true`)
	p.press(key)
	p.until(`!("before" in window) && document.readyState === "complete" && document.documentElement.classList.contains("scripted") && document.querySelector("#made") !== null`)
	if after := eval[string](p, `document.querySelector("#made").textContent`); after == before {
		p.t.Errorf("%q changed nothing", key)
	}
}

// TestUploadOfFiles sends files from the page: one is read, one known, one skipped, each with its answer.
func TestUploadOfFiles(t *testing.T) {
	folder := t.TempDir()
	files := []string{filepath.Join(folder, "new.txt"), filepath.Join(folder, "again.txt"), filepath.Join(folder, "empty.txt")}
	report := "LOWPORT, 3 March 2026 (MPA) — Gunmen killed four people at the harbour of Bergen on Monday, the police said. The army said it knew nothing.\n"
	for n, text := range []string{report, report, ""} {
		if err := os.WriteFile(files[n], []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p := open(t, room(t, nil, examples))
	p.visit("/upload")
	p.do(chromedp.SetUploadFiles(chromedp.CSS(`form[data-upload] input[type="file"]`), files))
	p.click(`form[data-upload] button`)
	p.until(`document.querySelectorAll("ul.files > li").length === 3`)
	told := eval[[]string](p, `[...document.querySelectorAll("ul.files > li")].map((li) => li.querySelector("span").className)`)
	if told[0] == told[1] || told[2] == told[0] || told[0] == "failed" {
		t.Errorf("the three files are told to be %q", told)
	}
	path := eval[string](p, `document.querySelector("ul.files a").pathname`)
	p.quiet("upload")
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(200 * time.Millisecond) { // the page comes with the next look at the ledger
		p.visit(path)
		if eval[bool](p, `document.querySelector(".reading .text")?.textContent.includes("harbour of Bergen") ?? false`) {
			return
		}
		if time.Now().After(end) {
			t.Fatal("the uploaded report is not shown after half a minute")
		}
	}
}
