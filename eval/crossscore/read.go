package crossscore

import (
	"slices"

	"sitrep/ledger"
	"sitrep/text"
)

// Reads reports that the program read something that tells an annotated record: an event, a figure or a claim.
func (p *Pile) Reads(record string) bool {
	if kindOf(record) == "f" {
		return len(p.figuresAt(record)) > 0
	}
	return len(p.told(record)) > 0
}

// Heard are the kinds of records that the program read in quoted words, in fixed order.
func (p *Pile) Heard(q Quote) []string {
	kinds := []string{"event", "figure", "claim"}
	heard := map[string]bool{}
	places := p.quoted(q)
	for _, r := range p.Readings {
		for i, records := range [][]text.Span{eventSpans(r), figureSpans(r), claimSpans(r)} {
			for _, s := range records {
				if meetsAny(place{r.Report.ID, s}, places) {
					heard[kinds[i]] = true
				}
			}
		}
	}
	return slices.DeleteFunc(kinds, func(kind string) bool { return !heard[kind] })
}

func eventSpans(r ledger.Reading) (out []text.Span) {
	for _, e := range r.Events {
		out = append(out, text.Span{Start: e.Evidence.Start, End: e.Evidence.End})
	}
	return out
}

func figureSpans(r ledger.Reading) (out []text.Span) {
	for _, f := range r.Figures {
		out = append(out, text.Span{Start: f.Evidence.Start, End: f.Evidence.End})
	}
	return out
}

func claimSpans(r ledger.Reading) (out []text.Span) {
	for _, c := range r.Claims {
		out = append(out, text.Span{Start: c.Evidence.Start, End: c.Evidence.End})
	}
	return out
}

// Knows reports that a name of a report belongs to somebody or something the program read there.
func (p *Pile) Knows(file, name string) bool {
	for _, known := range p.forms() {
		if known[[2]string{p.Reports[file], plain(name)}] {
			return true
		}
	}
	return false
}
