package export

import (
	"bufio"
	"io"
	"strings"

	"sitrep/export/brief"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "terminal", Extension: ".txt",
		Doc: "for reading on a terminal; long piles are shortened, and say so", Write: Terminal})
}

// terminalLimits keep a pile of hundreds of reports to a few screens.
var terminalLimits = limits{full: 12, short: 40, lines: 6, claims: 3, quote: 240, reports: 12}

// Terminal writes the situation report for a terminal.
func Terminal(w io.Writer, s *ledger.Situation, o Options) error {
	out := bufio.NewWriter(w)
	o.Text = nil // a terminal page has no room for the texts
	page := &screen{printer: newPrinter(out, o)}
	outline{page, terminalLimits, brief.Of(s, o.brief())}.write()
	return out.Flush()
}

// screen is the sheet of a terminal.
type screen struct {
	*printer
	inItem bool // a single line after an item of several is set off
}

// labelWidth is the column in which the labels of an item's lines stand.
const labelWidth = 11

// mostCites stand after a line; more are counted.
const mostCites = 4

func (s *screen) title(words string) {
	s.print(0, 0, run{words, bold})
	s.print(0, 0, run{strings.Repeat("═", columns(words)), plain})
}

func (s *screen) section(name, about string) {
	s.inItem = false
	s.blank()
	s.print(0, 0, run{strings.ToUpper(name), bold + blue}, run{"  " + about, dim})
	s.print(0, 0, run{strings.Repeat("─", s.width), dim})
}

func (s *screen) item(number, head, about string, cites []brief.Cite) {
	s.inItem = true
	s.blank()
	if number != "" && number[0] != 'T' {
		number += "."
	}
	s.print(0, 4, run{pad(number, 3) + " ", dim}, run{head, bold}, citeRun(cites))
	if about != "" {
		s.print(4, 4, run{about, dim})
	}
}

func (s *screen) line(label, words string, cites []brief.Cite) {
	if columns(label) > labelWidth {
		s.print(4, 4, run{label, cyan})
		s.print(4+labelWidth+1, 4+labelWidth+1, run{words, plain}, citeRun(cites))
		return
	}
	tone := cyan
	if label == "tension" {
		tone = yellow
	}
	s.print(4, 4+labelWidth+1, run{pad(label, labelWidth) + " ", tone}, run{words, plain}, citeRun(cites))
}

func (s *screen) under(words string, cites []brief.Cite) {
	s.print(4+labelWidth+1, 4+labelWidth+3, run{"· " + words, plain}, citeRun(cites))
}

func (s *screen) compact(words string, cites []brief.Cite) {
	if s.inItem {
		s.blank()
		s.inItem = false
	}
	s.print(0, 4, run{words, plain}, citeRun(cites))
}

func (s *screen) note(words string) { s.print(0, 0, run{words, dim}) }

func citeRun(cites []brief.Cite) run {
	return run{citeWords(cites, mostCites), dim}
}

// citeWords are the references with a blank before each; those over most are counted.
func citeWords(cites []brief.Cite, most int) string {
	var b strings.Builder
	for i, c := range cites {
		if i == most {
			b.WriteString(" +" + brief.Number(float64(len(cites)-i)))
			break
		}
		b.WriteString(" " + c.String())
	}
	return b.String()
}
