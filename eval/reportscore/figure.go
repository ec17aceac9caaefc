package reportscore

import (
	"sitrep/ledger"
)

// asked reports an annotated figure that is owed: one with a number that matters.
func (g Figure) asked() bool { return !g.neutral() && len(g.Value) > 0 }

func (d document) figures() {
	p := pairUp(d.figureCandidates())
	for i, g := range d.gold.Figures {
		if !g.asked() {
			continue
		}
		row := d.kinds.row("figures")
		row.gold++
		k, ok := p.readOf[i]
		if !ok {
			d.fail("missed figure %s %g: %s", g.ID, g.Value[0], opening(g.Quote, 90))
			continue
		}
		row.hit++
		d.figureAttributes(g, d.read.Figures[k])
	}
	for k, f := range d.read.Figures {
		i, taken := p.goldOf[k]
		if taken && !d.gold.Figures[i].asked() {
			continue
		}
		d.kinds.row("figures").read++
		if !taken {
			d.fail("invented figure %s %s: %s", number(f.Low), f.What, d.quote(spanOf(f.Evidence)))
		}
	}
}

// figureCandidates fit by shared bytes, if they have a number in common.
func (d document) figureCandidates() []candidate {
	var out []candidate
	for i, g := range d.gold.Figures {
		spans := g.Spans(d.raw)
		for k, f := range d.read.Figures {
			worth := overlap(spans, spanOf(f.Evidence))
			if worth > 0 && (len(g.Value) == 0 || g.Value.has(f.Low) || g.Value.has(f.High)) {
				out = append(out, candidate{i, k, worth})
			}
		}
	}
	return out
}

func (d document) figureAttributes(g Figure, f ledger.Figure) {
	if bound := boundOf(g.Modifier); bound != "" {
		d.ask("figure bound", f.Bound == bound)
	}
	d.ask("figure what", bag(g.What).meets(bag(f.What+" "+f.Unit+" "+f.Place)))
	d.ask("figure source", rootMatches(g.Chain, f.Chain))
	if len(g.Earlier.Value) > 0 {
		d.ask("figure revision", f.Previous != nil && g.Earlier.Value.has(f.Previous.Low))
	}
	if g.RunningTotal {
		d.ask("figure running total", f.RunningTotal)
	}
}
