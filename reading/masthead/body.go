package masthead

import (
	"strings"
	"unicode"

	"sitrep/gazetteer"
	"sitrep/lexicon/en/page"
)

const (
	longestBody  = 12 // the most words of the name of a public body in a line of its own
	longestPlace = 4  // and of a place in it ("United States of America")
)

// body is the name of the public body that a whole line names ("U.S. Embassy Tamsk, Kestria"), without the country
// behind the comma; "" when it is none. Every word must have its part in such a name, so that a headline with
// capitals ("Gunmen Attack Embassy") is none.
func body(line string) string {
	line = strings.TrimSpace(line)
	words := strings.Fields(line)
	if len(words) < 2 || len(words) > longestBody || strings.ContainsAny(line, "0123456789:;?!\"“”") || !startsUpper(line) {
		return ""
	}
	headed, open := false, true // open: a place may follow
	for i := 0; i < len(words); {
		w, place := bare(words[i]), placeWords(words[i:])
		switch part := page.BodyWord(w); {
		case place > 1 && open: // "United States", though "united" may stand in the name of a body
			i += place
		case part == "head" || part == "post":
			headed, open = true, part == "post" || strings.HasSuffix(words[i], ",")
			i++
		case part == "modifier":
			i++
		case joins(w):
			open = true
			i++
		default:
			if place == 0 {
				place = unlisted(words, i)
			}
			if last := i+place == len(words); place == 0 || !open && !(last && settled(strings.Join(words[i:], " "))) {
				return ""
			}
			i += place
		}
	}
	if !headed || strings.HasSuffix(line, ".") && !initials(words[len(words)-1]) {
		return ""
	}
	return beforePlace(line)
}

// bare is a word in small letters without its marks and the ending of a possessor.
func bare(word string) string {
	w := strings.ToLower(strings.Trim(word, ",."))
	return strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
}

func joins(w string) bool {
	switch w {
	case "of", "the", "for", "and", "&", "in", "to":
		return true
	}
	return false
}

// placeWords is how many of the first words are one name of a country, a people or a place, or initials.
func placeWords(words []string) int {
	if !startsUpper(words[0]) {
		return 0
	}
	for n := min(longestPlace, len(words)); n > 0; n-- {
		name := strings.TrimRight(strings.Join(words[:n], " "), ",")
		if _, country := gazetteer.CountryNamed(name); country || len(gazetteer.AreasNamed(name)) > 0 || settled(name) {
			return n
		}
		if _, people := gazetteer.Demonym(name); people {
			return n
		}
	}
	if initials(words[0]) {
		return 1
	}
	return 0
}

// unlisted is how many words from i on name a place that the gazetteer lacks: one or two with capitals behind "of" or "in" that
// end the line or stand before a comma or a joining word ("Embassy of Kestria in Tamsk").
func unlisted(words []string, i int) int {
	if i == 0 || strings.ToLower(words[i-1]) != "of" && strings.ToLower(words[i-1]) != "the" && strings.ToLower(words[i-1]) != "in" {
		return 0
	}
	for n := 1; n <= 2 && i+n <= len(words) && startsUpper(words[i+n-1]); n++ {
		if end := i+n == len(words); end || strings.HasSuffix(words[i+n-1], ",") || joins(strings.ToLower(words[i+n])) {
			return n
		}
	}
	return 0
}

func settled(name string) bool {
	for range gazetteer.CitiesNamed(name) {
		return true
	}
	return false
}

// placeAlone reports a line that holds a place and nothing else, as the head of a ministry's paper does: "REPUBLIC OF TÜRKİYE".
func placeAlone(line string) bool {
	words := strings.Fields(capitalised(line))
	return len(words) > 0 && len(words) <= longestPlace && placeWords(words) == len(words)
}

// initials reports "U.S.", "UN", "EU".
func initials(w string) bool {
	letters := strings.ReplaceAll(strings.TrimRight(w, ","), ".", "")
	if letters == "" || len(letters) > 4 {
		return false
	}
	for _, r := range letters {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// beforePlace leaves out the place that stands behind the last comma ("Embassy Tamsk, Kestria"), but no part of the
// name ("Foreign, Commonwealth and Development Office").
func beforePlace(line string) string {
	if i := strings.LastIndex(line, ", "); i > 0 {
		if rest := strings.Fields(line[i+2:]); placeWords(rest) == len(rest) {
			return line[:i]
		}
	}
	return line
}

// desk reports the name of the part of a body that publishes, which does not say whose it is: "Press Service".
func desk(name string) bool {
	w, rest, _ := strings.Cut(strings.ToLower(name), " ")
	return (w == "press" || w == "media") && !strings.Contains(rest, " ")
}
