// Package english holds the weights of the English model that language/network reads; CARD.md says where
// they come from, under which licence they are, and how well they do.
package english

import _ "embed"

// Weights is the model file as network.Load takes it. It is embedded as a string, so that it is read in
// place: neither copied nor unpacked.
//
//go:embed english.model
var Weights string
