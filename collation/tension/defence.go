package tension

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
	lexicon "sitrep/lexicon/en/collation"
)

var defencePhrases = map[string]func() statement.Phrases{"lawyer": defenceOf("lawyer"), "kin": defenceOf("kin"), "client": defenceOf("client"), "plea": defenceOf("plea"), "official": defenceOf("official"), "own": defenceOf("own"), "victim": defenceOf("victim"), "issuer": defenceOf("issuer"), "outlet": defenceOf("outlet"), "watcher": defenceOf("watcher")}

func defenceOf(kind string) func() statement.Phrases {
	return sync.OnceValue(func() statement.Phrases { return statement.NewPhrases(lexicon.Defence(kind)) })
}

// What speaks for a statement accusing the one whom another speaks for, in points. It takes enough of them.
const (
	accusing    = 1.0
	tellsDeed   = 0.5
	byOfficial  = 0.5
	samePerson  = 1.0
	besidePlea  = 0.75
	sameReport  = 0.5
	enoughPlea  = 1.75
	mostAccused = 3 // statements of the accusing side that are shown
)

// defended sets what lawyers and relatives say for somebody accused, where no tension holds it yet, against the
// statements of the story that accuse him: "he was at home that night" and "police suspect him of laying the bomb".
func (f *finder) defended() {
	for _, r := range f.pile.Readings {
		found := 0
		for k := f.firstOf[r.Report.ID]; k < f.firstOf[r.Report.ID]+f.statementsOf[r.Report.ID] && found < replied; k++ {
			side := f.speaksFor(f.statements[k])
			if side == "" || ofMotive(f.statements[k]) || !f.pleads(f.statements[k], side) || f.onDeniedSide(f.statements[k]) {
				continue
			}
			if told := f.accusers(k); len(told) > 0 {
				found++
				f.setOpposed(f.statements[k], told, ofGuilt)
			}
		}
	}
}

// speaksFor is whether the source of a statement is told to be a lawyer or of the kin of somebody; "" for neither.
func (f *finder) speaksFor(s statement.Statement) string {
	if s.Root.Outlet || silent[s.Claim.Stance] && s.Claim.Stance != "denies" {
		return ""
	}
	name := statement.Cut(s.Root.Name)
	if kind := f.pile.Kind(s.Root.Identity); kind != "" && kind != "person" {
		return "" // a parents' association
	}
	for _, kind := range []string{"lawyer", "kin"} {
		if name.Has(defencePhrases[kind]()) || f.introduced(s, kind) {
			return kind
		}
	}
	return ""
}

// introducing is how many words around a name may tell who bears it.
const introducing = 6

// introduced reports a source by a person's name, beside which its report has a noun of a kind: "his lawyer, Ana Rovik".
func (f *finder) introduced(s statement.Statement, kind string) bool {
	last := s.Root.Name[strings.LastIndex(s.Root.Name, " ")+1:]
	if f.pile.Kind(s.Root.Identity) != "person" || len(last) < 3 {
		return false
	}
	text := f.pile.Report(s.Report).Text
	for from, n := 0, 0; n < rivals; n++ {
		at := strings.Index(text[from:], last)
		if at < 0 {
			return false
		}
		at += from
		from = at + len(last)
		before, behind := aroundName(text, at, from)
		if ofOne(before, kind) || ofOne(behind, kind) {
			return true
		}
	}
	return false
}

// ofOne reports words with a noun of a kind for one person: not "the parents' association".
func ofOne(s statement.Statement, kind string) bool {
	return slices.ContainsFunc(s.Find(defencePhrases[kind]()), func(m statement.Match) bool { return !strings.HasSuffix(s.Words[m.From].Text, "s") })
}

// aroundName are the words of a clause right before a name, and those between the commas behind it.
func aroundName(text string, start, end int) (before, behind statement.Statement) {
	line := text[max(0, start-reach):start]
	before = statement.Cut(strings.ToValidUTF8(line[lastOf(line, ".;!?\n”\""):], ""))
	before.Words = before.Words[max(0, len(before.Words)-introducing):]
	rest := text[end:min(len(text), end+reach/2)]
	if strings.HasPrefix(rest, ", ") {
		behind = statement.Cut(strings.ToValidUTF8(rest[2:2+firstOf(rest[2:], ",.;!?\n")], ""))
	}
	return before, behind
}

// pleads reports words that speak for somebody: a plea, or of a lawyer a negation or what the client did.
func (f *finder) pleads(s statement.Statement, side string) bool {
	negated := slices.ContainsFunc(s.Find(noPhrases()), func(m statement.Match) bool { return !mild(s, m) && s.Words[m.From].Text != "without" })
	if side == "lawyer" {
		return s.Has(defencePhrases["plea"]()) || denies(s) || negated || elsewhereThen(s) || s.Has(defencePhrases["client"]())
	}
	return s.Has(defencePhrases["plea"]()) || denies(s) || elsewhereThen(s) || s.Has(defencePhrases["own"]()) && !s.Has(defencePhrases["victim"]())
}

// elsewhereThen reports words that somebody was at another place: "he was at his sister's wedding that day".
func elsewhereThen(s statement.Statement) bool {
	for i := 1; i+1 < len(s.Words); i++ {
		if was := s.Words[i-1].Text; (was == "was" || was == "been") && (s.Words[i].Text == "at" || s.Words[i].Text == "in") && !s.Within(heldPhrases(), i+1, min(len(s.Words), i+1+hushReach)) {
			return true
		}
	}
	return false
}

var heldPhrases = defenceOf("held")

// onDeniedSide reports a statement that a tension shows as a denial already.
func (f *finder) onDeniedSide(s statement.Statement) bool {
	for _, n := range f.within[s.Report] {
		t := f.found[n]
		if t.Cause == "denial" && holds(t.Sides[len(t.Sides)-1], s.Claim.Evidence, s.Report) {
			return true
		}
	}
	return false
}

// accusers are the statements of a story that accuse the one for whom the k-th speaks, the best first.
func (f *finder) accusers(k int) []statement.Statement {
	d := f.statements[k]
	var list []candidate
	for _, report := range append([]string{d.Report}, f.stories[d.Report]...) {
		first := f.firstOf[report]
		for t := first; t < first+min(f.statementsOf[report], replied); t++ {
			if p := f.accusesFor(d, f.statements[t]); p >= enoughPlea {
				list = append(list, candidate{k: t, points: p})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(b.points, a.points) })
	var out []statement.Statement
	for _, c := range list {
		s := f.statements[c.k]
		if len(out) < mostAccused && c.points >= list[0].points-2*spread && !slices.ContainsFunc(out, func(o statement.Statement) bool { return overlap(o, s) }) {
			out = append(out, s)
		}
	}
	return out
}

// accusesFor is how much speaks for a statement accusing the one for whom another speaks; 0 for one that can't.
func (f *finder) accusesFor(d, s statement.Statement) float64 {
	if s.Root.Key == d.Root.Key || overlap(d, s) || kin(d, s) || silent[s.Claim.Stance] || f.speaksFor(s) != "" || ofAnother(s) || clears(s) || wronged(s) {
		return 0
	}
	blames, deed := s.Claim.Stance == "alleges" || s.Has(replyPhrases["accuse"]()), charging(s)
	if !blames && !deed && !(elsewhereThen(d) && s.Report == d.Report && len(peopleIn(s)) > 0 && f.standOf(s.Report, s.Root) == ofState) {
		return 0
	}
	p := 0.0
	if blames {
		p += accusing
	}
	if deed {
		p += tellsDeed
	}
	if statement.Cut(s.Root.Name).Has(defencePhrases["official"]()) || elsewhereThen(d) && f.standOf(s.Report, s.Root) == ofState {
		p += byOfficial
	}
	if s.Root.Outlet {
		p += ownVoice
	}
	if s.Report == d.Report {
		p += sameReport
		if gap := max(d.Claim.Evidence.Start-s.Claim.Evidence.End, s.Claim.Evidence.Start-d.Claim.Evidence.End); gap < near {
			p += besidePlea
		}
	}
	return p + f.ofPerson(d, s) + min(samePerson, f.sharedTerms(d, s))
}

// wronged reports a statement that somebody was ill-treated: it takes the side of the accused.
func wronged(s statement.Statement) bool {
	return slices.ContainsFunc(points(0, s), func(p point) bool { return p.sure && !p.denied && p.deed == "mistreat" })
}

// sharedTerms is what the rare words that two statements share are worth.
func (f *finder) sharedTerms(a, b statement.Statement) float64 {
	n, common := 0.0, f.commonTerms(f.deeds, a.Report)
	words := pile.Content(b.Claim.Evidence.Quote)
	for _, w := range pile.Content(a.Claim.Evidence.Quote) {
		if slices.Contains(words, w) && common[lexicon.Base(w)] > 0 && common[lexicon.Base(w)] <= 10 {
			n += someTerm
		}
	}
	return n
}

// clears reports a statement by which a deed is denied of somebody: "it found no proof that he was a member".
func clears(s statement.Statement) bool {
	return denies(s) || s.Has(replyPhrases["clear"]()) || slices.ContainsFunc(points(0, s), func(p point) bool { return p.denied && chargeable[p.deed] })
}

// ofPerson is what the persons whom two statements name say of their speaking of one: nothing where one names none.
func (f *finder) ofPerson(d, s statement.Statement) float64 {
	x, y := peopleIn(d), peopleIn(s)
	switch {
	case meets(x, y):
		return samePerson
	case len(x) > 0 && len(y) > 0:
		return -samePerson
	}
	return 0
}

// peopleIn are the persons whom a statement names, its source aside.
func peopleIn(s statement.Statement) map[string]bool {
	out := map[string]bool{}
	for _, n := range s.Named {
		if n.Kind == "person" && n.Who != "" && n.Who != s.Root.Identity {
			out[n.Who] = true
		}
	}
	return out
}

// chargeable are the deeds of which people are accused.
var chargeable = map[string]bool{"member": true, "recruit": true, "plan": true, "plea": true, "weapon": true, "abduct": true}

// charging reports a statement that tells such a deed.
func charging(s statement.Statement) bool {
	return slices.ContainsFunc(points(0, s), func(p point) bool { return chargeable[p.deed] && !p.denied }) || s.Has(commitPhrases())
}
