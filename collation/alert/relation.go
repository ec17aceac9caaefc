package alert

import "sitrep/ledger"

// bearing are the incidents that a report names in one sentence with a warning: where one claim
// bears on both, or the warning's words hold the event.
func (g *grouper) bearing() map[ledger.Ref][]string {
	out := map[ledger.Ref][]string{}
	for _, r := range g.pile.Readings {
		if len(r.Warnings) == 0 {
			continue
		}
		events := map[string]ledger.Event{}
		for _, e := range r.Events {
			events[e.ID] = e
		}
		named := namedWith(r)
		for _, w := range r.Warnings {
			ref := ledger.Ref{Report: r.Report.ID, ID: w.ID}
			for _, id := range append(named[w.ID], within(r, w)...) {
				if e := events[id]; e.Type != "warning" && e.ID != "" {
					out[ref] = append(out[ref], g.pile.Incident(r.Report.ID, id))
				}
			}
		}
	}
	return out
}

// namedWith are the ids of the records that one claim names with each warning of a report.
func namedWith(r ledger.Reading) map[string][]string {
	out := map[string][]string{}
	for _, w := range r.Warnings {
		out[w.ID] = []string{}
	}
	for _, c := range r.Claims {
		for _, id := range c.About {
			if _, warning := out[id]; warning {
				out[id] = append(out[id], c.About...)
			}
		}
	}
	return out
}

// within are the ids of the events that stand in a warning's words.
func within(r ledger.Reading, w ledger.Warning) []string {
	var out []string
	for _, e := range r.Events {
		if w.Evidence.Start <= e.Trigger.Start && e.Trigger.End <= w.Evidence.End {
			out = append(out, e.ID)
		}
	}
	return out
}
