package tension

import (
	"cmp"
	"maps"
	"slices"
	"sync"

	"sitrep/collation/statement"
	lexicon "sitrep/lexicon/en/collation"
)

var wayPhrases = sync.OnceValue(func() statement.Phrases {
	var words []string
	for _, w := range lexicon.Ways() {
		words = append(words, w.Words)
	}
	return statement.NewPhrases(words)
})

// answersOf are the answers that a statement gives, by their questions. One that names two answers to a question, or negates
// one, gives none to it.
func answersOf(s statement.Statement) map[string]string {
	out, left := map[string]string{}, map[string]bool{}
	turned := turnedAround(s)
	for _, m := range s.Find(wayPhrases()) {
		w := lexicon.Ways()[m.Number]
		left[w.Question] = left[w.Question] || turned[m.From] || out[w.Question] != "" && out[w.Question] != w.Answer
		out[w.Question] = w.Answer
	}
	maps.DeleteFunc(out, func(q, _ string) bool { return left[q] })
	return out
}

// wayOf is a statement that answers a question.
type wayOf struct {
	k                int
	question, answer string
}

// ways sets sources against each other that answer one question of a happening differently: whether a prisoner hanged himself or was
// beaten to death, whether hostages were rescued or let go for money.
func (f *finder) ways() {
	told := map[string][]wayOf{}
	for k, s := range f.statements {
		if s.Root.Outlet || silent[s.Claim.Stance] || ofAnother(s) || len(told[s.Report]) >= rivals {
			continue
		}
		of := answersOf(s)
		for _, q := range slices.Sorted(maps.Keys(of)) {
			told[s.Report] = append(told[s.Report], wayOf{k, q, of[q]})
		}
	}
	for _, r := range f.pile.Readings {
		for _, a := range told[r.Report.ID] {
			for _, report := range append([]string{r.Report.ID}, f.stories[r.Report.ID]...) {
				if report < r.Report.ID {
					continue
				}
				for _, b := range told[report] {
					if a.question == b.question && a.answer < b.answer && f.rivalWays(a, b) {
						f.setWays(a, b)
					}
				}
			}
		}
	}
}

// rivalWays reports answers of two sources of which neither speaks for the other, on one matter: close together in one report, or
// with as much in common as a denial has with what it denies.
func (f *finder) rivalWays(a, b wayOf) bool {
	x, y := f.statements[a.k], f.statements[b.k]
	if !f.mayTell(x, y) || f.speaksOf(x, y) || f.speaksOf(y, x) || f.told("rival_account", x.Evidence(), y.Evidence()) || f.told("denial", x.Evidence(), y.Evidence()) || f.told("denial", y.Evidence(), x.Evidence()) {
		return false
	}
	gap := max(x.Claim.Evidence.Start-y.Claim.Evidence.End, y.Claim.Evidence.Start-x.Claim.Evidence.End)
	return x.Report == y.Report && gap < near/2 || f.agreement(f.deeds, a.k, b.k) >= enough
}

func (f *finder) setWays(a, b wayOf) {
	x, y := f.statements[a.k], f.statements[b.k]
	about := cmp.Or(f.news[x.Report], x.Report)
	f.setRival(about, a.question+": "+a.answer+" or "+b.answer, "sources answer one question of a happening differently",
		f.side(a.answer, valueOf([]statement.Statement{x})), f.side(b.answer, valueOf([]statement.Statement{y})))
}
