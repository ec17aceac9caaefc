package export

import (
	"fmt"
	"io"
	"strings"

	"sitrep/export/brief"
	"sitrep/export/mask"
	"sitrep/export/table"
	"sitrep/ledger"
)

// About writes the page that goes beside every export: what was read and what cannot be seen, with which version,
// how to cite it, and the codebook of the columns.
func About(w io.Writer, s *ledger.Situation, o Options) error {
	c := brief.Of(s, o.brief()).Coverage
	var b strings.Builder
	fmt.Fprintf(&b, "# About this export\n\nMade by sitrep %s, data version %s.\n\n", s.Version.Program, s.Version.Data)
	fmt.Fprintf(&b, "Cite as: situation report, reports read: %d, sitrep %s (data %s).\n\n", c.Read, s.Version.Program, s.Version.Data)
	b.WriteString("## Coverage\n\n")
	fmt.Fprintf(&b, "Reports read: %d; skipped: %d; with a publication date: %d, with a part of one: %d, with none: %d.\n", c.Read, c.Skipped, c.Dated, c.Partly, c.Undated)
	b.WriteString("What no report of this pile tells cannot be seen here. A record says who says so, never that it happened.\n")
	if c.Demo {
		b.WriteString("All reports are invented examples.\n")
	}
	if !o.IncludeNames {
		b.WriteString("\n" + mask.Note + "\n")
	}
	b.WriteString("\n## Codebook\n\nAn empty cell is not known; 0 means that a report says zero. Several values are parted by \";\".\n")
	for _, t := range table.Codebook() {
		fmt.Fprintf(&b, "\n### %s\n\n%s\n\n", t.Name, t.Doc)
		for _, column := range t.Columns {
			fmt.Fprintf(&b, "- `%s`%s\n", column.Name, behind(": ", column.Doc))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func behind(mark, words string) string {
	if words == "" {
		return ""
	}
	return mark + words
}
