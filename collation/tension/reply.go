package tension

import (
	"slices"
	"strings"
	"sync"

	"sitrep/collation/independence"
	"sitrep/collation/statement"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// reply is a denial with what it answers in its own report: statements of others that assert what it denies.
type reply struct {
	denial statement.Statement
	told   []statement.Statement
	also   []statement.Statement // in which the one who denies goes on denying
	points float64
}

var replyPhrases = map[string]func() statement.Phrases{"taken-up": repliesOf("taken-up"), "clear": repliesOf("clear"), "any": repliesOf("any"), "none": repliesOf("none"), "deny": repliesOf("deny"), "plea": repliesOf("plea"), "contra": repliesOf("contra"), "motive": repliesOf("motive"), "slain": repliesOf("slain"), "accuse": repliesOf("accuse"), "call": repliesOf("call"), "charge": repliesOf("charge"), "report": repliesOf("report"), "apart": repliesOf("apart")}

func repliesOf(kind string) func() statement.Phrases {
	return sync.OnceValue(func() statement.Phrases { return statement.NewPhrases(lexicon.Replies(kind)) })
}

// readReplies notes what each denial answers in its report.
func (f *finder) readReplies() {
	for _, r := range f.pile.Readings {
		list, found := f.ofReport(r.Report.ID), 0
		for k, d := range list {
			if !denies(d) || f.quoting[f.keyOf(d)] || ofMotive(d) {
				continue
			}
			if told, points := f.answered(list, k); len(told) > 0 && found < replied {
				found++
				f.replies = append(f.replies, reply{d, told, f.goesOn(list, k, told), points})
				f.answer[place{d.Report, d.Claim.Evidence.Start, d.Claim.Evidence.End}] = points
			}
		}
	}
}

// ofMotive reports a denial of a reason, which grants the deed: "it has nothing to do with faith".
func ofMotive(s statement.Statement) bool {
	for _, m := range s.Find(replyPhrases["clear"]()) {
		if s.Within(replyPhrases["motive"](), m.To, min(len(s.Words), m.To+2)) {
			return true
		}
	}
	return false
}

// replied is how many denials of one report are set against what they answer, and how many of its counts against others.
const replied = 200

// denies reports a statement by which something is denied, or somebody said to have had no part in it.
func denies(s statement.Statement) bool {
	return s.Claim.Stance == "denies" || callsFalse(s) || !s.Root.Outlet && !silent[s.Claim.Stance] && s.Claim.Stance != "alleges" && s.Has(replyPhrases["clear"]()) && !setsApart(s)
}

// setsApart reports a statement by which two matters are told to have nothing to do with each other.
func setsApart(s statement.Statement) bool {
	for _, m := range s.Find(replyPhrases["clear"]()) {
		if s.Within(replyPhrases["apart"](), max(0, m.From-3), m.From) {
			return true
		}
	}
	return false
}

// callsFalse reports a statement that somebody calls what another said by a name: "called the accusation a fairy tale",
// "described the letter as a forgery".
func callsFalse(s statement.Statement) bool {
	if s.Root.Outlet || silent[s.Claim.Stance] {
		return false
	}
	for _, m := range s.Find(replyPhrases["call"]()) {
		if relative(s, m.From) {
			continue
		}
		if s.Within(replyPhrases["taken-up"](), m.To, m.To+2) || s.Within(replyPhrases["deny"](), m.To, m.To+outset) {
			return true
		}
	}
	return rejects(s)
}

// relative reports a word that a clause about the words before it leads to, with a subject of its own: "five, which the ministry
// called a fake" is no denial by who wrote of five.
func relative(s statement.Statement, at int) bool {
	return slices.ContainsFunc(s.Words[max(0, at-outset):at], func(w statement.Word) bool { return w.Text == "which" })
}

// answers sets denials against what they answer, those that answer the same together, where no tension holds both yet.
func (f *finder) answers() {
	byTold := map[place]int{}
	var sets []reply
	var told, denied []ledger.Value
	for _, r := range f.replies {
		if f.deniedIn(r.denial) {
			continue
		}
		e := r.told[0].Claim.Evidence
		key := place{r.denial.Report, e.Start, e.End}
		i, ok := byTold[key]
		if !ok {
			i = len(sets)
			byTold[key] = i
			sets, told, denied = append(sets, r), append(told, valueOf(r.told)), append(denied, ledger.Value{})
		}
		denied[i] = joined(denied[i], valueOf(append([]statement.Statement{r.denial}, r.also...)))
	}
	for i, r := range sets {
		more, also := f.echoes(r)
		more = append(more, f.elsewhereTold[f.keyOf(r.denial)]...)
		told[i], denied[i] = joined(told[i], valueOf(more)), joined(denied[i], valueOf(also))
		f.setReply(r, told[i], denied[i])
	}
}

// deniedIn reports a denial that a tension sets already against what tells its deed in its report.
func (f *finder) deniedIn(d statement.Statement) bool {
	for _, n := range f.within[d.Report] {
		t := f.found[n]
		if f.deed[t.ID] != "" && holds(t.Sides[1], d.Claim.Evidence, d.Report) && slices.ContainsFunc(t.Sides[0].Evidence, func(e ledger.Evidence) bool { return e.Report == d.Report }) {
			return true
		}
	}
	return false
}

// setReply makes the tension of a denial and what it answers.
func (f *finder) setReply(r reply, told, denied ledger.Value) {
	if f.told("denial", told.Evidence[0], denied.Evidence[0]) {
		return
	}
	if f.deniesAgain(r) {
		return
	}
	about := r.denial.Report
	for _, s := range append([]statement.Statement{r.denial}, r.told...) {
		if _, ok := f.incident[s.Incident]; ok {
			about = s.Incident
			break
		}
	}
	id := f.add("denial", about, r.denial.Claim.Evidence.Quote, "one side tells it, the other denies it",
		[]ledger.Side{f.side("told by "+speaker(r.told[0].Root), told), f.side("denied by "+speaker(r.denial.Root), denied)})
	if i, ok := f.incident[about]; ok {
		f.keep(&f.s.Incidents[i], id)
	}
}

// deniesAgain adds a denial to a tension in which its source denies in other words what it answers.
func (f *finder) deniesAgain(r reply) bool {
	for _, n := range f.within[r.denial.Report] {
		t := &f.found[n]
		if denied := &t.Sides[len(t.Sides)-1]; t.Cause == "denial" && holds(t.Sides[0], r.told[0].Claim.Evidence, r.denial.Report) && slices.Contains(denied.Roots.Names, r.denial.Root.Name) {
			f.addTo(denied, r.denial)
			return true
		}
	}
	return false
}

// speaker is what a root is called in words.
func speaker(r independence.Root) string {
	switch {
	case r.Outlet && r.Name != "" && !strings.Contains(r.Name, "“"):
		return r.Name
	case r.Outlet:
		return "the report itself"
	case r.Unnamed && r.Name == independence.Nobody:
		return "a source without a name"
	}
	return r.Name
}

func joined(a, b ledger.Value) ledger.Value {
	a.Evidence, a.Chains = append(a.Evidence, b.Evidence...), append(a.Chains, b.Chains...)
	return a
}

func valueOf(list []statement.Statement) ledger.Value {
	var v ledger.Value
	for _, s := range list {
		v.Evidence, v.Chains = append(v.Evidence, s.Evidence()), append(v.Chains, nonNil(s.Claim.Chain))
	}
	return v
}
