package warning

import (
	"strings"
	"unicode"

	"sitrep/lexicon/en/page"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// headed is the post or office that a line of a bulletin's head names before the day it is out: "U.S. Embassy Sarn, Kestria –
// October 6, 2026"; "" for none.
func (r *reader) headed() string {
	d := r.d
	if !warnsBy(d.Words(d.Masthead.Title)) {
		return ""
	}
	lines := text.Lines(d.Text)
	for _, line := range lines[:min(len(lines), headingLines)] {
		words := d.Words(line)
		if line == d.Masthead.Title || len(words) > headLength || strings.HasSuffix(strings.TrimSpace(words), ".") || len(text.Within(d.Times, line)) == 0 && !strings.Contains(words, d.Masthead.Published.Value) {
			continue
		}
		part, _, _ := strings.Cut(words, ",")
		for _, dash := range []string{" - ", " – ", " — ", " | "} {
			part, _, _ = strings.Cut(part, dash)
		}
		if part = beforeKind(part); page.NamesBody(part) && unicode.IsUpper([]rune(part)[0]) {
			return part
		}
	}
	return ""
}

// headLength is how many bytes a line of a head that names who issues a bulletin may have.
const headLength = 90

// beforeKind is a name without what it issues and its number: "Harbour Administration Advisory 2026-011".
func beforeKind(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if i > 0 && lexicon.Is("bulletin", strings.ToLower(w)) {
			return strings.Join(words[:i], " ")
		}
	}
	return strings.TrimSpace(name)
}
