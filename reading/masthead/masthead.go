// Package masthead reads what a report tells of its own publication: title, publisher, agency,
// dateline and date. A publisher is known only from words of the report (its masthead, a credit, a
// reference to itself), never from a file name; what is not told stays unknown.
package masthead

import (
	"regexp"
	"sort"
	"strings"
	"unicode/utf8"

	"sitrep/text"
)

// top is how many lines from the start may belong to the masthead.
const top = 10

// Read fills d.Masthead from the frozen text and d.Furniture.
func Read(d *text.Document) {
	lines := text.Lines(d.Text)
	m := &d.Masthead
	m.Published.Basis = "unknown"
	readHead(d, m, lines)
	readDateline(d, m, lines)
	if m.Publisher == "" {
		readSelf(d, m)
	}
	readTitle(d, m, lines)
	capturedBefore(d, m)
	setApart(d, m, lines)
}

// setApart makes furniture of the publisher's line and the dateline, so that nothing is read from
// them and no sentence runs across them.
func setApart(d *text.Document, m *text.Masthead, lines []text.Span) {
	for _, line := range lines {
		if line.Contains(m.PublisherSpan) && m.Basis == "masthead" && !line.Overlaps(m.Title) {
			addFurniture(d, text.Furniture{Span: line, Kind: "byline"})
		}
	}
	addFurniture(d, text.Furniture{Span: m.Dateline, Kind: "dateline"})
	sort.Slice(d.Furniture, func(i, j int) bool { return d.Furniture[i].Start < d.Furniture[j].Start })
}

func addFurniture(d *text.Document, f text.Furniture) {
	if !f.Empty() && !d.InFurniture(f.Span) {
		d.Furniture = append(d.Furniture, f)
	}
}

// dateline of a report: "PORT ELLIN, Veldora, March 7 (MPA) —", "PORT ELLIN (VELDORA), 7 MAR 89 (MPA) --",
// "Sarn (MPA) -", "KARSHOLM/SARN, March 7 (MPA) -", "KARSHOLM - ".
var dateline = regexp.MustCompile(`^(\p{Lu}[\p{Lu}.'’ -]{2,30}(?:/\p{Lu}[\p{Lu}.'’ -]{2,30}){0,2}|\p{Lu}[\p{L}.'’ -]{2,30})((?:, ?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2}| \(\p{Lu}[\p{L}. -]{2,24}\),)?)((?:,? (?:\p{Lu}[\p{L}.]{2,9} \d{1,2}|\d{1,2} \p{Lu}[\p{L}.]{2,9})(?:,? \d{2,4})?)?) ?(\([^)]{2,40}\))? ?(?:—|–|--|-|:) ?`)

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
		if g := dateline.FindStringSubmatchIndex(words); g != nil && datelineHolds(words, g) {
			takeDateline(m, words, g, line.Start)
		}
	}
}

// datelineHolds asks for what tells a dateline from a title with a dash: a place in capitals, a
// date, or an agency in brackets.
func datelineHolds(words string, g []int) bool {
	place := words[g[2]:g[3]]
	capitals := place == strings.ToUpper(place) && len(words) > g[1]+20
	return g[8] >= 0 && g[8] < g[9] || capitals && (g[6] < g[7] || g[4] < g[5] || !strings.HasSuffix(strings.TrimSpace(words[:g[1]]), ":"))
}

func takeDateline(m *text.Masthead, words string, g []int, at int) {
	m.Dateline = text.Span{Start: at, End: at + len(strings.TrimRight(words[:g[1]], " "))}
	first, _, _ := strings.Cut(words[g[2]:g[3]], "/") // "PORT ELLIN/SARN": sent from two places, the first leads
	m.DatelinePlace = display(first)
	if m.Published.Value == "" {
		if day, ok := fullDate(longYear(words[g[6]:g[7]])); ok {
			m.Published = text.Published{Value: day, Basis: "dateline"}
		} else if day, ok := yearlessDate(words[g[6]:g[7]]); ok {
			m.Published = text.Published{Yearless: day, Basis: "dateline"}
		}
	}
	if g[8] >= 0 {
		m.Agency = strings.Trim(words[g[8]:g[9]], "()")
	}
}

// readTitle takes the first line that is neither furniture, masthead nor running text.
func readTitle(d *text.Document, m *text.Masthead, lines []text.Span) {
	for i, line := range lines {
		if i >= top || m.Dateline.Overlaps(line) {
			return
		}
		words := d.Words(line)
		_, dated := fullDate(words)
		name, _ := outletLine(words)
		switch {
		case d.InFurniture(line) || dated && len(strings.Fields(words)) < 8 || name != "" && len(strings.Fields(words)) <= 6 || body(words) != "":
			continue
		case len(strings.Fields(words)) <= 25 && !strings.HasSuffix(words, ".") && !strings.HasSuffix(words, ":") && i+1 < len(lines):
			m.Title = line
		}
		return
	}
}

// capturedBefore takes a full date in a caption as the earliest day the report can be of.
func capturedBefore(d *text.Document, m *text.Masthead) {
	if m.Published.Value != "" {
		return
	}
	for _, f := range d.Furniture {
		if f.Kind != "caption" {
			continue
		}
		if day, ok := fullDate(d.Words(f.Span)); ok && day > m.Published.NotBefore {
			m.Published.NotBefore, m.Published.Basis = day, "derived"
		}
	}
}
