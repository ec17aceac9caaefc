// Package police holds the English words of what police and troops do: the bodies themselves and the
// acts that are theirs.
package police

import (
	_ "embed"
	"strings"
	"sync"

	"sitrep/lexicon"
)

//go:embed body.tsv
var bodyTable string

//go:embed act.tsv
var actTable string

//go:embed class.tsv
var classTable string

// Act is what a word tells of police and troops.
type Act struct {
	What  string // kill arrest force act fail
	Alone bool   // tells it without a body named: only they impose curfews
}

var bodies = sync.OnceValue(func() map[string]string { return lexicon.Column("en/police/body.tsv", bodyTable, "word", "kind") })

// Body is the kind of a word for police or troops (police rank army force), "" for all other words.
func Body(word string) string { return bodies()[strings.ToLower(word)] }

var acts = sync.OnceValue(func() map[string]Act {
	out := map[string]Act{}
	for _, r := range lexicon.Must("en/police/act.tsv", actTable) {
		out[r.Get("pos")+" "+r.Get("word")] = Act{r.Get("what"), r.Get("alone") == "yes"}
	}
	return out
})

// Find is the act that a word of a class (verb noun) tells.
func Find(pos, word string) (Act, bool) {
	a, ok := acts()[pos+" "+strings.ToLower(word)]
	return a, ok
}

var inClass = lexicon.Classes("en/police/class.tsv", classTable, "class", "lemma")

// Is reports whether a word belongs to a class ("thing", "wish" …).
func Is(class, word string) bool { return inClass(class, strings.ToLower(word)) }
