package collation

import (
	_ "embed"
	"strings"

	"sitrep/lexicon"
)

//go:embed way.tsv
var wayTable string

// Way is a phrase that answers questions of a happening in one of several ways: how somebody died, how captives came free.
type Way struct {
	Words     string
	Questions []string
	Answer    string
}

var ways = readWays()

func readWays() []Way {
	var out []Way
	for _, r := range lexicon.Must("way.tsv", wayTable) {
		out = append(out, Way{r.Get("words"), strings.Fields(r.Get("question")), r.Get("answer")})
	}
	return out
}

// Ways are the phrases: see Way.
func Ways() []Way { return ways }
