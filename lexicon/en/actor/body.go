package actor

import (
	_ "embed"
	"strings"
	"sync"

	"sitrep/lexicon"
)

//go:embed body.tsv
var bodyTable string

//go:embed field.tsv
var fieldTable string

// Office is what a body of a state does, and whether a country has one of it (state), each town or region (local), or
// other states keep one in it (post).
type Office struct{ Function, Reach string }

var offices = sync.OnceValue(func() map[string]Office {
	out := map[string]Office{}
	for _, r := range lexicon.Must("en/actor/body.tsv", bodyTable) {
		out[r.Get("words")] = Office{r.Get("function"), r.Get("reach")}
	}
	return out
})

var fields = sync.OnceValue(func() map[string]string { return lexicon.Column("en/actor/field.tsv", fieldTable, "words", "field") })

// OfficeOf is what a body does by the words of its name in small letters, without those that tell its country or place:
// "armed forces", "ministry of public health". No words of a body give none.
func OfficeOf(words string) (Office, bool) {
	if o, ok := offices()[words]; ok {
		return o, o.Function != "" && o.Reach != "passing"
	}
	words = strings.TrimPrefix(words, "federal ")
	field, found := strings.CutPrefix(words, "ministry of ")
	if !found {
		field, found = strings.CutSuffix(words, " ministry")
	}
	if !found || field == "" {
		return Office{}, false
	}
	if f, ok := fields()[field]; ok {
		field = f
	}
	return Office{field + " ministry", "state"}, true
}

// Field reports what a ministry is for, in small letters ("defence").
func Field(words string) bool { return fields()[words] != "" }

// Passing reports a word in the name of a body that tells it from no other: "the country's national police".
func Passing(word string) bool { return offices()[word].Reach == "passing" }

// Level reports a word of the level that a body works at ("regional police"): within a report another than the country's.
func Level(word string) bool { return offices()[word].Function == "level" }

// Service reports an arm of an army, whose country is the army's.
func Service(function string) bool {
	return function == "air force" || function == "navy" || function == "military intelligence"
}
