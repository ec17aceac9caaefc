package timex

import (
	"strings"

	"sitrep/lexicon/en/number"
	"sitrep/text"
)

// yearRules read years and stretches of years.
var yearRules = []Rule{
	{
		Name:     "year",
		Patterns: []string{"<year>"},
		Yes:      []string{"in 2014", "since 2015", "the 2015 Paris attacks", "(2011)", "a 2011 interview", "the 2011 and 2017 votes", "held over 2019 bombing"},
		No:       []string{"2015 fighters", "over 2000", "over 2015 guards", "2,015 people", "of 2000 soldiers", "$2014", "Resolution 1973", "a 2000 metre climb", "a 2000-strong crowd"},
		make:     bareYear,
	},
	{
		Name:     "years",
		Patterns: []string{"<year> -|/ <year>", "<year> -|/ <yy>"},
		Yes:      []string{"2011-2014", "2011-14"},
		No:       []string{"2014-2011"},
		make:     years,
	},
	{
		Name:     "decade",
		Patterns: []string{"the? '? <decade>", "the <decade-word>"},
		Yes:      []string{"the 1990s", "1980s", "the 90s", "the eighties"},
		No:       []string{"1995s"},
		make:     decade,
	},
	{
		Name:     "century",
		Patterns: []string{"the? <day> <unit>", "the? <day> - <unit>", "the? <nth> <unit>"},
		Yes:      []string{"the 19th century", "the seventh century"},
		No:       []string{"the third day"},
		make:     century,
	},
	{
		Name:     "season of a year",
		Patterns: []string{"the? <season> of? <year>"},
		Yes:      []string{"summer 2014", "the winter of 2011"},
		No:       []string{"the fall of 300"},
		make:     seasonOfYear,
	},
	{
		Name:     "season",
		Patterns: []string{"the? last|this|next|previous|coming <season>", "in|during|since|until|by the? <season>"},
		Yes:      []string{"last summer", "this winter", "in the spring"},
		No:       []string{"the fall of", "in spring mattresses"},
		make:     season,
	},
	{
		Name: "part of a year",
		Patterns: []string{
			"the? first|second|third|fourth|last quarter|half|semester of the? <year>", "the? first|second|third|fourth|last quarter|half of the year",
		},
		Yes:  []string{"the first half of 2015", "the third quarter of 2012"},
		No:   []string{"the third half of 2015"},
		make: partOfYear,
	},
}

// bareYear reads four digits as a year where the words around make them one.
func bareYear(m *match) (result, bool) {
	year := m.int("year", 0)
	if year > 2100 || !m.yearLike(year) {
		return result{}, false
	}
	return dated(date{year: year}, ""), true
}

// yearLike decides by the word before and the noun behind.
func (m *match) yearLike(year int) bool {
	switch w := m.before().Word; {
	case topical[w] && m.single(year):
		return true
	case bounding[w] || number.NounOf(w).Label || w == "-" && m.before().Glued && !edges[m.r.at(m.first-2).Word]:
		return false
	case w == "-" && m.before().Glued:
		return true
	case owning[w] || w == "s" && m.r.at(m.first-2).Word == "'":
		return m.qualifies(year)
	case w == "and" && m.yearBefore():
		return true
	case stretches[w]:
		return true
	case w == "in" || w == "In":
		return !(m.r.countedThing(m.end) && !m.r.countedNoun(m.end))
	case containing[w]:
		return !m.r.countedSoon(m.end)
	case year < 1900 || m.r.countedNoun(m.end):
		return false
	case w == "the" || w == "'" || w == "(" || w == "[" || m.after().Word == "'":
		return true
	}
	return m.r.at(m.end).Upper && !m.r.ends(m.end-1) && m.before().Form != number.Letters
}

// owning words stand before a year that tells of which year a thing is: "a 2011 interview", "his 1999
// raid".
var owning = map[string]bool{"a": true, "an": true, "his": true, "her": true, "their": true, "its": true, "this": true, "that": true, "whose": true}

// topical words bound a number, or tell what something is about: "over 2019 people", "charged over 2019 bombing".
var topical = map[string]bool{"over": true}

// single reports a year, and no round number, before one thing: a count would have it in the plural.
func (m *match) single(year int) bool {
	tag := m.r.pennAt(m.end)
	return year%100 != 0 && (tag == "NN" || tag == "") && m.qualifies(year)
}

// qualifies reports a year before a single thing; a measure ("a 2000 metre climb") or people ("a 2000
// strong crowd") make a number of it.
func (m *match) qualifies(year int) bool {
	next := m.after()
	if year < 1900 || next.Form != number.Letters || next.Glued || m.r.countedSoon(m.end) || next.Word == "strong" {
		return false
	}
	tag := m.r.pennAt(m.end)
	return (tag == "" || strings.HasPrefix(tag, "N") || strings.HasPrefix(tag, "JJ")) && !units[next.Word]
}

// units are the measures that may follow four digits.
var units = map[string]bool{"metre": true, "meter": true, "mile": true, "km": true, "kilometre": true, "kilometer": true, "m": true, "kg": true, "foot": true,
	"ton": true, "tonne": true, "hectare": true, "acre": true, "square": true, "dollar": true, "euro": true, "percent": true, "word": true}

// yearBefore reports a year just before the "and" before the match: "the 2011 and 2017 censuses".
func (m *match) yearBefore() bool {
	b := m.r.best(m.first - 2)
	return b != nil && b.n == 1 && len(b.timex.When.EDTF) == 4
}

// edges may be tied to a year by a hyphen: mid-2015.
var edges = map[string]bool{"early": true, "mid": true, "late": true, "pre": true, "post": true}

// bounding words make a number of what follows; stretches only govern times; containing ones
// govern both, and the noun behind decides.
var (
	bounding   = map[string]bool{"over": true, "about": true, "some": true, "than": true, "nearly": true, "almost": true, "around": true, "approximately": true, "roughly": true, "least": true, "most": true, "another": true, "estimated": true}
	stretches  = map[string]bool{"since": true, "until": true, "till": true, "during": true, "throughout": true, "circa": true}
	containing = map[string]bool{"of": true, "by": true, "from": true, "to": true, "between": true, "before": true, "after": true, "early": true, "late": true, "mid": true, "through": true, "and": true, "year": true, "or": true, ",": true, "for": true}
)

// years reads 2011-2014, and 2011-14 in which the second is an ending.
func years(m *match) (result, bool) {
	from, until := m.int("year", 0), m.int("year", 1)
	if until == 0 {
		until = from/100*100 + m.int("yy", 0)
	}
	if !m.glued() && m.before().Word != "(" || from >= until || from < 1000 || until > 2200 || m.r.countedNoun(m.end) || m.r.at(m.end).Word == "-" && m.r.at(m.end).Glued {
		return result{}, false
	}
	w := text.When{EDTF: itoa(from) + "/" + itoa(until)}
	return result{timex: text.Timex{Kind: "date", When: w}, written: date{year: until}}, true
}

// decade reads 1990s; two digits mean the last such decade before the report, or of the 1900s.
func decade(m *match) (result, bool) {
	c := m.get("decade", 0)
	year, note := atoi(c.value), ""
	if word := m.get("decade word", 0); word.n > 0 {
		year = atoi(word.value)
	} else if year > 0 && year < 1000 && year != 0 && len(c.value) == 4 {
		return result{}, false
	}
	if year < 100 {
		if year < 20 || m.word(0) != "the" && m.word(0) != "'" {
			return result{}, false
		}
		year, note = 1900+year, "century not written"
	}
	edtf := itoa(year/10) + "X"
	if year%100 == 0 && year < 2000 {
		edtf = itoa(year/100) + "XX"
	}
	return result{timex: text.Timex{Kind: "date", When: text.When{EDTF: edtf, Note: note}}}, true
}

func century(m *match) (result, bool) {
	n := m.int("day", 0) + m.int("nth", 0)
	if m.get("unit", 0).value != "century" || n < 5 || n > 22 {
		return result{}, false
	}
	return result{timex: text.Timex{Kind: "date", When: text.When{EDTF: itoa(n - 1 + 100)[1:] + "XX"}}}, true
}
