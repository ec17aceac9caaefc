package token

import (
	"unicode"
	"unicode/utf8"

	lexicon "sitrep/lexicon/en/token"
)

// word emits the word at a byte, cut at its clitic, and returns where it ends.
func (c *cutter) word(at, end int) int {
	stop := c.grow(at, end)
	c.clitics(at, stop)
	return stop
}

// grow follows a word through the marks it may hold: apostrophes, "&" in AT&T, full stops of
// abbreviations, hyphens after prefixes and in codes.
func (c *cutter) grow(at, end int) int {
	if dotted := dottedEnd(c.text, at, end); dotted > at {
		return c.growDotted(at, dotted, end)
	}
	stop := wordEnd(c.text, at, end)
	for stop < end {
		next := c.joined(at, stop, end)
		if next == stop {
			break
		}
		stop = next
	}
	return stop
}

// growDotted lets "U.S." take a last letter without a full stop ("U.S.A") or the rest of a listed
// form; elsewhere it ends at its last full stop, also where a word follows without a blank.
func (c *cutter) growDotted(at, dotted, end int) int {
	tail := wordEnd(c.text, dotted, end)
	_, size := runeAt(c.text, dotted, end)
	switch {
	case tail == dotted:
		return dotted
	case lexiconForm(c.text[at:tail], c.text, tail, end):
		return tail + 1
	case tail-dotted == size:
		return tail
	}
	return dotted
}

func lexiconForm(form, s string, tail, end int) bool {
	r, _ := runeAt(s, tail, end)
	_, ok := lexicon.Abbreviation(form + ".")
	return ok && r == '.'
}

// joined is where the word ends when the mark behind it belongs to it; stop when it does not.
func (c *cutter) joined(at, stop, end int) int {
	r, size := utf8.DecodeRuneInString(c.text[stop:end])
	next, _ := runeAt(c.text, stop+size, end)
	switch {
	case r == '.':
		return c.dot(at, stop, end)
	case r == '$' && dollars(c.text[at:stop]):
		return stop + size
	case !isWord(next):
		return stop
	case isApostrophe(r) && r != '‘':
		return wordEnd(c.text, stop+size, end)
	case r == '&' && stop-at <= 3:
		if tail := wordEnd(c.text, stop+size, end); tail-stop-size <= 3 {
			return tail
		}
	case isHyphen(r):
		return c.hyphen(at, stop, stop+size, end)
	}
	return stop
}

// dollars reports letters that name whose dollars follow: "US$".
func dollars(s string) bool {
	all, capitals, _ := letters(s)
	return all == len(s) && capitals == all && all <= 3
}

// dot keeps the full stop of an abbreviation; stop where it closes a sentence.
func (c *cutter) dot(at, stop, end int) int {
	form := c.text[at : stop+1]
	if form[len(form)-1] != '.' {
		return stop
	}
	if next, _ := runeAt(c.text, stop+1, end); isWord(next) {
		return c.innerDot(at, stop, end)
	}
	if dottedEnd(c.text, at, stop+1) == stop+1 || c.initial(at, stop) {
		return stop + 1
	}
	if kind, ok := lexicon.Abbreviation(form); ok && c.abbreviates(kind, at, stop+1) {
		return stop + 1
	}
	return stop
}

// innerDot follows "Ph.D." and ends the token behind the full stop of "St.Anne" and "No.7".
func (c *cutter) innerDot(at, stop, end int) int {
	tail := wordEnd(c.text, stop+1, end)
	if tail < end && c.text[tail] == '.' {
		if _, ok := lexicon.Abbreviation(c.text[at : tail+1]); ok {
			return tail + 1
		}
	}
	next, _ := runeAt(c.text, stop+1, end)
	if kind, ok := lexicon.Abbreviation(c.text[at : stop+1]); ok && leans(kind, next) {
		return stop + 1
	}
	return stop
}

// leans reports an abbreviation that may be glued to what it belongs to: "Dr.Ivers", "No.7".
func leans(kind lexicon.Kind, next rune) bool {
	switch kind {
	case lexicon.Title, lexicon.Name:
		return unicode.IsUpper(next)
	case lexicon.Number, lexicon.Month:
		return unicode.IsDigit(next)
	}
	return false
}

// initial reports a lone capital with its full stop before another name: "J. Ortega".
func (c *cutter) initial(at, stop int) bool {
	r, size := utf8.DecodeRuneInString(c.text[at:])
	if size != stop-at || !unicode.IsUpper(r) {
		return false
	}
	next, gap := c.following(stop + 1)
	return gap <= 1 && (unicode.IsUpper(next) || next == ',')
}

// abbreviates reports whether a listed form is an abbreviation in its place: some are words too
// ("No.", "Sat.", "ft.").
func (c *cutter) abbreviates(kind lexicon.Kind, at, stop int) bool {
	next, _ := c.following(stop)
	switch kind {
	case lexicon.Number:
		return unicode.IsDigit(next)
	case lexicon.Month:
		return unicode.IsDigit(next) || unicode.IsLower(next) || c.after(at, unicode.IsDigit)
	case lexicon.Day:
		return next == ',' || unicode.IsDigit(next) || unicode.IsLower(next)
	case lexicon.State:
		return c.after(at, func(r rune) bool { return r == ',' })
	case lexicon.Measure:
		return c.after(at, unicode.IsDigit) && !unicode.IsUpper(next)
	case lexicon.Title:
		return unicode.IsUpper(next) || next == '(' || next == '-'
	}
	return true
}

// following is the next character that is no blank, and how many blanks stand before it.
func (c *cutter) following(at int) (next rune, gap int) {
	for at < len(c.text) && gap <= 8 {
		r, size := utf8.DecodeRuneInString(c.text[at:])
		if !isBlank(r) {
			return r, gap
		}
		at, gap = at+size, gap+1
	}
	return 0, gap
}

// after reports whether the last character before a byte that is no blank is of a kind.
func (c *cutter) after(at int, kind func(rune) bool) bool {
	for steps := 0; at > 0 && steps <= 4; steps++ {
		r, size := utf8.DecodeLastRuneInString(c.text[:at])
		if !isBlank(r) {
			return kind(r)
		}
		at -= size
	}
	return false
}
