package tension

import (
	"strings"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
)

// rejects reports words by which what another said is called something: a noun that takes it up, and behind it a word for denying.
// "The tale of the well was absurd."
func rejects(s statement.Statement) bool {
	if s.Root.Outlet || silent[s.Claim.Stance] {
		return false
	}
	_, _, ok := rejected(s)
	return ok
}

// rejected is the stretch of words between such a noun and the word for denying.
func rejected(s statement.Statement) (from, to int, ok bool) {
	denying := s.Find(replyPhrases["deny"]())
	for _, kind := range []string{"taken-up", "charge", "report"} {
		for _, m := range s.Find(replyPhrases[kind]()) {
			for _, d := range denying {
				if d.From >= m.To && d.From <= m.To+contests && !relative(s, d.From) && !s.Within(noPhrases(), m.To, d.From) {
					return m.To, d.From, true
				}
			}
		}
	}
	return 0, 0, false
}

// rejectedWords are the words of such a stretch that may tell matters apart.
func rejectedWords(s statement.Statement) []string {
	from, to, ok := rejected(s)
	var out []string
	for i := from; ok && i < to; i++ {
		if w := s.Words[i].Text; telling(w) {
			out = append(out, w)
		}
	}
	return out
}

// free gives what a report tells in its own voice right behind a source's words, and in the same paragraph, to that source, where
// it is a rejection: "No shell was fired, the ministry said. It called the doctors' story a fable."
func (f *finder) free(list []statement.Statement) {
	for i := 1; i < len(list); i++ {
		s, before := &list[i], list[i-1]
		if !s.Root.Outlet || before.Root.Outlet || before.Report != s.Report || silent[before.Claim.Stance] && before.Claim.Stance != "denies" {
			continue
		}
		if !f.inOneParagraph(before, *s) {
			continue
		}
		as := *s
		as.Root = before.Root
		if (as.Claim.Stance == "denies" || callsFalse(as)) && (strings.ContainsAny(s.Claim.Evidence.Quote, "\"“") || len(s.Words) > 0 && speaking[s.Words[0].Text]) {
			s.Root, s.Claim.Chain = before.Root, before.Claim.Chain
		}
	}
}

// inOneParagraph reports a statement that begins right behind another in its paragraph.
func (f *finder) inOneParagraph(before, s statement.Statement) bool {
	body, from, to := f.pile.Report(s.Report).Text, before.Claim.Evidence.End, s.Claim.Evidence.Start
	return from >= 0 && to <= len(body) && from <= to && to-from <= goesOnWithin && !strings.Contains(body[from:to], "\n")
}

// goesOnWithin is how many bytes lie at most between a source's words and the sentence in which it goes on.
const goesOnWithin = 40

// addRejected adds the statements of a report to which a rejection points: of the one whose story, report or charge it names, or
// that accuse the one who rejects.
func (f *finder) addRejected(k int, report string, found map[int]map[string]float64) {
	s := f.statements[k]
	if !denies(s) || pleads(s) || s.Root.Outlet || !s.Has(replyPhrases["charge"]()) && !s.Has(replyPhrases["report"]()) && !s.Has(replyPhrases["taken-up"]()) {
		return
	}
	words := f.deniedWords(s)
	first := f.firstOf[report]
	for t := first; t < first+min(f.statementsOf[report], replied); t++ {
		o := f.statements[t]
		if found[t] != nil || o.Root.Outlet || silent[o.Claim.Stance] || negatedEarly(o) || !f.mayTell(s, o) {
			continue
		}
		named := f.tellerNamed(s, o, words)
		if named && f.oneMatter(s, o) {
			found[t] = map[string]float64{inWords: sureDeed}
			continue
		}
		if f.sides(s, o) <= 0 && !f.ofTwoStates(s.Root.Identity, o.Root.Identity) {
			continue
		}
		if named || f.accuses(o) && (names(o, s.Root.Identity) || f.namesCountry(o, s.Root.Identity)) {
			found[t] = map[string]float64{inWords: looseDeed}
		}
	}
}

// tellerNamed reports a rejection that names whose words it answers: "rejected the family's account", "the Marian report was an
// invention".
func (f *finder) tellerNamed(d, s statement.Statement, words []string) bool {
	if s.Root.Outlet || !d.Has(replyPhrases["taken-up"]()) && !d.Has(replyPhrases["charge"]()) && !d.Has(replyPhrases["report"]()) {
		return false
	}
	return names(d, s.Root.Identity) || f.namesCountry(d, s.Root.Identity) && f.countries[d.Root.Identity] != f.countries[s.Root.Identity] || alikeWords(pile.Content(s.Root.Name), words) > 0
}
