package export

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"sitrep/export/mask"
	"sitrep/ledger"
)

// hostile are words that break forms which paste them in: broken UTF-8, marks of every syntax, characters that turn the
// direction of a line, a line without end.
var hostile = []string{"\xff\xfe\x00\x01", "]]><alert>&amp;\"'", "a\tb\r\nc\"d;e,f", "\u202eback\u2066", strings.Repeat("long ", 2_000), "=1+1", "{\"id\":1}\n{", ""}

// TestHostileWords: whatever a report says, each form stays what it is.
func TestHostileWords(t *testing.T) {
	for _, f := range Formats() {
		if f.Name == "pdf" {
			continue // the page of html, printed
		}
		for _, words := range hostile {
			fix := newFixture(t)
			o := fix.options()
			o.Text, o.IncludeNames = nil, true
			s := spoiled(fix.s, words)
			o.Events = mask.Rewrite(o.Events, spoil(words))
			checkForm(t, f, written(t, whole(f), s, o))
		}
	}
}

// spoiled is a situation whose words are all hostile; what other records refer to by stays.
func spoiled(s *ledger.Situation, words string) *ledger.Situation {
	return mask.Rewrite(s, spoil(words))
}

func spoil(words string) func(string) string {
	return func(v string) string {
		if strings.Contains(v, " ") {
			return words
		}
		return v
	}
}

// checkForm reads a form back by its syntax.
func checkForm(t *testing.T, f Format, raw []byte) {
	t.Helper()
	switch f.Extension {
	case ".json", ".jsonld", ".geojson", ".jsonl":
		in := json.NewDecoder(bytes.NewReader(raw))
		for {
			var v any
			if err := in.Decode(&v); err == io.EOF {
				return
			} else if err != nil {
				t.Errorf("%s: %v", f.Name, err)
				return
			}
		}
	case ".xml", ".atom":
		in := xml.NewDecoder(bytes.NewReader(raw))
		for {
			if _, err := in.Token(); err == io.EOF {
				return
			} else if err != nil {
				t.Errorf("%s: %v", f.Name, err)
				return
			}
		}
	case ".tsv":
		lines := strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n")
		for _, line := range lines {
			if strings.Count(line, "\t") != strings.Count(lines[0], "\t") {
				t.Errorf("%s: a line of %d columns", f.Name, strings.Count(line, "\t")+1)
			}
		}
	}
}
