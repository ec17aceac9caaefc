package main

import (
	_ "embed"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/gazetteer"
	"sitrep/gazetteer/flat"
	"sitrep/language/network"
	"sitrep/lexicon/en/actor"
	"sitrep/tools/train/joint"
)

//go:embed names/given.txt
var givenNames string

//go:embed names/family.txt
var familyNames string

// Lists of names that a word can stand in, as bits of a set.
const (
	countryList = 1 << iota
	cityList
	townList // smaller settlements
	givenList
	familyList
	demonymList
	organizationList
)

const (
	cityPopulation = 100_000
	townPopulation = 5_000
)

// lists are the words of names with the sets of lists they stand in.
type lists map[uint32]uint8

// readPlaces reads the settlements of the gazetteer.
func readPlaces(path string) (*flat.File, error) {
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return flat.Open(string(file))
}

// persons are family names and as many pairs of a given and a family name.
func persons() []string {
	given, family := lines(givenNames), lines(familyNames)
	out := family
	for i := range family {
		out = append(out, given[i*stride%len(given)]+" "+family[i*stride%len(family)])
	}
	return out
}

// stride walks through both lists in an order that is not that of the alphabet.
const stride = 7919

// cities are the names of the larger settlements.
func cities(f *flat.File) (out []string) {
	for i := range f.Places() {
		if p := f.Place(i); p.Population >= cityPopulation {
			out = append(out, p.Name)
		}
	}
	return out
}

// readLists gathers the words of all names.
func readLists(settlements *flat.File) lists {
	l := lists{}
	l.addSettlements(settlements)
	for _, n := range gazetteer.Nations() {
		l.add(countryList, n.Name)
		l.add(countryList, n.Aliases...)
		l.add(demonymList, n.Demonyms...)
	}
	l.add(givenList, lines(givenNames)...)
	l.add(familyList, lines(familyNames)...)
	for _, e := range actor.Entries() {
		l.add(organizationList, e.Name)
		l.add(organizationList, e.Aliases...)
	}
	return l
}

func (l lists) addSettlements(f *flat.File) {
	for i := range f.Places() {
		switch p := f.Place(i); {
		case p.Population >= cityPopulation:
			l.add(cityList, p.Name)
		case p.Population >= townPopulation && !strings.Contains(p.Name, " "):
			l.add(townList, p.Name)
		}
	}
}

// add puts the words of names that begin with a capital into a list.
func (l lists) add(list uint8, names ...string) {
	for _, name := range names {
		for _, word := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }) {
			if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) && utf8.RuneCountInString(word) > 1 {
				l[network.Key(word)] |= list
			}
		}
	}
}

func lines(file string) []string {
	_, names, _ := strings.Cut(strings.TrimSpace(file), "\n")
	return strings.Split(names, "\n")
}

// classes numbers the sets of lists that occur, from 1 on.
func (l lists) classes() joint.Classes {
	var c joint.Classes
	for key := range l {
		c.Keys = append(c.Keys, key)
	}
	slices.Sort(c.Keys)
	number := map[uint8]uint8{}
	for _, key := range c.Keys {
		set := l[key]
		if number[set] == 0 {
			number[set] = uint8(len(number) + 1)
		}
		c.Of = append(c.Of, number[set])
	}
	return c
}
