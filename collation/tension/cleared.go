package tension

import (
	"slices"

	"sitrep/collation/statement"
)

// cleared sets a source's denial of a part in something against the statements of the story by which others hold it, or
// what it belongs to, responsible, where no tension holds both.
func (f *finder) cleared() {
	for k, d := range f.statements {
		if d.Root.Outlet || d.Root.Identity == "" || !d.Has(replyPhrases["clear"]()) || !denies(d) || ofMotive(d) || f.speaksFor(d) != "" {
			continue
		}
		if told := f.holding(k); len(told) > 0 {
			f.setOpposed(d, told, "involve")
		}
	}
}

// holding are the statements of others that hold the source of the k-th responsible for what its story is about.
func (f *finder) holding(k int) []statement.Statement {
	d := f.statements[k]
	var out []statement.Statement
	for _, a := range f.blames[f.newsIfNone(d)] {
		if a.who != d.Root.Identity && !f.kindred(a.who, d.Root.Identity) || a.speaker.Key == d.Root.Key || len(out) >= tellers {
			continue
		}
		s, ok := f.spanning(a)
		if ok && !overlap(d, s) && !kin(d, s) && !f.told("denial", s.Evidence(), d.Evidence()) {
			out = append(out, s)
		}
	}
	return out
}

// spanning is the statement that an account was read of.
func (f *finder) spanning(a account) (statement.Statement, bool) {
	list := f.ofReport(a.evidence.Report)
	i := slices.IndexFunc(list, func(s statement.Statement) bool {
		return s.Claim.Evidence.Start == a.evidence.Start && s.Claim.Evidence.End == a.evidence.End && s.Root.Key == a.speaker.Key
	})
	if i < 0 {
		return statement.Statement{}, false
	}
	return list[i], true
}
