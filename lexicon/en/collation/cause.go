package collation

import (
	_ "embed"

	"sitrep/lexicon"
)

//go:embed cause.tsv
var causeTable string

// Cause is a word for what caused something, with its class.
type Cause struct{ Word, Class string }

var causes = readCauses()

func readCauses() []Cause {
	var out []Cause
	for _, r := range lexicon.Must("cause.tsv", causeTable) {
		out = append(out, Cause{r.Get("word"), r.Get("class")})
	}
	return out
}

// Causes are the words for what caused something, in the order of their table.
func Causes() []Cause { return causes }
