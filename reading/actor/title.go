package actor

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/name"
	"sitrep/text"
)

func isTitle(w string) bool { _, ok := actor.Title(w); return ok }

// titleBefore reports a title right before a name ("Gen. Rook", "Interior Minister Ana Rovik"), or one with its field
// between ("the Minister for the Coast, Ana Rovik").
func (f *finder) titleBefore(first int) (title, public bool) {
	d := f.d
	if public, ok := titleEnding(d, first); ok {
		return true, public
	}
	if first > 0 {
		if p, ok := actor.Title(d.Lemma(first - 1)); ok {
			return true, p
		}
	}
	return f.fieldBefore(first)
}

// titleEnding is the title whose last word stands right before a token; longer ones first.
func titleEnding(d *text.Document, at int) (public, ok bool) {
	for k := min(actor.LongestTitle, at-d.SentenceOf(min(at, len(d.Tokens)-1)).First); k > 0; k-- {
		if public, ok := actor.Title(nameOf(d, at-k, at)); ok {
			return public, true
		}
	}
	return false, false
}

// longestField is how many tokens may stand between a title and its bearer.
const longestField = 8

// fieldBefore reports a title that "of" or "for" and names or nouns part from its bearer.
func (f *finder) fieldBefore(first int) (title, public bool) {
	d := f.d
	s := d.SentenceOf(first)
	for i := first - 1; i > s.First && first-i <= longestField; i-- {
		switch w := strings.ToLower(d.Word(i)); {
		case w == "of" || w == "for":
			if public, ok := titleEnding(d, i); ok {
				return true, public
			}
		case w == "," && i == first-1, w == "and", w == "'s", w == "’s":
		case !capital(d.Word(i)) && d.Tags[i].Universal != "DET" && d.Tags[i].Universal != "NOUN":
			return false, false
		}
	}
	return false, false
}

// calling reports a word that tells a person before a name ("teacher Mirel Stann").
func (f *finder) calling(first int) bool {
	return first > f.d.SentenceOf(first).First && name.Beside("before", strings.ToLower(f.d.Word(first-1))) == "person"
}

// address is the gender that a form of address before a name tells ("Mrs Rovik"), "" for none.
func (f *finder) address(first int) string {
	if first == 0 {
		return ""
	}
	return addressed(strings.Trim(strings.ToLower(f.d.Word(first-1)), "."))
}

func addressed(w string) string {
	switch w {
	case "mr", "sir":
		return "male"
	case "mrs", "ms", "miss", "lady":
		return "female"
	}
	return ""
}
