package place

import (
	"sort"
	"strings"

	"sitrep/text"
)

// A venue looks for its settlement among the places next to it, within its sentence and a stretch of
// text, so that a text without sentences costs no more than one with them. A mere "church" must stand
// closer to a city than a venue with a name.
const (
	nearPlaces = 12
	nearName   = 200 // bytes
	nearNoun   = 80
	linkBytes  = 16 // of "in", "near the" between a venue and its region
)

// locateVenue is the location of a venue: the point of the settlement nearest to it in its sentence,
// else the region or country that it is said to stand in, without a point. places are in text order.
func (r *reader) locateVenue(v text.Place, sentence int, places []text.Place) text.Location {
	l := text.Location{Written: r.d.Words(v.Span), Name: r.d.Words(v.Span), Precision: "venue"}
	reach := nearName
	if v.Rule == "venue-noun" {
		reach = nearNoun
	}
	at := sort.Search(len(places), func(i int) bool { return places[i].Start >= v.End })
	linked := at < len(places) && r.standsIn(v.Span, places[at])
	if linked && places[at].Kind == "city" {
		inherit(&l, places[at])
	} else if p := r.nearestCity(v.Span, sentence, places[max(0, at-nearPlaces):min(len(places), at+nearPlaces)], reach); p != nil {
		inherit(&l, *p)
	} else if linked {
		inherit(&l, places[at])
	}
	return l
}

// inherit gives a venue the country and division of the place it stands in, and a settlement's point.
func inherit(l *text.Location, from text.Place) {
	f := from.Location
	l.Country, l.CountryCode, l.Admin1, l.Basis = f.Country, f.CountryCode, f.Admin1, "inferred"
	if from.Kind == "city" {
		l.Lat, l.Lon = f.Lat, f.Lon
	}
}

// nearestCity is the settlement nearest to a venue in its sentence and within reach, or nil.
func (r *reader) nearestCity(venue text.Span, sentence int, places []text.Place, reach int) *text.Place {
	var best *text.Place
	for i := range places {
		p := &places[i]
		d := distance(p.Span, venue)
		if p.Kind == "city" && d <= reach && (best == nil || d < distance(best.Span, venue)) && r.sentenceAt(p.Start) == sentence {
			best = p
		}
	}
	return best
}

// standsIn reports "a church in Turkey": a settlement, region or country follows, and only a preposition
// stands between. "The U.S. embassy" does not stand in the U.S.
func (r *reader) standsIn(venue text.Span, p text.Place) bool {
	if p.Kind == "demonym" || p.Kind == "area" || p.Start-venue.End > linkBytes {
		return false
	}
	preposition, _, _ := strings.Cut(strings.TrimSpace(r.d.Text[venue.End:p.Start]), " ")
	return is(preposition, "locative")
}

// sentenceAt is the sentence of the token that begins at a byte.
func (r *reader) sentenceAt(start int) int {
	i := sort.Search(len(r.d.Tokens), func(i int) bool { return r.d.Tokens[i].Start >= start })
	if i == len(r.words) {
		return -1
	}
	return r.words[i].sentence
}

// distance is the number of bytes between two spans, 0 when they touch or overlap.
func distance(a, b text.Span) int { return max(0, a.Start-b.End, b.Start-a.End) }
