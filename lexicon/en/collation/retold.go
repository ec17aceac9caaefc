package collation

import (
	_ "embed"

	"sitrep/lexicon"
)

//go:embed retold.tsv
var retoldTable string

//go:embed definite.tsv
var definiteTable string

//go:embed former.tsv
var formerTable string

//go:embed another.tsv
var anotherTable string

//go:embed relative.tsv
var relativeTable string

//go:embed night.tsv
var nightTable string

var (
	another  = set("another.tsv", anotherTable, "word")
	relative = set("relative.tsv", relativeTable, "word")
	night    = set("night.tsv", nightTable, "word")
	former   = set("former.tsv", formerTable, "when")
	retold   = lexicon.Column("retold.tsv", retoldTable, "noun", "type")
	definite = set("definite.tsv", definiteTable, "word")
)

// Retold is the type of event that a noun may speak of again, "" for no such noun. "attack" fits every act of
// violence.
func Retold(noun string) string { return retold[noun] }

// Former reports a time that tells a happening as an earlier one of its kind, without saying when.
func Former(when string) bool { return former[when] }

// Definite reports a word by which a noun is told as known.
func Definite(word string) bool { return definite[word] }

// Another reports a word by which a sentence tells of another happening than the one told before it.
func Another(word string) bool { return another[word] }

// Relative reports the last word of a time that is counted from another happening of its report.
func Relative(word string) bool { return relative[word] }

// Night reports a word of a time on the edge of two days: "overnight", "early".
func Night(word string) bool { return night[word] }
