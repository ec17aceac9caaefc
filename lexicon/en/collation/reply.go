package collation

import (
	_ "embed"

	"sitrep/lexicon"
)

//go:embed reply.tsv
var replyTable string

//go:embed count.tsv
var countTable string

var (
	replies = byKind("reply.tsv", replyTable)
	counts  = byKind("count.tsv", countTable)
)

// byKind are the phrases of a table by the kind that it gives them.
func byKind(name, table string) map[string][]string {
	out := map[string][]string{}
	for _, r := range lexicon.Must(name, table) {
		out[r.Get("kind")] = append(out[r.Get("kind")], r.Get("words"))
	}
	return out
}

// Replies are the phrases of one kind by which an account is answered: deny, taken-up, clear, any, none.
func Replies(kind string) []string { return replies[kind] }

// Counts are the phrases of one kind that tell what a number of people counts: former, partial, total.
func Counts(kind string) []string { return counts[kind] }
