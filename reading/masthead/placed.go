package masthead

import "sitrep/text"

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
