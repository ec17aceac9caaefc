package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/headline"
	"sitrep/lexicon/en/speech"
)

// present is the base form of the verb whose present tense a word in small letters can be; "" for none.
func (m *Model) present(word string) string {
	if r, _ := utf8.DecodeRuneInString(word); !unicode.IsLower(r) || len(word) < 3 {
		return ""
	}
	if m.isVerb(word) {
		return word
	}
	for _, ending := range [][2]string{{"s", ""}, {"es", ""}, {"ies", "y"}} {
		if stem, ok := strings.CutSuffix(word, ending[0]); ok && len(stem) > 1 && m.isVerb(stem+ending[1]) {
			return stem + ending[1]
		}
	}
	return ""
}

// isVerb reports the base form of a verb: of the treebanks, of headlines, or of the lexicons of events and speech.
func (m *Model) isVerb(base string) bool {
	if headline.Listed(base) || len(event.Senses(base, false)) > 0 || m.lemmas.Knows(base, "VERB", "VB") || m.lemmas.Knows(base, "VERB", "VBP") {
		return true
	}
	_, said := speech.Find("verb", base)
	return said
}

// undergone reports a verb that something is done by to somebody or something.
func undergone(lemma string) bool {
	if h, ok := event.FindHarm("verb", lemma); ok {
		return h.Who == "object"
	}
	for _, s := range event.Senses(lemma, false) {
		if s.Object != "" {
			return true
		}
	}
	return false
}
