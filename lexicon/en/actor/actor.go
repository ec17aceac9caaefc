// Package actor holds the English names and nouns of those who appear in reports.
package actor

import (
	_ "embed"
	"strings"
	"sync"

	"sitrep/lexicon"
)

//go:embed name.tsv
var nameTable string

//go:embed noun.tsv
var nounTable string

//go:embed title.tsv
var titleTable string

//go:embed tail.tsv
var tailTable string

// Tables are the files of this package by name, for checks and versions.
func Tables() map[string]string {
	return map[string]string{
		"en/actor/name.tsv": nameTable, "en/actor/noun.tsv": nounTable, "en/actor/title.tsv": titleTable,
		"en/actor/tail.tsv": tailTable, "en/actor/body.tsv": bodyTable, "en/actor/field.tsv": fieldTable,
		"en/actor/office.tsv": officeTable,
	}
}

// Entry is an organisation known by name.
type Entry struct {
	Key     string
	Kind    string
	Name    string
	Aliases []string
	Parent  string // key of what it belongs to
	Country string // ISO 3166-1 alpha-2
}

// Entries are all known organisations, in file order.
var Entries = sync.OnceValue(func() []Entry {
	var out []Entry
	for _, r := range lexicon.Must("en/actor/name.tsv", nameTable) {
		out = append(out, Entry{r.Get("key"), r.Get("kind"), r.Get("name"), r.List("aliases"), r.Get("parent"), r.Get("country")})
	}
	return out
})

var byKey = sync.OnceValue(func() map[string]Entry {
	out := map[string]Entry{}
	for _, e := range Entries() {
		out[e.Key] = e
	}
	return out
})

// ByKey is the entry with a key.
func ByKey(key string) (Entry, bool) {
	e, ok := byKey()[key]
	return e, ok
}

var byName = sync.OnceValue(func() map[string]Entry {
	out := map[string]Entry{}
	for _, e := range Entries() {
		for _, n := range append([]string{e.Name}, e.Aliases...) {
			out[Fold(n)] = e
		}
	}
	return out
})

// ByName is the entry that bears a name, whatever its spacing, hyphens and apostrophes. Names
// written in capitals alone (IS, AA) are matched by case.
func ByName(name string) (Entry, bool) {
	e, ok := byName()[Fold(name)]
	return e, ok
}

var plain = strings.NewReplacer("-", " ", "‑", " ", "–", " ", "’", "'", "\u00a0", " ")

// Fold brings spellings of one name together: no leading article, one kind of hyphen, apostrophe
// and blank; lower case unless the name is an acronym of up to four letters.
func Fold(name string) string {
	name = plain.Replace(name)
	words := strings.Fields(name)
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	name = strings.Join(words, " ")
	if len(name) <= 4 && name == strings.ToUpper(name) {
		return name
	}
	return strings.ToLower(name)
}

var nouns = sync.OnceValue(func() map[string]string { return lexicon.Column("en/actor/noun.tsv", nounTable, "noun", "kind") })

// NounKind is the kind of actor a common noun makes ("police" an agency), "" for none.
func NounKind(noun string) string { return nouns()[strings.ToLower(noun)] }

var titles = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, r := range lexicon.Must("en/actor/title.tsv", titleTable) {
		out[r.Get("title")] = r.Get("role") == "public"
	}
	return out
})

// LongestTitle is how many words a title has at most.
const LongestTitle = 5

// Title reports whether a phrase is a title, and whether its bearer appears in a public role.
func Title(phrase string) (public, ok bool) {
	public, ok = titles()[strings.ToLower(strings.ReplaceAll(phrase, "’", "'"))]
	return public, ok
}

var tails = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, r := range lexicon.Must("en/actor/tail.tsv", tailTable) {
		if k := r.Get("kind"); k != "unit" && k != "ordinal" && k != "rebel" && k != "host" {
			out[r.Get("word")] = k
		}
	}
	return out
})

// TailKind is the kind of body that a name ending in this capitalised word names, "" for none.
func TailKind(word string) string { return tails()[strings.ToLower(word)] }

var units = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, r := range lexicon.Must("en/actor/tail.tsv", tailTable) {
		if k := r.Get("kind"); k == "unit" || k == "ordinal" || k == "rebel" || k == "host" {
			out[r.Get("word")] = k
		}
	}
	return out
})

// UnitWord reports the last word of a body of troops that an ordinal opens ("Battalion").
func UnitWord(word string) bool { return units()[strings.ToLower(word)] == "unit" }

// Ordinal reports an ordinal in small letters by which such bodies are called.
func Ordinal(word string) bool { return units()[word] == "ordinal" }

// Rebel reports a word that in the name of an army tells that it is no state's ("Liberation").
func Rebel(word string) bool { return units()[strings.ToLower(word)] == "rebel" }

// Host reports a word of another language that begins the names of bodies under arms: "Liwa al-Orrin".
func Host(word string) bool { return units()[strings.ToLower(word)] == "host" }
