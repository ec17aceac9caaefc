// Package page holds the English phrases by which page furniture is known.
package page

import (
	_ "embed"
	"strings"
	"sync"

	"sitrep/lexicon"
)

//go:embed furniture.tsv
var furnitureTable string

//go:embed outlet.tsv
var outletTable string

//go:embed body.tsv
var bodyTable string

//go:embed desk.tsv
var deskTable string

//go:embed house.tsv
var houseTable string

//go:embed section.tsv
var sectionTable string

//go:embed release.tsv
var releaseTable string

//go:embed label.tsv
var labelTable string

//go:embed class.tsv
var classTable string

// Tables are the files of this package that a reading depends on, by name, for checks and versions. The classes are
// none of them: they are looked at when a page becomes a text.
func Tables() map[string]string {
	return map[string]string{"en/page/furniture.tsv": furnitureTable, "en/page/outlet.tsv": outletTable, "en/page/body.tsv": bodyTable, "en/page/desk.tsv": deskTable, "en/page/section.tsv": sectionTable,
		"en/page/release.tsv": releaseTable, "en/page/house.tsv": houseTable, "en/page/label.tsv": labelTable}
}

// Phrase marks a part of a page as furniture.
type Phrase struct {
	Words string // lower case
	Kind  string // caption credit teaser byline notice
	Where string // start whole heading last tail byline
	Reach string // line end
}

// Phrases are all phrases, in file order.
var Phrases = sync.OnceValue(func() []Phrase {
	var out []Phrase
	for _, r := range lexicon.Must("en/page/furniture.tsv", furnitureTable) {
		out = append(out, Phrase{r.Get("phrase"), r.Get("kind"), r.Get("where"), r.Get("reach")})
	}
	return out
})

// Whole reports whether a whole line of such words is furniture ("Press Release").
func Whole(line string) bool {
	for _, p := range Phrases() {
		if p.Where == "whole" && strings.EqualFold(line, p.Words) {
			return true
		}
	}
	return false
}

var (
	outletWords  = sync.OnceValue(func() map[string]bool { return wordsOf("en/page/outlet.tsv", outletTable) })
	sectionWords = sync.OnceValue(func() map[string]bool { return wordsOf("en/page/section.tsv", sectionTable) })
	deskWords    = sync.OnceValue(func() map[string]bool { return wordsOf("en/page/desk.tsv", deskTable) })
)

func wordsOf(file, table string) map[string]bool {
	out := map[string]bool{}
	for _, r := range lexicon.Must(file, table) {
		out[strings.ToLower(r.Get("word"))] = true
	}
	return out
}

// OutletWord reports whether outlets are called by a word ("Herald").
func OutletWord(word string) bool { return outletWords()[strings.ToLower(word)] }

var broadcastWords = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, r := range lexicon.Must("en/page/outlet.tsv", outletTable) {
		if r.Get("air") == "yes" {
			out[r.Get("word")] = true
		}
	}
	return out
})

// BroadcastWord reports whether a word, as it is written, stands in the names of outlets that broadcast ("Radio").
func BroadcastWord(word string) bool { return broadcastWords()[word] }

// DeskWord reports a word by which a masthead tells who in the house wrote a report: "Correspondent".
func DeskWord(word string) bool { return deskWords()[strings.ToLower(word)] }

var ofHouse = lexicon.Classes("en/page/house.tsv", houseTable, "part", "word")

// OfHouse reports a word that tells a part of a house: beside "staff" or "desk" without naming the house ("beside"), that a part of a
// body publishes ("says") or that it is an office ("sits").
func OfHouse(word, part string) bool { return ofHouse(part, strings.ToLower(word)) }

var classes = sync.OnceValue(func() map[string]string { return lexicon.Column("en/page/class.tsv", classTable, "class", "kind") })

// Class is the kind of furniture that a class or id of a web page stands for; "" for none. The name is in lower case, its
// parts joined by hyphens ("box-related-posts").
func Class(name string) string {
	parts := strings.Split(name, "-")
	for i := range parts {
		for _, end := range []int{i + 3, i + 2, i + 1} {
			if end <= len(parts) {
				if kind := classes()[strings.Join(parts[i:end], "-")]; kind != "" {
					return kind
				}
			}
		}
	}
	return ""
}

var plain = strings.NewReplacer("’", "'", "‘", "'", "\u00a0", " ", "“", "\"", "”", "\"")

// Fold writes words as the phrases are written: lower case, straight quotes, plain blanks.
func Fold(words string) string { return strings.ToLower(plain.Replace(words)) }

var bodyWords = sync.OnceValue(func() map[string]string { return lexicon.Column("en/page/body.tsv", bodyTable, "word", "part") })

// BodyWord is the part that a word, in lower case, has in the names of public bodies: head ("ministry"), post
// ("embassy"), modifier ("interior"), or "".
func BodyWord(word string) string { return bodyWords()[word] }

// IsPost reports a word for a body that sits abroad: "embassy".
func IsPost(word string) bool { return BodyWord(word) == "post" }

// NamesBody reports a name with a word for a public body in it: an embassy, a ministry, a police force.
func NamesBody(name string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if part := BodyWord(strings.Trim(w, ",.")); part == "head" || part == "post" {
			return true
		}
	}
	return false
}

// SectionWord reports a word for a part of a paper by which a page leads through it: "Sport".
func SectionWord(word string) bool { return sectionWords()[strings.ToLower(word)] }

var releasePhrases = sync.OnceValue(func() []string {
	var out []string
	for _, r := range lexicon.Must("en/page/release.tsv", releaseTable) {
		out = append(out, r.Get("phrase"))
	}
	return out
})

// Releases are what public bodies call what they issue, in lower case: "press release".
func Releases() []string { return releasePhrases() }

var labels = sync.OnceValue(func() map[string]string { return lexicon.Column("en/page/label.tsv", labelTable, "label", "kind") })

// Label is what the words before the colon of a line above a report tell of it: publisher, day, title, other; "" for nothing.
func Label(words string) string { return labels()[strings.ToLower(words)] }
