package reportscore

import "sitrep/ledger"

func (d document) warnings() {
	p := pairUp(d.warningCandidates())
	row := d.kinds.row("warnings")
	row.gold += len(d.gold.Warnings)
	row.read += len(d.read.Warnings)
	row.hit += len(p.readOf)
	for i, g := range d.gold.Warnings {
		k, ok := p.readOf[i]
		if !ok {
			d.fail("missed warning %s: %s", g.ID, opening(g.Quote, 90))
			continue
		}
		d.warningAttributes(g, d.read.Warnings[k])
	}
}

func (d document) warningCandidates() []candidate {
	var out []candidate
	for i, g := range d.gold.Warnings {
		spans := g.Spans(d.raw)
		for k, w := range d.read.Warnings {
			if worth := overlap(spans, spanOf(w.Evidence)); worth > 0 {
				out = append(out, candidate{i, k, worth})
			}
		}
	}
	return out
}

func (d document) warningAttributes(g Warning, w ledger.Warning) {
	var issuer *string
	if w.Issuer != "" {
		issuer = &w.Issuer
	}
	want, got := quoted(g.Issuer), quoted(issuer)
	d.ask("warning issuer", sameName(want, got) || bag(want).meets(bag(got, "the", "of")))
	if len(g.ValidFor) > 0 {
		d.ask("warning validity", w.ValidHours != 0 && g.ValidFor.has(&w.ValidHours))
	}
}
