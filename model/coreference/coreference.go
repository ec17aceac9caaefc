// Package coreference holds the weights that language/coreference reads; CARD.md says where they come
// from, under which licence they stand, and how well they do.
package coreference

import _ "embed"

// File is the model as coreference.Open takes it.
//
//go:embed coreference.model
var File string
