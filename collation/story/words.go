package story

import (
	"cmp"
	"hash/fnv"
	"slices"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// Memory keeps the words of reports from one collation to the next: they depend on their report alone. The zero Memory is
// ready for use; it holds the reports of the last collation.
type Memory struct{ of map[string]told }

// told are the words of a report, with what they were read from.
type told struct {
	title, text string
	entities    []ledger.Entity
	words       []counted
}

// counted is a word, by its hash, and how often it stands in a report. A hash is the same in every pile.
type counted struct {
	word  uint64
	times int
}

// read reads the words of reports, but for those that are kept.
func (m *Memory) read(readings []ledger.Reading) {
	of := make(map[string]told, len(readings))
	for _, r := range readings {
		known, ok := m.of[r.Report.ID]
		if !ok || known.title != r.Report.Title || known.text != r.Report.Text || !slices.EqualFunc(known.entities, r.Entities, sameNames) {
			known = told{r.Report.Title, r.Report.Text, r.Entities, count(content(r))}
		}
		of[r.Report.ID] = known
	}
	m.of = of
}

func sameNames(a, b ledger.Entity) bool {
	return a.Kind == b.Kind && a.Name == b.Name && slices.Equal(a.Aliases, b.Aliases)
}

// content are the words of a report's title and of the beginning of its text that may tell stories apart, as often
// as they stand there. Names of towns and countries are left out: all that happens in a town shares its name.
func content(r ledger.Reading) []string {
	places := map[string]bool{}
	for _, e := range r.Entities {
		if placeKinds[e.Kind] {
			for _, w := range pile.Content(append(slices.Clone(e.Aliases), e.Name)...) {
				places[w] = true
			}
		}
	}
	return slices.DeleteFunc(pile.Telling(r.Report.Title+" "+r.Report.Text, lead), func(w string) bool { return places[w] })
}

var placeKinds = map[string]bool{"city": true, "region": true, "country": true, "nationality": true}

// count counts words, in the order of their hashes.
func count(words []string) []counted {
	all := make([]counted, len(words))
	for i, w := range words {
		h := fnv.New64a()
		h.Write([]byte(w))
		all[i] = counted{h.Sum64(), 1}
	}
	slices.SortFunc(all, func(a, b counted) int { return cmp.Compare(a.word, b.word) })
	out := all[:0]
	for _, c := range all {
		if n := len(out); n > 0 && out[n-1].word == c.word {
			out[n-1].times++
		} else {
			out = append(out, c)
		}
	}
	return slices.Clip(out)
}
