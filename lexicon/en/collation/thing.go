package collation

import (
	_ "embed"

	"sitrep/lexicon"
)

//go:embed thing.tsv
var thingTable string

var things, thingBases = readThings()

func readThings() (out, bases map[string]string) {
	out, bases = map[string]string{}, map[string]string{}
	for _, r := range lexicon.Must("thing.tsv", thingTable) {
		out[r.Get("word")], bases[Base(r.Get("word"))] = r.Get("kind"), r.Get("kind")
	}
	return out, bases
}

// Thing is the kind of thing that a noun tells of (a home is a house), "" for any other word.
func Thing(noun string) string { return things[noun] }

// ThingOf is the kind of thing that a noun as Base gives it tells of, "" for any other word.
func ThingOf(base string) string { return thingBases[base] }
