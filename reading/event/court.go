package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// courtSeat is where a court sits of which only the country is told: where the report has told of the same trial, else the
// town it is dated from, where that lies in the country. It is marked as inferred.
func (r *reader) courtSeat(found []candidate, i int) []text.Location {
	c := found[i]
	if c.kind != "trial" && c.kind != "sentence" || c.past || c.aggregate || c.status != "occurred" && c.status != "ongoing" || !wide(c.where) {
		return nil
	}
	for k := i - 1; k >= max(0, i-memory); k-- {
		if o := found[k]; (o.kind == "trial" || o.kind == "sentence") && !o.past && !o.headline && !wide(o.where) && (!hasCountry(c.where) || sharedPlace(c.where, o.where)) && !r.namesTown(c.sentence, o.where) {
			return inferredFrom(o.where)
		}
	}
	if !r.lede(c) && !c.headline {
		return nil
	}
	for _, p := range r.d.Toponyms {
		if p.Role == "dateline" && p.Kind == "city" && slices.ContainsFunc(c.where, func(l text.Location) bool { return l.CountryCode == p.Location.CountryCode }) && !r.namesTown(c.sentence, []text.Location{p.Location}) {
			return inferredFrom([]text.Location{p.Location})
		}
	}
	return nil
}

// namesTown reports a sentence that names another town than some, whatever for: who is sentenced in it may be of another case.
func (r *reader) namesTown(sentence int, but []text.Location) bool {
	other := func(p text.Place) bool {
		return p.Kind == "city" && (p.Role == "" || p.Role == "embedded") && !sharedPlace(but, []text.Location{p.Location})
	}
	s := r.d.Sentences[sentence].Span
	return slices.ContainsFunc(text.Within(r.d.Places, s), other) || slices.ContainsFunc(text.Within(r.d.Toponyms, s), other)
}

// samePlaces are the places that words take up without naming them: "the same road" is the place last told before it, by
// these words.
func (r *reader) samePlaces() []text.Place {
	var out []text.Place
	for i := range r.d.Tokens {
		if !strings.EqualFold(r.d.Word(i), "same") || i == 0 || !strings.EqualFold(r.d.Word(i-1), "the") || r.d.InFurniture(r.d.Tokens[i].Span) {
			continue
		}
		noun := r.d.Arcs[i].Head
		if noun <= i || noun > i+3 || !lexicon.Is("same place", r.d.Lemma(noun)) {
			continue
		}
		p := r.lastPlace(r.d.Tokens[i].Start)
		p.Span = r.d.SpanOf(i-1, noun+1)
		p.Role, p.Location.Written = "", r.d.Words(p.Span)
		if p.Location.Name == "" {
			p.Kind, p.Location.Name = "area", p.Location.Written
		}
		out = append(out, p)
	}
	return out
}

// lastPlace is the last place narrower than a country that a report set something in before an offset.
func (r *reader) lastPlace(start int) text.Place {
	all := r.placesBefore(start)
	for k := len(all) - 1; k >= max(0, len(all)-lookBackTowns); k-- {
		if p := all[k]; p.Kind != "country" && p.Kind != "venue" && r.atPlace(p) && !r.inPassing(p) && !r.ofSource(p.Span) {
			return p
		}
	}
	return text.Place{}
}
