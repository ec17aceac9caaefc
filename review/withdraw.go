package review

import (
	"slices"

	"sitrep/ledger"
)

// without is a reading without the records that people took out, and without what pointed at them.
func without(r ledger.Reading, gone map[ledger.Ref]bool) ledger.Reading {
	out := func(id string) bool { return gone[ledger.Ref{Report: r.Report.ID, ID: id}] }
	if len(gone) == 0 || !touches(r, gone) {
		return r
	}
	r.Entities = kept(r.Entities, func(e *ledger.Entity) bool {
		clearIf(&e.Parent, out)
		return out(e.ID)
	})
	r.Events = kept(r.Events, func(e *ledger.Event) bool {
		clearIf(&e.PartOf, out)
		e.Roles = kept(e.Roles, func(role *ledger.Role) bool { clearIf(&role.Entity, out); return false })
		e.Chain = chainWithout(e.Chain, out)
		return out(e.ID)
	})
	r.Figures = kept(r.Figures, func(f *ledger.Figure) bool {
		clearIf(&f.Event, out)
		clearIf(&f.SubsetOf, out)
		f.Chain = chainWithout(f.Chain, out)
		return out(f.ID)
	})
	r.Claims = kept(r.Claims, func(c *ledger.Claim) bool {
		c.About = slices.DeleteFunc(slices.Clone(c.About), out)
		c.Chain = chainWithout(c.Chain, out)
		return out(c.ID)
	})
	r.Warnings = kept(r.Warnings, func(w *ledger.Warning) bool {
		clearIf(&w.IssuerID, out)
		clearIf(&w.EchoOf, out)
		w.Chain = chainWithout(w.Chain, out)
		return out(w.ID)
	})
	return r
}

func touches(r ledger.Reading, gone map[ledger.Ref]bool) bool {
	for ref := range gone {
		if ref.Report == r.Report.ID {
			return true
		}
	}
	return false
}

// kept is a copy of a list, each record changed, without those that change says are out.
func kept[T any](list []T, change func(*T) (out bool)) []T {
	copied := make([]T, 0, len(list))
	for _, record := range list {
		if !change(&record) {
			copied = append(copied, record)
		}
	}
	return copied
}

func clearIf(id *string, out func(string) bool) {
	if out(*id) {
		*id = ""
	}
}

// chainWithout names sources by their words where their entities are gone.
func chainWithout(c ledger.Chain, out func(string) bool) ledger.Chain {
	return kept(c, func(h *ledger.Hop) bool { clearIf(&h.Entity, out); return false })
}
