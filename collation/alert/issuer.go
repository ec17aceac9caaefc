package alert

import (
	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// issued notes who issued a warning and what that is of a state.
func (g *grouper) issued(n notice, r ledger.Reading) notice {
	n.who = g.pile.Who(r.Report.ID, n.warning.IssuerID)
	for _, e := range r.Entities {
		if e.ID == n.warning.IssuerID && e.ID != "" && e.Body != nil {
			n.post, n.host = e.Body.Function+" "+e.Body.Country, e.Body.Country
		}
	}
	return n
}

// oneIssuer reports two issuers that are one by name, by identity, or as what they are of a state: "the American embassy" is
// "U.S. Embassy Sarn", unless the one stands in a country and the other in another.
func oneIssuer(a, b notice) bool {
	if a.host != "" && b.host != "" && a.host != b.host {
		return false
	}
	return a.who != "" && a.who == b.who || a.post != "" && a.post == b.post ||
		independence.Contains(a.warning.Issuer, b.warning.Issuer) || independence.Contains(b.warning.Issuer, a.warning.Issuer)
}

// tells reports a warning whose report names the place of another's: a part of town and its city are no clash.
func (g *grouper) tells(a, b notice) bool {
	for _, r := range g.reading(a.ref.Report) {
		for _, e := range r.Entities {
			if (e.Kind == "city" || e.Kind == "region" || e.Kind == "country") && pile.Fold(e.Name) == pile.Fold(b.warning.Place) {
				return true
			}
		}
	}
	return false
}

// reading is the reading of a report, none where the pile has none.
func (g *grouper) reading(report string) []ledger.Reading {
	if g.index == nil {
		g.index = map[string]int{}
		for i, r := range g.pile.Readings {
			g.index[r.Report.ID] = i
		}
	}
	if i, ok := g.index[report]; ok {
		return g.pile.Readings[i : i+1]
	}
	return nil
}
