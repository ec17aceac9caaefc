package export

import (
	"fmt"
	"io"
	"strings"

	"sitrep/export/brief"
	"sitrep/export/mask"
	"sitrep/ledger"
)

// About writes the page that goes beside every export: what was read and what cannot be seen, what was asked for and
// left out, with which version, how to cite it, and the codebook of the columns.
func About(w io.Writer, f Format, s *ledger.Situation, o Options) error {
	p := &aboutPage{f: f, s: s, o: o}
	if f.Describe != nil {
		p.Description = f.Describe(s, o)
	}
	p.head()
	p.coverage()
	p.names()
	p.removals()
	p.codebook()
	_, err := io.WriteString(w, p.b.String())
	return err
}

// aboutPage is the page as it grows.
type aboutPage struct {
	f Format
	s *ledger.Situation
	o Options
	Description
	b strings.Builder
}

func (p *aboutPage) put(form string, args ...any) { fmt.Fprintf(&p.b, form+"\n", args...) }

func (p *aboutPage) head() {
	v := p.s.Version
	p.put("# About this export\n\nForm: %s, %s.", p.f.Name, p.f.Doc)
	p.put("Made by sitrep %s, data version %s%s.\n", v.Program, v.Data, behind(", at ", p.o.At))
	p.put("Cite as: situation report, reports read: %d, sitrep %s (data %s)%s.\n", len(readOf(p.s)), v.Program, v.Data, behind(", ", p.o.At))
}

func readOf(s *ledger.Situation) (out []ledger.Report) {
	for _, r := range s.Reports {
		if r.Status != ledger.StatusSkipped {
			out = append(out, r)
		}
	}
	return out
}

func (p *aboutPage) coverage() {
	c := brief.Of(p.s, p.o.brief()).Coverage
	p.put("## Coverage\n")
	p.put("Reports read: %d; skipped: %d; with a publication date: %d, with a part of one: %d, with none: %d.", c.Read, c.Skipped, c.Dated, c.Partly, c.Undated)
	p.put("What no report of this pile tells cannot be seen here. A record says who says so, never that it happened.")
	if c.Demo {
		p.put("All reports are invented examples.")
	}
	if p.o.Filter != "" {
		p.put("Asked for: %s.", p.o.Filter)
	}
	if p.o.Undated > 0 {
		p.put("Left out for want of a date: %d records.", p.o.Undated)
	}
	for _, left := range p.Left {
		p.put("Left out: %s.", left)
	}
}

func (p *aboutPage) names() {
	p.put("\n## Names\n")
	if p.o.IncludeNames {
		p.put("The names of private persons are included, as was asked for.")
		return
	}
	p.put("%s", mask.Note)
}

func (p *aboutPage) removals() {
	if len(p.o.Removals) == 0 {
		return
	}
	p.put("\n## Removed\n\nTaken out of the ledger; of what it was nothing stays.\n")
	for _, r := range p.o.Removals {
		p.put("- %s: a %s, in reports: %d, at %s: %s", r.ID, r.What, len(r.Reports), r.At, r.Reason)
	}
}

func (p *aboutPage) codebook() {
	if len(p.Tables) == 0 {
		return
	}
	p.put("\n## Codebook\n\nAn empty cell is not known; 0 means that a report says zero. Several values are parted by \";\".")
	for _, t := range p.Tables {
		p.put("\n### %s\n\n%s\n", t.Name, t.Doc)
		for _, c := range t.Columns {
			p.put("- `%s` (%s): %s", c.Name, c.Kind, c.Doc)
		}
	}
}

func behind(mark, words string) string {
	if words == "" {
		return ""
	}
	return mark + words
}
