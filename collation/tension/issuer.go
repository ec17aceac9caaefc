package tension

import (
	"slices"
	"strings"

	"sitrep/collation/independence"
	"sitrep/collation/statement"
)

// issuers are the kinds of bodies whose own releases are no news of an outlet: what they say in them they say themselves.
var issuers = map[string]bool{"agency": true, "organization": true, "armed_group": true, "country": true, "person": true}

// ofIssuer is a root that counts as a source where it is the issuer of its report, and no outlet: a body that the report names
// elsewhere, or one whose name tells what it is.
func (f *finder) ofIssuer(report string, r independence.Root) independence.Root {
	if !r.Outlet || r.Name == "" {
		return r
	}
	name := statement.Cut(r.Name)
	if strings.Contains(r.Name, "“") || name.Has(defencePhrases["outlet"]()) {
		return r
	}
	if r.Identity == "" {
		if who := f.names[[2]string{report, strings.ToLower(r.Name)}]; issuers[f.pile.Kind(who)] {
			r.Identity = who
		}
	}
	body := name.Has(defencePhrases["official"]()) || name.Has(defencePhrases["issuer"]())
	r.Outlet = !body && !issuers[f.pile.Kind(r.Identity)]
	return r
}

// ofIssuers are statements with such roots; who neither confirms nor denies is taken for nobody who denies.
func (f *finder) ofIssuers(list []statement.Statement) []statement.Statement {
	out := slices.Clone(list)
	for i := range out {
		out[i].Root = f.ofIssuer(out[i].Report, out[i].Root)
		if out[i].Claim.Stance == "denies" && slices.ContainsFunc(out[i].Find(noPhrases()), func(m statement.Match) bool { return saidNothing(out[i], m) }) {
			out[i].Claim.Stance = "declines_to_confirm"
		}
	}
	f.free(out)
	return out
}
