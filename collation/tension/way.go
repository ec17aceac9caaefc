package tension

import (
	"cmp"
	"maps"
	"slices"
	"sync"

	"sitrep/collation/statement"
	"sitrep/ledger"
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
		for _, q := range w.Questions {
			left[q] = left[q] || turned[m.From] || out[q] != "" && out[q] != w.Answer
			out[q] = w.Answer
		}
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
					if a.question == b.question && a.answer != b.answer && (report != r.Report.ID || a.k < b.k) && f.rivalWays(a, b) {
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
	switch {
	case a.question == "custody":
		return f.ofOneCaptive(a, b)
	case a.question == "target" && !(hits(x) && hits(y)):
		return false // a barracks and a wedding that nobody shot at
	case a.question == "intent" && f.statusOf(x.Incident), f.told(wayCause(a.question), x.Evidence(), y.Evidence()):
		return false
	}
	if x.Incident != "" && x.Incident == y.Incident && !f.s.Incidents[f.incident[x.Incident]].Aggregate {
		return true
	}
	gap := max(x.Claim.Evidence.Start-y.Claim.Evidence.End, y.Claim.Evidence.Start-x.Claim.Evidence.End)
	return x.Report == y.Report && gap < near/2 || f.agreement(f.deeds, a.k, b.k)+f.sides(x, y) >= enough
}

// statusOf reports an incident that a tension tells to have been meant or not, or come about or not.
func (f *finder) statusOf(incident string) bool {
	return slices.ContainsFunc(f.found, func(t ledger.Tension) bool { return t.Cause == "status" && t.About == incident && incident != "" })
}

// ofOneCaptive reports statements of one person of whom one tells that he is free, the other, not before it, that he is held.
func (f *finder) ofOneCaptive(a, b wayOf) bool {
	free, held := f.statements[a.k], f.statements[b.k]
	if a.answer != "free" {
		free, held = held, free
	}
	return !f.reportedDaysBefore(held.Report, free.Report) && slices.ContainsFunc(free.Named, func(n statement.Named) bool { return n.Kind == "person" && names(held, n.Who) })
}

// wayCause is the cause of a tension of answers to a question.
func wayCause(question string) string {
	switch question {
	case "target":
		return "target"
	case "intent":
		return "status"
	}
	return "rival_account"
}

func (f *finder) setWays(a, b wayOf) {
	x, y := f.statements[a.k], f.statements[b.k]
	about := cmp.Or(f.news[x.Report], x.Report)
	f.setRival(wayCause(a.question), about, a.question+": "+a.answer+" or "+b.answer, "sources answer one question of a happening differently",
		f.side(a.answer, valueOf([]statement.Statement{x})), f.side(b.answer, valueOf([]statement.Statement{y})))
}

// hits reports a statement that tells of a strike, or speaks of one that is known.
func hits(s statement.Statement) bool {
	return s.Incident != "" || slices.ContainsFunc(points(0, s), func(p point) bool { return struck[p.deed] })
}

var struck = map[string]bool{"strike": true, "hit": true, "shoot": true, "burn": true, "harm": true}
