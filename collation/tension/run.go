package tension

import (
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
)

// sayTheSame are the best statement and those around it in which its source says more of what is denied.
func (f *finder) sayTheSame(list []statement.Statement, best int, words []string) []statement.Statement {
	s := list[best]
	out := []statement.Statement{s}
	for i := max(0, best-beside); i < min(len(list), best+beside+1); i++ {
		o := list[i]
		gap := max(o.Claim.Evidence.Start-s.Claim.Evidence.End, s.Claim.Evidence.Start-o.Claim.Evidence.End)
		if i != best && gap < near && f.oneSource(o, s) && !silent[o.Claim.Stance] && alikeWords(words, pile.Content(o.Claim.Evidence.Quote)) > 0 {
			out = append(out, o)
		}
	}
	return out
}

// allBefore are what a source says before a denial that takes it up, from the best statement on and around it.
func (f *finder) allBefore(list []statement.Statement, best, k int) []statement.Statement {
	var out []statement.Statement
	for i := max(0, k-lookBack); i < k; i++ {
		if o := list[i]; i == best || f.oneSource(o, list[best]) && !silent[o.Claim.Stance] && !overlap(o, list[k]) && list[k].Claim.Evidence.Start-o.Claim.Evidence.End < 2*near {
			out = append(out, o)
		}
	}
	return out
}

// oneSource reports statements that come from one source, or through one outlet that the report relays.
func (f *finder) oneSource(a, b statement.Statement) bool {
	if a.Root.Outlet || b.Root.Outlet {
		return false
	}
	if a.Root.Key == b.Root.Key {
		return true
	}
	r := f.pile.Report(a.Report)
	for _, x := range a.Claim.Chain {
		if own := x.Publisher || x.Name == r.Agency || x.Name == r.Publisher; !own && x.Name != "" && through(b.Claim.Chain, x.Name) {
			return true
		}
	}
	return false
}

// goesOn are the statements behind a denial in which its source, or its paragraph, denies further: "Nobody is hiding it,
// her spokesman said."
func (f *finder) goesOn(list []statement.Statement, k int, told []statement.Statement) []statement.Statement {
	var out []statement.Statement
	body, end := f.pile.Report(list[k].Report).Text, list[k].Claim.Evidence.End
	for _, o := range list[k+1:] {
		e := o.Claim.Evidence
		if e.Start-end > near/2 {
			break
		}
		if e.Start < end {
			continue
		}
		paragraph := end >= 0 && end <= len(body) && e.Start <= len(body) && !strings.Contains(body[end:e.Start], "\n")
		if (o.Root.Key == list[k].Root.Key || paragraph && !saidBy(told, o.Root.Key) && !o.Root.Outlet) && (denies(o) || negatedEarly(o) || o.Root.Key == list[k].Root.Key && o.Has(replyPhrases["none"]())) {
			out = append(out, o)
			end = e.End
		}
	}
	return out
}

func saidBy(list []statement.Statement, root string) bool {
	return slices.ContainsFunc(list, func(s statement.Statement) bool { return s.Root.Key == root })
}
