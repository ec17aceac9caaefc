package place

import (
	"strings"
	"sync"

	"sitrep/gazetteer/fold"
	"sitrep/lexicon/en/place"
)

// classes is a set of words, each with the names of its classes.
type classes map[string]string

// has reports whether a word is listed under a class; every listed word is of the class "".
func (c classes) has(word, class string) bool {
	listed, ok := c[word]
	return ok && strings.Contains(listed, class)
}

// table reads the first two columns of a word list; a word of several rows has all their classes.
// The words pass through key.
func table(rows string, key func(string) string) classes {
	out := classes{}
	for line := range strings.Lines(rows) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		word, rest, _ := strings.Cut(line, "\t")
		class, _, _ := strings.Cut(rest, "\t")
		out[key(word)] += " " + class
	}
	return out
}

func asWritten(s string) string { return s }

var (
	cues      = sync.OnceValue(func() classes { return table(place.Cues, asWritten) })
	divisions = sync.OnceValue(func() classes { return table(place.DivisionWords, asWritten) })
	nameParts = sync.OnceValue(func() classes { return table(place.NameParts, asWritten) })
	heads     = sync.OnceValue(func() classes { return table(place.VenueHeads, strings.ToLower) })
	ordinary  = sync.OnceValue(func() classes { return table(place.Ordinary, fold.Name) })
	features  = sync.OnceValue(func() classes { return table(place.Features, asWritten) })
	persons   = sync.OnceValue(func() classes { return table(place.PersonNames, fold.Name) })
)

// is reports whether a word has a class in the list of cues. Abbreviations may keep their full stop.
func is(word, class string) bool {
	return cues().has(word, class) || cues().has(strings.TrimSuffix(word, "."), class)
}
