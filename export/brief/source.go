package brief

import (
	"fmt"
	"strings"

	"sitrep/ledger"
)

// sources lists who relays whom, and under each root the claims that rest on it.
func (b *builder) sources() (list []Source, unrooted []Claim) {
	names, at := b.sourceNames()
	for i, s := range b.s.Sources {
		list = append(list, source(i, s, names))
	}
	for _, c := range b.s.Claims {
		if k, ok := rootOf(c.Chain, at); ok {
			list[k].Claims = append(list[k].Claims, b.claim(c))
		} else {
			unrooted = append(unrooted, b.claim(c))
		}
	}
	return list, unrooted
}

// sourceNames are the names of the sources by id, and their places by id and by name.
func (b *builder) sourceNames() (names map[string]string, at map[string]int) {
	names, at = map[string]string{}, map[string]int{}
	for i, s := range b.s.Sources {
		names[s.ID] = s.Name
		for _, key := range []string{s.ID, nameKey(s.Name)} {
			if _, taken := at[key]; !taken {
				at[key] = i
			}
		}
	}
	return names, at
}

func nameKey(name string) string { return "name " + strings.ToLower(OneLine(name)) }

// rootOf is the index of the source at the end of a chain.
func rootOf(c ledger.Chain, at map[string]int) (int, bool) {
	if len(c) == 0 {
		return 0, false
	}
	root := c[len(c)-1]
	if k, ok := at[root.Entity]; ok && root.Entity != "" {
		return k, true
	}
	k, ok := at[nameKey(root.Name)]
	return k, ok && root.Name != ""
}

func source(i int, s ledger.Source, names map[string]string) Source {
	grade := s.Reliability
	if grade == "" {
		grade = "F"
	}
	name := OneLine(s.Name)
	if s.Unnamed {
		name = "“" + name + "”"
	}
	if s.Unnamed && s.Name == "" {
		name = "nobody named"
	}
	return Source{
		ID: s.ID, Words: said(s.Reviews),
		Anchor: anchor("s", i), Name: name, Kind: Words(s.Kind), Unnamed: s.Unnamed, Publisher: s.Publisher,
		Relays: relays(s.Relays, names), Reports: s.Reports, RootOf: s.RootOf,
		Reliability: grade, Meaning: reliability[grade],
	}
}

func relays(edges []ledger.Edge, names map[string]string) []string {
	var out []string
	for _, e := range edges {
		to := e.To
		if n := names[e.To]; n != "" {
			to = OneLine(n)
		}
		out = append(out, fmt.Sprintf("%s ×%d", to, e.Count))
	}
	return out
}

func (b *builder) claim(c ledger.StandClaim) Claim {
	e := c.Evidence
	if e.Report == "" {
		e.Report = c.Report
	}
	return Claim{Stance: Stance(c.Stance), Certainty: c.Certainty, About: b.known(c.About), Proof: b.proof(e, c.Chain)}
}

// known are the links of the ids that stand in the brief, each once; records that were not
// collated into anything have no place to lead to.
func (b *builder) known(ids []string) []Link {
	var out []Link
	met := map[Link]bool{}
	for _, id := range ids {
		if l, ok := b.links[id]; ok && !met[l] {
			met[l] = true
			out = append(out, l)
		}
	}
	return out
}
