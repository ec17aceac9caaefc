// Package token holds the word lists that decide where English words and sentences end:
// abbreviations, prefixes that keep their hyphen, units glued to numbers, contractions without an
// apostrophe, words that usually open a sentence, and endings of web and file names.
//
// Each list is a TSV file with comments, a header line and an example in its last column.
package token

import (
	_ "embed"
	"strings"
)

// Kind says how an abbreviation behaves before a blank.
type Kind string

// The kinds of abbreviations.
const (
	Title    Kind = "title"    // stands before a person's name: "Gen."
	Name     Kind = "name"     // part of a name, or before one: "St."
	Number   Kind = "number"   // an abbreviation only before a digit: "No. 7"
	Month    Kind = "month"    // "Sept."; an abbreviation only beside a digit
	Day      Kind = "day"      // "Sat."; an abbreviation only when no sentence follows
	End      Kind = "end"      // may also end a sentence: "U.S.", "p.m."
	Clock    Kind = "clock"    // "p.m."; ends a sentence before any capital but a day's and a time zone's
	Inner    Kind = "inner"    // never ends a sentence: "e.g."
	State    Kind = "state"    // "Calif."; only after a comma
	Measure  Kind = "measure"  // "ft."; only after a digit
	Platform Kind = "platform" // "X."; ends a sentence behind a word by which something is posted there
)

//go:embed abbreviation.tsv
var abbreviationTSV string

//go:embed prefix.tsv
var prefixTSV string

//go:embed unit.tsv
var unitTSV string

//go:embed contraction.tsv
var contractionTSV string

//go:embed starter.tsv
var starterTSV string

//go:embed clock.tsv
var clockTSV string

//go:embed posted.tsv
var postedTSV string

//go:embed domain.tsv
var domainTSV string

var (
	abbreviations = abbreviationKinds()
	prefixes      = firstColumn(prefixTSV)
	units         = firstColumn(unitTSV)
	contractions  = contractionCuts()
	starters      = firstColumn(starterTSV)
	domains       = firstColumn(domainTSV)
	clocks        = firstColumn(clockTSV)
	posted        = firstColumn(postedTSV)
)

// Abbreviation looks a form with its full stop up: as written, or, for a form in capitals
// ("GEN."), with only its first letter capital. A form whose first letter is small in the text is
// found only when the list has it small ("sat." ends a sentence, "Sat." may not).
func Abbreviation(form string) (Kind, bool) {
	if kind, ok := abbreviations[form]; ok {
		return kind, true
	}
	if len(form) > 2 && form == strings.ToUpper(form) {
		if kind, ok := abbreviations[form[:1]+strings.ToLower(form[1:])]; ok {
			return kind, true
		}
		kind, ok := abbreviations[strings.ToLower(form)]
		return kind, ok
	}
	return "", false
}

// Prefix reports a word part that stays joined to what follows its hyphen: "non" in "non-state".
// In capitals it is taken for an acronym: "UN-led" is no "un-led".
func Prefix(part string) bool {
	lower := strings.ToLower(part)
	return prefixes[lower] && (len(part) < 2 || part[1:] == lower[1:])
}

// Unit reports letters that are cut off the number before them: "mn" in "85mn".
func Unit(letters string) bool { return units[strings.ToLower(letters)] }

// Contraction is the length in bytes of the first part of a word written together without an
// apostrophe ("cannot": 3), or 0.
func Contraction(word string) int { return contractions[strings.ToLower(word)] }

// Starter reports a capitalised word that usually opens a sentence after an abbreviation.
func Starter(word string) bool { return starters[word] }

// OfClock reports a word with a capital that belongs to the hour before it: a day, a month, a time zone.
func OfClock(word string) bool { return clocks[word] }

// PostedOn reports a word behind which a single letter names a platform rather than a person: "a statement on X."
func PostedOn(word string) bool { return posted[word] }

// Domain reports the last part of a web or file name: "org", "pdf".
func Domain(ending string) bool { return domains[strings.ToLower(ending)] }

func abbreviationKinds() map[string]Kind {
	kinds := map[string]Kind{}
	for _, row := range rows(abbreviationTSV) {
		kinds[row[0]] = Kind(row[1])
	}
	return kinds
}

func contractionCuts() map[string]int {
	cuts := map[string]int{}
	for _, row := range rows(contractionTSV) {
		first, _, _ := strings.Cut(row[1], " ")
		cuts[row[0]] = len(first)
	}
	return cuts
}

func firstColumn(tsv string) map[string]bool {
	set := map[string]bool{}
	for _, row := range rows(tsv) {
		set[row[0]] = true
	}
	return set
}

// rows are the rows of a list as columns, without its comments and its header.
func rows(tsv string) [][]string {
	var out [][]string
	for _, line := range strings.Split(strings.TrimSpace(tsv), "\n") {
		if !strings.HasPrefix(line, "#") {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out[1:]
}

// Tables are the files of this package by name, for checks and versions.
func Tables() map[string]string {
	return map[string]string{"en/token/abbreviation.tsv": abbreviationTSV, "en/token/prefix.tsv": prefixTSV, "en/token/unit.tsv": unitTSV, "en/token/contraction.tsv": contractionTSV, "en/token/starter.tsv": starterTSV, "en/token/domain.tsv": domainTSV, "en/token/clock.tsv": clockTSV, "en/token/posted.tsv": postedTSV}
}
