// Package figure holds the English words of figures: verbs that move them, nouns whose counts tell
// nothing, adjectives of rank.
package figure

import (
	_ "embed"
	"sync"

	"sitrep/lexicon"
)

//go:embed change.tsv
var changeTable string

//go:embed plain.tsv
var plainTable string

//go:embed rank.tsv
var rankTable string

// Tables are the files of this package by name, for checks and versions.
func Tables() map[string]string {
	return map[string]string{"en/figure/change.tsv": changeTable, "en/figure/plain.tsv": plainTable, "en/figure/rank.tsv": rankTable}
}

func column(name, table, key, value string) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		out := map[string]string{}
		for _, r := range lexicon.Must(name, table) {
			out[r.Get(key)] = r.Get(value)
		}
		return out
	})
}

var (
	changes = column("en/figure/change.tsv", changeTable, "lemma", "kind")
	plains  = column("en/figure/plain.tsv", plainTable, "lemma", "lemma")
	ranks   = column("en/figure/rank.tsv", rankTable, "lemma", "lemma")
)

// Change is how a verb moves a figure: increased decreased corrected, "" for a verb that does not.
func Change(lemma string) string { return changes()[lemma] }

// Plain reports a noun whose counts tell an analyst nothing.
func Plain(lemma string) bool { return plains()[lemma] != "" }

// Rank reports an adjective that puts something first.
func Rank(word string) bool { return ranks()[word] != "" }
