package brief

import (
	"cmp"
	"slices"

	"sitrep/ledger"
)

func (b *builder) coverage() Coverage {
	var c Coverage
	c.Demo = len(b.s.Reports) > 0
	outlets := map[string]int{}
	for i, r := range b.s.Reports {
		c.Reports = append(c.Reports, report(i, r))
		c.Demo = c.Demo && r.Demo
		if r.Status == ledger.StatusSkipped {
			c.Skipped++
			continue
		}
		c.Read++
		c.countDate(r)
		if r.Publisher == "" {
			c.Unpublished++
		} else {
			outlets[r.Publisher]++
		}
	}
	for name, n := range outlets {
		c.Publishers = append(c.Publishers, Publisher{name, n})
	}
	slices.SortFunc(c.Publishers, func(a, z Publisher) int {
		return cmp.Or(cmp.Compare(z.Reports, a.Reports), cmp.Compare(a.Name, z.Name))
	})
	return c
}

func (c *Coverage) countDate(r ledger.Report) {
	switch p := r.Published; {
	case p.Value != "":
		c.Dated++
	case p.Yearless != "" || p.NotBefore != "" || p.NotAfter != "":
		c.Partly++
	default:
		c.Undated++
	}
}

func report(i int, r ledger.Report) Report {
	return Report{
		Number: i + 1, ID: r.ID, Title: OneLine(r.Title), Publisher: r.Publisher, Agency: r.Agency,
		Published: Published(r.Published), Path: VisibleLine(r.Path), Status: r.Status, Reason: r.Reason,
		Bytes: r.Bytes, Demo: r.Demo, Notes: r.Notes,
	}
}

// Name is how a report is spoken of: its title, or its path where it has none.
func (r Report) Name() string {
	if r.Title != "" {
		return r.Title
	}
	return r.Path
}

// Skipped reports a text that was not read.
func (r Report) Skipped() bool { return r.Status == ledger.StatusSkipped }
