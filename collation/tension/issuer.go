package tension

import (
	"slices"

	"sitrep/collation/independence"
	"sitrep/collation/statement"
)

// issuers are the kinds of bodies whose own releases are no news of an outlet: what they say in them they say themselves.
var issuers = map[string]bool{"agency": true, "organization": true, "armed_group": true, "country": true, "person": true}

// ofIssuer is a root that counts as a source where it is the issuer of its report, and no outlet.
func (f *finder) ofIssuer(r independence.Root) independence.Root {
	r.Outlet = r.Outlet && !issuers[f.pile.Kind(r.Identity)]
	return r
}

// ofIssuers are statements with such roots.
func (f *finder) ofIssuers(list []statement.Statement) []statement.Statement {
	out := slices.Clone(list)
	for i := range out {
		out[i].Root = f.ofIssuer(out[i].Root)
	}
	return out
}
