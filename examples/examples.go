// Package examples holds the example reports, invented for sitrep, as part of the program: sitrep demo shows them.
package examples

import "embed"

// Reports are the files of the folder reports.
//
//go:embed reports/*.txt
var Reports embed.FS
