package tension

import (
	"slices"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
	lexicon "sitrep/lexicon/en/collation"
)

// campsOfDead finds sources of which one tells those who were killed to have been civilians and another fighters, in words
// without a number of either, or with numbers that may be of the same: "those killed were combatants".
func (f *finder) campsOfDead() {
	for _, r := range f.pile.Readings {
		a := f.deadOf(r.Report.ID, "civilian")
		if len(a) == 0 {
			continue
		}
		for _, report := range append([]string{r.Report.ID}, f.stories[r.Report.ID]...) {
			if b := f.deadOf(report, "fighter"); len(b) > 0 && f.rivalDead(a[0], b[0]) {
				f.setDead(a, b)
			}
		}
	}
}

// deadOf are the first statements of a report, two at most, by which one source tells those killed in what the report is
// about to have been of a camp, and of no other.
func (f *finder) deadOf(report, camp string) []statement.Statement {
	var out []statement.Statement
	list := f.ofReport(report)
	for _, s := range list[:min(len(list), replied)] {
		if !s.Root.Outlet && !silent[s.Claim.Stance] && !ofAnother(s) && (s.Incident == "" || s.Incident == f.ledBy[report]) && f.campOfVictims(s) == camp && (len(out) == 0 || len(out) == 1 && (s.Root.Key == out[0].Root.Key || kin(s, out[0]) || paraphrase(s, out[0]))) {
			out = append(out, s)
		}
	}
	return out
}

// paraphrase reports statements of one report that share most words: its headline, and its text.
func paraphrase(a, b statement.Statement) bool { return a.Report == b.Report && alike(a, b) }

// campOfSlain is the camp of the people whom a statement tells to have been killed; "" where it names those of two or none.
func campOfSlain(s statement.Statement) string {
	if !s.Has(replyPhrases["slain"]()) {
		return ""
	}
	if c := toldCamp(s); c != "" {
		return c
	}
	turned, armed, own, camp := turnedAround(s), armedWords(s), pile.Content(s.Root.Name), ""
	for i, w := range s.Words {
		c := lexicon.Camp(w.Text)
		if c == "" {
			c = lexicon.Camp(pile.Stem(w.Text))
		}
		if c == "" && armed[i] {
			c = "fighter" // "five smugglers"
		}
		if c != "civilian" && c != "fighter" || turned[i] || acts(s, i+1) || slices.Contains(own, w.Text) || s.Within(amongPhrases(), max(0, i-4), i) {
			continue
		}
		if camp != "" && camp != c {
			return ""
		}
		camp = c
	}
	return camp
}

// armedWords marks the words of a statement for armed people whom no word for a camp tells: robbers, a gang.
func armedWords(s statement.Statement) []bool {
	marked := make([]bool, len(s.Words))
	for _, m := range s.Find(doerPhrases()) {
		if kind := lexicon.Doers()[m.Number].Kind; (kind == "crime" || kind == "separatist") && !acts(s, m.To) {
			for i := m.From; i < m.To; i++ {
				marked[i] = true
			}
		}
	}
	return marked
}

// acts reports a word by which those named right before it did something to others: "militants overran".
func acts(s statement.Statement, i int) bool {
	active := i+1 < len(s.Words) && !ends(s, i+1) && !passive[s.Words[i+1].Text]
	return slices.ContainsFunc(points(0, s), func(p point) bool {
		return p.word == i && (p.deed != "harm" && p.deed != "execute" || active)
	})
}

// passive are the words behind a participle that tells what befell those named before it: "militants killed in".
var passive = map[string]bool{"in": true, "on": true, "by": true, "at": true, "near": true, "during": true, "and": true, "after": true, "as": true, "when": true, "while": true, "last": true, "with": true, "this": true, "outside": true, "dead": true, "or": true}

var amongPhrases = repliesOf("among")

// rivalDead reports statements by sources of which neither speaks for the other, and whose numbers may be of the same dead.
func (f *finder) rivalDead(a, b statement.Statement) bool {
	if a.Root.Key == b.Root.Key || overlap(a, b) || kin(a, b) || townsApart(a, b) || f.told("rival_account", a.Evidence(), b.Evidence()) {
		return false
	}
	x, y := f.countOf(a, "civilian"), f.countOf(b, "fighter")
	return x == 0 || y == 0 || min(x, y) >= alikeCounts*max(x, y)
}

// countOf is the greatest number of dead of a camp that the report of a statement gives; 0 where it gives none.
func (f *finder) countOf(s statement.Statement, camp string) float64 {
	most := 0.0
	for _, x := range f.figuresOf[s.Report] {
		if x.SubsetOf == "" && campOf(x.What) == camp {
			most = max(most, middle(x))
		}
	}
	return most
}

func (f *finder) setDead(a, b []statement.Statement) {
	about := a[0].Report
	if _, ok := f.incident[f.news[about]]; ok {
		about = f.news[about]
	}
	f.setRival("rival_account", about, "civilians or fighters killed", whoTheyWere, f.side("civilians", valueOf(a)), f.side("fighters", valueOf(b)))
}
