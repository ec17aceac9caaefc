package collation

import _ "embed"

//go:embed more.tsv
var moreTable string

var more = set("more.tsv", moreTable, "word")

// More reports a word behind a number by which it is told as added to an earlier one.
func More(word string) bool { return more[word] }
