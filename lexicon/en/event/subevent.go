package event

import (
	"strconv"
	"strings"
	"sync"

	"sitrep/lexicon"
)

// Cue is a word, or two words in order, that speaks for a sub-event type.
type Cue struct {
	Label  string
	Words  []string // one or two lemmas
	Weight int
}

// Cues are all cues of sub-event types, in file order.
var Cues = sync.OnceValue(func() []Cue {
	var out []Cue
	for _, r := range lexicon.Must("en/event/subevent.tsv", subeventTable) {
		weight, err := strconv.Atoi(r.Get("weight"))
		if err != nil {
			panic(err) // a test reads the table
		}
		out = append(out, Cue{r.Get("label"), strings.Fields(r.Get("word")), weight})
	}
	return out
})
