package lemma

import (
	"strings"
	"unicode/utf8"
)

// What a fingerprint is of.
const (
	wholeForm = 1
	anEnding  = 2
)

// AnyPenn stands for all Penn tags of a universal one.
const AnyPenn = ""

// FormKey is the fingerprint under which a whole form of a word class is looked up.
func FormKey(base, universal, penn string) uint32 {
	return fingerprint(wholeForm, base, universal, penn)
}

// EndingKey is the fingerprint under which an ending of a word class is looked up.
func EndingKey(ending, universal, penn string) uint32 {
	return fingerprint(anEnding, ending, universal, penn)
}

// fingerprint is 32-bit FNV-1a over the kind and the parts, each behind a byte that no word holds.
func fingerprint(kind byte, parts ...string) uint32 {
	const offset, prime = 2166136261, 16777619
	h := (offset ^ uint32(kind)) * prime
	for _, part := range parts {
		for i := range len(part) {
			h = (h ^ uint32(part[i])) * prime
		}
		h = (h ^ 0xff) * prime
	}
	return h
}

// Base is the spelling that edits start from: marks are written in one way; names keep their case,
// other words lose it.
func Base(word, universal string) string {
	if needsPlain(word) {
		if p := plain.Replace(word); p != "" { // a lone soft hyphen stays
			word = p
		}
	}
	if universal == "PROPN" {
		return word
	}
	return strings.ToLower(word)
}

// plain writes the marks that newspapers set in several ways as the treebanks do.
var plain = strings.NewReplacer("’", "'", "‘", "'", "`", "'", "´", "'", "“", "\"", "”", "\"", "''", "\"", "«", "\"", "»", "\"",
	"—", "--", "–", "-", "‐", "-", "‑", "-", "−", "-", "…", "...", "\u00ad", "")

// needsPlain spares most words the replacer.
func needsPlain(word string) bool {
	for i := range len(word) {
		if b := word[i]; b >= utf8.RuneSelf || b == '`' || b == '\'' {
			return true
		}
	}
	return false
}
