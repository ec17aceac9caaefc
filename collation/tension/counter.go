package tension

import (
	"slices"
	"strconv"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/statement"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// counter is who gives a figure of a report: its source, or where its words stand in none, as in a headline, the one whose words
// give the number once more, with these.
func (f *finder) counter(report string, x ledger.Figure) (independence.Root, []statement.Statement) {
	root := f.ofIssuer(report, f.roots.Root(independence.Voice{Report: report, Chain: x.Chain}))
	if !root.Outlet {
		return root, nil
	}
	for _, at := range placesOf(x, report) {
		if s, ok := f.statementAt(at); ok && !s.Root.Outlet && !silent[s.Claim.Stance] {
			return s.Root, []statement.Statement{s}
		}
	}
	if said := f.countsAgain(report, x); len(said) > 0 {
		return said[0].Root, said
	}
	return root, nil
}

// countsAgain are the words of a source of a report that give the number of a figure once more: "relatives count 29" over a list
// of 29 names. A small number is given for many things.
func (f *finder) countsAgain(report string, x ledger.Figure) []statement.Statement {
	number := strconv.FormatFloat(middle(x), 'f', -1, 64)
	if len(number) < 2 {
		return nil
	}
	var out []statement.Statement
	for _, s := range f.ofReport(report) {
		if !s.Root.Outlet && !silent[s.Claim.Stance] && slices.ContainsFunc(s.Words, func(w statement.Word) bool { return w.Text == number }) && (len(out) == 0 || s.Root.Key == out[0].Root.Key) {
			out = append(out, s)
		}
	}
	return out
}

// roleMeasure is what happened to those whom a figure without a measure counts, by their role in its event: those taken in a
// kidnapping, those who carried out an attack, and those who marched.
func (f *finder) roleMeasure(r ledger.Reading, x ledger.Figure) string {
	for _, e := range r.Events {
		if e.Type == "demonstration" && !e.Past && (x.Event == "" || x.Event == e.ID) && crowd(x) {
			return "protesters"
		}
		if e.ID != x.Event || x.Event == "" {
			continue
		}
		for _, role := range e.Roles {
			if role.Start < x.Evidence.End && x.Evidence.Start < role.End {
				return measureOfRole[e.Type+" "+role.Role]
			}
		}
	}
	if words := pile.Words(x.What); len(words) == 1 && slices.ContainsFunc(words, func(w string) bool { return lexicon.Culprit(w) == "act" }) {
		return "attackers"
	}
	return ""
}

// measureOfRole is what those in a role of an event are counted as.
var measureOfRole = map[string]string{"kidnapping victim": "kidnapped", "arrest arrested": "arrested", "attack perpetrator": "attackers", "shooting perpetrator": "attackers", "bombing perpetrator": "attackers", "release victim": "freed"}
