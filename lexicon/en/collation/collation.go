// Package collation holds the words by which records of several reports are told to be one or not.
package collation

import (
	_ "embed"

	"sitrep/lexicon"
)

//go:embed plain.tsv
var plainTable string

//go:embed family.tsv
var familyTable string

//go:embed toll.tsv
var tollTable string

//go:embed person.tsv
var personTable string

//go:embed again.tsv
var againTable string

//go:embed institution.tsv
var institutionTable string

//go:embed voice.tsv
var voiceTable string

//go:embed sequel.tsv
var sequelTable string

//go:embed private.tsv
var privateTable string

//go:embed press.tsv
var pressTable string

//go:embed gathering.tsv
var gatheringTable string

//go:embed link.tsv
var linkTable string

var (
	plain       = set("plain.tsv", plainTable, "word")
	again       = set("again.tsv", againTable, "word")
	person      = set("person.tsv", personTable, "word")
	institution = set("institution.tsv", institutionTable, "word")
	voice       = set("voice.tsv", voiceTable, "word")
	sequel      = set("sequel.tsv", sequelTable, "word")
	private     = set("private.tsv", privateTable, "word")
	press       = set("press.tsv", pressTable, "word")
	gathering   = set("gathering.tsv", gatheringTable, "word")
	link        = set("link.tsv", linkTable, "word")
	families    = readFamilies()
)

type kinship struct{ family, kin string }

func set(name, table, column string) map[string]bool {
	out := map[string]bool{}
	for _, r := range lexicon.Must(name, table) {
		out[r.Get(column)] = true
	}
	return out
}

// tolls are the measures by the words that name them; ofPeople are those of what befell people.
var tolls, ofPeople = readTolls()

func readTolls() (measures map[string]string, people map[string]bool) {
	measures, people = map[string]string{}, map[string]bool{}
	for _, r := range lexicon.Must("toll.tsv", tollTable) {
		measures[r.Get("word")] = r.Get("measure")
		if r.Get("of") == "people" {
			people[r.Get("measure")] = true
		}
	}
	return measures, people
}

func readFamilies() map[string]kinship {
	out := map[string]kinship{}
	for _, r := range lexicon.Must("family.tsv", familyTable) {
		out[r.Get("type")] = kinship{r.Get("family"), r.Get("kin")}
	}
	return out
}

// Plain reports a word (lower case) that reports of different happenings share as easily.
func Plain(word string) bool { return plain[word] }

// Toll is the measure that a word names, when it is one that belongs to one happening.
func Toll(word string) (measure string, ok bool) {
	measure, ok = tolls[word]
	return measure, ok
}

// OfPeople reports a measure of what befell people: "killed", not "seized".
func OfPeople(measure string) bool { return ofPeople[measure] }

// Again reports a word by which a warning is told as another's again.
func Again(word string) bool { return again[word] }

// Person reports a noun that only says that people are counted.
func Person(noun string) bool { return person[noun] }

// Institution reports a word of the names of bodies that every state has.
func Institution(word string) bool { return institution[word] }

// Voice reports a word for those who speak for a body.
func Voice(word string) bool { return voice[word] }

// Sequel reports a word behind which stands what came before: "after".
func Sequel(word string) bool { return sequel[word] }

// Private reports a noun for people who speak for themselves alone: "nurse", "parents".
func Private(word string) bool { return private[word] }

// Press reports a word for outlets taken together: "media".
func Press(word string) bool { return press[word] }

// Gathering reports a noun for a number of people who come together: "committee".
func Gathering(word string) bool { return gathering[word] }

// Link reports a small word that stands inside names in lower case.
func Link(word string) bool { return link[word] }

// Family is the family of an event type, and the wider kin in which happenings are compared.
func Family(eventType string) (family, kin string) {
	if k, ok := families[eventType]; ok {
		return k.family, k.kin
	}
	return eventType, eventType
}
