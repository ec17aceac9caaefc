package incident

import "sitrep/collation/independence"

// tellerOf is the named source that a happening goes back to, as an identity; "" for an outlet's own voice and for a source
// without a name.
func (g *grouper) tellerOf(m *member) string {
	root := g.roots.Root(independence.Voice{Report: m.ref.Report, Chain: m.event.Chain})
	if root.Outlet || root.Unnamed {
		return ""
	}
	return root.Identity
}

// teller adds that one named source tells both as news.
func (l *likeness) teller(g *grouper, a, b *member) {
	if a.teller != "" && a.teller == b.teller && a.current && b.current && a.report != b.report {
		l.add(0.5, func() string { return "the same source tells both, " + g.pile.Name(a.teller) })
	}
}
