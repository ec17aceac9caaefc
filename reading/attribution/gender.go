package attribution

import (
	"strings"

	"sitrep/lexicon/en/coreference"
	"sitrep/text"
)

// genderFits reports that "he" or "she" may stand for somebody called so: nothing in the words tells a person of the other
// kind, neither a given name ("Mara Rovik") nor a noun ("the boy's mother") or a form of address ("Mr Rovik").
func (f *finder) genderFits(name, word string) bool {
	other := map[string]string{"he": "female", "she": "male"}[word]
	words := strings.Fields(name)
	if len(words) == 0 || other == "" {
		return true
	}
	head := lower(strings.TrimSuffix(words[len(words)-1], "."))
	first := strings.TrimSuffix(words[0], ".")
	return coreference.Noun(head) != other && coreference.Noun(lower(first)) != other && f.given(words) != other
}

// calledLast is how many of an actor's last mentions are asked for the pronouns that stand for it.
const calledLast = 30

// calledOther reports somebody for whom the other pronoun stands elsewhere: who is called "he" is no "she".
func (f *finder) calledOther(a text.Actor, word string) bool {
	for _, m := range a.Mentions[max(0, len(a.Mentions)-calledLast):] {
		if !m.Pronoun {
			continue
		}
		switch lower(f.d.Words(m.Span)) {
		case "he", "him", "his", "himself":
			return word == "she"
		case "she", "her", "hers", "herself":
			return word == "he"
		}
	}
	return false
}

// given is the gender that the given name in somebody's name tells, "" for none: the first word of the name that is one.
func (f *finder) given(words []string) string {
	for _, w := range words[:len(words)-1] {
		if g := coreference.GivenName(w); g == "male" || g == "female" {
			return g
		}
	}
	return ""
}
