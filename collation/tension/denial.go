package tension

import (
	"slices"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/statement"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// denial is who denies something of an incident, with the words.
type denial struct {
	evidence ledger.Evidence
	chain    ledger.Chain
	root     independence.Root
}

// readDenials sorts the denials of all reports by the incident they bear on; those that bear on none are
// kept to be compared with what others assert in the same words.
func (f *finder) readDenials() {
	for _, s := range f.statements {
		if s.Claim.Stance != "denies" {
			continue
		}
		bears := map[string]bool{}
		for _, id := range s.Claim.About {
			if in := f.pile.Incident(s.Report, id); in != "" {
				bears[in] = true
			}
		}
		if s.Incident != "" {
			bears[s.Incident] = true
		}
		for _, in := range pile.Sorted(bears) {
			if !f.ofTheAct(s, in) {
				continue
			}
			f.denials[in] = append(f.denials[in], denial{s.Evidence(), s.Claim.Chain, s.Root})
		}
		if news := f.news[s.Report]; len(bears) == 0 && f.deniesAll(s) && news != "" {
			f.denials[news] = append(f.denials[news], denial{s.Evidence(), s.Claim.Chain, s.Root})
			continue
		}
		if len(bears) == 0 {
			f.loose = append(f.loose, s)
		}
	}
}

// deniesAll reports a denial of accusations that its report does not tell otherwise: it is of what its story is about. "The
// minister formally denies these allegations."
func (f *finder) deniesAll(s statement.Statement) bool {
	return !s.Root.Outlet && s.Has(replyPhrases["charge"]()) && !pleads(s) && takesUp(s, f.deniedWords(s)) && !f.answeredIn(s.Report)
}

// ofTheAct reports a denial of an act or of a part in it: it names the act, or takes up what was said of it.
func (f *finder) ofTheAct(s statement.Statement, incident string) bool {
	if s.Has(replyPhrases["clear"]()) || s.Has(replyPhrases["taken-up"]()) && takesUp(s, f.deniedWords(s)) || len(s.Words) <= shortDenial && takesUp(s, f.deniedWords(s)) && !f.answeredIn(s.Report) {
		return true
	}
	turned := turnedAround(s)
	for _, m := range f.s.Incidents[f.incident[incident]].Members {
		if m.Report == s.Report && f.namedIn(m, func(at ledger.Mark) bool { return denied(s, turned, at) }) {
			return true
		}
	}
	return false
}

// denied reports the naming of an act that a statement denies: what it only takes for a time or a place, as "before the
// raid", it grants.
func denied(s statement.Statement, turned []bool, at ledger.Mark) bool {
	for i, w := range s.Words {
		start := s.Claim.Evidence.Start + w.Start
		if start < at.Start || start >= at.End {
			continue
		}
		from := max(0, i-2)
		if i > 0 && slices.ContainsFunc(s.Words[max(0, i-3):i], func(w statement.Word) bool { return setting[w.Text] && w.Text != "in" }) {
			return false // "before Monday's raid"
		}
		if slices.ContainsFunc(s.Words[max(0, i-3):i], func(w statement.Word) bool { return w.Text == "in" || w.Text == "during" }) && slices.ContainsFunc(points(0, s), func(p point) bool { return p.denied && p.deed == "harm" && p.word < i }) {
			return false // "denies losing soldiers in the raid"
		}
		if i > 0 && lexicon.Definite(s.Words[i-1].Text) {
			return turned[i] && !slices.ContainsFunc(s.Words[from:i], func(w statement.Word) bool { return setting[w.Text] })
		}
		return turned[i]
	}
	return false
}

// setting are prepositions behind which an act that is named as known is granted.
var setting = map[string]bool{"before": true, "after": true, "since": true, "during": true, "following": true, "in": true, "at": true}

// answeredIn reports a report in which a denial answers what another says there: a short one of its headline is of that.
func (f *finder) answeredIn(report string) bool {
	return slices.ContainsFunc(f.replies, func(r reply) bool { return r.denial.Report == report })
}

// shortDenial is how many words a denial has at most that leaves unsaid what it denies: "The army denied it."
const shortDenial = 6

// denied sets denials of an incident against those who assert it: a claim that denies it, or an event
// told as denied. Where the one who denies is held responsible, the denial stands against that.
func (f *finder) denied(in *ledger.Incident) {
	var asserted, denied ledger.Value
	seen := map[[2]any]bool{}
	for _, d := range f.denials[in.ID] {
		key := [2]any{d.evidence.Report, d.evidence.Start}
		if !seen[key] && !f.answersMore(d.evidence) {
			seen[key] = true
			denied.Evidence, denied.Chains = append(denied.Evidence, d.evidence), append(denied.Chains, nonNil(d.chain))
		}
	}
	for _, v := range valuesOf(in, "status") {
		into := &asserted
		if v.Text == "denied" {
			into, v = &denied, f.unanswered(v, in.ID)
		}
		into.Evidence, into.Chains = append(into.Evidence, v.Evidence...), append(into.Chains, v.Chains...)
	}
	if len(denied.Evidence) > 0 && f.ofAll(denied.Evidence) {
		asserted = elsewhere(asserted, denied.Evidence[0].Report)
	}
	if held := f.heldAgainst(in); len(held.Evidence) > 0 && f.clearsAll(denied.Evidence) {
		asserted = held
	} else {
		asserted = joined(held, asserted)
	}
	asserted = f.saidByOthers(asserted, denied)
	if len(denied.Evidence) == 0 || len(asserted.Evidence) == 0 {
		return
	}
	a, d := f.side("told", asserted), f.side("denied", denied)
	f.keep(in, f.add("denial", in.ID, in.Title, "one side tells it, the other denies it or a part in it", []ledger.Side{a, d}))
}

// clearsAll reports denials of a part in an act, or of what was said, and none of the act itself.
func (f *finder) clearsAll(list []ledger.Evidence) bool {
	return slices.ContainsFunc(list, func(e ledger.Evidence) bool {
		s, ok := f.statementAt(e)
		return ok && (s.Has(replyPhrases["clear"]()) || s.Has(replyPhrases["taken-up"]()) || s.Has(replyPhrases["charge"]()))
	})
}

// ofAll reports denials of whatever is alleged: see deniesAll.
func (f *finder) ofAll(list []ledger.Evidence) bool {
	return !slices.ContainsFunc(list, func(e ledger.Evidence) bool {
		s, ok := f.statementAt(e)
		return !ok || !f.deniesAll(s) || e.Report != list[0].Report
	})
}

// elsewhere is a value without what a report tells.
func elsewhere(v ledger.Value, report string) ledger.Value {
	var out ledger.Value
	for k, e := range v.Evidence {
		if e.Report != report {
			out.Evidence, out.Chains = append(out.Evidence, e), append(out.Chains, v.Chains[k])
		}
	}
	return out
}

// answersMore reports words within a denial that answers what another says in its report, or that quotes it: that tells more exactly what it
// denies than the incident does.
func (f *finder) answersMore(e ledger.Evidence) bool {
	for _, s := range f.ofReport(e.Report) {
		if x := s.Claim.Evidence; x.Start <= e.Start && e.End <= x.End && (f.answer[f.keyOf(s)] > 0 || f.quoting[f.keyOf(s)]) {
			return true
		}
	}
	return false
}

// unanswered is a value without what stands within such denials, or within denials that grant the act.
func (f *finder) unanswered(v ledger.Value, incident string) ledger.Value {
	out := v
	out.Evidence, out.Chains = nil, nil
	for k, e := range v.Evidence {
		s, ok := f.statementAt(e)
		grants := ok && s.Claim.Stance == "denies" && !f.ofTheAct(s, incident)
		if !f.answersMore(e) && !grants {
			out.Evidence, out.Chains = append(out.Evidence, e), append(out.Chains, v.Chains[k])
		}
	}
	return out
}

// saidByOthers is a value without what those say who stand behind another.
func (f *finder) saidByOthers(v, other ledger.Value) ledger.Value {
	var out ledger.Value
	for k, e := range v.Evidence {
		root := f.roots.Root(independence.Voice{Report: e.Report, Chain: v.Chains[k]})
		same := false
		for i, o := range other.Evidence {
			same = same || !root.Outlet && f.roots.Root(independence.Voice{Report: o.Report, Chain: other.Chains[i]}).Key == root.Key
		}
		if !same {
			out.Evidence, out.Chains = append(out.Evidence, e), append(out.Chains, v.Chains[k])
		}
	}
	return out
}

// heldAgainst are the accounts that hold those responsible who deny the incident.
func (f *finder) heldAgainst(in *ledger.Incident) ledger.Value {
	var out ledger.Value
	for _, a := range f.blames[in.ID] {
		for _, d := range f.denials[in.ID] {
			if a.who == d.root.Identity || a.country != "" && a.country == f.countries[d.root.Identity] || independence.Contains(d.root.Name, a.name) {
				out.Evidence, out.Chains = append(out.Evidence, a.evidence), append(out.Chains, nonNil(a.chain))
				break
			}
		}
	}
	return out
}

// How many words a denial and what it denies have in common: of the words of the denial, without those of the
// one who denies.
const (
	fewestShared = 3
	mostApart    = 0.4 // part of the denial's words that the other may lack
	common       = 50  // statements that use a word beyond which it finds none
)

func nonNil(c ledger.Chain) ledger.Chain {
	if c == nil {
		return ledger.Chain{}
	}
	return c
}
