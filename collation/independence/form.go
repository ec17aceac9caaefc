package independence

import (
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// form is what tells two editions of one form letter apart, such as a command's release of every day: its numbers.
type form struct {
	title   string   // without its numbers
	dates   []string // the numbers of its title
	numbers []string // of its text, sorted, each once
}

const (
	fewNumbers = 5   // fewer numbers of a text tell nothing
	otherwise  = 0.5 // the part of shared numbers under which two texts are two editions
	numbered   = 3000
)

// formOf reads the form of a report. A date that is written in words ("January 9:") counts by its day.
func formOf(r ledger.Report) form {
	var f form
	var words []string
	for _, w := range pile.Words(r.Title) {
		if number(w) {
			f.dates = append(f.dates, w)
		} else {
			words = append(words, w)
		}
	}
	f.title = strings.Join(words, " ")
	for w := range pile.LongWords(r.Text, numbered) {
		if number(w) {
			f.numbers = append(f.numbers, w)
		}
	}
	slices.Sort(f.numbers)
	f.numbers = slices.Compact(f.numbers)
	return f
}

func number(w string) bool { return w[0] >= '0' && w[0] <= '9' }

// another reports another edition of the form: its title has other numbers and no other words, or most of the numbers
// of its text are others. A later print of one text, and an update of its toll, keep most numbers.
func (f form) another(o form) bool {
	if f.title != "" && f.title == o.title && len(f.dates) > 0 && len(o.dates) > 0 && !slices.Equal(f.dates, o.dates) {
		return true
	}
	shared := len(pile.Shared(f.numbers, o.numbers))
	all := len(f.numbers) + len(o.numbers) - shared
	return min(len(f.numbers), len(o.numbers)) >= fewNumbers && float64(shared) < otherwise*float64(all)
}
