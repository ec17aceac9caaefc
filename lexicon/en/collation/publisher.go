package collation

import (
	_ "embed"

	"sitrep/lexicon"
)

//go:embed publisher.tsv
var publisherTable string

// Publishers are the publishers of outlets, by the outlet's name as it is written.
func Publishers() map[string]string {
	out := map[string]string{}
	for _, r := range lexicon.Must("publisher.tsv", publisherTable) {
		out[r.Get("outlet")] = r.Get("publisher")
	}
	return out
}
