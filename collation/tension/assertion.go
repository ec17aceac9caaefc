package tension

import (
	"slices"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
	"sitrep/ledger"
)

// contested sets denials that bear on no incident against statements of others that assert what they deny,
// in most of its words and of the same place or body.
func (f *finder) contested() {
	if len(f.loose) == 0 {
		return
	}
	using := map[string][]int{}
	for k, s := range f.statements {
		if !silent[s.Claim.Stance] {
			for _, w := range pile.Content(s.Claim.Evidence.Quote) {
				using[w] = append(using[w], k)
			}
		}
	}
	for _, d := range f.loose {
		if told, ok := f.assertedIn(d, using); ok && !f.told("denial", told.Evidence[0], d.Evidence()) {
			f.add("denial", d.Report, d.Claim.Evidence.Quote, "one side tells it, the other denies it", []ledger.Side{f.side("told", told), f.side("denied", answer{Statement: d}.told())})
		}
	}
}

func (f *finder) assertedIn(d statement.Statement, using map[string][]int) (ledger.Value, bool) {
	own := pile.Content(d.Root.Name)
	var words []string
	for _, w := range pile.Content(d.Claim.Evidence.Quote) {
		if !slices.Contains(own, w) && w != "denied" && w != "deny" {
			words = append(words, w)
		}
	}
	shared := map[int]int{}
	for _, w := range words {
		if len(using[w]) <= common {
			for _, k := range using[w] {
				shared[k]++
			}
		}
	}
	var out ledger.Value
	for k, s := range f.statements {
		if n := shared[k]; n >= fewestShared && float64(len(words)-n) <= mostApart*float64(len(words)) && s.Root.Key != d.Root.Key && !overlap(s, d) && sameSubject(s, d) {
			out.Evidence, out.Chains = append(out.Evidence, s.Evidence()), append(out.Chains, nonNil(s.Claim.Chain))
		}
	}
	return out, len(out.Evidence) > 0
}

// overlap reports statements of one report that share words.
func overlap(a, b statement.Statement) bool {
	x, y := a.Claim.Evidence, b.Claim.Evidence
	return a.Report == b.Report && x.Start < y.End && y.Start < x.End
}

// sameSubject reports statements that name one place or party, the speakers aside.
func sameSubject(a, b statement.Statement) bool {
	for _, x := range a.Named {
		for _, y := range b.Named {
			if x.Who == y.Who && x.Who != "" && x.Who != b.Root.Identity {
				return true
			}
		}
	}
	return false
}
