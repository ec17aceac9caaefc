package collation

import (
	_ "embed"

	"sitrep/lexicon"
)

//go:embed camp.tsv
var campTable string

var camps = lexicon.Column("camp.tsv", campTable, "word", "camp")

// Camp is the camp that a noun for people tells of, civilian, fighter or force, "" for any other word.
func Camp(noun string) string { return camps[noun] }
