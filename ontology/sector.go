package ontology

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed sector.tsv
var sectorTable string

// Sector is what the words that name an actor tell of its kind; empty where they don't.
type Sector struct {
	PLOVER string // three letters
	ACLED  string // actor type
	Side   string // state, rebel or civilian
}

var sectors = sync.OnceValue(func() map[string]Sector {
	out := map[string]Sector{}
	for _, r := range rows(sectorTable) {
		out[r["word"]] = Sector{r["plover"], r["acled"], r["side"]}
	}
	return out
})

// SectorOf is the sector of the words that name an actor, by their last noun: that of one word or of two. Words
// behind a preposition name something else ("soldiers of the north").
func SectorOf(words string) Sector {
	list := strings.Fields(strings.ToLower(beforePreposition(words)))
	for n := min(2, len(list)); n > 0; n-- {
		last := strings.Trim(strings.Join(list[len(list)-n:], " "), `.,;:"'()“”‘’`)
		for _, noun := range []string{last, strings.TrimSuffix(last, "s")} {
			if s, ok := sectors()[noun]; ok {
				return s
			}
		}
	}
	return Sector{}
}

func beforePreposition(words string) string {
	for _, p := range []string{" of ", " in ", " from ", " at ", " near ", " on ", " with ", " who "} {
		words, _, _ = strings.Cut(words, p)
	}
	return words
}
