package collation

import (
	_ "embed"
	"strings"

	"sitrep/lexicon"
)

//go:embed circle.tsv
var circleTable string

var circles = readCircles()

func readCircles() map[string][]string {
	out := map[string][]string{}
	for _, r := range lexicon.Must("circle.tsv", circleTable) {
		out[r.Get("word")] = strings.Fields(r.Get("circles"))
	}
	return out
}

// Circles are the circles that a source called by a word may be of, sorted: an "officer" is of the police, the army and others,
// a "nurse" of those who heal. nil for a word that tells none.
func Circles(word string) []string { return circles[word] }
