// Package headline holds what headlines are written with: verbs in the present tense, where running text has the past.
package headline

import (
	_ "embed"
	"strings"
	"sync"

	"sitrep/lexicon"
)

//go:embed verb.tsv
var verbTable string

//go:embed state.tsv
var stateTable string

// Tables are the files of this package by name, for checks and versions.
func Tables() map[string]string {
	return map[string]string{"en/headline/verb.tsv": verbTable, "en/headline/state.tsv": stateTable}
}

var states = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, r := range lexicon.Must("en/headline/state.tsv", stateTable) {
		out[r.Get("word")] = true
	}
	return out
})

// State reports how people are said to be in headlines, in small letters: "dead".
func State(word string) bool { return states()[word] }

// pasts are the past forms of the listed verbs, by base form.
var pasts = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, r := range lexicon.Must("en/headline/verb.tsv", verbTable) {
		verb, past := r.Get("verb"), r.Get("past")
		if past == "" {
			past = regularPast(verb)
		}
		if stand := r.Get("stand_in"); stand != "" {
			past = stand
		}
		out[verb] = past
	}
	return out
})

// Listed reports a verb that headlines are made with, in its base form.
func Listed(verb string) bool { return pasts()[verb] != "" }

// Past is a past tense that tells a verb, in its base form, from every other word: its own, or that of a verb that is used
// alike where its own looks like the base form ("hit": "struck").
func Past(verb string) string {
	if past := pasts()[verb]; past != "" {
		return past
	}
	return regularPast(verb)
}

// regularPast is the past tense by the spelling alone.
func regularPast(verb string) string {
	n := len(verb)
	switch {
	case n < 2:
		return verb
	case verb[n-1] == 'e':
		return verb + "d"
	case verb[n-1] == 'y' && !vowel(verb[n-2]):
		return verb[:n-1] + "ied"
	case doubles(verb):
		return verb + verb[n-1:] + "ed"
	}
	return verb + "ed"
}

// doubles reports a verb of one syllable that ends in one vowel and one consonant: "stab", "rob", "grip".
func doubles(verb string) bool {
	n := len(verb)
	if n < 3 || vowel(verb[n-1]) || strings.ContainsRune("wxy", rune(verb[n-1])) || !vowel(verb[n-2]) || vowel(verb[n-3]) && verb[n-3] != 'u' {
		return false
	}
	syllables := 0
	for i := range n {
		if vowel(verb[i]) && (i == 0 || !vowel(verb[i-1])) {
			syllables++
		}
	}
	return syllables == 1
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
