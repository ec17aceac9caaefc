package ledger

import (
	"fmt"
	"maps"
	"slices"
)

// Dangling lists references of a reading to records that it does not hold.
func (r *Reading) Dangling() []error {
	known := map[string]bool{"": true}
	for _, e := range r.Entities {
		known[e.ID] = true
	}
	for _, e := range r.Events {
		known[e.ID] = true
	}
	for _, f := range r.Figures {
		known[f.ID] = true
	}
	for _, w := range r.Warnings {
		known[w.ID] = true
	}
	var out []error
	references := r.references()
	for _, from := range slices.Sorted(maps.Keys(references)) {
		for _, to := range references[from] {
			if !known[to] {
				out = append(out, fmt.Errorf("report %s record %s points at %s, which its reading does not hold", r.Report.ID, from, to))
			}
		}
	}
	return out
}

// references are the ids that each record of a reading points at, by the id of the record.
func (r *Reading) references() map[string][]string {
	out := map[string][]string{}
	chain := func(id string, c Chain) {
		for _, hop := range c {
			out[id] = append(out[id], hop.Entity)
		}
	}
	for _, e := range r.Entities {
		out[e.ID] = append(out[e.ID], e.Parent)
	}
	for _, e := range r.Events {
		out[e.ID] = append(out[e.ID], e.PartOf)
		for _, role := range e.Roles {
			out[e.ID] = append(out[e.ID], role.Entity)
		}
		chain(e.ID, e.Chain)
	}
	for _, f := range r.Figures {
		out[f.ID] = append(out[f.ID], f.SubsetOf, f.Event)
		chain(f.ID, f.Chain)
	}
	for _, c := range r.Claims {
		out[c.ID] = append(out[c.ID], c.About...)
		chain(c.ID, c.Chain)
	}
	for _, w := range r.Warnings {
		out[w.ID] = append(out[w.ID], w.IssuerID, w.EchoOf)
		chain(w.ID, w.Chain)
	}
	return out
}
