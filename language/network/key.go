package network

import (
	"unicode"
	"unicode/utf8"
)

// Keys are the hashes by which a token is looked up in each table, in the order of Plan.Tables: word,
// word, last three letters, first three, last two, shape, word.
type Keys [tables]uint32

// longest is how many characters of a word are read; hostile input has words of megabytes.
const longest = 48

// letters is a word folded for look-up: lower case, typographic quotes and dashes made plain.
type letters struct {
	runes [longest]rune
	n     int
}

// ReadKeys appends the keys of a sentence's words to keys. word(i) is the i-th of n words.
func ReadKeys(keys []Keys, n int, word func(i int) string) []Keys {
	casing := casingOf(n, word)
	for i := range n {
		keys = append(keys, keysOf(word(i), casing))
	}
	return keys
}

func keysOf(word string, casing casing) Keys {
	var w letters
	shape := w.read(word, casing)
	whole := hash(w.runes[:w.n])
	return Keys{
		whole, whole,
		hash(w.runes[max(0, w.n-3):w.n]), hash(w.runes[:min(3, w.n)]), hash(w.runes[max(0, w.n-2):w.n]),
		shape, whole,
	}
}

// Key is the look-up key of a word by itself, as in the first two tables.
func Key(word string) uint32 { return keysOf(word, mixedCase)[0] }

// read folds a word into w and returns the hash of its shape.
func (w *letters) read(word string, casing casing) uint32 {
	shape := []rune{rune('0' + casing)}
	var room [16]rune
	shape = append(room[:0], shape...)
	run, last := 0, rune(0)
	for _, r := range word {
		if w.n == longest {
			break
		}
		r = plain(r)
		class := classOf(r)
		if class != last {
			run, last = 0, class
		}
		if run++; run <= 3 && len(shape) < cap(shape) {
			shape = append(shape, class)
		}
		w.runes[w.n] = unicode.ToLower(r)
		w.n++
	}
	return hash(shape)
}

// classOf maps letters to X or x, digits to d, and leaves other characters as they are.
func classOf(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z':
		return 'x'
	case 'A' <= r && r <= 'Z':
		return 'X'
	case '0' <= r && r <= '9':
		return 'd'
	case r < utf8.RuneSelf:
		return r
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLetter(r):
		return 'x'
	case unicode.IsDigit(r):
		return 'd'
	}
	return r
}

// plain maps the typographic characters of newspapers to those of the training texts.
func plain(r rune) rune {
	switch r {
	case '’', '‘', 'ʼ', '`', '´':
		return '\''
	case '“', '”', '„', '«', '»':
		return '"'
	case '–', '—', '―', '‑', '‐', '−':
		return '-'
	}
	return r
}

// hash is 32-bit FNV-1a over characters, with the final mix of MurmurHash3 so that all bits count.
func hash(runes []rune) uint32 {
	h := uint32(2166136261)
	for _, r := range runes {
		for ; r >= 128; r >>= 7 {
			h = (h ^ uint32(r&127|128)) * 16777619
		}
		h = (h ^ uint32(r)) * 16777619
	}
	h = (h ^ h>>16) * 0x85ebca6b
	h = (h ^ h>>13) * 0xc2b2ae35
	return h ^ h>>16
}
