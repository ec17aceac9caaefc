package tension

import (
	"sync"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

var (
	holdsPhrases  = courseWords("holds")
	heldByPhrases = courseWords("held-by")
	stillPhrases  = courseWords("still")
)

func courseWords(kind string) func() statement.Phrases {
	return sync.OnceValue(func() statement.Phrases { return statement.NewPhrases(lexicon.Courses(kind)) })
}

// hold is a place with the one in whose hands a statement tells it to be.
type hold struct {
	doer
	said  statement.Statement
	towns map[string]bool // names that the statement gives, folded
}

// holders sets sources against each other that tell one place to be in the hands of two sides on one day.
func (f *finder) holders() {
	told := map[string][]hold{}
	for _, s := range f.statements {
		if silent[s.Claim.Stance] || ofAnother(s) || len(told[s.Report]) >= tellers {
			continue
		}
		if d := f.inHandsOf(s); d.known() {
			told[s.Report] = append(told[s.Report], hold{d, s, namesIn(s)})
		}
	}
	inOneStory(f, told, func(a, b hold) {
		if a.said.Claim.ID < b.said.Claim.ID && f.rivalHolders(a, b) {
			f.setRival("status", f.newsOr(a.said), "in the hands of "+a.value.Text+" or of "+b.value.Text, "different sources tell one place to be in the hands of different sides",
				f.side("in the hands of "+a.value.Text, valueOf([]statement.Statement{a.said})), f.side("in the hands of "+b.value.Text, valueOf([]statement.Statement{b.said})))
		}
	})
}

func (f *finder) rivalHolders(a, b hold) bool {
	x, y := a.said, b.said
	if x.Root.Key == y.Root.Key || x.Root.Outlet && y.Root.Outlet || overlap(x, y) || kin(x, y) || !doersApart(a.doer, b.doer) || !meets(a.towns, b.towns) {
		return false
	}
	return f.atOneTime(x, y) && !f.heard(x, y)
}

// atOneTime reports statements of which neither may have come about after the other: of reports of one day, or the later tells that it is
// so still.
func (f *finder) atOneTime(a, b statement.Statement) bool {
	switch {
	case f.reportedBefore(a.Report, b.Report, 0):
		return b.Has(stillPhrases()) && !f.reportedBefore(a.Report, b.Report, newsDays)
	case f.reportedBefore(b.Report, a.Report, 0):
		return a.Has(stillPhrases()) && !f.reportedBefore(b.Report, a.Report, newsDays)
	}
	return true
}

// inHandsOf is who a statement tells to hold, or to have taken, a place.
func (f *finder) inHandsOf(s statement.Statement) doer {
	turned := turnedAround(s)
	for _, m := range s.Find(heldByPhrases()) {
		if !turned[m.From] && m.To < len(s.Words) {
			return f.doerBehind(s, m.To)
		}
	}
	for _, m := range s.Find(holdsPhrases()) {
		if !turned[m.From] {
			return f.doerBefore(s, m.From, firstReach)
		}
	}
	return doer{}
}

// doerBehind is the one named by the words behind a place of a statement.
func (f *finder) doerBehind(s statement.Statement, from int) doer {
	body, start := f.pile.Report(s.Report).Text, s.Claim.Evidence.Start+s.Words[from].Start
	if start > len(body) {
		return doer{}
	}
	end := start + stretch(body[start:min(len(body), start+reach)])
	d := f.doerAt(ledger.Evidence{Report: s.Report, Start: start, End: end}, s.Claim.Chain)
	d.value.Text = body[start:end]
	return d
}

// namesIn are the names of places that a statement gives, as it may be that a town is taken for a person's name too.
func namesIn(s statement.Statement) map[string]bool {
	out := map[string]bool{}
	for _, n := range s.Named {
		if newsNames[n.Kind] && properly(n.Text) && !(n.Kind == "person" && n.Who == s.Root.Identity) {
			out[pile.Fold(n.Text)] = true
		}
	}
	return out
}
