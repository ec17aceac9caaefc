package browsertest

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// hostile are texts that try to be more than text, each in a report that is read.
var hostile = map[string]string{
	"script.txt": `Police arrested two men in Bergen on Monday. <script>window.pwned = 1</script><img src=x onerror="window.pwned = 2">
"><svg onload=window.pwned=3> The ministry said "three men were killed"</title><script>window.pwned=4</script> in Oslo.`,
	"address.txt": `The spokesman <a href="javascript:window.pwned=5">Nils</a> said a bomb killed 12 people in Tromso. data:text/html,<script>window.pwned=6</script>
<iframe src="http://127.0.0.1:9/"></iframe> <link rel=stylesheet href=http://127.0.0.1:9/x.css> ]]> --> {{.}} ${1} {{template "base"}}`,
	"bidi.txt": "Police said \u202egnirutcip eht ni dellik erew nem neves\u202c seven men were killed in Bergen. \u2066\u2067\u200f The end of it \u001b[31mred.\n" +
		"\u202eThe mayor of Oslo said two gunmen attacked the market on Tuesday.",
	"line.txt": "Gunmen killed nine people in Bergen on Sunday, the police said. " + strings.Repeat("It went on and on and ", 50000),
	"deep.txt": "Rebels attacked a depot in Bergen, the army said. " + strings.Repeat("<div>", 20000) + strings.Repeat("<!--", 5000) + strings.Repeat("&lt;&#x3c;", 2000),
}

// TestHostileTextsAreShownAsText: nothing in a report runs, fetches, or turns the page around it.
func TestHostileTextsAreShownAsText(t *testing.T) {
	folder := t.TempDir()
	for name, text := range hostile {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p := open(t, room(t, []string{"--include-names"}, folder))
	p.visit("/reports")
	reports := eval[[]string](p, `[...document.querySelectorAll("main tr:not(.skipped) td a[href^='/reports/']")].map((a) => a.pathname)`)
	if len(reports) < 4 {
		t.Fatalf("%d of %d hostile reports were read", len(reports), len(hostile))
	}
	for _, path := range append(append([]string{"/search?q=killed"}, heads...), reports...) {
		p.visit(path)
		if eval[bool](p, `"pwned" in window`) {
			t.Errorf("%s: words of a report were run", path)
		}
		if n := eval[int](p, `document.querySelectorAll("main iframe, main img, main object, main embed, main link, main script:not([type='application/json']), a[href^='javascript:'], a[href^='data:']").length`); n > 0 {
			t.Errorf("%s: %d elements were made of words of a report", path, n)
		}
		p.quiet(path)
	}
	for _, path := range reports {
		p.visit(path)
		shown := eval[string](p, `document.querySelector(".reading .text").textContent`)
		if !holdsOne(shown) {
			t.Errorf("%s: the text is not shown as it is: %.80q", path, shown)
		}
		if isolated := eval[string](p, `getComputedStyle(document.querySelector(".reading .text")).unicodeBidi`); !strings.Contains(isolated, "isolate") && isolated != "plaintext" {
			t.Errorf("%s: marks of direction reach out of the text: %s", path, isolated)
		}
	}
}

// written is how a page shows a character that would hide something: ⟨U+202E⟩.
var written = regexp.MustCompile(`⟨U\+([0-9A-F]{4})⟩`)

// holdsOne reports a text that begins as one of the hostile ones does.
func holdsOne(shown string) bool {
	shown = written.ReplaceAllStringFunc(shown, func(s string) string {
		code, _ := strconv.ParseInt(written.FindStringSubmatch(s)[1], 16, 32)
		return string(rune(code))
	})
	for _, text := range hostile {
		if start := min(len(text), len(shown), 400); start > 50 && shown[:start] == text[:start] {
			return true
		}
	}
	return false
}
