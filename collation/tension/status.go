package tension

import (
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
	lexicon "sitrep/lexicon/en/collation"
)

var beingPhrases = repliesOf("being")

// predicate is how many words behind "was" or "were" may tell what somebody was.
const predicate = 5

// toldCamp is the camp of which a statement tells people to have been in so many words: "he was no militant but a farmer", "the
// three were fighters"; "" where it tells none, or two.
func toldCamp(s statement.Statement) string {
	camp := ""
	for _, m := range s.Find(beingPhrases()) {
		c := campBehind(s, m.To)
		if c != "" && camp != "" && c != camp {
			return ""
		}
		if c != "" {
			camp = c
		}
	}
	return camp
}

// campBehind is the camp that the words behind a form of "to be" name, up to the end of their clause. A camp that is negated
// leaves the other where none is named.
func campBehind(s statement.Statement, from int) string {
	camp, denied := "", ""
	for i := from; i < min(len(s.Words), from+predicate) && (i == from || !ends(s, i) || s.Words[i].Text == "but"); i++ {
		w := s.Words[i].Text
		c := lexicon.Camp(w)
		if c == "" {
			c = lexicon.Camp(pile.Stem(w))
		}
		if c != "civilian" && c != "fighter" || s.Words[max(i, 1)-1].Text == "by" {
			continue
		}
		if s.Within(noPhrases(), max(from-1, i-3), i) && !slices.ContainsFunc(s.Words[max(from, i-3):i], func(w statement.Word) bool { return w.Text == "but" }) {
			denied = c
			continue
		}
		camp = c
		break
	}
	switch {
	case camp != "":
		return camp
	case denied == "fighter":
		return "civilian"
	}
	return ""
}

// statuses finds sources of which one tells somebody to have been a civilian and another a fighter: of one person whom both name,
// or of somebody whom one report tells of in both.
func (f *finder) statuses() {
	for _, r := range f.pile.Readings {
		found := 0
		for _, a := range f.toldAs(r.Report.ID, "civilian") {
			for _, report := range append([]string{r.Report.ID}, f.stories[r.Report.ID]...) {
				for _, b := range f.toldAs(report, "fighter") {
					if found < replied && f.rivalStatus(a, b) {
						found++
						f.setStatus(a, b)
					}
				}
			}
		}
	}
}

// toldAs are the statements of a report by which a source tells people to have been of a camp.
func (f *finder) toldAs(report, camp string) []statement.Statement {
	var out []statement.Statement
	list := f.ofReport(report)
	for _, s := range list[:min(len(list), replied)] {
		if !s.Root.Outlet && !silent[s.Claim.Stance] && !ofAnother(s) && len(out) < tellers && toldCamp(s) == camp {
			out = append(out, s)
		}
	}
	return out
}

// rivalStatus reports statements of two sources, neither of which speaks for the other, of one person, or of one report within
// a few paragraphs.
func (f *finder) rivalStatus(a, b statement.Statement) bool {
	if a.Root.Key == b.Root.Key || overlap(a, b) || kin(a, b) || townsApart(a, b) || f.told("rival_account", a.Evidence(), b.Evidence()) {
		return false
	}
	x, y := surnames(a), surnames(b)
	switch {
	case meets(x, y):
		return true
	case len(x) > 0 && len(y) > 0:
		return false
	}
	gap := max(a.Claim.Evidence.Start-b.Claim.Evidence.End, b.Claim.Evidence.Start-a.Claim.Evidence.End)
	return a.Report == b.Report && gap < farBack/2
}

// surnames are the last names of the persons whom a statement names, its source aside.
func surnames(s statement.Statement) map[string]bool {
	out := map[string]bool{}
	for _, n := range s.Named {
		if n.Kind == "person" && n.Who != s.Root.Identity {
			words := strings.Fields(n.Text)
			out[pile.Fold(words[len(words)-1])] = true
		}
	}
	return out
}

func (f *finder) setStatus(a, b statement.Statement) {
	about := a.Report
	if _, ok := f.incident[f.news[about]]; ok {
		about = f.news[about]
	}
	f.setRival("rival_account", about, "civilian or fighter", "one source tells somebody to have been a civilian, another a fighter",
		f.side("civilian", valueOf([]statement.Statement{a})), f.side("fighter", valueOf([]statement.Statement{b})))
}
