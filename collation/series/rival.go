package series

import (
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// asMuch is how many times as great as the toll that a report is about another count of it may be.
const asMuch = 2.5

// countAgain makes counts of the toll that a report is about of the numbers that it tells without saying anew what happened to
// those counted: "The army's count is nine", "the elders spoke of 17 people". It needs the figures in the order of the text.
func countAgain(figures []figure, r ledger.Reading) {
	news := map[string]bool{}
	for _, e := range r.Events {
		news[e.ID] = !e.Past && !e.Aggregate && e.Status != "planned" && e.Status != "threatened"
	}
	at := slices.IndexFunc(figures, func(f figure) bool {
		return (f.measure == "killed" || f.measure == "kidnapped") && f.incident != "" && news[f.figure.Event] && f.value != "" && f.figure.SubsetOf == "" && !f.running
	})
	if at < 0 {
		return
	}
	main := figures[at]
	for i := range figures {
		if f := &figures[i]; f.open() && (f.bare() || f.counted() && f.root != main.root && !f.own) && f.nearly(main, asMuch) && !campsClash(*f, main) {
			f.measure, f.toll, f.incident = main.measure, true, main.incident
		}
	}
}

// open reports a number of two or more of which nothing is told that would make it another measure.
func (f *figure) open() bool {
	return !f.toll && f.incident == "" && !f.running && f.unit == "" && f.value != "" && f.figure.SubsetOf == "" && f.figure.Event == ""
}

// bare reports a number that counts nothing by its own words, or that a noun for the number itself stands beside.
func (f *figure) bare() bool {
	return f.figure.Measure == "" && !slices.ContainsFunc(pile.Words(f.figure.What), func(w string) bool { return !lexicon.Total(w) && strings.Trim(w, "0123456789") != "" })
}

// counted reports a number of people of whom nothing is told but who they are.
func (f *figure) counted() bool {
	return lexicon.Person(f.measure) || f.measure == "people" || lexicon.Camp(f.measure) != ""
}

// nearly reports two numbers of which neither is more than some times the other.
func (f *figure) nearly(o figure, times float64) bool {
	a, b := middleOf(*f), middleOf(o)
	return a > 0 && b > 0 && a <= times*b && b <= times*a
}

// partNoun is the noun by which a figure counts people within a toll, "" for none.
func partNoun(f figure) string {
	for _, w := range pile.Words(f.figure.What) {
		if one := or(lexicon.Part(w), lexicon.Part(pile.Stem(w))); one != "" {
			return one
		}
	}
	return ""
}

// partsClash reports tolls by two sources of which one counts some people only: "two of its nationals", "five foreigners", "21
// people". More than the whole are no part of it.
func partsClash(a, b figure) bool {
	part, whole := partNoun(a), partNoun(b)
	if a.root == b.root || a.measure != "killed" && a.measure != "wounded" || part == whole || a.value == b.value {
		return false
	}
	return part != "" && (whole != "" || middleOf(a) < middleOf(b)) || part == "" && middleOf(b) < middleOf(a)
}
