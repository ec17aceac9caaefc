package tension

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"

	"sitrep/collation/statement"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

var wayPhrases = sync.OnceValue(func() statement.Phrases {
	return statement.PhrasesOf(lexicon.Ways(), func(w lexicon.Way) string { return w.Words })
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
	add := func(question, answer string) {
		if answer != "" && out[question] == "" && !left[question] {
			out[question] = answer
		}
	}
	add("target", siteOf(s))
	if threatens(s) {
		add("threat", "a threat, or in flight")
	}
	class, ofDeath := causeOf(s)
	if !ofDeath || !bodily[class] {
		add("cause", causeAnswers[class])
	}
	if ofDeath {
		add("what killed", causeAnswers[class])
	} else if class == "mishap" || class == "deed" {
		add("intent", causeAnswers[class])
	}
	return out
}

// causeAnswers are what the classes of causes are called as answers.
var causeAnswers = map[string]string{"mishap": "a mishap", "strike": "a strike", "bomb": "a bomb on the ground", "shot": "shots", "deed": "on purpose", "crush": "no weapon"}

// bodily are the classes of causes of which a death tells nothing of what blew up.
var bodily = map[string]bool{"mishap": true, "crush": true}

// rivalAnswers reports answers to a question of which only one can hold. What was done on purpose may have been done by any weapon.
func rivalAnswers(question, a, b string) bool {
	if a == b || question != "cause" && question != "what killed" {
		return a != b
	}
	mishap := a == "a mishap" || b == "a mishap" || a == "no weapon" || b == "no weapon"
	return mishap || a != "on purpose" && b != "on purpose"
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
		if silent[s.Claim.Stance] || ofAnother(s) || len(told[s.Report]) >= rivals {
			continue
		}
		of := answersOf(s)
		f.causeByEvent(s, of)
		for _, q := range slices.Sorted(maps.Keys(of)) {
			told[s.Report] = append(told[s.Report], wayOf{k, q, of[q]})
		}
	}
	inOneStory(f, told, func(a, b wayOf) {
		x, y := f.statements[a.k].Report, f.statements[b.k].Report
		if a.question == b.question && rivalAnswers(a.question, a.answer, b.answer) && (x < y || x == y && a.k < b.k) && f.rivalWays(a, b) {
			f.setWays(a, b)
		}
	})
}

// rivalWays reports answers of two sources of which neither speaks for the other, on one matter: close together in one report, or
// with as much in common as a denial has with what it denies.
func (f *finder) rivalWays(a, b wayOf) bool {
	x, y := f.statements[a.k], f.statements[b.k]
	if (x.Root.Outlet || y.Root.Outlet) && (!ofDeed[a.question] || x.Report == y.Report || x.Root.Outlet && y.Root.Outlet || !f.oneMatter(x, y)) {
		return false
	}
	if !f.mayTell(x, y) || f.speaksOf(x, y) || f.speaksOf(y, x) || f.toldAtAll(x.Evidence(), y.Evidence()) {
		return false
	}
	switch {
	case a.question == "custody":
		return f.ofOneCaptive(a, b)
	case a.question == "target" && !(hits(x) && hits(y)) && !((hits(x) || hits(y)) && siteOf(x) != "" && siteOf(y) != "" && f.oneMatter(x, y)):
		return false // a barracks and a wedding that nobody shot at
	case (a.question == "intent" || a.question == "cause") && f.statusOf(f.newsIfNone(x)):
		return false
	}
	if x.Incident != "" && x.Incident == y.Incident && !f.s.Incidents[f.incident[x.Incident]].Aggregate || ofDeed[a.question] && x.Report != y.Report && f.oneMatter(x, y) && !(a.question == "target" && x.Incident != "" && y.Incident != "") {
		return a.answer != "shots" && b.answer != "shots" || f.ofOneVictim(x)
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
	if f.reportedDaysBefore(held.Report, free.Report) {
		return false
	}
	if slices.ContainsFunc(free.Named, func(n statement.Named) bool { return n.Kind == "person" && names(held, n.Who) }) || meets(surnames(free), surnames(held)) {
		return true
	}
	return allOf(free, len(f.numbersIn(free)) > 0 && len(f.numbersIn(held)) > 0) && f.oneMatter(free, held) && !f.reportedBefore(held.Report, free.Report, 0)
}

// allOf reports a statement of all captives of a happening: it says so, or counts none of a number and is not told beside another count.
func allOf(s statement.Statement, counted bool) bool {
	quote := s.Claim.Evidence.Quote
	return slices.ContainsFunc(s.Words, func(w statement.Word) bool { return all[w.Text] }) || !counted && !strings.Contains(quote, " of the ") && !strings.Contains(quote, " of them")
}

var all = map[string]bool{"all": true, "every": true, "last": true, "everyone": true, "none": true, "remaining": true}

// wayCause is the cause of a tension of answers to a question.
func wayCause(question string) string {
	switch question {
	case "target":
		return "target"
	case "intent", "custody":
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

// ofDeed are the questions of the happening itself: what two reports of it answer differently they answer of one thing.
var ofDeed = map[string]bool{"cause": true, "what killed": true, "target": true, "threat": true, "intent": true, "outcome": true, "encounter": true, "death": true, "response": true, "legality": true}

// causeByEvent adds to the answers of a statement what the event that it tells was caused by: a strike from the air, a bomb.
func (f *finder) causeByEvent(s statement.Statement, of map[string]string) {
	if of["cause"] != "" {
		return
	}
	in, known := f.incident[s.Incident]
	if !known {
		return
	}
	for _, m := range f.s.Incidents[in].Members {
		e := f.eventOfRef[m]
		if m.Report != s.Report || e == nil || e.Trigger.Start < s.Claim.Evidence.Start || e.Trigger.End > s.Claim.Evidence.End {
			continue
		}
		if e.Type == "airstrike" {
			of["cause"] = "a strike"
		}
		for _, r := range e.Roles {
			for _, w := range statement.Cut(r.Text).Find(causePhrases()) {
				if a := causeAnswers[lexicon.Causes()[w.Number].Class]; r.Role == "instrument" && a != "" && a != "shots" && a != "a mishap" {
					of["cause"] = a
				}
			}
		}
	}
}

// ofOneVictim reports a statement of a happening that killed one, as far as is told: he died of one thing.
func (f *finder) ofOneVictim(s statement.Statement) bool {
	i, ok := f.incident[f.newsIfNone(s)]
	if !ok {
		return false
	}
	for _, v := range valuesOf(&f.s.Incidents[i], "killed") {
		if v.Text != "1" {
			return false
		}
	}
	return true
}
