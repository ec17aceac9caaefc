// Package lemma holds the rules of the English lemmatiser that language/lemma reads; CARD.md says where
// they come from, under which licence they stand, and how well they do.
package lemma

import _ "embed"

// File is the file of lemmas as lemma.Open takes it, read in place.
//
//go:embed lemma.bin
var File string
