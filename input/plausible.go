package input

import (
	"bytes"
	"unicode/utf8"
)

// plausibleSingleByte reports that bytes above ASCII are as rare as accents and curly quotes are in
// the languages of western Europe, and that each is a character. Cyrillic, Greek or Japanese in
// their own encodings have far more of them.
func plausibleSingleByte(raw []byte) bool {
	high := 0
	for _, c := range raw {
		if undefined1252(c) {
			return false
		}
		if c >= utf8.RuneSelf {
			high++
		}
	}
	return high*4 <= len(raw)
}

// undefined1252 reports a byte that stands for nothing in Windows-1252.
func undefined1252(c byte) bool {
	return c == 0x81 || c == 0x8d || c == 0x8f || c == 0x90 || c == 0x9d
}

// hasC1 reports bytes that are characters in Windows-1252 and controls in ISO 8859-1.
func hasC1(raw []byte) bool {
	for _, c := range raw {
		if c >= 0x80 && c < 0xa0 {
			return true
		}
	}
	return false
}

// mostlyControl reports that more than a tenth of the first kilobyte are control characters that no
// text file has.
func mostlyControl(raw []byte) bool {
	head := raw[:min(len(raw), 1024)]
	n := 0
	for _, c := range head {
		if c == 0x7f || c < ' ' && (c < '\t' || c > '\r') && c != 0x1b && c != 0x1a {
			n++
		}
	}
	return n*10 > len(head)
}

// cutTail is the number of bytes, at most 3, of a character that the end of the file cuts off; 0 when
// the rest is not valid UTF-8 or the tail is more likely an accented letter of a single-byte encoding.
func cutTail(raw []byte) int {
	for n := 1; n <= 3 && n < len(raw); n++ {
		tail := raw[len(raw)-n:]
		if !utf8.RuneStart(tail[0]) {
			continue
		}
		if utf8.FullRune(tail) || !utf8.Valid(raw[:len(raw)-n]) || endsInAccent(raw, n) {
			return 0
		}
		return n
	}
	return 0
}

// endsInAccent reports an otherwise pure ASCII text that ends in a letter and one byte above ASCII:
// "Bogot\xe1" is a whole word of ISO 8859-1, "he said.\xe2" the start of a curly quote.
func endsInAccent(raw []byte, n int) bool {
	before := raw[:len(raw)-n]
	if n != 1 || bytes.ContainsFunc(before, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return false
	}
	c := before[len(before)-1] | 0x20
	return c >= 'a' && c <= 'z'
}
