// Package warning holds the English words of warnings and alerts.
package warning

import (
	_ "embed"

	"sitrep/lexicon"
)

//go:embed word.tsv
var wordTable string

// Tables are the files of this package by name, for checks and versions.
func Tables() map[string]string { return map[string]string{"en/warning/word.tsv": wordTable} }

var ofKind = lexicon.Classes("en/warning/word.tsv", wordTable, "kind", "lemma")

// Is reports whether a lemma plays a part in warnings: notice issue echo withdraw similar venue bulletin where what knowledge
// learn advise, avoid, barred and keep (what people are told to do: always, only where it is forbidden, only with a word of safe), people soothing (what calms), sheltered (orders to stay indoors), site and frequented (public places), assembly (crowds and mere areas), reprisal (what a warner threatens
// to do), measure (an evacuation), impose (one), level (what moves a threat level), body (who may tell its own
// people), reason, statesman (who warns of what others
// do), prospect (what may come), peril, cause (what leads to it), post (an embassy), occasion (words before a feast), part (of a country), revoke (what may be done to "it"),
// conduct (how to behave), time and again, regime (measures with a time of their own), addressed (to whom an office speaks),
// ban, carrier, journey and course (who is kept from going where), closing and flown (a flight ban),
// ordered (what people are ordered), lapse, prolong, supersede, refuse, other, force (what a notice is in), staff (its own people),
// safety (kinds of warnings to people), definite (words for a notice told before), from, ahead and lasting (words before a time by which a warning begins, reaches on, lasts).
func Is(kind, lemma string) bool { return ofKind(kind, lemma) }
