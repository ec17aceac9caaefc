package masthead

import (
	"strings"

	"sitrep/lexicon/en/page"
	"sitrep/text"
)

// fewestLabels is how many labelled lines make a head: one alone may be a line of the report ("Source: police").
const fewestLabels = 2

// labelled is a line of a labelled head: "Source: Harbour Herald".
type labelled struct {
	kind        string
	line, value text.Span
}

// readLabels reads the lines that archives and collectors write above a report, each with its label. They are furniture, but for
// the words of the title.
func readLabels(d *text.Document, m *text.Masthead, lines []text.Span) {
	head := labelledHead(d, lines)
	if len(head) < fewestLabels {
		return
	}
	for _, l := range head {
		apart := l.line
		switch value := d.Words(l.value); {
		case value == "":
		case l.kind == "title" && m.Title.Empty():
			m.Title, apart.End = l.value, l.value.Start
		case l.kind == "publisher" && m.Publisher == "":
			setPublisher(m, value, l.value, "masthead")
			m.Publisher = value
		case l.kind == "day" && m.Published.Value == "":
			if day, ok := fullDate(value); ok {
				m.Published = text.Published{Value: day, Basis: "dateline"}
			}
		}
		addFurniture(d, text.Furniture{Span: apart, Kind: "byline"})
	}
}

// labelledHead are the labelled lines with which a text begins, the first other line ends them.
func labelledHead(d *text.Document, lines []text.Span) (out []labelled) {
	for _, line := range lines[:min(len(lines), top)] {
		label, rest, ok := strings.Cut(d.Words(line), ":")
		kind := page.Label(strings.TrimSpace(label))
		if !ok || kind == "" {
			return out
		}
		value := text.Span{Start: line.End - len(strings.TrimLeft(rest, " \t")), End: line.End}
		out = append(out, labelled{kind, line, value})
	}
	return out
}
