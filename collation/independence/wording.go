package independence

import (
	"slices"

	"sitrep/collation/pile"
	"sitrep/ledger"
	"sitrep/lexicon/en/actor"
	lexicon "sitrep/lexicon/en/collation"
)

// nobody reports a source whose words hold a name and leave open who it is: "an American official", "Veldoran media", "his spokesman".
func (j *Judge) nobody(report string, h ledger.Hop) bool {
	switch who := j.pile.Who(report, h.Entity); {
	case who != "":
		kind := j.pile.Kind(who)
		return kind == "nationality" || kind == "population_group"
	case h.Entity != "":
		return false
	}
	words := j.wordsOf(report, h)
	return len(words) > 1 && (lexicon.Press(words[len(words)-1]) || lexicon.Voice(words[len(words)-1]) && owned(words[0]))
}

// owned reports a possessive pronoun: whose spokesman "his spokesman" is, his report tells elsewhere.
func owned(word string) bool {
	return word == "his" || word == "her" || word == "their" || word == "its"
}

// theOne reports a source by an office that one person holds at a time: "the governor of the region".
func (j *Judge) theOne(report string, h ledger.Hop) bool {
	words := j.wordsOf(report, h)
	if len(words) < 2 || words[0] != "the" {
		return false
	}
	if end := slices.IndexFunc(words, ofWhom); end > 0 {
		words = words[:end]
	}
	return actor.HeldBy(words[len(words)-1])
}

// wordsOf are the words of a source as its report has them, with an article.
func (j *Judge) wordsOf(report string, h ledger.Hop) []string {
	text := j.pile.Report(report).Text
	if h.Start < 0 || h.End <= h.Start || h.End > len(text) {
		return nil
	}
	return pile.Words(text[h.Start:h.End])
}
