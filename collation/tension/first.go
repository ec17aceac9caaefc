package tension

import (
	"slices"

	"sitrep/collation/statement"
	"sitrep/ledger"
)

var (
	firstPhrases   = repliesOf("first")
	answerPhrases  = repliesOf("answer")
	openingPhrases = repliesOf("opening")
)

// firstReach is how many words before those for who began it name him.
const firstReach = 7

// fight is who a statement tells to have begun a fight.
type fight struct {
	doer
	said statement.Statement
}

// fights sets sources against each other of whom each tells another side to have begun a fight: "police fired first", "marchers
// opened fire and officers shot back".
func (f *finder) fights() {
	begun := map[string][]fight{}
	for _, s := range f.statements {
		if s.Root.Outlet || silent[s.Claim.Stance] || ofAnother(s) || len(begun[s.Report]) >= tellers {
			continue
		}
		if d := f.beganIt(s); d.known() {
			begun[s.Report] = append(begun[s.Report], fight{d, s})
		}
	}
	inOneStory(f, begun, func(a, b fight) {
		if a.said.Claim.ID < b.said.Claim.ID && f.rivalFights(a, b) {
			f.setRival("rival_account", f.newsOr(a.said), "begun by "+a.value.Text+" or by "+b.value.Text, "different sources tell different sides to have begun it",
				f.side("begun by "+a.value.Text, valueOf([]statement.Statement{a.said})), f.side("begun by "+b.value.Text, valueOf([]statement.Statement{b.said})))
		}
	})
}

// inOneStory visits what a report tells together with what it and the reports of its story tell.
func inOneStory[T any](f *finder, told map[string][]T, visit func(a, b T)) {
	for _, r := range f.pile.Readings {
		story := append([]string{r.Report.ID}, f.stories[r.Report.ID]...)
		for _, a := range told[r.Report.ID] {
			for _, report := range story {
				for _, b := range told[report] {
					visit(a, b)
				}
			}
		}
	}
}

func (f *finder) rivalFights(a, b fight) bool {
	x, y := a.said, b.said
	return x.Root.Key != y.Root.Key && !overlap(x, y) && !kin(x, y) && doersApart(a.doer, b.doer) && f.oneMatter(x, y) && !f.heard(x, y)
}

// newsOr is the happening that a statement is of, or else its report.
func (f *finder) newsOr(s statement.Statement) string {
	if in := f.newsIfNone(s); in != "" {
		return in
	}
	return s.Report
}

// beganIt is who a statement tells to have begun a fight: by words for it behind him, or as the one whom another answered.
func (f *finder) beganIt(s statement.Statement) doer {
	turned := turnedAround(s)
	for _, m := range s.Find(firstPhrases()) {
		if !turned[m.From] {
			return f.doerBefore(s, m.From, firstReach)
		}
	}
	for _, m := range s.Find(answerPhrases()) {
		for _, o := range s.Find(openingPhrases()) {
			a, b := f.doerBefore(s, o.From, firstReach), f.doerBefore(s, m.From, firstReach)
			if o.From < m.From && !turned[o.From] && !turned[m.From] && a.known() && (!b.known() || doersApart(a, b)) {
				return a
			}
		}
	}
	return doer{}
}

// doerBefore is the last one named among the words before a place of a statement that may be told to do something.
func (f *finder) doerBefore(s statement.Statement, to, most int) doer {
	from := max(0, to-most)
	var at statement.Match
	for _, m := range s.Find(doerPhrases()) {
		if m.From >= from && m.To <= to && !slices.ContainsFunc(s.Words[max(0, m.From-2):m.From], func(w statement.Word) bool { return aside[w.Text] || w.Text == "on" || w.Text == "at" }) {
			at = m
		}
	}
	if at.To == 0 {
		return doer{}
	}
	for at.From > from && capital(s.Claim.Evidence.Quote[s.Words[at.From-1].Start:]) {
		at.From-- // "Tavian troops"
	}
	start := s.Claim.Evidence.Start
	d := f.doerAt(ledger.Evidence{Report: s.Report, Start: start + s.Words[at.From].Start, End: start + s.Words[at.To-1].End}, s.Claim.Chain)
	d.value.Text = s.Claim.Evidence.Quote[s.Words[at.From].Start:s.Words[at.To-1].End]
	return d
}
