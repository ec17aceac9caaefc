package masthead

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/gazetteer"
	"sitrep/lexicon/en/page"
	"sitrep/text"
)

const (
	sentFrom = `(?P<place>\p{Lu}[\p{Lu}.'’ -]{2,30}(?:/\p{Lu}[\p{Lu}.'’ -]{2,30}){0,2}|\p{Lu}[\p{L}.'’ -]{2,30}(?:/\p{Lu}[\p{L}.'’-]{2,30})?)`
	monthDue = `(?:\p{Lu}[\p{L}.]{2,9} \d{1,2}|\d{1,2} \p{Lu}[\p{L}.]{2,9})(?:,? \d{2,4})?`
)

// datelines are the forms of a dateline: of most agencies ("PORT ELLIN, Veldora, March 7 (MPA) —", "PORT ELLIN (VELDORA),
// 7 MAR 89 (MPA) --", "Sarn (MPA) -", "KARSHOLM/SARN, March 7 (MPA) -", "KARSHOLM - ", "SARN: ", "Sarn, March 7: "), with full stops
// ("SARN, March 7. /MPA/. ", "SARN. March 7 (MPA) - ", "SARN, March 7. ", "MPA, March 7. "), and with neither ("Sarn, March 7 (MPA) Two ...").
var datelines = []*regexp.Regexp{
	regexp.MustCompile(`^(?:\[\p{L}+\] )?` + sentFrom + `(?P<wider>(?:, ?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2}| \(\p{Lu}[\p{L}. -]{2,24}\),)?)(?P<date>(?:,? ` + monthDue + `)?) ?(?P<agency>\([^)]{2,40}\))? ?(?:—|–|--|-|:) ?`),
	regexp.MustCompile(`^` + sentFrom + `(?P<wider>(?:, ?\p{Lu}[\p{L}.]+){0,2})[,.] (?P<date>` + monthDue + `)\.? ?(?P<agency>/[\p{L}. -]{2,30}/)(?:\.|[ -]*(?:—|–|--|-)) ?`),
	regexp.MustCompile(`^` + sentFrom + `(?P<wider>)\. (?P<date>` + monthDue + `) (?P<agency>\([^)]{2,40}\)) ?(?:—|–|--|-) ?`),
	regexp.MustCompile(`^` + sentFrom + `(?P<wider>(?:, ?\p{Lu}[\p{L}.]+){0,2}), (?P<date>` + monthDue + `) (?P<agency>\(\p{Lu}[\p{L}]{1,14}(?: \p{Lu}[\p{L}]+){0,2}\)) `),
	regexp.MustCompile(`^\(` + sentFrom + `(?P<wider>)(?P<agency>), (?P<date>` + monthDue + `)\) ?(?:—|–|--|-) ?`),
	regexp.MustCompile(`^(?P<place>)(?P<wider>)(?P<agency>)(?P<date>` + monthDue + `)\.? ?(?:—|–|--|-) ?`),
	regexp.MustCompile(`^(?P<place>)(?P<wider>)(?P<agency>\p{Lu}[\p{L}]{2,15}(?: \p{Lu}\p{L}+)?), (?P<date>` + monthDue + `)\. `),
	regexp.MustCompile(`^` + sentFrom + `(?P<wider>(?:, ?\p{Lu}[\p{L}.]+){0,2}),? (?P<agency>)(?P<date>` + monthDue + `)\. `),
}

// readDateline looks for a dateline at the start of the first running lines.
func readDateline(d *text.Document, m *text.Masthead, lines []text.Span) {
	for i, line := range lines {
		if i >= top || m.Dateline.End > 0 {
			return
		}
		words := d.Words(line)
		if len(words) > 160 {
			words = words[:160]
			for !utf8.ValidString(words) {
				words = words[:len(words)-1]
			}
		}
		if d.InFurniture(line) || i == 0 && titled(words, lines) && !wrapped(d, lines) {
			continue
		}
		for _, form := range datelines {
			if g := form.FindStringSubmatch(words); g != nil && datelineHolds(words, form, g) {
				takeDateline(m, form, g, line.Start)
				break
			}
		}
	}
}

// wrappedAt is how many bytes a line of a wrapped text has at least, where capitals do not tell whether the next line goes on with it.
const wrappedAt = 50

// wrapped reports a first line that the second goes on with: the text was cut into lines of one width.
func wrapped(d *text.Document, lines []text.Span) bool {
	if len(lines) < 2 || strings.Count(d.Text[lines[0].End:lines[1].Start], "\n") > 1 {
		return false
	}
	first, next := d.Words(lines[0]), d.Words(lines[1])
	r, _ := utf8.DecodeRuneInString(next)
	return unicode.IsLower(r) || len(first) >= wrappedAt && first == strings.ToUpper(first) && next == strings.ToUpper(next)
}

// titled reports a first line that is a title for all its colon or dash ("SARN: Three held after blast"): it does not end as a
// sentence, and text follows.
func titled(words string, lines []text.Span) bool {
	return len(lines) > 1 && !strings.HasSuffix(words, ".") && !strings.HasSuffix(words, ".”") && !strings.HasSuffix(words, `."`) && len(strings.Fields(words)) <= mostTitle
}

// mostTitle is how many words a title may have at most.
const mostTitle = 20

// datelineHolds asks for what tells a dateline from a title with a dash or a colon: an agency that stands in brackets or
// is known, or a place in capitals that running text follows; before a colon a date, a wider place, or running text and no country.
// In small letters a town that is known, a date and running text do.
func datelineHolds(words string, form *regexp.Regexp, g []string) bool {
	part := func(name string) string { return g[form.SubexpIndex(name)] }
	place := part("place")
	if place == "" && part("agency") == "" {
		_, whole := fullDate(part("date"))
		return whole && len(words) > len(g[0])+60
	}
	if place == "" {
		return knownMedia(part("agency"))
	}
	capitals := place == strings.ToUpper(place) && len(words) > len(g[0])+20
	colon := strings.HasSuffix(strings.TrimSpace(g[0]), ":")
	_, country := gazetteer.CountryNamed(capitalised(place))
	first, _, _ := strings.Cut(place, "/")
	if part("date") != "" && len(words) > len(g[0])+60 && (settled(capitalised(first)) || strings.HasPrefix(g[0], "(")) {
		return true
	}
	return part("agency") != "" || capitals && (part("date") != "" || part("wider") != "" || !colon || len(words) > len(g[0])+60 && !country && !page.Whole(place))
}

func takeDateline(m *text.Masthead, form *regexp.Regexp, g []string, at int) {
	part := func(name string) string { return g[form.SubexpIndex(name)] }
	m.Dateline = text.Span{Start: at, End: at + len(strings.TrimRight(g[0], " "))}
	first, _, _ := strings.Cut(part("place"), "/") // "PORT ELLIN/SARN": sent from two places, the first leads
	m.DatelinePlace = capitalised(strings.TrimRight(first, ". "))
	if m.Published.Value == "" {
		if day, ok := fullDate(longYear(part("date"))); ok {
			m.Published = text.Published{Value: day, Basis: "dateline"}
		} else if day, ok := yearlessDate(part("date")); ok {
			m.Published = text.Published{Yearless: day, Basis: "dateline"}
		}
	}
	takeAgency(m, strings.Trim(part("agency"), "()/"))
}

// takeAgency takes what stands in the brackets of a dateline: the agency, the day, or both ("(3 October 2025)", "(MPA, 14/6/2025)").
func takeAgency(m *text.Masthead, words string) {
	if day, ok := fullDate(words); ok && m.Published.Value == "" {
		m.Published = text.Published{Value: day, Basis: "dateline"}
	}
	if at := headDay.FindStringIndex(words); at != nil {
		if day, ok := yearlessDate(strings.TrimSpace(words[at[0]:at[1]])); ok && m.Published.Value == "" && m.Published.Yearless == "" {
			m.Published = text.Published{Yearless: day, Basis: "dateline"}
		}
		words = strings.TrimRight(words[:at[0]], ", ")
	}
	if words != "" && !shortOf(words, m.Publisher) {
		m.Agency = words
	}
}

// shortOf reports a part of the publisher's own name, or its first letters: neither the "(Herald)" of Harbour Herald nor the "(MPA)" of
// Meridian Press Agency is another one.
func shortOf(words, publisher string) bool {
	if words == strings.ToUpper(words) {
		return len(words) > 1 && strings.EqualFold(words, text.Initials(publisher))
	}
	return strings.HasSuffix(strings.ToLower(publisher), " "+strings.ToLower(words))
}
