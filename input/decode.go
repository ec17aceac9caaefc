package input

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Decoded is a text with the encoding it came in.
type Decoded struct {
	Text     string   // valid UTF-8, without NUL
	Encoding string   // utf-8 utf-16le utf-16be utf-32le utf-32be windows-1252 iso-8859-1
	Notes    []string // what decoding had to do; empty when Text is the bytes themselves
}

// Decode reads the bytes of a plain text file. Valid UTF-8 is returned as it is. The error says
// what the bytes are instead of plain text, and what to do.
func Decode(raw []byte) (Decoded, error) {
	if f, ok := foreign(raw); ok {
		return Decoded{}, fmt.Errorf("%s, not plain text; %s", f.is, f.do)
	}
	if w, ok := wideEncoding(raw); ok {
		return w.decode(raw)
	}
	if bytes.IndexByte(raw, 0) >= 0 || mostlyControl(raw) {
		return Decoded{}, errBinary
	}
	if utf8.Valid(raw) {
		return Decoded{Text: string(raw), Encoding: "utf-8"}, nil
	}
	if n := cutTail(raw); n > 0 {
		return Decoded{
			Text:     string(raw[:len(raw)-n]),
			Encoding: "utf-8",
			Notes:    []string{fmt.Sprintf("the file ends within a character; its last %s left out", count(n, "byte"))},
		}, nil
	}
	return decodeInvalid(raw)
}

var (
	errBinary   = fmt.Errorf("a binary file, not plain text; %s", saveAsText)
	errEncoding = fmt.Errorf("encoding not recognized; save the file as UTF-8")
)

// wide is an encoding of two or four bytes a character.
type wide struct {
	name    string
	mark    string // byte order mark
	decoder encoding.Encoding
	step    int // bytes a unit
	letter  int // where the byte of an ASCII letter stands in its unit
}

var wides = []wide{
	{"utf-32le", "\xff\xfe\x00\x00", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), 4, 0},
	{"utf-32be", "\x00\x00\xfe\xff", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), 4, 3},
	{"utf-16le", "\xff\xfe", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), 2, 0},
	{"utf-16be", "\xfe\xff", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), 2, 1},
}

// wideEncoding finds a byte order mark or, without one, the pattern of NUL bytes that English
// leaves in UTF-16 and UTF-32.
func wideEncoding(raw []byte) (wide, bool) {
	for _, w := range wides {
		if bytes.HasPrefix(raw, []byte(w.mark)) {
			return w, true
		}
	}
	for _, w := range wides {
		if w.fits(raw) {
			return w, true
		}
	}
	return wide{}, false
}

// fits reports that nearly every unit of the first kilobyte is one ASCII character.
func (w wide) fits(raw []byte) bool {
	head := raw[:min(len(raw), 1024)]
	units, ascii := len(head)/w.step, 0
	for i := 0; i+w.step <= len(head); i += w.step {
		c := head[i+w.letter]
		if c >= '\t' && c < utf8.RuneSelf && bytes.Count(head[i:i+w.step], []byte{0}) == w.step-1 {
			ascii++
		}
	}
	return units >= 4 && ascii*10 >= units*9
}

func (w wide) decode(raw []byte) (Decoded, error) {
	out, err := w.decoder.NewDecoder().Bytes(bytes.TrimPrefix(raw, []byte(w.mark)))
	if err != nil || bytes.IndexByte(out, 0) >= 0 {
		return Decoded{}, errBinary
	}
	d := Decoded{Text: strings.ToValidUTF8(string(out), "\uFFFD"), Encoding: w.name, Notes: []string{decodedNote(w.name)}}
	if n := strings.Count(d.Text, "\uFFFD"); n > 0 {
		d.Notes = append(d.Notes, fmt.Sprintf("%s could not be decoded and stand as U+FFFD", count(n, "character")))
	}
	return d, nil
}

// decodeInvalid reads bytes that are not valid UTF-8: UTF-8 with some damage where most of its long
// characters are sound, else a single-byte encoding of western Europe where that reads plausibly.
func decodeInvalid(raw []byte) (Decoded, error) {
	sound, broken := soundness(raw)
	switch {
	case sound >= broken:
		return repaired(raw, broken), nil
	case plausibleSingleByte(raw):
		return singleByte(raw), nil
	case broken*100 <= len(raw):
		return repaired(raw, broken), nil
	}
	return Decoded{}, errEncoding
}

// soundness counts the sound characters of more than one byte, and the bytes that belong to none.
func soundness(raw []byte) (sound, broken int) {
	for len(raw) > 0 {
		r, size := utf8.DecodeRune(raw)
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			sound++
		}
		raw = raw[size:]
	}
	return sound, broken
}

func repaired(raw []byte, broken int) Decoded {
	var b strings.Builder
	for _, r := range string(raw) { // an invalid byte ranges as U+FFFD
		b.WriteRune(r)
	}
	note := fmt.Sprintf("%s not valid UTF-8, each replaced by U+FFFD; spans count bytes of the text so repaired", count(broken, "byte"))
	return Decoded{Text: b.String(), Encoding: "utf-8", Notes: []string{note}}
}

func singleByte(raw []byte) Decoded {
	name := "iso-8859-1"
	if hasC1(raw) {
		name = "windows-1252"
	}
	out, _ := charmap.Windows1252.NewDecoder().Bytes(raw) // cannot fail: every byte has a character
	return Decoded{Text: string(out), Encoding: name, Notes: []string{decodedNote(name)}}
}

func decodedNote(name string) string {
	return "decoded from " + name + "; spans count bytes of the decoded text, not of the file"
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
