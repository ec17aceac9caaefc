package tension

import (
	"slices"
	"testing"

	"sitrep/collation/statement"
	lexicon "sitrep/lexicon/en/collation"
)

func TestWhatThereWasNoneOf(t *testing.T) {
	for quote, want := range map[string]string{
		"The colonel said that no vessel of his was out that night": "vessel",
		"He saw no lorry":                               "lorry",
		"There was no storehouse, she said":             "storehouse",
		"None of the villagers carried a lance":         "lance",
		"Drivers are urged not to leave their lorries":  "",
		"The ministry would not comment on the lorries": "",
		"It never disputed that it had a lorry there":   "",
	} {
		s := statement.Cut(quote)
		s.Claim.Evidence.Quote = quote
		got := ""
		if things := deniedThings(s); len(things) > 0 {
			got = things[0][0]
			if want != "" && slices.Contains(things[0], lexicon.Base(want)) {
				got = want
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", quote, got, want)
		}
	}
}

func TestWordsForOneThing(t *testing.T) {
	if !sameThing(lexicon.Base("rifles"), lexicon.Base("weapons")) || sameThing("rifl", "river") {
		t.Error("rifles are weapons, and no river")
	}
}

func TestARejectionAndWhatItIsOf(t *testing.T) {
	for quote, want := range map[string]string{
		"The brigadier said the tale of the poisoned granary was absurd": "granary",
		"The report of a raid on the granary is a fantasy, he said":      "granary",
		"The paper wrote of nine, which the ministry called a tale":      "",
		"She said the report on the granary was long":                    "",
	} {
		s := statement.Cut(quote)
		s.Claim.Evidence.Quote = quote
		s.Root.Name = "Ivo Marn"
		if got := slices.Contains(rejectedWords(s), "granary"); got != (want != "") || rejects(s) != (want != "") {
			t.Errorf("%q: %v", quote, rejectedWords(s))
		}
	}
}
