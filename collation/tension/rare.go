package tension

import (
	"slices"

	"sitrep/collation/statement"
)

// weighRare adds to what speaks for a deed that few statements of a story tell, or harm of people of the camp whose harm is denied:
// they are the likelier to be of one matter.
func (f *finder) weighRare(d *deeds, s statement.Statement, found map[int]map[string]float64) {
	camp := campOf(turnedWords(s))
	if camp == "" && s.Has(sidePhrases()) {
		camp = "force"
	}
	for t, of := range found {
		for deed := range of {
			switch n := f.tellers(d, s.Report, deed); {
			case (deed == "harm" || deed == "execute") && camp != "" && harmedOf(f.statements[t], camp):
				of[deed] += rareTerm
			case n > 0 && n <= fewTellers && deed != "member" && deed != "involve":
				of[deed] += commonTerm
			}
		}
	}
}

// harmedOf reports a statement in which a word for people of a camp stands beside one for harm: "killed four soldiers", not
// "killed in a clash with soldiers".
func harmedOf(s statement.Statement, camp string) bool {
	harm := points(0, s)
	for i, w := range s.Words {
		if campOf(w.Text) != camp || i > 0 && aside[s.Words[i-1].Text] {
			continue
		}
		if slices.ContainsFunc(harm, func(p point) bool { return p.deed == "harm" && !p.denied && max(p.word-i, i-p.word) <= besideHarm }) {
			return true
		}
	}
	return false
}

// besideHarm is how many words lie at most between people and the word for what happened to them; aside are prepositions behind
// which they are told as others.
const besideHarm = 4

var aside = map[string]bool{"with": true, "by": true, "against": true, "from": true}

// fewTellers is how many statements of a story tell a deed at most for it to tell matters apart.
const fewTellers = 4

// tellers is how many statements of a report's story tell a deed.
func (f *finder) tellers(d *deeds, report, deed string) int {
	n := len(d.told[report][deed])
	for _, r := range f.stories[report] {
		n += len(d.told[r][deed])
	}
	return n
}
