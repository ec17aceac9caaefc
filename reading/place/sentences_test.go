package place

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"sitrep/text"
)

// TestSentences reads the reports of testdata/sentences.txt; its head tells how to add one.
func TestSentences(t *testing.T) {
	file, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases(strings.ReplaceAll(string(file), "·", "\u00A0")) {
		t.Run(c.report, func(t *testing.T) { c.check(t) })
	}
}

type sentenceCase struct {
	report string
	want   []string
}

func cases(file string) []sentenceCase {
	var out []sentenceCase
	for line := range strings.Lines(file) {
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '\t':
			last := &out[len(out)-1]
			last.want = append(last.want, line[1:])
		default:
			out = append(out, sentenceCase{report: line})
		}
	}
	return out
}

func (c sentenceCase) check(t *testing.T) {
	d := split(c.report)
	got, _ := Read(d)
	for i := range max(len(got), len(c.want)) {
		switch {
		case i >= len(got):
			t.Errorf("missing %s", c.want[i])
		case i >= len(c.want):
			t.Errorf("too much: %s", describe(d, got[i], ""))
		case !agrees(d, got[i], c.want[i]):
			t.Errorf("got %s, want %s", describe(d, got[i], got[i].Location.Admin1), c.want[i])
		}
	}
	for _, p := range got {
		if p.Location.Written != d.Words(p.Span) {
			t.Errorf("written %q is not the text %q", p.Location.Written, d.Words(p.Span))
		}
	}
}

// agrees compares a place with its line; what the line leaves out is not compared.
func agrees(d *text.Document, p text.Place, want string) bool {
	for _, detail := range []string{"", p.Location.Admin1, p.Location.Name} {
		if describe(d, p, detail) == want {
			return true
		}
	}
	return false
}

func describe(d *text.Document, p text.Place, detail string) string {
	country := p.Location.CountryCode
	if country == "" {
		country = "-"
	}
	return strings.TrimSpace(fmt.Sprintf("%s = %s %s %s", d.Words(p.Span), p.Kind, country, detail))
}
