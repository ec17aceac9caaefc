package collation

import (
	_ "embed"
	"slices"
	"strings"

	"sitrep/lexicon"
)

//go:embed more.tsv
var moreTable string

//go:embed moved.tsv
var movedTable string

//go:embed superseded.tsv
var supersededTable string

//go:embed partial.tsv
var partialTable string

//go:embed waiting.tsv
var waitingTable string

//go:embed total.tsv
var totalTable string

//go:embed part.tsv
var partTable string

var (
	total   = set("total.tsv", totalTable, "word")
	part    = lexicon.Column("part.tsv", partTable, "word", "one")
	more    = set("more.tsv", moreTable, "word")
	moved   = lexicon.Column("moved.tsv", movedTable, "word", "kind")
	partial = lexicon.Column("partial.tsv", partialTable, "word", "kind")
	waiting = lexicon.Column("waiting.tsv", waitingTable, "word", "where")
)

// Waiting is where a word stands by which a number counts what waits: before it, behind it or around it; "" for no such word.
func Waiting(word string) string { return waiting[word] }

// More reports a word behind a number by which it is told as added to an earlier one.
func More(word string) bool { return more[word] }

// Moved is how a word tells a number to have come to what it is: growth or decline; "" for no such word.
func Moved(word string) string { return moved[word] }

// Partial is what a word says of a number: "place" of those who are at one place, "taken" that they were taken in there.
func Partial(word string) string { return partial[word] }

// superseded are the phrases of superseded.tsv by their kind, each between blanks.
var superseded = readSuperseded()

func readSuperseded() map[string][]string {
	out := map[string][]string{}
	for _, r := range lexicon.Must("superseded.tsv", supersededTable) {
		out[r.Get("kind")] = append(out[r.Get("kind")], " "+r.Get("words")+" ")
	}
	return out
}

// Superseded reports words, in small letters, that tell a number as a former one (kind "former") or as corrected ("corrected").
func Superseded(kind string, words []string) bool {
	text := " " + strings.Join(words, " ") + " "
	return slices.ContainsFunc(superseded[kind], func(phrase string) bool { return strings.Contains(text, phrase) })
}

// Total reports a noun for a number itself: "the count of 17".
func Total(word string) bool { return total[word] }

// Part is what a noun calls one of those who are counted within a toll: "child" of children; "" for another noun.
func Part(word string) string { return part[word] }
