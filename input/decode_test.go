package input_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"sitrep/input"
	"sitrep/ledger"
)

// wide writes ASCII in units of n bytes, the letter at the place given.
func wide(s string, n, letter int) string {
	var b strings.Builder
	for i := range len(s) {
		unit := make([]byte, n)
		unit[letter] = s[i]
		b.Write(unit)
	}
	return b.String()
}

func TestDecode(t *testing.T) {
	damaged := "“No,” he said – “never.” \xff It’s over."
	for name, c := range map[string]struct{ raw, text, encoding, note string }{
		"ascii":                 {"plain\x0c text\n", "plain\x0c text\n", "utf-8", ""},
		"utf-8 with mark":       {"\xef\xbb\xbfGrüße\r\n", "\uFEFFGrüße\r\n", "utf-8", ""},
		"overlong is no NUL":    {"“a” “b” \xc0\x80", "“a” “b” \uFFFD\uFFFD", "utf-8", "2 bytes not valid"},
		"utf-16le":              {"\xff\xfe" + wide("Two men.", 2, 0), "Two men.", "utf-16le", "decoded text"},
		"utf-16be":              {"\xfe\xff" + wide("Two men.", 2, 1), "Two men.", "utf-16be", "decoded text"},
		"utf-16le without mark": {wide("Two men.", 2, 0), "Two men.", "utf-16le", "decoded text"},
		"utf-16be without mark": {wide("Two men.", 2, 1), "Two men.", "utf-16be", "decoded text"},
		"utf-16le, odd length":  {"\xff\xfe" + wide("Two men.", 2, 0) + "x", "Two men.\uFFFD", "utf-16le", "1 character could"},
		"utf-32be with mark":    {"\x00\x00\xfe\xff" + wide("Two", 4, 3), "Two", "utf-32be", "decoded text"},
		"latin-1":               {"Jos\xe9 fled.", "José fled.", "iso-8859-1", "decoded from iso-8859-1"},
		"latin-1 at the end":    {"near Bogot\xe1", "near Bogotá", "iso-8859-1", "decoded from"},
		"windows-1252":          {"\x93No,\x94 he said \x96 twice.", "“No,” he said – twice.", "windows-1252", "decoded from"},
		"cut, 1 byte of 3":      {"He said.\xe2", "He said.", "utf-8", "last 1 byte left out"},
		"cut, 2 bytes of 3":     {"He said\xe2\x80", "He said", "utf-8", "last 2 bytes left out"},
		"cut, 3 bytes of 4":     {"So “sad” \xf0\x9f\x98", "So “sad” ", "utf-8", "last 3 bytes left out"},
		"damaged utf-8":         {damaged, strings.ReplaceAll(damaged, "\xff", "\uFFFD"), "utf-8", "1 byte not valid UTF-8"},
		"stray control bytes":   {strings.Repeat("word ", 40) + "\x90 end", strings.Repeat("word ", 40) + "\uFFFD end", "utf-8", "1 byte not"},
	} {
		d, err := input.Decode([]byte(c.raw))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if d.Text != c.text || d.Encoding != c.encoding {
			t.Errorf("%s: %s %q, want %s %q", name, d.Encoding, d.Text, c.encoding, c.text)
		}
		if notes := strings.Join(d.Notes, "; "); (c.note == "") != (notes == "") || !strings.Contains(notes, c.note) {
			t.Errorf("%s: notes %q, want %q", name, notes, c.note)
		}
	}
}

func TestForeignFormatsAreNamed(t *testing.T) {
	tar := strings.Repeat("\x00", 257) + "ustar\x00"
	for raw, want := range map[string]string{
		"%PDF-1.7\n1 0 obj":                          "a PDF document, not plain text; save its text as .txt",
		"PK\x03\x04\x14\x00picture.png":              "a ZIP archive, not plain text; unpack it first",
		"PK\x03\x04\x14\x00[Content_Types]word/a":    "a Word document (DOCX)",
		"PK\x03\x04\x14\x00[Content_Types]xl/a":      "an Excel workbook",
		"\x1f\x8b\x08\x00":                           "a gzip file",
		"\x89PNG\r\n\x1a\n\x00\x00":                  "a PNG image",
		"\xff\xd8\xff\xe0":                           "a JPEG image",
		`{\rtf1\ansi Two men}`:                       "an RTF document",
		"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":           "an old Microsoft Office document",
		"SQLite format 3\x00":                        "an SQLite database",
		tar:                                          "a tar archive",
		"Two men\x00 fled":                           "a binary file",
		"\x01\x02\x03\x04\x05\x06":                   "a binary file",
		"\xe2\xe7\xf0\xfb\xe2 \xe2 \xec\xee\xf1\xea": "encoding not recognized; save the file as UTF-8",
	} {
		r := input.FromBytes("x", []byte(raw))
		if r.Status != ledger.StatusSkipped || !strings.HasPrefix(r.Reason, want) {
			t.Errorf("%q: %s %q, want %q", raw, r.Status, r.Reason, want)
		}
	}
}

func TestWordsThatBeginAFormatAreStillText(t *testing.T) {
	for _, raw := range []string{"RIFF between the two parties", "GIF8 is a word", "ID3 cards were found"} {
		if _, err := input.Decode([]byte(raw)); err != nil {
			t.Errorf("%q: %v", raw, err)
		}
	}
}

func TestBlankIsEmpty(t *testing.T) {
	for _, raw := range []string{"", " \r\n\t", "\uFEFF", "\uFEFF\n \u00a0"} {
		r := input.FromBytes("x", []byte(raw))
		if r.Status != ledger.StatusSkipped || r.Reason != "empty" {
			t.Errorf("%q: %s %q", raw, r.Status, r.Reason)
		}
	}
}

// Whatever the bytes: no panic, valid UTF-8 without NUL, the bytes themselves where no note says
// otherwise, and the same answer twice.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{
		"", english, "“x”", "Jos\xe9", "\xff\xfea\x00", "\xfe\xff\xd8\x00", "\x00\x00\xfe\xff\x00", "a\xe2\x80", "\xc0\x80",
		"PK\x03\x04", "%PDF-", "\x00", "\x81\x8d", strings.Repeat("\xe9", 20), string(utf16.DecodeRune(0xd83d, 0xde00)),
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		kept := bytes.Clone(raw)
		d, err := input.Decode(raw)
		if err != nil {
			return
		}
		if !utf8.ValidString(d.Text) || strings.Contains(d.Text, "\x00") {
			t.Errorf("%s: not clean: %q", d.Encoding, d.Text)
		}
		if len(d.Notes) == 0 && d.Text != string(kept) {
			t.Errorf("changed without a note: %q to %q", kept, d.Text)
		}
		if again := input.FromBytes("x", raw); again.Text != d.Text || !bytes.Equal(raw, kept) {
			t.Errorf("not the same twice: %q", kept)
		}
	})
}
