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
	if body := nameplate(r.Name); body != "" {
		r.Name, r.Outlet = body, false
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

// nameplate is the body under whose name a report stands that no outlet is known for: "Statement of the Kara Front", "Ministry of
// the Interior, press release". A headline is written in small letters, or tells of something.
func nameplate(outlet string) string {
	_, title, quoted := strings.Cut(outlet, "“")
	title = strings.TrimSuffix(title, "”")
	if !quoted || strings.ToUpper(title) == title {
		return ""
	}
	for i, part := range strings.Split(title, ",") {
		part = strings.TrimSpace(part)
		if i > 1 && part != "" || !titled(part) && i == 0 {
			break
		}
		if name := statement.Cut(part); name.Has(defencePhrases["official"]()) || name.Has(defencePhrases["issuer"]()) || name.Has(bodyPhrases()) {
			return part
		}
	}
	return ""
}

var bodyPhrases = defenceOf("body")

// titled reports words that are written as a name: the longer ones with a capital letter.
func titled(words string) bool {
	list := strings.Fields(words)
	for _, w := range list {
		if len(w) > 3 && !capital(w) && !strings.ContainsAny(w[:1], "0123456789(\"'") && !lowly[w] {
			return false
		}
	}
	return len(list) > 1
}

// lowly are the longer words that stand in small letters in a name.
var lowly = map[string]bool{"press": true, "release": true, "statement": true, "from": true, "communique": true, "communiqué": true, "bulletin": true, "note": true, "with": true, "page": true}
