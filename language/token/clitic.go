package token

import (
	"strings"
	"unicode/utf8"

	lexicon "sitrep/lexicon/en/token"
)

// endings are the clitics that are cut off a word, behind any kind of apostrophe.
var endings = map[string]bool{"s": true, "m": true, "d": true, "re": true, "ve": true, "ll": true}

// clitics emits a word, cut before its clitics: "don't" = do + n't, "Russia's" = Russia + 's,
// "wouldn't've" = would + n't + 've.
func (c *cutter) clitics(at, end int) {
	if cut := c.cliticStart(at, end); cut > at {
		c.clitics(at, cut)
		c.emit(cut, end)
		return
	}
	if cut := lexicon.Contraction(c.text[at:end]); cut > 0 {
		c.emit(at, at+cut)
		at += cut
	}
	c.emit(at, end)
}

// cliticStart is where the last clitic of a word begins, at when it has none.
func (c *cutter) cliticStart(at, end int) int {
	word := c.text[at:end]
	mark := strings.LastIndexAny(word, "'’`")
	if mark <= 0 {
		return at
	}
	_, size := utf8.DecodeRuneInString(word[mark:])
	tail := strings.ToLower(word[mark+size:])
	switch {
	case endings[tail]:
		return at + mark
	case tail == "t" && mark > 1 && (word[mark-1] == 'n' || word[mark-1] == 'N'):
		return at + mark - 1
	}
	return at
}

// apostrophe emits an apostrophe at the start of a token: a clitic that stands apart ("Russia 's"),
// a shortened year ("'72"), or a quotation mark.
func (c *cutter) apostrophe(at, end int) int {
	_, size := utf8.DecodeRuneInString(c.text[at:end])
	tail := wordEnd(c.text, at+size, end)
	rest := c.text[at+size : tail]
	all, _, digits := letters(rest)
	if digits == 2 && all == 0 || digits == 2 && all == 1 || endings[strings.ToLower(rest)] {
		c.emit(at, tail)
		return tail
	}
	if double := doubleApostrophe(c.text, at, size, end); double > 0 {
		c.emit(at, double)
		return double
	}
	c.emit(at, at+size)
	return at + size
}

// doubleApostrophe joins two single marks that stand for a double one.
func doubleApostrophe(s string, at, size, end int) int {
	r, next := runeAt(s, at+size, end)
	if isApostrophe(r) {
		return at + size + next
	}
	return 0
}
