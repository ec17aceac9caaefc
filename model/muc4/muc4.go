// Package muc4 holds the model by which eval/muc4 fills the templates of MUC-4; CARD.md says where it
// comes from and how well it does. It is part of the measuring program alone, never of sitrep.
package muc4

import _ "embed"

// File is the model as muc4.Decode takes it.
//
//go:embed muc4.model
var File string
