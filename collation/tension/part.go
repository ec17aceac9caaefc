package tension

import (
	"strings"

	"sitrep/collation/statement"
	"sitrep/ledger"
)

// formerAt reports a number that is told as one that another has taken the place of, or as one of another time: what stands
// before it says so, or its sentence. "18 people, up from nine" tells nothing against the 18.
func formerAt(body string, e ledger.Evidence) bool {
	_, sentence := around(body, e)
	before, _, _ := strings.Cut(sentence, e.Quote)
	return statement.Cut(before+e.Quote).Has(countPhrases["former"]()) || statement.Cut(sentence).Has(countPhrases["time"]())
}

// partAt reports a number that counts some of those concerned: "including two boys", "seven died in hospital". What is told
// behind a number to lie in it makes no part of it ("eleven people, including a nurse"), nor does a part told beside a toll.
func partAt(body string, e ledger.Evidence) bool {
	if e.Start < 0 || e.End > len(body) || e.Start > e.End {
		return false
	}
	clause, _ := around(body, e)
	before, behind, _ := strings.Cut(clause, e.Quote)
	if statement.Cut(before + e.Quote).Has(countPhrases["before"]()) {
		return true
	}
	if statement.Cut(e.Quote).Has(countPhrases["total"]()) {
		return false
	}
	next := strings.Fields(behind)
	return statement.Cut(clause).Has(countPhrases["partial"]()) ||
		statement.Cut(e.Quote+" "+strings.Join(next[:min(len(next), extraReach)], " ")).Has(countPhrases["extra"]())
}

// extraReach is how many words behind a number tell that it counts others: "two more", "three other men".
const extraReach = 2
