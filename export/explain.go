package export

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"sitrep/export/brief"
	"sitrep/export/mask"
	"sitrep/ledger"
	"sitrep/text"
)

// gutter is the room for the byte at the head of each line.
const gutter = 9

// Explain writes a report's text line by line, and under each line the records whose evidence
// begins in it: the words underlined, what was read, who says it, and the rule that read it. The
// number before a line is its first byte. The text is the reading's own, or that of the options.
func Explain(w io.Writer, r ledger.Reading, o Options) error {
	out := bufio.NewWriter(w)
	words := r.Report.Text
	if words == "" && o.Text != nil {
		words = o.Text(r.Report.ID)
	}
	masker, clean := o.cleaner(r)
	p := newPrinter(out, o)
	p.readingHead(r, clean)
	p.maskNote(masker)
	p.blank()
	if words == "" {
		p.print(2, 2, run{"The text of this report is not at hand.", dim})
		return out.Flush()
	}
	e := explanation{printer: p, furniture: sorted(r.Report.Furniture),
		findings: mask.Rewrite(brief.Findings(r), clean)}
	for _, row := range rows(words, masker.Spans(words), p.width-gutter-2) {
		e.row(row)
	}
	e.rest(len(words))
	return out.Flush()
}

// explanation goes through a text row by row; what was shown is dropped from its lists.
type explanation struct {
	*printer
	furniture []text.Furniture
	findings  []brief.Finding
}

func sorted(list []text.Furniture) []text.Furniture {
	out := slices.Clone(list)
	slices.SortStableFunc(out, func(a, z text.Furniture) int { return cmp.Compare(a.Start, z.Start) })
	return out
}

func (e *explanation) row(r row) {
	kind := e.furnitureAt(r)
	head := run{fmt.Sprintf("%*d │ ", gutter-3, r.start), dim}
	if kind != "" {
		e.raw(head, run{r.words(), dim})
		e.raw(run{strings.Repeat(" ", gutter-3) + " │ ", dim}, run{"[" + brief.Words(kind) + ": nothing is read from it]", dim})
	} else {
		e.raw(head, run{r.words(), plain})
	}
	for len(e.findings) > 0 && e.findings[0].Span.Start < r.end {
		e.under(r, e.findings[0])
		e.findings = e.findings[1:]
	}
}

// furnitureAt is the kind of the furniture that a row belongs to.
func (e *explanation) furnitureAt(r row) string {
	for len(e.furniture) > 0 && e.furniture[0].End <= r.start {
		e.furniture = e.furniture[1:]
	}
	if len(e.furniture) > 0 && e.furniture[0].Start < r.end {
		return e.furniture[0].Kind
	}
	return ""
}

// under writes a record below the row in which its evidence begins.
func (e *explanation) under(r row, f brief.Finding) {
	margin := run{strings.Repeat(" ", gutter-3) + " │ ", dim}
	tone := kindTones[f.Kind]
	if ruler := r.ruler(f.Span); ruler != "" {
		e.raw(margin, run{ruler, tone})
	}
	words := f.Words
	if len(f.Details) > 0 {
		words += " · " + strings.Join(f.Details, " · ")
	}
	e.note(margin, run{f.Kind + " ", tone}, run{words, plain})
	e.note(margin, run{"says  " + f.Chain, plain})
	e.note(margin, run{"why   rule " + f.Rule + fmt.Sprintf(" [%d-%d]", f.Span.Start, f.Span.End), dim})
}

// note writes a wrapped line beside the margin.
func (e *explanation) note(margin run, runs ...run) {
	var b strings.Builder
	inner := &printer{w: &b, width: e.width - gutter - 2, color: e.color}
	inner.print(2, 6, runs...)
	for line := range strings.Lines(b.String()) {
		e.raw(margin, run{strings.TrimSuffix(line, "\n"), plain})
	}
}

func (e *explanation) raw(runs ...run) {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(e.toned(r.words, r.tone))
	}
	io.WriteString(e.w, strings.TrimRight(b.String(), " ")+"\n")
}

// rest tells of records whose evidence does not stand in the text: a fault of the reading that
// must not vanish here.
func (e *explanation) rest(size int) {
	for _, f := range e.findings {
		e.print(0, 4, run{fmt.Sprintf("%s %s: its evidence [%d-%d] lies outside the text of %d bytes",
			f.Kind, f.Words, f.Span.Start, f.Span.End, size), yellow})
	}
}
