// Package name holds the English words that stand beside a name and tell what it names.
package name

import (
	_ "embed"
	"strings"
	"sync"

	"sitrep/lexicon"
)

//go:embed beside.tsv
var besideTable string

//go:embed particle.tsv
var particleTable string

// Tables are the files of this package by name, for checks and versions.
func Tables() map[string]string {
	return map[string]string{"en/name/beside.tsv": besideTable, "en/name/particle.tsv": particleTable, "en/name/alias.tsv": aliasTable}
}

var beside = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, r := range lexicon.Must("en/name/beside.tsv", besideTable) {
		out[r.Get("side")+" "+r.Get("word")] = r.Get("tells")
	}
	return out
})

// Beside is what a word in lower case tells of the name it stands beside: person, place, organization or thing (an
// operation, a storm, a ship), "" for nothing. Sides: before, after, owned for what the name possesses ("Sarn's coast"), verb for one whose object it is, reach for a preposition that names of places and others follow, honours for a title by which a person is named, and joins for a word that
// with a capital is part of the name ("Radio Sarn").
func Beside(side, word string) string { return beside()[side+" "+word] }

var particles = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, r := range lexicon.Must("en/name/particle.tsv", particleTable) {
		out[r.Get("particle")] = true
	}
	return out
})

// Particle reports a word in lower case that is part of a name but no name of its own ("al", "bin", "van").
func Particle(word string) bool { return particles()[word] }

//go:embed alias.tsv
var aliasTable string

// aliases are the words between two names of one person; openings the first words of those.
var aliases, openings = readAliases()

func readAliases() (phrases, first map[string]bool) {
	phrases, first = map[string]bool{}, map[string]bool{}
	for _, r := range lexicon.Must("en/name/alias.tsv", aliasTable) {
		words := r.Get("words")
		opening, _, _ := strings.Cut(words, " ")
		phrases[words], first[opening] = true, true
	}
	return phrases, first
}

// Alias reports words that lead from one name of a person to another ("also known as").
func Alias(words string) bool { return aliases[words] }

// OpensAlias reports the first of such words.
func OpensAlias(word string) bool { return openings[word] }
