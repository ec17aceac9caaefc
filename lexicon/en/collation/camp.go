package collation

import (
	_ "embed"

	"sitrep/lexicon"
)

//go:embed camp.tsv
var campTable string

var camps = readCamps()

func readCamps() map[string]string {
	out := map[string]string{}
	for _, r := range lexicon.Must("camp.tsv", campTable) {
		out[r.Get("word")] = r.Get("camp")
	}
	return out
}

// Camp is the camp that a noun for people tells of, civilian, fighter or force, "" for any other word.
func Camp(noun string) string { return camps[noun] }
