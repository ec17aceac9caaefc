package collation

import (
	_ "embed"
	"strings"

	"sitrep/lexicon"
)

//go:embed trait.tsv
var traitTable string

// Trait is a kind on an axis by which happenings differ: of its means a gun, of its target a market.
type Trait struct{ Axis, Kind string }

var traits, traitWords = readTraits()

func readTraits() (out map[string][]Trait, longest int) {
	out = map[string][]Trait{}
	for _, r := range lexicon.Must("trait.tsv", traitTable) {
		for _, kind := range strings.Fields(r.Get("kind")) {
			out[r.Get("words")] = append(out[r.Get("words")], Trait{r.Get("axis"), kind})
		}
		longest = max(longest, len(strings.Fields(r.Get("words"))))
	}
	return out, longest
}

// Traits are the kinds on an axis that words in small letters tell; a phrase counts before its words.
func Traits(axis string, words []string) []string {
	var out []string
	for i := 0; i < len(words); {
		n := 1
		for k := min(traitWords, len(words)-i); k > 0; k-- {
			if found := traits[strings.Join(words[i:i+k], " ")]; len(found) > 0 {
				for _, t := range found {
					if t.Axis == axis {
						out = append(out, t.Kind)
					}
				}
				n = k
				break
			}
		}
		i += n
	}
	return out
}
