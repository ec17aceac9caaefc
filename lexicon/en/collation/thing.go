package collation

import (
	_ "embed"

	"sitrep/lexicon"
)

//go:embed thing.tsv
var thingTable string

var things = readThings()

func readThings() map[string]string {
	out := map[string]string{}
	for _, r := range lexicon.Must("thing.tsv", thingTable) {
		out[r.Get("word")] = r.Get("kind")
	}
	return out
}

// Thing is the kind of thing that a noun tells of (a home is a house), "" for any other word.
func Thing(noun string) string { return things[noun] }
