package reportscore

import (
	"sitrep/ledger"
	"sitrep/text"
)

// MatchEvents gives the read event that is found for each annotated one, both by index, one to one, as a Score pairs them.
func MatchEvents(raw string, gold []Event, read []ledger.Event) map[int]int {
	d := document{raw: raw, gold: Gold{Events: gold}, read: ledger.Reading{Events: read}}
	return pairUp(d.eventCandidates()).readOf
}

// MatchFigures gives the read figure that is found for each annotated one, likewise.
func MatchFigures(raw string, gold []Figure, read []ledger.Figure) map[int]int {
	d := document{raw: raw, gold: Gold{Figures: gold}, read: ledger.Reading{Figures: read}}
	return pairUp(d.figureCandidates()).readOf
}

// Placed reports that each place named shares a word with the places read.
func Placed(names []string, where []text.Location) bool { return placed(names, where) }

// InCountry reports that one of the places read is in the country.
func InCountry(country string, where []text.Location) bool { return inCountry(country, where) }

// HasWords reports that all words of the first text stand in the second; a text without words stands in none.
func HasWords(words, in string) bool {
	b := bag(words)
	return len(b) > 0 && b.within(bag(in))
}
