package collation

import (
	_ "embed"
	"strings"

	"sitrep/lexicon"
)

//go:embed deed.tsv
var deedTable string

// Deed is something that may be told and denied. Sure: two statements of one story with words for it speak of one matter.
type Deed struct {
	Name string
	Sure bool
}

var deeds, deedWords = readDeeds()

func readDeeds() (map[string][]Deed, []string) {
	out := map[string][]Deed{}
	var words []string
	for _, r := range lexicon.Must("deed.tsv", deedTable) {
		w := Bases(r.Get("word"))
		if len(out[w]) == 0 {
			words = append(words, w)
		}
		out[w] = append(out[w], Deed{r.Get("deed"), r.Get("weight") == "sure"})
	}
	return out, words
}

// Deeds are what words, as Bases gives them, may tell; DeedWords are all words that tell one.
func Deeds(bases string) []Deed { return deeds[bases] }

// DeedWords are words: see Deeds.
func DeedWords() []string { return deedWords }

// Bases takes the endings off each word of a phrase: see Base.
func Bases(phrase string) string {
	words := strings.Fields(phrase)
	for i, w := range words {
		words[i] = Base(w)
	}
	return strings.Join(words, " ")
}
