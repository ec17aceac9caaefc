package tension

import (
	"strings"
	"testing"

	"sitrep/collation/statement"
	"sitrep/ledger"
)

func evidenceOf(body, quote string) ledger.Evidence {
	at := strings.Index(body, quote)
	return ledger.Evidence{Start: at, End: at + len(quote), Quote: quote}
}

func partOf(body, quote string) bool {
	clause, _ := around(body, evidenceOf(body, quote))
	return partAt(clause, quote, "people")
}

func TestPartsOfANumber(t *testing.T) {
	for _, c := range []struct {
		body, quote string
		part        bool
	}{
		{"Shells killed nine people, including a midwife, in Korsa.", "nine people", false},
		{"Shells killed nine people including two midwives.", "two midwives", true},
		{"The toll rose to six after two of the wounded succumbed.", "The toll rose to six", false},
		{"Three other miners were hurt.", "Three other miners", true},
		{"Four miners died overnight in hospital.", "Four miners", true},
	} {
		if got := partOf(c.body, c.quote); got != c.part {
			t.Errorf("%q in %q: part %v", c.quote, c.body, got)
		}
	}
}

func TestFormerNumbers(t *testing.T) {
	body := "The governor put the dead at 18, up from nine on Sunday."
	_, sentence := around(body, evidenceOf(body, "18"))
	if formerAt(sentence, "18") {
		t.Error("18 is no former number")
	}
	if _, sentence = around(body, evidenceOf(body, "nine")); !formerAt(sentence, "nine") {
		t.Error("nine is a former number")
	}
}

func TestAnswersOfAStatement(t *testing.T) {
	for words, want := range map[string]string{
		"The tank burst because of a faulty valve":          "a mishap",
		"Commandos freed the hostages in a raid":            "freed by force",
		"It was not a faulty valve":                         "",
		"A drone strike or a faulty valve may have done it": "",
	} {
		said := statement.Cut(words)
		said.Claim.Evidence.Quote = words
		got := ""
		for q, a := range answersOf(said) {
			if q == "cause" || q == "freedom" {
				got = a
			}
		}
		if got != want {
			t.Errorf("%q answers %q, want %q", words, got, want)
		}
	}
}

func TestWhoKeepsSilentDeniesNothing(t *testing.T) {
	for words, silent := range map[string]bool{
		"The navy has said nothing about the sinking":            true,
		"The navy neither confirmed nor denied that a boat sank": true,
		"The navy had not told the owner that the boat had sunk": false,
	} {
		s := statement.Cut(words)
		got := false
		for _, m := range s.Find(noPhrases()) {
			got = got || saidNothing(s, m)
		}
		if got != silent {
			t.Errorf("%q: silent %v", words, got)
		}
	}
}
