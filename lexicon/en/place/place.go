// Package place holds the English word lists that places are read with: tab-parted rows, each with
// an example of our own. The reader in reading/place and the gazetteer's builder use them.
package place

import _ "embed"

// DivisionWords are the generic words of regions: "Oblast", "province".
//
//go:embed division_words.tsv
var DivisionWords string

// VenueHeads are nouns that head the name or description of a venue: "Hall", "mosque".
//
//go:embed venue_heads.tsv
var VenueHeads string

// Ordinary are words that are far more often something else than the settlement of that name.
//
//go:embed ordinary.tsv
var Ordinary string

// PersonNames are places that are common names of people too: "Jordan", "Paris".
//
//go:embed person_names.tsv
var PersonNames string

// NameParts are words beside a place that make it part of another name:
// "Bank of England", "Boston Globe".
//
//go:embed name_parts.tsv
var NameParts string

// Cues are words before or after a place that speak for or against a place: "near", "Mr.", "northern".
//
//go:embed cues.tsv
var Cues string

// Features are words that end or begin the names of roads, waters, heights and quarters: "Elm Road", "Mount Sarn".
//
//go:embed features.tsv
var Features string

// Tables are the files of this package by name, for checks and versions.
func Tables() map[string]string {
	return map[string]string{"en/place/division_words.tsv": DivisionWords, "en/place/venue_heads.tsv": VenueHeads, "en/place/ordinary.tsv": Ordinary, "en/place/person_names.tsv": PersonNames, "en/place/name_parts.tsv": NameParts, "en/place/cues.tsv": Cues, "en/place/features.tsv": Features}
}
