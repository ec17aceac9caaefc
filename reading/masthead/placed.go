package masthead

import (
	"regexp"
	"strings"

	"sitrep/text"
)

// readPlaced takes a line of the head that holds the town and the day of a statement for its dateline: "Ankara, 20 March 2031", "Press
// statement – Brussels, 6 February 2031".
func readPlaced(m *text.Masthead, head []headLine) {
	if !m.Dateline.Empty() {
		return
	}
	for _, line := range head {
		if line.long {
			return
		}
		town, day, other := part{}, part{}, false
		for _, p := range parts(line.words) {
			switch {
			case strings.HasSuffix(p.words, ":"): // "Date: 20 March 2031"
			case p.kind == "place" && town.words == "" && day.words == "":
				town = p
			case p.kind == "day" && day.words == "":
				day = p
			case calledRelease(p.words), p.words == m.Publisher, p.kind == "desk":
			default:
				other = true
			}
		}
		if other || town.words == "" || day.words == "" || !settled(capitalised(town.words)) {
			continue
		}
		m.Dateline = text.Span{Start: line.Start + town.at, End: line.Start + day.at + len(day.words)}
		m.DatelinePlace = capitalised(town.words)
		return
	}
}

// writtenIn are the lines of a head that say where a report was written: "By Ana Rovik in Sarn", "By Ana Rovik, Sarn", "Place: Sarn".
var writtenIn = []*regexp.Regexp{
	regexp.MustCompile(`^(?:[Bb]y|BY|From|Story by) .{3,50} in (?P<town>\p{Lu}[\p{L}.'’ -]{2,30})$`),
	regexp.MustCompile(`^(?:[Bb]y|BY|Story by) \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}, (?P<town>\p{Lu}[\p{L}.'’ -]{2,30})$`),
	regexp.MustCompile(`^(?:Place|Location|Town|Sent from): ?(?P<town>\p{Lu}[\p{L}.'’ -]{2,30})$`),
}

// readWrittenIn takes the town of such a line for that of the dateline where a report has none.
func readWrittenIn(m *text.Masthead, head []headLine) {
	if !m.Dateline.Empty() {
		return
	}
	for _, line := range head {
		if line.long {
			return
		}
		for _, form := range writtenIn {
			g := form.FindStringSubmatchIndex(line.words)
			if g == nil || !settled(line.words[g[2]:g[3]]) {
				continue
			}
			m.Dateline = text.Span{Start: line.Start + g[2], End: line.Start + g[3]}
			m.DatelinePlace = line.words[g[2]:g[3]]
			return
		}
	}
}
