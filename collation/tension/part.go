package tension

import (
	"strings"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
)

// formerAt reports a number that is told as one that another has taken the place of, or as one of another time: what stands
// before it says so, or its sentence. "18 people, up from nine" tells nothing against the 18.
func formerAt(sentence, number string) bool {
	before, _, _ := strings.Cut(sentence, number)
	return statement.Cut(before+number).Has(countPhrases["former"]()) || statement.Cut(sentence).Has(countPhrases["time"]())
}

// partAt reports a number that counts some of those concerned: "including two boys", "seven died in hospital". What is told
// behind a number to lie in it makes no part of it ("eleven people, including a nurse"), nor does a part told beside a toll.
func partAt(clause, number, counted string) bool {
	if clause == "" {
		return false
	}
	before, behind, _ := strings.Cut(clause, number)
	if statement.Cut(before + upToCounted(number, counted)).Has(countPhrases["before"]()) {
		return true
	}
	if statement.Cut(number).Has(countPhrases["total"]()) {
		return false
	}
	next := strings.Fields(behind)
	return statement.Cut(clause).Has(countPhrases["partial"]()) ||
		statement.Cut(number+" "+strings.Join(next[:min(len(next), extraReach)], " ")).Has(countPhrases["extra"]())
}

// upToCounted are the words that give a number, up to the noun of those whom it counts: what stands behind that lies in the
// number, as in "47 people, including officials".
func upToCounted(number, counted string) string {
	if nouns := pile.Words(counted); len(nouns) > 0 {
		if at := strings.Index(strings.ToLower(number), nouns[0]+","); at > 0 {
			return number[:at]
		}
	}
	return number
}

// extraReach is how many words behind a number tell that it counts others: "two more", "three other men".
const extraReach = 2
