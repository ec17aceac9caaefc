package masthead

import (
	"strings"

	"sitrep/text"
)

// headLine is one of the first lines of a text, taken apart once for publisher, agency, day and title.
type headLine struct {
	text.Span
	words  string
	long   bool   // running text; nothing is taken from it
	last   bool   // no line stands below
	day    string // the first complete date in it, ISO
	name   string // the outlet or issuing office that it names …
	at     int    // … and where, in bytes of the line
	by     part   // who a line of several parts is signed by …
	agency bool   // … an agency
	signed bool   // … if anybody

	letter  bool   // nothing but what stands above the title of a release …
	issuer  string // … the body it names …
	release bool   // … and it says that this is one
}

// headOf takes the first lines of a text apart.
func headOf(d *text.Document, lines []text.Span) []headLine {
	var out []headLine
	for i, span := range lines[:min(len(lines), top)] {
		x := headLine{Span: span, words: d.Words(span), last: i+1 == len(lines)}
		if x.long = long(x.words); !x.long {
			x.day, _ = fullDate(x.words)
			x.name, x.at = outletLine(x.words)
			x.by, x.agency, x.signed = signed(x.words)
			x.issuer, x.release, x.letter = letterhead(x.words)
		}
		out = append(out, x)
	}
	return out
}

// readHead looks at the first lines for a publisher and a date.
func readHead(m *text.Masthead, head []headLine) {
	if name, at, ok := issuedBy(head); ok {
		if setPublisher(m, name, at, "masthead"); longCode.MatchString(name) {
			m.Publisher = name
		}
	}
	for _, line := range head {
		if line.long || strings.HasPrefix(line.words, "DEMO REPORT") {
			continue
		}
		if line.day != "" && m.Published.Value == "" {
			m.Published = text.Published{Value: line.day, Basis: "dateline"}
		} else if first, last, ok := wholeMonth(line.words); ok && m.Published.Basis == "unknown" {
			m.Published = text.Published{NotBefore: first, NotAfter: last, Basis: "dateline"}
		}
		if line.name != "" && m.Publisher == "" {
			setPublisher(m, line.name, text.Span{Start: line.Start + line.at, End: line.Start + line.at + len(line.name)}, "masthead")
		}
		if line.signed && !line.agency {
			sign(m, line)
		}
	}
}

// sign takes what a line of several parts tells: the outlet, and a day without its year.
func sign(m *text.Masthead, line headLine) {
	if by := line.by; m.Publisher == "" {
		setPublisher(m, by.words, text.Span{Start: line.Start + by.at, End: line.Start + by.at + len(by.words)}, "masthead")
	}
	signDay(m, line.words)
}

func signDay(m *text.Masthead, words string) {
	if day, ok := yearlessDate(strings.TrimSpace(headDay.FindString(words))); ok && m.Published.Basis == "unknown" {
		m.Published = text.Published{Yearless: day, Basis: "dateline"}
	}
}

// readSent looks for a line by which an agency sends from a town ("MPA/Sarn, May 4"), where nothing else tells who publishes.
func readSent(m *text.Masthead, head []headLine) {
	if m.Publisher != "" || !m.Dateline.Empty() {
		return
	}
	for _, line := range head {
		if line.long {
			return
		}
		if line.signed && line.agency {
			m.Agency, m.Dateline = line.by.words, line.Span
			signDay(m, line.words)
			return
		}
	}
}
