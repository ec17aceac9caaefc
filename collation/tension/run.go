package tension

import (
	"slices"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
)

// sayTheSame are the best statement and those around it in which its source says more of what is denied.
func (f *finder) sayTheSame(list []statement.Statement, best int, words []string) []statement.Statement {
	s := list[best]
	out := []statement.Statement{s}
	for i, o := range list {
		gap := max(o.Claim.Evidence.Start-s.Claim.Evidence.End, s.Claim.Evidence.Start-o.Claim.Evidence.End)
		if i != best && gap < near && f.oneSource(o, s) && !silent[o.Claim.Stance] && alikeWords(words, pile.Content(o.Claim.Evidence.Quote)) > 0 {
			out = append(out, o)
		}
	}
	return out
}

// allBetween are what others than the outlet and the one who denies say before a denial that takes it up, as far back
// as one source goes on.
func (f *finder) allBetween(list []statement.Statement, best, k int) []statement.Statement {
	var out []statement.Statement
	begin := list[best].Claim.Evidence.Start
	for i := k - 1; i >= 0; i-- {
		o := list[i]
		e := o.Claim.Evidence
		switch {
		case silent[o.Claim.Stance] || o.Root.Outlet || overlap(o, list[k]) || o.Root.Key == list[k].Root.Key:
			continue
		case e.Start >= begin || list[k].Claim.Evidence.Start-e.End < 2*near && f.oneSource(o, list[best]):
			out = append(out, o)
		}
	}
	slices.Reverse(out)
	if len(out) == 0 {
		out = append(out, list[best])
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

// goesOn are the statements behind a denial in which its source denies further: "Nobody is hiding it, he said."
func goesOn(list []statement.Statement, k int) []statement.Statement {
	var out []statement.Statement
	end := list[k].Claim.Evidence.End
	for _, o := range list[k+1:] {
		if o.Claim.Evidence.Start-end > near/2 {
			break
		}
		if o.Root.Key == list[k].Root.Key && !overlap(o, list[k]) && (denies(o) || o.Has(replyPhrases["none"]())) {
			out = append(out, o)
			end = o.Claim.Evidence.End
		}
	}
	return out
}
