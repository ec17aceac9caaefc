package collation

import (
	_ "embed"

	"sitrep/lexicon"
)

//go:embed culprit.tsv
var culpritTable string

//go:embed known.tsv
var knownTable string

//go:embed blame.tsv
var blameTable string

//go:embed commit.tsv
var commitTable string

//go:embed groom.tsv
var groomTable string

//go:embed boast.tsv
var boastTable string

//go:embed pole.tsv
var poleTable string

//go:embed forces.tsv
var forcesTable string

//go:embed negation.tsv
var negationTable string

// Blame is a phrase by which somebody is held responsible, and the side of it on which that one stands:
// after or before.
type Blame struct{ Words, Side string }

// Pole is a phrase that answers a question in one of two opposite ways. Topic is what a statement has to be
// about for two to answer one question: incident, entity, or trend.
type Pole struct{ Question, Pole, Topic, Words string }

var (
	culprits  = lexicon.Column("culprit.tsv", culpritTable, "noun", "kind")
	known     = set("known.tsv", knownTable, "word")
	blames    = readBlames()
	commits   = words("commit.tsv", commitTable, "words")
	grooms    = words("groom.tsv", groomTable, "words")
	boasts    = words("boast.tsv", boastTable, "word")
	forces    = set("forces.tsv", forcesTable, "word")
	negations = words("negation.tsv", negationTable, "word")
	poles     = readPoles()
)

func words(name, table, column string) []string {
	var out []string
	for _, r := range lexicon.Must(name, table) {
		out = append(out, r.Get(column))
	}
	return out
}

func readBlames() []Blame {
	var out []Blame
	for _, r := range lexicon.Must("blame.tsv", blameTable) {
		out = append(out, Blame{r.Get("words"), r.Get("side")})
	}
	return out
}

func readPoles() []Pole {
	var out []Pole
	for _, r := range lexicon.Must("pole.tsv", poleTable) {
		out = append(out, Pole{r.Get("question"), r.Get("pole"), r.Get("topic"), r.Get("words")})
	}
	return out
}

// Culprit is what a noun says of people: act, that they carried one out; person, that they are people; "" for
// any other word.
func Culprit(noun string) string { return culprits[noun] }

// Known reports a word by which people are told as those spoken of before.
func Known(word string) bool { return known[word] }

// Blames are the phrases by which somebody is held responsible, Commits those by which people near them are
// told to have carried out an act, Grooms those by which they were made ready for it, Boasts those by which a
// body praises itself, Negations what turns the words behind it around, Poles the answers to questions.
func Blames() []Blame { return blames }

// Commits are phrases: see Blames.
func Commits() []string { return commits }

// Grooms are phrases: see Blames.
func Grooms() []string { return grooms }

// Boasts are words: see Blames.
func Boasts() []string { return boasts }

// Negations are words: see Blames.
func Negations() []string { return negations }

// Poles are phrases: see Blames.
func Poles() []Pole { return poles }

// Forces reports a word that names the armed forces of a country behind its name.
func Forces(word string) bool { return forces[word] }
