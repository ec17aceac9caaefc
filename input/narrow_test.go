package input_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"sitrep/input"
	"sitrep/ledger"
)

func TestTablesAndObjectsOfWideCharactersAreRead(t *testing.T) {
	const want = "Two guards were hurt in Sarn on Monday, police said."
	for name, text := range map[string]string{
		"csv":   "title,text\r\nGuards hurt,\"" + want + "\"\r\n",
		"jsonl": `{"title": "Guards hurt", "text": "` + want + `"}` + "\n",
	} {
		for _, order := range []unicode.Endianness{unicode.LittleEndian, unicode.BigEndian} {
			for _, mark := range []unicode.BOMPolicy{unicode.UseBOM, unicode.IgnoreBOM} {
				raw, err := unicode.UTF16(order, mark).NewEncoder().String(text)
				if err != nil {
					t.Fatal(err)
				}
				got := all(t, []byte(raw), input.Options{Format: name})
				if len(got) != 1 || !strings.Contains(got[0].Text, want) {
					t.Errorf("%s (order %v, mark %v): %d reports, the first %+v", name, order, mark, len(got), got)
				}
			}
		}
	}
}

func TestAnEmptyDocumentIsEmpty(t *testing.T) {
	for _, name := range []string{"pdf", "html"} {
		got := all(t, []byte(" \n"), input.Options{Format: name})
		if len(got) != 1 || got[0].Status != ledger.StatusSkipped || got[0].Reason != "empty" {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
