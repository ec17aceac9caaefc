package event

import (
	"strings"

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
	if owner := d.Child(i, "nmod:poss"); owner >= 0 && weekday[strings.ToLower(d.Word(owner))] {
		return true
	}
	det := d.Child(i, "det")
	if det < 0 {
		return false
	}
	switch strings.ToLower(d.Word(det)) {
	case "the", "this", "that", "these", "those":
		return true
	}
	return false
}

var weekday = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"yesterday": true, "today": true, "week": true, "month": true, "year": true, "weekend": true, "night": true, "morning": true, "afternoon": true, "evening": true, "spring": true, "summer": true,
	"autumn": true, "winter": true}

func plural(d *text.Document, i int) bool {
	return d.Tags[i].Penn == "NNS" || d.Tags[i].Penn == "NNPS"
}
