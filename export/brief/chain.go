package brief

import (
	"slices"
	"strings"

	"sitrep/ledger"
)

// Chain is a chain of attribution in one line, outermost first: "Daily ← agency ← police".
func Chain(c ledger.Chain) string {
	if len(c) == 0 {
		return "the report itself (publisher not known)"
	}
	hops := make([]string, len(c))
	for i, h := range c {
		hops[i] = hopWords(h)
	}
	return strings.Join(hops, " ← ")
}

// Step is one hop of a chain in words; the last is the root.
type Step struct {
	Name string
	Root bool
}

// Steps takes the line of a chain apart, for forms that show its root otherwise.
func Steps(chain string) []Step {
	names := strings.Split(chain, " ← ")
	out := make([]Step, len(names))
	for i, n := range names {
		out[i] = Step{n, i == len(names)-1}
	}
	return out
}

func hopWords(h ledger.Hop) string {
	name := OneLine(h.Name)
	switch {
	case h.Unnamed && name == "" && h.Cue != "":
		name = "nobody named (“" + OneLine(h.Cue) + "”)"
	case h.Unnamed && name == "" || name == "":
		name = "nobody named"
	case h.Unnamed:
		name = "“" + name + "” (unnamed)"
	}
	if h.Inherited {
		name += " (from an earlier sentence)"
	}
	return name
}

func (b *builder) cite(e ledger.Evidence) Cite { return Cite{b.number[e.Report], e.Start, e.Report} }

func (b *builder) proof(e ledger.Evidence, c ledger.Chain) Proof {
	return Proof{Cite: b.cite(e), Quote: OneLine(e.Quote), Chain: Chain(c), Rule: e.By}
}

// proofs pairs evidence with chains where there is one chain for each; where the chains are fewer
// the pairing is not known, and the chains stand in the voices alone.
func (b *builder) proofs(evidence []ledger.Evidence, chains []ledger.Chain) []Proof {
	var out []Proof
	for i, e := range evidence {
		p := b.proof(e, nil)
		p.Chain = ""
		if len(chains) == len(evidence) {
			p.Chain = Chain(chains[i])
		}
		out = append(out, p)
	}
	return out
}

// voices lists each chain once, with the places where it speaks.
func (b *builder) voices(evidence []ledger.Evidence, chains []ledger.Chain) []Voice {
	var out []Voice
	at := map[string]int{}
	for i, c := range chains {
		words := Chain(c)
		k, known := at[words]
		if !known {
			k = len(out)
			at[words] = k
			out = append(out, Voice{Chain: words})
		}
		if len(chains) == len(evidence) {
			out[k].Cites = addCite(out[k].Cites, b.cite(evidence[i]))
		}
	}
	if len(chains) != len(evidence) && len(out) > 0 {
		out[len(out)-1].Cites = b.citesOf(evidence)
	}
	if len(chains) == 0 && len(evidence) > 0 {
		out = append(out, Voice{Chain: "nobody is named", Cites: b.citesOf(evidence)})
	}
	return out
}

func (b *builder) citesOf(evidence []ledger.Evidence) []Cite {
	var out []Cite
	for _, e := range evidence {
		out = addCite(out, b.cite(e))
	}
	return out
}

func addCite(list []Cite, c Cite) []Cite {
	if slices.Contains(list, c) {
		return list
	}
	return append(list, c)
}
