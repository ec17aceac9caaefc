package masthead

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/name"
	"sitrep/lexicon/en/page"
	"sitrep/text"
)

// long reports a line of running text, which is no masthead.
func long(words string) bool {
	return len(strings.Fields(words)) > 14 || strings.HasSuffix(words, ".") && len(strings.Fields(words)) > 8
}

func setPublisher(m *text.Masthead, name string, at text.Span, basis string) {
	if rest, ok := strings.CutPrefix(name, "From "); ok { // "From The Quarterly Almanac"
		at.Start, name = at.Start+len("From "), rest
	}
	m.Publisher, m.PublisherSpan, m.Basis = display(name), at, basis
}

// display writes a name in capitals as a name; acronyms of up to five letters stay.
func display(name string) string {
	if name != strings.ToUpper(name) || len(name) <= 5 {
		return name
	}
	return capitalised(name)
}

// capitalised writes a name in capitals with one a word.
func capitalised(name string) string {
	if name != strings.ToUpper(name) {
		return name
	}
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		if i > 0 && joins(w) {
			continue
		}
		if strings.Contains(strings.TrimRight(w, "."), ".") { // "U.S."
			words[i] = strings.ToUpper(w)
			continue
		}
		r, n := utf8.DecodeRuneInString(w)
		words[i] = string(unicode.ToUpper(r)) + w[n:]
	}
	return strings.Join(words, " ")
}

var (
	withDate   = regexp.MustCompile(`^(\p{Lu}[\p{L}.'’& -]{2,40}?),? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2})[ ,]`)
	staff      = regexp.MustCompile(`^(\p{Lu}[\p{L}.'’& -]{2,40}?) (?:staff\b|reporters?\b|correspondents?\b|Newsroom$|(?:(?:Web|News|Online) )?Desk$|Bureau$)`)
	bylineName = regexp.MustCompile(`^By \p{Lu}[\p{L}.'’ -]+?(?:,| for | in [\p{L} ]+ for ) ?(?:the |The )?(\p{Lu}[\p{L}.'’& -]{2,40})$`)
)

// outletLine is the outlet or issuing office that a line of the masthead names, with its offset.
func outletLine(words string) (name string, at int) {
	line := words
	for _, form := range []*regexp.Regexp{withDate, staff, bylineName} {
		if g := form.FindStringSubmatchIndex(words); g != nil && outlet(words[g[2]:g[3]]) {
			return words[g[2]:g[3]], g[2]
		}
	}
	if strings.HasPrefix(words, "By ") {
		return byStaff(words)
	}
	if e, ok := actor.ByName(words); ok && e.Kind == "agency" && len(words) > len("FCDO") {
		return words, 0 // "Smartraveller", "Global Affairs Canada"
	}
	if name, at := statedBy(words); name != "" {
		return name, at
	}
	if name, at := alertedBy(words); name != "" {
		return name, at
	}
	rest := strings.TrimPrefix(strings.TrimPrefix(words, "The "), "THE ")
	if name := body(rest); name != "" && !desk(name) {
		return name, len(words) - len(rest)
	}
	if g := printedFor.FindStringIndex(words); g != nil {
		if words = words[:g[0]]; editionOf.MatchString(line) && couldPublish(words) {
			return words, 0
		}
	}
	if outlet(words) && len(strings.Fields(words)) <= 5 && !strings.HasSuffix(words, ":") && !strings.HasSuffix(words, ".") && !strings.Contains(words, ",") {
		return words, 0
	}
	if name := before(words); name != "" && !houseWords(name) && (outlet(name) || body(name) != "" && !desk(name)) {
		return name, 0
	}
	return issuerBehind(words)
}

// printedFor is what a masthead tells behind its name in brackets: "(English edition)".
var printedFor = regexp.MustCompile(` \([^()]{4,30}\)$`)

// editionOf is a masthead that tells the language it prints in: "Crónica de Sarn (English edition)".
var editionOf = regexp.MustCompile(`\(\p{Lu}\p{Ll}+ (?:edition|service|version)\)$`)

// issuer is what stands behind the dash or the stroke of a title, but for a day in brackets: "Security Alert – U.S. Embassy Tamsk (May 4)".
var issuer = regexp.MustCompile(`^.{6,60}? (?:[-–—|]) (\p{Lu}[^()|]{4,60}?)(?: \([^()]{4,24}\))?$`)

// issuerBehind is the public body that ends a title, which issued what stands under it.
func issuerBehind(words string) (name string, at int) {
	g := issuer.FindStringSubmatchIndex(words)
	if g == nil {
		return "", 0
	}
	if name := body(words[g[2]:g[3]]); name != "" && !desk(name) {
		if first := body(strings.TrimRight(words[:g[2]], " -–—|")); first != "" {
			return first, 0
		}
		return name, g[2]
	}
	return "", 0
}

// before is what stands before the mark behind which a masthead tells its town, its date or its desk ("Steppe Courier,
// Tamsk", "LOWLAND PRESS AGENCY/Sarn correspondent"); "" where a line has none, or a sentence behind it.
func before(words string) string {
	i := strings.IndexAny(words, ",/|–·›»>")
	if i < 0 || len(strings.Fields(words[i:])) > 5 || strings.ContainsAny(words[i:], ":?!") || strings.HasSuffix(words, ".") {
		return ""
	}
	return strings.TrimSpace(words[:i])
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// elided is a name behind a particle that lost its vowel: "d'Orrin".
var elided = regexp.MustCompile(`^[dl]['’]\p{Lu}`)

// outlet reports whether a name is that of an outlet: a listed one, or capitalised words of which
// one is a word outlets are called by ("Herald").
func outlet(called string) bool {
	if page.Whole(called) || strings.HasPrefix(strings.ToLower(called), "our ") || houseWords(called) || strings.Contains(called, ": ") {
		return false // "Our Correspondent", "Harbour Editor", "Newspaper section: Harbour"
	}
	if e, ok := actor.ByName(called); ok {
		return e.Kind == "media"
	}
	words := strings.Fields(called)
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	for _, w := range words {
		if !startsUpper(w) && w != "and" && w != "&" && !name.Particle(strings.TrimRight(w, ".")) && w != "of" && w != "the" && !elided.MatchString(w) {
			return false
		}
	}
	return page.OutletWord(words[len(words)-1]) || page.OutletWord(words[0]) && len(words) <= 3 || len(words) > 2 && page.OutletWord(words[1])
}

// houseStaff is an outlet that signs with its staff: "By Sentinel Foreign Staff", "NewsDarpan Web Desk".
var houseStaff = regexp.MustCompile(`^(?:By (?:The |the )?)?(\p{Lu}[\p{L}.'’&-]+(?: \p{Lu}[\p{L}.'’&-]+){0,2}?) (?:(?:Foreign|Local|National|Online|Web|News|Digital|Staff|World) )?(?:Staff|Desk|Newsroom|Bureau|Reporters?|Correspondents?)$`)

// byStaff is the outlet whose staff signs.
func byStaff(words string) (name string, at int) {
	g := houseStaff.FindStringSubmatchIndex(words)
	if g == nil {
		return "", 0
	}
	name = words[g[2]:g[3]]
	for w := range strings.FieldsSeq(name) {
		if page.DeskWord(w) || page.SectionWord(w) || page.OfHouse(w, "beside") || settled(w) {
			return "", 0
		}
	}
	return name, g[2]
}
