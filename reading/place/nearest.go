package place

import (
	"sort"

	"sitrep/text"
)

// A venue looks for its settlement among the places next to it, within its sentence and a stretch of
// text, so that a text without sentences costs no more than one with them.
const (
	nearPlaces = 12
	nearBytes  = 500
)

// locateVenue is the location of a venue: the point of the settlement nearest to it in its sentence,
// else the region or country named there, without a point. places are in text order.
func (r *reader) locateVenue(span text.Span, sentence int, places []text.Place) text.Location {
	l := text.Location{Written: r.d.Words(span), Name: r.d.Words(span), Precision: "venue"}
	if p := r.nearest(span, sentence, places, "city"); p != nil {
		city := p.Location
		l.Country, l.CountryCode, l.Admin1, l.Lat, l.Lon = city.Country, city.CountryCode, city.Admin1, city.Lat, city.Lon
		l.Basis = "inferred"
	} else if p := r.nearest(span, sentence, places, "region", "country"); p != nil {
		l.Country, l.CountryCode, l.Admin1 = p.Location.Country, p.Location.CountryCode, p.Location.Admin1
		l.Basis = "inferred"
	}
	return l
}

// nearest is the place of one of the kinds that is nearest to a span in its sentence, or nil.
func (r *reader) nearest(span text.Span, sentence int, places []text.Place, kinds ...string) *text.Place {
	at := sort.Search(len(places), func(i int) bool { return places[i].Start >= span.Start })
	var best *text.Place
	for i := max(0, at-nearPlaces); i < min(len(places), at+nearPlaces); i++ {
		p := &places[i]
		if p.Kind == "country" && p.End+1 == span.Start {
			continue // "the U.S. embassy" does not stand in the U.S.
		}
		if d := distance(p.Span, span); d > nearBytes || best != nil && d >= distance(best.Span, span) {
			continue
		}
		if isOneOf(p.Kind, kinds) && r.sentenceAt(p.Start) == sentence {
			best = p
		}
	}
	return best
}

// sentenceAt is the sentence of the token that begins at a byte.
func (r *reader) sentenceAt(start int) int {
	i := sort.Search(len(r.d.Tokens), func(i int) bool { return r.d.Tokens[i].Start >= start })
	if i == len(r.words) {
		return -1
	}
	return r.words[i].sentence
}

func isOneOf(kind string, kinds []string) bool {
	for _, k := range kinds {
		if k == kind {
			return true
		}
	}
	return false
}

// distance is the number of bytes between two spans, 0 when they touch or overlap.
func distance(a, b text.Span) int { return max(0, a.Start-b.End, b.Start-a.End) }
