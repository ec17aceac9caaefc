package tension

import (
	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// denial is who denies something of an incident, with the words.
type denial struct {
	evidence ledger.Evidence
	chain    ledger.Chain
	root     string
	name     string
}

// readDenials sorts the denials of all reports by the incident they bear on.
func (f *finder) readDenials() {
	for _, r := range f.pile.Readings {
		for _, c := range r.Claims {
			if c.Stance != "denies" {
				continue
			}
			seen := map[string]bool{}
			for _, id := range c.About {
				if in := f.pile.Incident(r.Report.ID, id); in != "" && !seen[in] {
					seen[in] = true
					f.deny(in, r.Report.ID, c.Evidence, c.Chain)
				}
			}
		}
	}
}

func (f *finder) deny(incident, report string, e ledger.Evidence, c ledger.Chain) {
	root := f.roots.Root(independence.Voice{Report: report, Chain: c})
	f.denials[incident] = append(f.denials[incident], denial{pile.Stamp(e, report), c, root.Key, root.Name})
}

// denied sets denials of an incident against those who assert it: a claim that denies it, or an event
// told as denied.
func (f *finder) denied(in *ledger.Incident) {
	var asserted ledger.Value
	denied := ledger.Value{}
	seen := map[[2]any]bool{}
	for _, d := range f.denials[in.ID] {
		key := [2]any{d.evidence.Report, d.evidence.Start}
		if !seen[key] {
			seen[key] = true
			denied.Evidence, denied.Chains = append(denied.Evidence, d.evidence), append(denied.Chains, nonNil(d.chain))
		}
	}
	for _, v := range valuesOf(in, "status") {
		into := &asserted
		if v.Text == "denied" {
			into = &denied
		}
		into.Evidence, into.Chains = append(into.Evidence, v.Evidence...), append(into.Chains, v.Chains...)
	}
	if len(denied.Evidence) == 0 || len(asserted.Evidence) == 0 {
		return
	}
	a, d := f.side("told", asserted), f.side("denied", denied)
	f.keep(in, f.add("denial", in.ID, in.Title, "one side tells it, the other denies it or a part in it", []ledger.Side{a, d}))
}

func nonNil(c ledger.Chain) ledger.Chain {
	if c == nil {
		return ledger.Chain{}
	}
	return c
}
