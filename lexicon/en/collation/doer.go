package collation

import (
	_ "embed"

	"sitrep/lexicon"
)

//go:embed doer.tsv
var doerTable string

// Doer is a word for those who carry out acts: their side, and where the word tells it their kind.
type Doer struct{ Word, Side, Kind string }

var doers = readDoers()

func readDoers() []Doer {
	var out []Doer
	for _, r := range lexicon.Must("doer.tsv", doerTable) {
		out = append(out, Doer{r.Get("word"), r.Get("side"), r.Get("kind")})
	}
	return out
}

// Doers are the words for those who carry out acts, in the order of their table.
func Doers() []Doer { return doers }
