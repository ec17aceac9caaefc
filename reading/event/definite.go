package event

import (
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

func hasWord(d *text.Document, i int, word string) bool {
	for _, c := range d.Children(i) {
		if strings.ToLower(d.Word(c)) == word {
			return true
		}
	}
	return false
}

// definite reports a noun that can point back at an event told before: "the attack", "Thursday's raid".
func definite(d *text.Document, i int) bool {
	if owner := d.Child(i, "nmod:poss"); owner >= 0 && lexicon.Is("day word", strings.ToLower(d.Word(owner))) {
		return true
	}
	det := d.Child(i, "det")
	if det < 0 {
		return false
	}
	switch strings.ToLower(d.Word(det)) {
	case "a", "an":
		return hasWord(d, i, "such")
	case "the", "this", "that", "these", "those":
		return true
	}
	return false
}

func plural(d *text.Document, i int) bool {
	return d.Tags[i].Penn == "NNS" || d.Tags[i].Penn == "NNPS"
}
