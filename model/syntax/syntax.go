// Package syntax holds the trained weights of the English tagger, parser, name finder and
// lemmatiser; see CARD.md for what they were trained on and under which licence they stand.
// language/syntax reads them.
package syntax

import _ "embed"

// File is the model file, read in place.
//
//go:embed syntax.bin
var File string
