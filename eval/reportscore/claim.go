package reportscore

import "strings"

func (d document) claims() {
	p := pairUp(d.claimCandidates())
	for i, g := range d.gold.Claims {
		if g.neutral() {
			continue
		}
		row := d.kinds.row("claims")
		row.gold++
		k, ok := p.readOf[i]
		if !ok {
			d.fail("missed claim %s [%s]: %s", g.ID, strings.Join(g.Chain, ", "), opening(g.Quote, 90))
			continue
		}
		row.hit++
		d.claimAttributes(g, k)
	}
	for k, c := range d.read.Claims {
		i, taken := p.goldOf[k]
		if taken && d.gold.Claims[i].neutral() {
			continue
		}
		d.kinds.row("claims").read++
		if !taken {
			d.fail("invented claim [%s]: %s", strings.Join(said(c.Chain), ", "), d.quote(spanOf(c.Evidence)))
		}
	}
}

// claimCandidates share three tenths of the shorter of the two; the same root source weighs more.
func (d document) claimCandidates() []candidate {
	var out []candidate
	for i, g := range d.gold.Claims {
		spans := g.Spans(d.raw)
		for k, c := range d.read.Claims {
			s := spanOf(c.Evidence)
			worth := overlap(spans, s)
			if float64(worth) < 0.3*float64(min(max(s.Len(), 1), len(g.Quote))) {
				continue
			}
			if rootMatches(g.Chain, c.Chain) {
				worth += 500
			}
			out = append(out, candidate{i, k, worth})
		}
	}
	return out
}

func (d document) claimAttributes(g Claim, k int) {
	c := d.read.Claims[k]
	root := rootMatches(g.Chain, c.Chain)
	d.ask("claim root source", root)
	d.ask("claim whole chain", chainMatches(g.Chain, c.Chain))
	d.ask("claim stance", c.Stance == g.Stance)
	if !root {
		d.fail("claim %s source [%s] read as [%s]: %s", g.ID, strings.Join(g.Chain, ", "), strings.Join(said(c.Chain), ", "), opening(g.Quote, 80))
	}
}
