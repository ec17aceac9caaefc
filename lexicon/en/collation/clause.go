package collation

import (
	_ "embed"

	"sitrep/lexicon"
)

//go:embed clause.tsv
var clauseTable string

var clauses = lexicon.Column("clause.tsv", clauseTable, "word", "role")

// OpensClause reports a word (lower case) that stands before a clause: "that", "when".
func OpensClause(word string) bool { return clauses[word] == "opens" }

// Bound reports a word (lower case) that hangs on what stands before it, so that a title does not begin with it.
func Bound(word string) bool { return clauses[word] == "bound" }
