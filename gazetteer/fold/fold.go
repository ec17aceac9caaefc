// Package fold brings names of places into the form in which they are compared.
package fold

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed latin.tsv
var latinRows string

const latinFirst, latinLast = 0xC0, 0x1EFF

// latin gives the plain spelling of accented Latin letters, by rune from latinFirst.
var latin = sync.OnceValue(func() []string {
	table := make([]string, latinLast-latinFirst+1)
	for line := range strings.Lines(latinRows) {
		plain, accented, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for _, r := range accented {
			table[r-latinFirst] = plain
		}
	}
	return table
})

// Name is a name in the form in which names are compared: lower case, plain letters, words parted by
// one blank, without apostrophes and full stops; "St." stands as "saint". Any kind of blank (U+00A0
// too), hyphen or dash parts words. It is empty for a name in another script.
func Name(name string) string { return string(Append(nil, name)) }

// Append appends the folded name to dst.
func Append(dst []byte, name string) []byte {
	start := len(dst)
	word := start // where the current word begins
	for i := 0; i < len(name); {
		c := name[i]
		if c < utf8.RuneSelf {
			dst, word = foldASCII(dst, start, word, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(name[i:])
		i += size
		switch {
		case r >= latinFirst && r <= latinLast && latin()[r-latinFirst] != "":
			dst = append(dst, latin()[r-latinFirst]...)
		case isSilent(r):
		case isBreak(r):
			dst, word = endWord(dst, start, word)
		default:
			return dst[:start]
		}
	}
	dst, _ = endWord(dst, start, word)
	if len(dst) > start && dst[len(dst)-1] == ' ' {
		dst = dst[:len(dst)-1]
	}
	return dst
}

// foldASCII appends one ASCII byte; word is where the current word begins.
func foldASCII(dst []byte, start, word int, c byte) ([]byte, int) {
	switch {
	case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
		return append(dst, c), word
	case c >= 'A' && c <= 'Z':
		return append(dst, c+'a'-'A'), word
	case c == '\'' || c == '.' || c == '`':
		return dst, word
	case c == '&':
		return append(dst, "and"...), word
	}
	return endWord(dst, start, word)
}

// endWord writes out a short form and sets one blank after the word.
func endWord(dst []byte, start, word int) ([]byte, int) {
	if len(dst) == word {
		return dst, word
	}
	if full := shortForm(string(dst[word:])); full != "" {
		dst = append(dst[:word], full...)
	}
	dst = append(dst, ' ')
	return dst, len(dst)
}

// shortForm is the full spelling of the short words that names of places are often written with.
func shortForm(word string) string {
	switch word {
	case "st":
		return "saint"
	case "ste":
		return "sainte"
	case "mt":
		return "mount"
	case "ft":
		return "fort"
	}
	return ""
}

// isSilent are the signs for sounds that English leaves out: apostrophes, hamza, ayn, accents.
func isSilent(r rune) bool {
	return r >= 0x2B0 && r <= 0x36F || strings.ContainsRune("’‘′´ˈ\u00AD\u200B\u200D", r)
}

// isBreak are blanks and dashes.
func isBreak(r rune) bool {
	return r == 0xA0 || r == 0x85 || r >= 0x2000 && r <= 0x200A || r >= 0x2010 && r <= 0x2015 || r == 0x202F || r == 0x3000 || r == '−'
}
