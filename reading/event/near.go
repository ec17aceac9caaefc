package event

import (
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// besideReach is how many tokens behind an event noun its place may stand.
const besideReach = 12

// besideNoun is the event noun behind which a place stands with nothing but nouns and prepositions of place between,
// whatever the parser hung it on: "after an attack at a stop in Sarn". -1 for none.
func (r *reader) besideNoun(place text.Span) int {
	d := r.d
	first, _ := d.TokensIn(place)
	if first >= len(d.Tokens) {
		return -1
	}
	from := d.SentenceOf(first).First
	for i := first - 1; i >= max(from, first-besideReach); i-- {
		if k, ok := r.at[i]; ok {
			if _, _, deed := r.sense(d.Predicates[k]); deed && d.Predicates[k].Noun {
				return i
			}
		}
		switch d.Tags[i].Universal {
		case "NOUN", "PROPN", "DET", "ADJ":
		case "ADP":
			if !locative[strings.ToLower(d.Word(i))] {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// atDistance reports a town from which only the way to a place is told: "40 km west of Sarn", "15 miles from the town of
// Sarn", "north of Sarn"; "in the north of Sarn" is in Sarn. It tells where something was when nothing closer does.
func (r *reader) atDistance(place text.Span) bool {
	d := r.d
	first, _ := d.TokensIn(place)
	if first >= len(d.Tokens) {
		return false
	}
	from := d.SentenceOf(first).First
	for i := first - 1; i >= max(from, first-distanceReach); i-- {
		if w := strings.ToLower(d.Word(i)); lexicon.Is("distance", w) {
			return i > from && d.Tags[i-1].Universal == "NUM"
		} else if d.Tags[i].Universal == "VERB" || w == "," {
			return false
		}
	}
	return false
}

// distanceReach is how many tokens before a town its distance may stand.
const distanceReach = 7

// townOf is the town by which a venue was put on the map, where its sentence names one: Sarn for the hotel of "a hotel
// popular with traders in the port of Sarn".
func (r *reader) townOf(venue text.Place, s text.Sentence) []text.Location {
	if venue.Kind != "venue" || venue.Location.Lat == nil {
		return nil
	}
	for _, p := range text.Within(r.places, s.Span) {
		l := p.Location
		if p.Kind == "city" && l.Lat != nil && *l.Lat == *venue.Location.Lat && *l.Lon == *venue.Location.Lon && r.atPlace(p) && !r.inPassing(p) && !r.ofSource(p.Span) {
			return []text.Location{l}
		}
	}
	return nil
}
