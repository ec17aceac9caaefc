package place

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/name"
)

// isShown reports a name that ends or begins with a word for a road, a water or the like, or whose
// neighbours speak of a place.
func (r *reader) isShown(first, last int) bool {
	if last-first > 1 && (features().has(r.d.Word(last-1), "tail") || features().has(r.d.Word(first), "head") || heads().has(strings.ToLower(r.d.Word(last-1)), "")) {
		return true
	}
	if isRoadNumber(r.d.Word(first)) && last-first == 1 {
		return true
	}
	next := r.after(last)
	if divisions().has(next, "") || r.tail(last) > last || features().has(capitalised(next), "tail") || is(next, "settlement") || is(next, "quarter") {
		return true
	}
	return r.followsPreposition(first) || r.beforeDeed(last) || r.belowVerb(first, last) || r.placesOne(first, last)
}

// beforeDeed reports a word for an attack behind a name, alone or behind a noun for what it hit: "the Elmsted killings", "the
// Elmsted boat killings".
func (r *reader) beforeDeed(last int) bool {
	if len(r.d.Tags) == 0 {
		return false
	}
	for i := last; i < last+2 && r.isSmallNoun(i); i++ {
		if event.Is("attack", r.d.Lemma(i)) {
			return true
		}
	}
	return false
}

// isSmallNoun reports a noun in small letters of the same sentence as the token before it.
func (r *reader) isSmallNoun(i int) bool {
	w := r.after(i)
	return w != "" && w == strings.ToLower(w) && hasLetter(w) && r.d.Tags[i].Universal == "NOUN"
}

// belowVerb reports a name that is the object of what is done to places: "fled Elmsted", "had overrun Elmsted".
func (r *reader) belowVerb(first, last int) bool {
	return !isClitic(r.after(last)) && len(r.d.Tags) > 0 && first > 0 && r.before(first) != "" && r.d.Tags[first-1].Universal == "VERB" && name.Beside("verb", r.d.Lemma(first-1)) == "place"
}

// followsPreposition reports "in Elmsted", "at the Elms", "the village of Elmsted".
func (r *reader) followsPreposition(first int) bool {
	w, at := r.before(first), first-1
	for (w == "the" || is(w, "beside")) && at > 0 {
		w, at = r.before(at), at-1
	}
	if w == "," && r.isApposed(at) {
		return true
	}
	if w == "on" && at > 0 {
		return event.Is("attack", r.before(at)) // "a raid on Elmsted"
	}
	if w == "of" && at > 0 {
		return event.Is("attack", r.before(at)) || is(r.before(at), "settlement") || is(r.before(at), "direction") || divisions().has(r.before(at), "of") || r.isBuilding(at-1)
	}
	if (w == "and" || w == ",") && at > 0 {
		return r.endsPlace(at)
	}
	if w == "between" {
		return r.endsInPair(first)
	}
	return w != "to" && is(w, "locative")
}

// isBuilding reports a noun for a building in small letters: "the police station of Elmsted".
func (r *reader) isBuilding(i int) bool { return !r.words[i].capital && heads().has(r.d.Word(i), "") }

// endsInPair reports a name with "and" and another name of a place behind it: "between Sarn and Orrin".
func (r *reader) endsInPair(first int) bool {
	n := r.nameAt(r.d.Tokens[first].Span)
	if n == nil || n.Last+1 >= len(r.d.Tokens) || r.after(n.Last) != "and" {
		return false
	}
	other := r.nameAt(r.d.Tokens[n.Last+1].Span)
	return other != nil && other.Kind == "LOC"
}

// endsPlace reports a name of a place, with a word for its kind, right before token i: "in Elmsted district and".
func (r *reader) endsPlace(i int) bool {
	if i > 0 && divisions().has(r.before(i), "after") {
		i--
	}
	if i == 0 || r.before(i) == "" {
		return false
	}
	n := r.nameAt(r.d.Tokens[i-1].Span)
	return n != nil && n.Kind == "LOC" && is(r.before(n.First), "locative")
}

// placesOne reports a name between "a" and a noun in small letters, which tells where one of many is: "an Elmsted bakery".
func (r *reader) placesOne(first, last int) bool {
	if len(r.d.Tags) == 0 || last-first > 2 || !r.isSmallNoun(last) {
		return false
	}
	w := strings.ToLower(r.before(first))
	return (w == "a" || w == "an") && !event.Is("weapon", r.d.Lemma(last))
}
