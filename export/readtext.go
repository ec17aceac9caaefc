package export

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"sitrep/export/brief"
	"sitrep/export/mask"
	"sitrep/ledger"
)

// cleaner is what the words of a reading pass through before they are shown.
func (o Options) cleaner(r ledger.Reading) (*mask.Masker, func(string) string) {
	var m *mask.Masker
	if !o.IncludeNames {
		m = mask.ForReading(r)
	}
	return m, func(s string) string { return brief.Visible(m.Text(s)) }
}

// kindTones tell the kinds of records apart; their names stand beside them.
var kindTones = map[string]tone{"event": yellow, "figure": cyan, "claim": dim, "warning": bold + yellow}

// ReadText writes what one report says as a compact block for a terminal. A number in brackets is
// the byte at which the evidence begins.
func ReadText(w io.Writer, r ledger.Reading, o Options) error {
	out := bufio.NewWriter(w)
	masker, clean := o.cleaner(r)
	p := newPrinter(out, o)
	p.readingHead(r, clean)
	p.maskNote(masker)
	if r.Report.Status == ledger.StatusSkipped {
		return out.Flush()
	}
	found := mask.Rewrite(brief.Findings(r), clean)
	if len(found) == 0 {
		p.print(2, 2, run{"No events, figures, claims or warnings in this report.", dim})
	}
	for _, f := range found {
		p.finding(f)
	}
	p.entities(mask.Rewrite(r.Entities, clean))
	p.blank()
	return out.Flush()
}

func (p *printer) readingHead(r ledger.Reading, clean func(string) string) {
	head := mask.Rewrite(brief.ReportOf(r), clean)
	p.print(0, 2, run{head.Name(), bold})
	words := []string{standing(head), head.Path}
	if head.Bytes > 0 || !head.Skipped() { // of what was skipped no text was taken, so that no size is known
		words = append(words, brief.Number(float64(head.Bytes))+" bytes")
	}
	if head.Demo {
		words = append(words, "invented example")
	}
	p.print(2, 2, run{strings.Join(append(words, head.Notes...), " · "), dim})
	if f := furnitureWords(r.Report); f != "" {
		p.print(2, 2, run{"nothing is read from: " + f, dim})
	}
}

func (p *printer) maskNote(m *mask.Masker) {
	if m.Withholds() {
		p.print(2, 2, run{mask.Note, dim})
	}
}

func standing(r brief.Report) string {
	if r.Skipped() {
		return "skipped: " + orWords(r.Reason, "reason not known")
	}
	words := orWords(r.Publisher, "publisher not known")
	if r.Agency != "" {
		words += " · agency " + r.Agency
	}
	return words + " · " + r.Published
}

// furnitureWords counts the parts of the page that are not the report: "1 byline, 2 teasers".
func furnitureWords(r ledger.Report) string {
	counts := map[string]int{}
	for _, f := range r.Furniture {
		counts[f.Kind]++
	}
	var parts []string
	for kind, n := range counts {
		parts = append(parts, brief.Count(n, kind))
	}
	slices.Sort(parts)
	return strings.Join(parts, ", ")
}

func (p *printer) finding(f brief.Finding) {
	words := f.Words
	if len(f.Details) > 0 {
		words += " · " + strings.Join(f.Details, " · ")
	}
	p.print(2, 10, run{pad(f.Kind, 8), kindTones[f.Kind]}, run{words, plain})
	p.print(10, 12, run{"“" + f.Quote + "”", plain}, run{" — " + f.Chain, plain},
		run{fmt.Sprintf(" [%d]", f.Span.Start), dim})
}

// entities lists who and what the report speaks of, by kind, in the order of the reading.
func (p *printer) entities(list []ledger.Entity) {
	var kinds []string
	names := map[string][]string{}
	for _, e := range list {
		if !slices.Contains(kinds, e.Kind) {
			kinds = append(kinds, e.Kind)
		}
		names[e.Kind] = append(names[e.Kind], fmt.Sprintf("%s ×%d", e.Name, len(e.Mentions)))
	}
	for _, k := range kinds {
		p.print(2, 10, run{brief.Words(k) + ": ", dim}, run{strings.Join(names[k], ", "), plain})
	}
}
