package collation

import (
	_ "embed"

	"sitrep/lexicon"
)

//go:embed publisher.tsv
var publisherTable string

// Publishers are the publishers of outlets, by the outlet's name as it is written.
func Publishers() map[string]string {
	return lexicon.Column("publisher.tsv", publisherTable, "outlet", "publisher")
}
