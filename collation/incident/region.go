package incident

import (
	"strings"
	"sync"

	"sitrep/collation/pile"
	lexplace "sitrep/lexicon/en/place"
	"sitrep/text"
)

// divisions are the words by which regions are called: "province", "oblast".
var divisions = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(lexplace.DivisionWords) {
		if word, _, ok := strings.Cut(line, "\t"); ok && !strings.HasPrefix(line, "#") {
			out[strings.ToLower(word)] = true
		}
	}
	return out
})

// directions are the words by which a part of a country is called that is no division of it: "southern".
var directions = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(lexplace.Cues) {
		if word, rest, ok := strings.Cut(line, "\t"); ok && strings.HasPrefix(rest, "direction\t") {
			out[word] = true
		}
	}
	return out
})

// regionsOf are the region that a place lies in, and its own name where it is a region, each with its country and without
// the word for its kind ("Sarn Province" and "Sarn" are one).
func regionsOf(l text.Location) []string {
	var out []string
	for _, name := range []string{l.Admin1, regionName(l)} {
		if own := ownName(name); len(own) > 0 {
			out = append(out, l.CountryCode+" "+pile.Spelling(strings.Join(own, "")))
		}
	}
	return out
}

// seatOf is the town by whose name a region is called, in the spelling in which towns are compared; "" for other places.
func seatOf(l text.Location) string {
	return pile.Spelling(pile.Fold(strings.Join(ownName(regionName(l)), " ")))
}

// ownName are the words of a region's name but those for its kind; none for a part of a country without bounds, "southern Freedonia".
func ownName(name string) []string {
	if name == "" || directions()[strings.Fields(name)[0]] {
		return nil
	}
	var own []string
	for _, w := range pile.Words(name) {
		if !divisions()[w] && w != "of" {
			own = append(own, w)
		}
	}
	return own
}

func regionName(l text.Location) string {
	if l.Precision != "region" {
		return ""
	}
	return l.Name
}
