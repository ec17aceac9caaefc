package export

import (
	"fmt"
	"strconv"
	"strings"

	"sitrep/export/brief"
)

// sheet is a page made of lines: what the terminal and the Markdown form have in common.
type sheet interface {
	title(words string)
	section(name, about string)
	item(number, head, about string, cites []brief.Cite) // begins an item
	line(label, words string, cites []brief.Cite)        // a line of the item
	under(words string, cites []brief.Cite)              // a line below the line before
	compact(words string, cites []brief.Cite)            // an item of a single line
	note(words string)
}

// limits say how much of a long pile a form shows; what is left out is always counted.
type limits struct {
	full    int // items shown whole
	short   int // further items in a line each
	lines   int // lines of one kind in an item
	claims  int // claims under one source
	quote   int // columns of a quote; a longer one ends in …
	reports int // reports listed with the coverage; more stand at the end
}

const all = 1 << 30

var unlimited = limits{full: all, short: all, lines: all, claims: all, quote: all, reports: all}

// outline lays a brief out on a sheet, in the order in which a reader asks.
type outline struct {
	sheet
	limits
	b *brief.Brief
}

func (o outline) write() {
	o.title("Situation report")
	o.note("This says who says so, not what happened. [2:145] points at the evidence: report 2, byte 145 of its text.")
	if o.b.Coverage.Demo {
		o.note("Invented example: none of this stands in a real report.")
	}
	if o.b.MaskNote != "" {
		o.note(o.b.MaskNote)
	}
	o.coverage()
	o.incidents()
	o.series()
	o.warnings()
	o.sources()
	o.tensions()
	o.timeline()
	o.articles()
	o.decisions()
	o.about()
	if len(o.b.Coverage.Reports) > o.reports {
		o.section("Report numbers", brief.Count(len(o.b.Coverage.Reports), "report"))
		o.numbers()
	}
}

// more tells what was left out.
func (o outline) more(left int, of string) {
	if left > 0 {
		o.note(fmt.Sprintf("… and %s more%s, see --format markdown", brief.Number(float64(left)), of))
	}
}

// quoted puts words of a report between quotation marks, cut at a blank where they are long.
func (o outline) quoted(words string) string {
	if columns(words) <= o.quote {
		return "“" + words + "”"
	}
	at, used := 0, 0
	for i, r := range words {
		if r == ' ' {
			at = i
		}
		if used += width(r); used > o.quote {
			break
		}
	}
	if at == 0 {
		at = len(string([]rune(words)[:o.quote/2]))
	}
	return "“" + words[:at] + " …”"
}

func (o outline) coverage() {
	c := o.b.Coverage
	o.section("What was read", coverageWords(c))
	if len(c.Reports) == 0 {
		o.note("No reports were read.")
		return
	}
	o.compact("Publishers: "+publisherWords(c), nil)
	o.compact("Publication dates: "+dateWords(c), nil)
	if len(c.Reports) <= o.reports {
		o.numbers()
		return
	}
	for _, r := range c.Reports {
		if r.Skipped() {
			o.compact(reportWords(r), nil)
		}
	}
	o.note("All reports are listed under “Report numbers” at the end.")
}

func (o outline) numbers() {
	for _, r := range o.b.Coverage.Reports {
		o.compact(reportWords(r), nil)
	}
}

func coverageWords(c brief.Coverage) string {
	return fmt.Sprintf("%s read, %d skipped", brief.Count(c.Read, "report"), c.Skipped)
}

func publisherWords(c brief.Coverage) string {
	var parts []string
	for _, p := range c.Publishers {
		parts = append(parts, fmt.Sprintf("%s (%d)", p.Name, p.Reports))
	}
	if c.Unpublished > 0 {
		parts = append(parts, fmt.Sprintf("not known (%d)", c.Unpublished))
	}
	if len(parts) == 0 {
		return "none"
	}
	return strings.Join(parts, ", ")
}

func dateWords(c brief.Coverage) string {
	return fmt.Sprintf("known for %d, partly known for %d, not known for %d", c.Dated, c.Partly, c.Undated)
}

func reportWords(r brief.Report) string {
	parts := []string{r.Name()}
	if r.Skipped() {
		parts = append(parts, "skipped: "+r.Reason)
	} else {
		parts = append(parts, orWords(r.Publisher, "publisher not known"))
		if r.Agency != "" {
			parts = append(parts, "agency "+r.Agency)
		}
		parts = append(parts, r.Published)
	}
	if r.Demo {
		parts = append(parts, "invented example")
	}
	parts = append(parts, r.Notes...)
	return strconv.Itoa(r.Number) + ". " + strings.Join(parts, " · ")
}

func orWords(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

func (o outline) about() {
	o.section("About this report", "")
	v := o.b.Version
	o.compact("Written by sitrep "+orWords(v.Program, "(version not known)")+", data "+orWords(v.Data, "(version not known)")+".", nil)
	for _, s := range limitations {
		o.compact(s, nil)
	}
}

// limitations are what a reader of any form must know.
var limitations = []string{
	"It tells who says who said what. It does not say what happened, and gives nobody a score.",
	"It knows only the reports listed here. What they leave out, it cannot see.",
	"A machine read them. It misses things and misreads others: check the words behind a line before using it.",
	"Several reports of one root are one root. Silence of other sources is not agreement.",
	"Suspected stays suspected: a name in a report says nothing about guilt.",
}
