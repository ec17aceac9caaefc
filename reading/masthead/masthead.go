// Package masthead reads what a report tells of its own publication: title, publisher, agency,
// dateline and date. A publisher is known only from words of the report (its masthead, a credit, a
// reference to itself), never from a file name; what is not told stays unknown.
package masthead

import (
	"slices"
	"strings"

	"sitrep/text"
)

// top is how many lines from the start may belong to the masthead.
const top = 10

// Read fills d.Masthead from the frozen text and d.Furniture.
func Read(d *text.Document) {
	lines := text.Lines(d.Text)
	m := &d.Masthead
	m.Published.Basis = "unknown"
	readLabels(d, m, lines)
	head := headOf(d, lines)
	readHead(m, head)
	readDateline(d, m, lines)
	readSent(m, head)
	readPlaced(m, head)
	readWrittenIn(m, head)
	if m.Publisher == "" {
		readBanner(d, m, head)
	}
	if m.Publisher == "" {
		readSelf(d, m)
		readVoice(d, m, lines)
	}
	readTitle(d, m, lines, head)
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
}

// addFurniture puts furniture in its order.
func addFurniture(d *text.Document, f text.Furniture) {
	if !f.Empty() && !d.InFurniture(f.Span) {
		at, _ := slices.BinarySearchFunc(d.Furniture, f.Start, func(o text.Furniture, start int) int { return o.Start - start })
		d.Furniture = slices.Insert(d.Furniture, at, f)
	}
}

// titleWords is the fewest words of a title that stands behind other lines of the head.
const titleWords = 4

// readTitle takes the first line that is neither furniture, masthead nor running text. Where there is none, the first
// that was taken for a subheading though no text stands before it.
func readTitle(d *text.Document, m *text.Masthead, lines []text.Span, head []headLine) {
	if m.Title.Empty() {
		firstTitle(d, m, head)
	}
	if !m.Title.Empty() {
		return
	}
	for i, f := range d.Furniture {
		if issuer, _, letter := letterhead(d.Words(f.Span)); letter && (issuer == "" || released(head)) || body(d.Words(f.Span)) != "" || m.PublisherSpan.Overlaps(f.Span) {
			continue
		}
		_, dated := fullDate(d.Words(f.Span))
		if issuer, _ := alertedBy(d.Words(f.Span)); i < top && (!dated || issuer != "") && f.Kind == "subheading" && headed(d, lines, f.Span) && len(strings.Fields(d.Words(f.Span))) >= titleWords {
			m.Title = f.Span
			d.Furniture = append(d.Furniture[:i:i], d.Furniture[i+1:]...)
			return
		}
	}
}

// headed reports whether a line stands in the head of a report.
func headed(d *text.Document, lines []text.Span, line text.Span) bool {
	for i, l := range lines {
		if i >= top || l.Start >= line.Start {
			return i < top
		}
		if !d.InFurniture(l) && long(d.Words(l)) {
			return false
		}
	}
	return false
}

func firstTitle(d *text.Document, m *text.Masthead, head []headLine) {
	for _, line := range head {
		if m.Dateline == line.Span || line.signed || line.letter && (line.issuer == "" || released(head)) {
			continue
		}
		words := len(strings.Fields(line.words))
		switch {
		case m.Dateline.Overlaps(line.Span):
		case d.InFurniture(line.Span) || line.day != "" && words < 8 || line.name != "" && line.at == 0 && words <= 6 || line.words == m.Publisher || body(line.words) != "" || placeAlone(line.words):
			continue
		case words <= 25 && !strings.HasSuffix(line.words, ".") && !strings.HasSuffix(line.words, ":") && !line.last:
			m.Title = line.Span
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
