package actor

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/name"
	"sitrep/text"
)

// shave takes articles, titles and possessive marks off the ends of a name.
func (f *finder) shave(first, last int) (int, int) {
	d := f.d
	for first < last && (d.Tags[first].Universal == "DET" || d.Tags[first].Universal == "PUNCT") {
		first++
	}
	first = f.behindMembers(first, last)
	for k := min(actor.LongestTitle, last-first-1); k > 0; k-- {
		if isTitle(nameOf(d, first, first+k)) {
			return f.shave(first+k, last)
		}
	}
	if end := f.titleInto(first, last); end > first {
		return f.shave(end, last)
	}
	for last > first && (strings.Trim(d.Word(last-1), "'’s.") == "" || d.Tags[last-1].Universal == "PUNCT" || strings.EqualFold(d.Word(last-1), "the")) {
		last--
	}
	return first, last
}

// behindMembers is where a body's name begins behind those who are of it, at the start of a sentence: "Officers of the Orrin Battalion".
func (f *finder) behindMembers(first, last int) int {
	d := f.d
	if first+3 < last && d.Tags[first].Penn == "NNS" && strings.EqualFold(d.Word(first+1), "of") && strings.EqualFold(d.Word(first+2), "the") {
		return first + 3
	}
	return first
}

// styled is the start of a lone name with the style that is part of it: "Syed Amin" is no Amin.
func (f *finder) styled(first, last int) int {
	if d := f.d; last-first == 1 && first > d.SentenceOf(first).First && capital(d.Word(first-1)) && name.Beside("honours", strings.ToLower(d.Word(first-1))) == "name" {
		return first - 1
	}
	return first
}

// titleInto is the end of a title that begins before a name and reaches into what was taken for it ("the Secretary of Defense
// Ana Rovik"); the name's own start where there is none.
func (f *finder) titleInto(first, last int) int {
	d := f.d
	if !ofTitle(d, first) {
		return first
	}
	for end := min(last-1, first+longestField); end > first; end-- {
		if actor.Field(strings.ToLower(nameOf(d, first, end))) {
			return end
		}
	}
	return first
}

// ofTitle reports a token behind a title and "of".
func ofTitle(d *text.Document, i int) bool {
	if i < 2 || !strings.EqualFold(d.Word(i-1), "of") {
		return false
	}
	_, ok := titleEnding(d, i-1)
	return ok
}

// joinsTitle reports a capitalised title that stands alone ("the President"), or a part of one ("State" in "Secretary
// of State", "Defense" in "Minister of Defense").
func (f *finder) joinsTitle(first, last int) bool {
	if ofTitle(f.d, first) && actor.Field(strings.ToLower(nameOf(f.d, first, last))) {
		return true
	}
	for k := range min(actor.LongestTitle, first-f.d.SentenceOf(first).First+1) {
		if isTitle(nameOf(f.d, first-k, last)) {
			return true
		}
	}
	return false
}
