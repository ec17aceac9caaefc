package tension

import (
	"slices"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
	lexicon "sitrep/lexicon/en/collation"
)

// How much a word that one statement denies and another tells weighs beside a deed, and how many it takes.
const (
	sharedName   = 0.4
	fewestTurned = 2
	enoughTurned = 1.0
)

// turnedTerms are the words that a statement turns around: content words in their first form, and places, marked.
func (f *finder) turnedTerms(s statement.Statement) []string {
	turned := turnedAround(s)
	own := pile.Content(s.Root.Name)
	set := map[string]bool{}
	for i, w := range s.Words {
		base := lexicon.Base(w.Text)
		if turned[i] && len(w.Text) > 3 && !lexicon.Plain(w.Text) && !leftOut()[base] && !slices.Contains(own, w.Text) {
			set[base] = true
		}
	}
	for _, n := range s.Named {
		if placeKinds[n.Kind] {
			for _, w := range pile.Content(n.Text) {
				delete(set, lexicon.Base(w))
			}
			if n.Who != "" && n.Kind == "city" && f.turnedAt(s, turned, n) {
				set["@"+n.Who] = true
			}
		}
	}
	return pile.Sorted(set)
}

func (f *finder) turnedAt(s statement.Statement, turned []bool, n statement.Named) bool {
	return slices.ContainsFunc(indexes(s, n), func(i int) bool { return turned[i] })
}

// indexes are the numbers of the words of a mention.
func indexes(s statement.Statement, n statement.Named) []int {
	var out []int
	for i, w := range s.Words {
		if w.Start >= n.Start && w.End <= n.End {
			out = append(out, i)
		}
	}
	return out
}

// tellsTurned is how much of what a statement turns around another tells: 0 where that is too little for them to speak of
// one matter.
func (f *finder) tellsTurned(d *deeds, terms []string, telling int, common map[string]int) float64 {
	s := f.statements[telling]
	other := f.termsOf(d, telling)
	n, sum := 0, 0.0
	for _, t := range terms {
		switch {
		case t[0] == '@' && names(s, t[1:]):
			n, sum = n+1, sum+sharedName
		case slices.Contains(other, t):
			n, sum = n+1, sum+worth(common[t])
		}
	}
	if n < fewestTurned || sum < enoughTurned {
		return 0
	}
	return sum
}
