package independence

import (
	"strings"

	"sitrep/ledger"
)

// named is the identity that a hop names: its entity's, or that of the name which its words run straight
// into ("the consultancy" before a consultancy's name).
func (j *Judge) named(report string, h ledger.Hop) string {
	if who := j.pile.Who(report, h.Entity); who != "" || h.Entity != "" || h.End == 0 {
		return who
	}
	return j.pile.Who(report, j.mentionAt(report, h.End+1))
}

// asNamed is a hop at the words by which its entity is first named in the report, where it speaks by a pronoun or a noun: what stands
// beside the name tells who bears it.
func (j *Judge) asNamed(report string, h ledger.Hop) ledger.Hop {
	text := j.pile.Report(report).Text
	if h.Start < 0 || h.End > len(text) || h.Start >= h.End || strings.Contains(text[h.Start:h.End], h.Name) {
		return h
	}
	for _, e := range j.pile.Readings[j.pile.Number(report)].Entities {
		if e.ID == h.Entity && len(e.Mentions) > 0 {
			h.Start, h.End = e.Mentions[0].Start, e.Mentions[0].End
		}
	}
	return h
}

// mentionAt is the entity of a report of which a mention begins at a byte, "" when none does.
func (j *Judge) mentionAt(report string, start int) string {
	if j.mentions == nil {
		j.mentions = map[position]string{}
		for _, r := range j.pile.Readings {
			for _, e := range r.Entities {
				for _, m := range e.Mentions {
					j.mentions[position{r.Report.ID, m.Start}] = e.ID
				}
			}
		}
	}
	return j.mentions[position{report, start}]
}

// position is a byte of a report.
type position struct {
	report string
	start  int
}
