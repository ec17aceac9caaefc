// Package page holds the English phrases by which page furniture is known.
package page

import (
	_ "embed"
	"strings"
	"sync"

	"sitrep/lexicon"
)

//go:embed furniture.tsv
var furnitureTable string

//go:embed outlet.tsv
var outletTable string

// Tables are the files of this package by name, for checks and versions.
func Tables() map[string]string {
	return map[string]string{"en/page/furniture.tsv": furnitureTable, "en/page/outlet.tsv": outletTable}
}

// Phrase marks a part of a page as furniture.
type Phrase struct {
	Words string // lower case
	Kind  string // caption credit teaser byline notice
	Where string // start whole heading last tail byline
	Reach string // line end
}

// Phrases are all phrases, in file order.
var Phrases = sync.OnceValue(func() []Phrase {
	var out []Phrase
	for _, r := range lexicon.Must("en/page/furniture.tsv", furnitureTable) {
		out = append(out, Phrase{r.Get("phrase"), r.Get("kind"), r.Get("where"), r.Get("reach")})
	}
	return out
})

var outletWords = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, r := range lexicon.Must("en/page/outlet.tsv", outletTable) {
		out[strings.ToLower(r.Get("word"))] = true
	}
	return out
})

// OutletWord reports whether outlets are called by a word ("Herald").
func OutletWord(word string) bool { return outletWords()[strings.ToLower(word)] }
