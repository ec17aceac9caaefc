package masthead

import (
	"regexp"
	"strings"

	"sitrep/gazetteer"
	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/coreference"
	namelib "sitrep/lexicon/en/name"
	"sitrep/lexicon/en/page"
)

// part is a stretch of a short line of the masthead: its day, its town, its desk, its writer, a code in capitals, or a name.
type part struct {
	words string
	at    int // byte offset in the line
	kind  string
}

const (
	weekdayName = `(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )`
	clockTime   = `(?:\(?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\b\.?)?(?: (?:GMT|UTC|[A-Z]{1,3}[SD]?T)\b)?\)?)`
	// mostParts is how many parts a line of the masthead may have.
	mostParts = 7
)

var (
	headDay = regexp.MustCompile(`(?i)(?:\b` + clockTime + `,? (?:on )?)?` + weekdayName + `?(?:\b\d{1,2}(?:st|nd|rd|th)? ` + monthNames + `(?:,? \d{4})?\b|\b` + monthNames + ` \d{1,2}(?:st|nd|rd|th)?\b(?:,? \d{4}\b)?|\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b)(?:,? (?:at )?` + clockTime + `)?`)
	between = regexp.MustCompile(`\s*(?:[|·•/,()]|\.(?: |$)|\s[-–—]{1,2}(?:\s|$)|^[-–—]\s)\s*`)
	code    = regexp.MustCompile(`^\p{Lu}{2,6}$`)
	byName  = regexp.MustCompile(`^(?:[Bb]y|BY|From|Story by) \p{Lu}`)
)

// parts takes a line of the masthead apart: "Sarn, 10 June 2025, Harbour Radio" is a town, a day and a name.
func parts(line string) []part {
	var out []part
	at := 0
	for _, day := range append(headDay.FindAllStringIndex(line, -1), []int{len(line), len(line)}) {
		out = append(out, undated(line, at, day[0])...)
		if day[0] < day[1] {
			out = append(out, part{line[day[0]:day[1]], day[0], "day"})
		}
		at = day[1]
	}
	return out
}

// undated takes apart a stretch [from, to) of a line that holds no day.
func undated(line string, from, to int) []part {
	var out []part
	at := from
	for _, mark := range append(between.FindAllStringIndex(line[from:to], -1), []int{to - from, to - from}) {
		if words := strings.Trim(line[at:from+mark[0]], " –—-"); words != "" {
			out = append(out, part{words, at + strings.Index(line[at:], words), kindOf(words)})
		}
		at = from + mark[1]
	}
	return out
}

func kindOf(words string) string {
	switch {
	case byName.MatchString(words):
		return "writer"
	case code.MatchString(words):
		return "code"
	case placeAlone(words):
		return "place"
	case houseWords(words):
		return "desk"
	}
	return "name"
}

// houseWords reports a part with a word of the house's own work: "Staff Correspondent".
func houseWords(words string) bool {
	for w := range strings.FieldsSeq(words) {
		if page.DeskWord(strings.TrimRight(w, ":")) {
			return true
		}
	}
	return false
}

// withOthers is what an outlet adds to its name when it took from others.
var withOthers = regexp.MustCompile(`,? (?:with|and|from) (?:the )?(?:news )?(?:agencies|wires|agency reports)$`)

// signed is the outlet or the agency that a line of several parts names: the one name beside days, towns, desks and writers.
func signed(line string) (name part, agency, ok bool) {
	if g := withOthers.FindStringIndex(line); g != nil {
		line = line[:g[0]]
	}
	all := parts(line)
	if len(all) == 1 && strings.HasSuffix(line, ".") {
		return part{}, false, false // the last line of a paragraph in capitals: "ORELIAN STATE RADIO SAID TODAY."
	}
	if len(all) == 0 || len(all) > mostParts || len(strings.Fields(line)) > 14 {
		return part{}, false, false
	}
	told := map[string]int{}
	for i, p := range all {
		if name, at := byStaff(p.words); name != "" && p.kind == "desk" && len(all) > 1 {
			told["desk"]++
			p = part{name, p.at + at, "name"}
			all[i] = p
		}
		told[p.kind]++
		if p.kind == "name" || p.kind == "code" && name.kind != "name" {
			name = p
		}
	}
	switch {
	case told["name"] == 1 && told["code"] <= 1:
		return name, false, outlet(name.words) || told["writer"] == 0 && couldPublish(name.words) && (told["desk"] > 0 || told["day"] > 0 && strings.HasPrefix(name.words, "The "))
	case told["name"] == 0 && told["code"] == 1:
		return name, true, told["place"]+told["day"] > 0 && told["writer"] == 0 && !named(name.words)
	}
	return part{}, false, false
}

// couldPublish reports one to four words with capitals that are the name of no person and no place that are known.
func couldPublish(name string) bool {
	words := strings.Fields(strings.TrimPrefix(name, "The "))
	if len(words) == 0 || len(words) > 4 || coreference.GivenName(words[0]) != "" || page.Whole(name) || body(name) != "" {
		return false
	}
	for _, w := range words {
		if !startsUpper(w) && !joins(w) && !namelib.Particle(w) || strings.ContainsAny(w, "0123456789:;?!\"“”") {
			return false
		}
	}
	return true
}

// named reports a code that is a country's or a known body's ("UN", "UAE"), so no agency's.
func named(code string) bool {
	if _, country := gazetteer.CountryNamed(code); country {
		return true
	}
	e, known := actor.ByName(code)
	return known && e.Kind != "media"
}
