package actor

import (
	"strings"

	"sitrep/gazetteer"
	"sitrep/lexicon/en/actor"
)

// units finds bodies of troops by number: "the 71st Counter Terrorism Battalion", "3rd Battalion, 6th Rangers".
func (f *finder) units() {
	d := f.d
	for i := 0; i < len(d.Tokens); i++ {
		if !ordinal(d.Word(i)) {
			continue
		}
		end := d.SentenceOf(i).Last
		last := f.unitEnd(i, end)
		for last > i && last+2 < end && d.Word(last) == "," && ordinal(d.Word(last+1)) && f.unitEnd(last+1, end) > last+1 {
			last = f.unitEnd(last+1, end)
		}
		if last == i || !f.free(i, last) {
			continue
		}
		first := f.ofNation(i)
		f.add(found{kind: "agency", name: nameOf(d, first, last), rule: "actor.unit", first: first, last: last, head: headOf(d, i, last)})
		i = last - 1
	}
}

// ofNation is where a unit's name begins with the adjective of whose it is: "Ostrian 71st Battalion".
func (f *finder) ofNation(i int) int {
	if i > f.d.SentenceOf(i).First && f.free(i-1, i) {
		if _, ok := gazetteer.Demonym(f.d.Word(i - 1)); ok {
			return i - 1
		}
	}
	return i
}

// longestUnit is how many words a unit's name has at most.
const longestUnit = 6

// unitEnd is the end of a run of capitalised words behind an ordinal that ends in a word for a unit; the ordinal's own
// place where there is none.
func (f *finder) unitEnd(i, end int) int {
	last := i
	for k := i + 1; k < end && k-i <= longestUnit && capital(f.d.Word(k)); k++ {
		if actor.UnitWord(f.d.Word(k)) {
			last = k + 1
		}
	}
	if last == i {
		return i
	}
	return last
}

// ordinal reports "71st", "Third".
func ordinal(w string) bool {
	if digits := strings.TrimLeft(w, "0123456789"); len(digits) < len(w) {
		switch strings.ToLower(digits) {
		case "st", "nd", "rd", "th":
			return true
		}
		return false
	}
	return actor.Ordinal(strings.ToLower(w)) && capital(w)
}
