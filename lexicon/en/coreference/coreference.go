// Package coreference holds the English words by which mentions of one thing are told: pronouns, given
// names of men and women, and nouns that name men, women, persons or groups.
package coreference

import (
	_ "embed"
	"sync"

	"sitrep/lexicon"
)

//go:embed pronoun.tsv
var pronounTable string

//go:embed given.tsv
var givenTable string

//go:embed noun.tsv
var nounTable string

//go:embed weather.tsv
var weatherTable string

// Tables are the files of this package by name, for checks and versions.
func Tables() map[string]string {
	return map[string]string{
		"en/coreference/pronoun.tsv": pronounTable, "en/coreference/given.tsv": givenTable, "en/coreference/noun.tsv": nounTable,
		"en/coreference/weather.tsv": weatherTable,
	}
}

// Pronoun is a form of a pronoun, or a word that points ("this", "there").
type Pronoun struct {
	Kind   string // the form that stands for all of its paradigm: "he" for "him", "his", "himself"
	Person string // first second third
	Number string // singular plural any
	Gender string // male female person thing any
}

var pronouns = sync.OnceValue(func() map[string]Pronoun {
	out := map[string]Pronoun{}
	for _, r := range lexicon.Must("en/coreference/pronoun.tsv", pronounTable) {
		out[r.Get("form")] = Pronoun{r.Get("kind"), r.Get("person"), r.Get("number"), r.Get("gender")}
	}
	return out
})

// FindPronoun is the pronoun of a form in lower case.
func FindPronoun(form string) (Pronoun, bool) {
	p, ok := pronouns()[form]
	return p, ok
}

var given = sync.OnceValue(func() map[string]string {
	return genders("en/coreference/given.tsv", givenTable, "name")
})

var nouns = sync.OnceValue(func() map[string]string {
	return genders("en/coreference/noun.tsv", nounTable, "noun")
})

func genders(file, table, column string) map[string]string {
	out := map[string]string{}
	for _, r := range lexicon.Must(file, table) {
		out[r.Get(column)] = r.Get("gender")
	}
	return out
}

// GivenName is "male" or "female" for a given name that tells it, as it is written; else "".
func GivenName(name string) string { return given()[name] }

// Noun is "male", "female", "person" or "group" for a noun or form of address in lower case; else "".
func Noun(lemma string) string { return nouns()[lemma] }

var weather = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, r := range lexicon.Must("en/coreference/weather.tsv", weatherTable) {
		out[r.Get("verb")] = true
	}
	return out
})

// Weather reports a verb whose "it" stands for nothing ("it rained").
func Weather(lemma string) bool { return weather()[lemma] }
