package tension

import (
	"slices"
	"strings"

	"sitrep/collation/independence"
	"sitrep/collation/statement"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

var (
	idlePhrases  = courseWords("idle")
	emptyPhrases = courseWords("empty")
	nonePhrases  = courseWords("none-done")
	frontPhrases = courseWords("front")
)

// absences sets against each other who denies that his own had a part in a happening, or that anybody was there, and who tells of his
// doing it, or of those to whom it befell: "none of our men had gone near the convent", "the village had been empty for years".
func (f *finder) absences() {
	for i := range f.s.Incidents {
		in := &f.s.Incidents[i]
		if in.Aggregate {
			continue
		}
		told := f.doersOf(in)
		for _, d := range f.deniersOf(in) {
			switch {
			case f.onDeniedSide(d):
			case standsBack(d):
				f.ofOwnDoing(in, d, told)
			case d.Has(emptyPhrases()) && !allTurned(d, emptyPhrases()):
				f.ofHarmThere(in, d)
			case d.Has(nonePhrases()):
				f.ofActThere(in, d, told)
			}
		}
	}
}

// deniersOf are the statements of what an incident is about that may deny something of it, of its own reports and of those of its story.
func (f *finder) deniersOf(in *ledger.Incident) []statement.Statement {
	var out []statement.Statement
	seen := map[string]bool{}
	for _, r := range reportsOf(in) {
		if f.ledBy[r] != in.ID {
			continue
		}
		for _, other := range append([]string{r}, f.stories[r]...) {
			if seen[other] || other != r && f.news[other] != in.ID && !f.oneNews(r, other) {
				continue
			}
			seen[other] = true
			for _, s := range f.ofReport(other) {
				if !s.Root.Outlet && s.Claim.Stance != "doubts" && s.Claim.Stance != "declines_to_confirm" && f.ofLeadNews(s) && !ofAnother(s) && len(out) < rivals {
					out = append(out, s)
				}
			}
		}
	}
	return out
}

// standsBack reports a statement that denies a part of people of its source: a negation with "our", "its" or "of ours" behind it, or a
// turn such as "held their fire" of forces.
func standsBack(s statement.Statement) bool {
	for _, m := range s.Find(noPhrases()) {
		if !mild(s, m) && s.Words[m.To-1].Text != "not" && slices.ContainsFunc(s.Words[m.To:min(len(s.Words), m.To+ownReach)], func(w statement.Word) bool { return owns[w.Text] }) {
			return true
		}
	}
	for _, m := range s.Find(idlePhrases()) {
		if slices.ContainsFunc(s.Words[max(0, m.From-firstReach):m.From], func(w statement.Word) bool { return owns[w.Text] }) || ownForces(s, m.From) {
			return true
		}
	}
	return false
}

// ownReach is how many words behind a negation may tell whose people are meant; owns are such words.
const ownReach = 5

var owns = map[string]bool{"our": true, "ours": true, "its": true, "his": true, "their": true, "us": true, "we": true}

// ownForces reports people of a state right before a place of a statement whose source speaks for one.
func ownForces(s statement.Statement, to int) bool {
	side, _ := sideOf(s.Root.Name, "")
	return slices.ContainsFunc(s.Find(doerPhrases()), func(m statement.Match) bool {
		return m.To <= to && m.From >= to-firstReach && lexicon.Doers()[m.Number].Side == "state" && (side == "state" || statement.Cut(s.Root.Name).Has(defencePhrases["official"]()))
	})
}

// speakerSide is the side of the doers for whom a source would speak.
func (f *finder) speakerSide(s statement.Statement) string {
	if side, _ := sideOf(s.Root.Name, ""); side != "" {
		return side
	}
	switch f.standOf(s.Report, s.Root) {
	case ofGroup:
		return "armed"
	case ofState:
		if statement.Cut(s.Root.Name).Has(frontPhrases()) {
			return "armed"
		}
		return "state"
	}
	return ""
}

// ofOwnDoing sets a denial by somebody for his own people against the doers told who may be they.
func (f *finder) ofOwnDoing(in *ledger.Incident, d statement.Statement, told []doer) {
	names, side := f.ownNames("of "+d.Root.Name), f.speakerSide(d)
	f.ofDoer(in, d, told, "one source tells it of people of another, who denies that they had a part", func(t doer) bool {
		return sharesName(t.names, names) || t.side != "" && t.side == side && (len(t.names) == 0 || len(names) == 0 || side == "state" && !ofPeople(t.names)) ||
			t.side == "" && len(t.names) > 0 && independence.Contains(d.Root.Name, strings.Join(t.names, " "))
	})
}

// ofDoer sets a denial against the first of the doers told whom it may mean, where neither source speaks for the other.
func (f *finder) ofDoer(in *ledger.Incident, d statement.Statement, told []doer, reason string, means func(doer) bool) {
	for _, t := range told {
		if means(t) && t.root.Key != d.Root.Key && !kin(d, statement.Statement{Root: t.root, Claim: ledger.Claim{Chain: t.value.Chains[0]}}) {
			f.setAbsence(in, d, f.inFull(alsoTold(told, t)), reason)
			return
		}
	}
}

// ofHarmThere sets the word that nobody was at a place against who tells of people harmed there.
func (f *finder) ofHarmThere(in *ledger.Incident, d statement.Statement) {
	var told ledger.Value
	for _, attribute := range []string{"killed", "wounded", "displaced", "victim"} {
		for _, v := range valuesOf(in, attribute) {
			for k, e := range v.Evidence {
				root := f.roots.Root(independence.Voice{Report: e.Report, Chain: v.Chains[k]})
				if root.Key != d.Root.Key && v.Text != "0" && !through(v.Chains[k], d.Root.Name) && e.Report != d.Report && len(told.Evidence) < tellers {
					told = joined(told, ledger.Value{Evidence: []ledger.Evidence{e}, Chains: []ledger.Chain{v.Chains[k]}})
				}
			}
		}
	}
	for _, r := range reportsOf(in) {
		for _, s := range f.ofReport(r) {
			if r != d.Report && f.ofLeadNews(s) && !s.Root.Outlet && s.Root.Key != d.Root.Key && !kin(s, d) && !silent[s.Claim.Stance] && len(told.Evidence) < tellers && befell(s, len(s.Words)) {
				told = joined(told, valueOf([]statement.Statement{s}))
			}
		}
	}
	f.setAbsence(in, d, f.inFull(told), "one source tells of people harmed there, another that nobody was")
}

// ofActThere sets the word that nothing was done against who tells of forces of a state that did it.
func (f *finder) ofActThere(in *ledger.Incident, d statement.Statement, told []doer) {
	if f.speakerSide(d) == "state" {
		f.ofDoer(in, d, told, "one source tells of an act that another says there was none of", func(t doer) bool { return t.side == "state" })
	}
}

func (f *finder) setAbsence(in *ledger.Incident, d statement.Statement, told ledger.Value, reason string) {
	if len(told.Evidence) == 0 || told.Evidence[0].Report == d.Report && told.Evidence[0].Start < d.Claim.Evidence.End && d.Claim.Evidence.Start < told.Evidence[0].End || f.toldAtAll(told.Evidence[0], d.Evidence()) {
		return
	}
	f.keep(in, f.add("denial", in.ID, d.Claim.Evidence.Quote, reason, []ledger.Side{f.side("told", told), f.side("denied by "+speaker(d.Root), valueOf([]statement.Statement{d}))}))
}

// allTurned reports that all phrases of a list in a statement are negated: "was not empty".
func allTurned(s statement.Statement, list statement.Phrases) bool {
	turned := turnedAround(s)
	return !slices.ContainsFunc(s.Find(list), func(m statement.Match) bool { return !turned[m.From] })
}
