package collation

import (
	_ "embed"
	"slices"

	"sitrep/lexicon"
)

//go:embed reply.tsv
var replyTable string

//go:embed defence.tsv
var defenceTable string

//go:embed count.tsv
var countTable string

var (
	replies = byKind("reply.tsv", replyTable)
	counts  = byKind("count.tsv", countTable)
	defence = byKind("defence.tsv", defenceTable)
)

// byKind are the phrases of a table by the kind that it gives them.
func byKind(name, table string) map[string][]string {
	out := map[string][]string{}
	for _, r := range lexicon.Must(name, table) {
		out[r.Get("kind")] = append(out[r.Get("kind")], r.Get("words"))
	}
	return out
}

// Replies are the phrases of one kind by which an account is answered: deny, taken-up (of which charge and report are two
// kinds), clear, accuse, any, none, call.
func Replies(kind string) []string {
	if kind == "taken-up" {
		return slices.Concat(replies[kind], replies["charge"], replies["report"])
	}
	return replies[kind]
}

// Counts are the phrases of one kind that tell what a number of people counts: former, partial, total.
func Counts(kind string) []string { return counts[kind] }

// Defence are the phrases of one kind by which somebody accused is spoken for: lawyer, kin, client, plea; and official, who
// accuses.
func Defence(kind string) []string { return defence[kind] }
