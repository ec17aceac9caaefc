package brief

import (
	"slices"
	"strconv"

	"sitrep/ledger"
)

func (b *builder) decision(i int, d ledger.Decision) Decision {
	out := Decision{ID: d.ID, Anchor: anchor("d", i), Kind: Words(d.Kind), Verdict: Words(d.Verdict), By: signed(d.By, d.At),
		Score: strconv.FormatFloat(d.Score, 'f', 2, 64), Reasons: d.Reasons, Records: len(d.Members)}
	if d.Undoes != "" {
		out.Undoes = b.linkTo(d.Undoes).Title
	}
	if d.Result != "" {
		out.Result = b.linkTo(d.Result)
	}
	for _, m := range d.Members {
		if n := b.number[m.Report]; n > 0 && !slices.Contains(out.Reports, n) {
			out.Reports = append(out.Reports, n)
		}
	}
	slices.Sort(out.Reports)
	return out
}
