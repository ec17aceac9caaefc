package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	lexicon "sitrep/lexicon/en/token"
)

// number emits the number at a byte, and cuts a unit off it: "85mn" is 85 + mn, "5p.m." is 5 + p.m.,
// "20th" stays whole.
func (c *cutter) number(at, end int) int {
	stop := numberEnd(c.text, at, end)
	if unit := unitEnd(c.text, stop, end); unit > stop {
		c.emit(at, stop)
		c.emit(stop, unit)
		return unit
	}
	if wordEnd(c.text, stop, end) > stop && c.text[at] != '.' {
		return c.word(at, end)
	}
	stop = codeEnd(c.text, at, stop, end)
	c.emit(at, stop)
	return stop
}

// unitEnd is where the unit glued to a number ends, at when there is none.
func unitEnd(s string, at, end int) int {
	if dotted := dottedEnd(s, at, end); lexicon.Unit(s[at:dotted]) {
		return dotted
	}
	if tail := wordEnd(s, at, end); lexicon.Unit(s[at:tail]) {
		return tail
	}
	return at
}

// numberEnd follows digits through the marks that stand between digits: 2,400 1.5 10:30 9/11 07/30/2001.
func numberEnd(s string, at, end int) int {
	stop := at
	if s[at] != '.' {
		stop = digitEnd(s, at, end)
	}
	for stop+1 < end && strings.IndexByte(",.:/", s[stop]) >= 0 {
		r, _ := utf8.DecodeRuneInString(s[stop+1 : end])
		if !unicode.IsDigit(r) {
			break
		}
		stop = digitEnd(s, stop+1, end)
	}
	return stop
}

// codeEnd joins telephone numbers and dates written with hyphens: 555-0134, 2024-05-01. A range of
// two numbers of the same length, or of years ("2023-24"), is three tokens.
func codeEnd(s string, at, stop, end int) int {
	groups, last := 1, stop
	for last+1 < end && s[last] == '-' && groups < 8 {
		next := digitEnd(s, last+1, end)
		if next == last+1 {
			break
		}
		groups, last = groups+1, next
	}
	if next := wordEnd(s, last, end); next > last {
		return stop
	}
	first := stop - at
	if groups > 2 || groups == 2 && first == 3 && last-stop == 5 {
		return last
	}
	return stop
}

// dottedEnd is where letters with full stops between them end ("p.m.", "U.S."), at when it is none.
func dottedEnd(s string, at, end int) int {
	stop, pairs := at, 0
	for {
		r, size := runeAt(s, stop, end)
		if !unicode.IsLetter(r) {
			break
		}
		if dot, _ := runeAt(s, stop+size, end); dot != '.' {
			break
		}
		stop, pairs = stop+size+1, pairs+1
	}
	if pairs < 2 {
		return at
	}
	return stop
}
