package story

import (
	"cmp"
	"slices"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// Memory keeps the words of reports from one collation to the next: they depend on their report alone. The zero Memory is
// ready for use; it holds the reports of the last collation.
type Memory struct {
	of      map[string]told
	numbers map[uint64]int32 // word → its number, in the order in which words came
}

// told are the words of a report, with what they were read from.
type told struct {
	title, text string
	entities    []ledger.Entity
	words       []counted
}

// counted is a word, by its hash, and how often it stands in a report. A hash is the same in every pile; the number of a
// word is not, and orders nothing.
type counted struct {
	word          uint64
	number, times int32
}

// read reads the words of reports, but for those that are kept.
func (m *Memory) read(readings []ledger.Reading) {
	of := make(map[string]told, len(readings))
	if len(m.numbers) > forgotten*len(readings) {
		m.of, m.numbers = nil, nil
	}
	if m.numbers == nil {
		m.numbers = map[uint64]int32{}
	}
	for _, r := range readings {
		known, ok := m.of[r.Report.ID]
		if !ok || known.title != r.Report.Title || known.text != r.Report.Text || !slices.EqualFunc(known.entities, r.Entities, sameNames) {
			known = told{r.Report.Title, r.Report.Text, r.Entities, count(content(r))}
			m.number(known.words)
		}
		of[r.Report.ID] = known
	}
	m.of = of
}

// forgotten is how many words a report the memory may know before it begins anew: those of reports that left are never used.
const forgotten = 4 * lead

// number gives words their numbers.
func (m *Memory) number(words []counted) {
	for i := range words {
		n, known := m.numbers[words[i].word]
		if !known {
			n = int32(len(m.numbers))
			m.numbers[words[i].word] = n
		}
		words[i].number = n
	}
}

func sameNames(a, b ledger.Entity) bool {
	return a.Kind == b.Kind && a.Name == b.Name && slices.Equal(a.Aliases, b.Aliases)
}

// content are the words of a report's title and of the beginning of its text that may tell stories apart, as often
// as they stand there. Names of countries and regions are left out: all that happens there shares them. The town of a
// dateline is where the report was written; the name of another tells much, where few reports have it.
func content(r ledger.Reading) []string {
	places := map[string]bool{}
	for _, e := range r.Entities {
		if placeKinds[e.Kind] {
			for _, w := range pile.Content(append(slices.Clone(e.Aliases), e.Name)...) {
				places[w] = true
			}
		}
	}
	return slices.DeleteFunc(pile.Telling(r.Report.Title+" "+withoutDateline(r.Report), lead), func(w string) bool { return places[w] })
}

// withoutDateline is the text of a report but for its dateline.
func withoutDateline(r ledger.Report) string {
	for _, f := range r.Furniture {
		if f.Kind == "dateline" && f.Start >= 0 && f.Start < f.End && f.End <= len(r.Text) {
			return r.Text[:f.Start] + r.Text[f.End:]
		}
	}
	return r.Text
}

var placeKinds = map[string]bool{"region": true, "country": true, "nationality": true}

// count counts words, in the order of their hashes.
func count(words []string) []counted {
	all := make([]counted, len(words))
	for i, w := range words {
		all[i] = counted{word: uint64(pile.NewHash.With(w)), times: 1}
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
