// Package time holds the English words of dates and times as data: words.tsv (months, weekdays,
// units, feasts, zones …), stops.tsv (neighbours that turn such a word into something else: "Sunday
// school") and cues.tsv (words that tell whether a date lies ahead). Each row carries an example.
package time

import (
	_ "embed"
	"strings"

	"sitrep/lexicon/en/number"
)

//go:embed words.tsv
var wordRows string

//go:embed stops.tsv
var stopRows string

//go:embed cues.tsv
var cueRows string

// Word is a word or phrase of time.
type Word struct {
	Phrase  string // lower case
	Class   string // month, weekday, unit …; "abbreviated month" also counts as a month
	Value   string // month number, weekday number (Monday 1), unit, "12-25" …; "" when none
	Capital bool   // counts only when written with a capital
	Example string
}

// Words are the rows of words.tsv, in file order.
func Words() []Word {
	var out []Word
	for _, row := range number.Rows("words.tsv", wordRows, 5) {
		out = append(out, Word{row[0], row[1], row[2], row[3] == "capital", row[4]})
	}
	return out
}

// Stop is a neighbour that turns a word of time into something else: "Sunday school".
type Stop struct {
	Word, Of string // lower case; the class it turns: weekday, month, feast
	After    bool   // it stands after the word of time, else before
	Example  string
}

// Stops are the rows of stops.tsv, in file order.
func Stops() []Stop {
	var out []Stop
	for _, row := range number.Rows("stops.tsv", stopRows, 4) {
		out = append(out, Stop{row[0], row[2], row[1] == "after", row[3]})
	}
	return out
}

// Cues are the words of one kind in cues.tsv: "future" ("will", "scheduled"), "order" ("agreed" to …),
// "schedule" (polls "open" on Sunday) and "report" ("said").
func Cues(kind string) map[string]bool {
	out := map[string]bool{}
	for _, row := range number.Rows("cues.tsv", cueRows, 3) {
		if row[1] == kind {
			out[strings.TrimPrefix(row[0], "'")] = true
		}
	}
	return out
}

// Tables are the files of this package by name, for checks and versions.
func Tables() map[string]string {
	return map[string]string{"en/time/words.tsv": wordRows, "en/time/stops.tsv": stopRows, "en/time/cues.tsv": cueRows}
}
