package brief

import (
	"regexp"

	"sitrep/ledger"
)

var fullDay = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)

func (b *builder) timeline(out *Brief) {
	for _, e := range b.s.Timeline {
		entry := b.entry(e)
		switch {
		case e.When != nil && fullDay.MatchString(e.When.EDTF):
			out.Dated = append(out.Dated, entry)
		case e.Sort != "" || entry.Day != "":
			out.Partly = append(out.Partly, entry)
		default:
			out.Undated = append(out.Undated, entry)
		}
	}
}

func (b *builder) entry(e ledger.Entry) Entry {
	out := Entry{Text: OneLine(e.Text), Derived: e.Derived, Incident: b.linkTo(e.Incident),
		Status: Words(b.statuses[e.Incident]), Cites: b.cites[e.Incident]}
	if e.When != nil {
		out.Day = dated(e.When)
		out.Missing = e.When.Needs
		if out.Derived == "" {
			out.Derived = e.When.Note
		}
	}
	if out.Day == "" {
		out.Day = Day(e.Sort)
	}
	return out
}
