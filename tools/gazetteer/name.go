package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/gazetteer/flat"
	"sitrep/gazetteer/fold"
)

// othersFrom is the population from which a settlement keeps its other names: below it, news uses the
// main name, and foreign spellings of villages only collide with ordinary words.
const othersFrom = 30000

// namesOf are the folded names a settlement is found by.
func namesOf(place int, r row) []flat.Name {
	var out []flat.Name
	add := func(name string, main bool) {
		if key := fold.Name(name); key != "" {
			out = append(out, flat.Name{Key: key, Place: place, Main: main})
		}
	}
	add(r.name, true)
	add(r.ascii, true)
	if r.feature == codeCounty {
		add(baseName(r.name), false)
		return out
	}
	if r.population < othersFrom && r.feature != "PPLA" && r.feature != "PPLC" {
		return out
	}
	for _, other := range r.others {
		if isNewsName(other) {
			add(other, false)
		}
	}
	return out
}

// isNewsName keeps names that begin with a Latin capital and hold nothing but Latin letters; it drops
// airport codes, transliterations in lower case and names of one or two letters.
func isNewsName(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	if !unicode.IsUpper(first) || utf8.RuneCountInString(name) < 3 || strings.ToUpper(name) == name {
		return false
	}
	for _, r := range name {
		if unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) || strings.ContainsRune("()[]/\"", r) {
			return false
		}
	}
	return true
}
