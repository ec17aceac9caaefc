package actor

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/event"
)

// places makes actors of the places read: countries, regions, cities, venues, and nationalities
// where a demonym stands for people ("Americans", "Tajik nationals", "a Russian accomplice").
func (f *finder) places() {
	d := f.d
	for _, p := range d.Places {
		first, last := d.TokensIn(p.Span)
		if first >= last {
			continue
		}
		head := headOf(d, first, last)
		if p.Kind == "demonym" {
			f.nationality(first, last, p.Location.Country)
			continue
		}
		if !f.free(first, last) && !f.seat(first, last) {
			continue
		}
		kind := map[string]string{"area": "region"}[p.Kind]
		if kind == "" {
			kind = p.Kind
		}
		name := p.Location.Name
		if name == "" {
			name = nameOf(d, first, last)
		}
		f.add(found{kind: kind, name: name, id: placeKey(kind, p.Location.CountryCode, p.Location.GeoName, name), rule: p.Rule, first: first, last: last, head: head})
	}
}

// seat reports a place named inside an agency's name as its seat ("the embassy in Sarn").
func (f *finder) seat(first, last int) bool {
	return first > 0 && strings.ToLower(f.d.Word(first-1)) == "in" && f.taken[first-1] && !f.d.Silent(f.d.SpanOf(first, last))
}

// placeKey is the same for the same place in every report.
func placeKey(kind, code, geoname, name string) string {
	switch {
	case kind == "country" && code != "":
		return "country:" + code
	case geoname != "":
		return "geonames:" + geoname
	}
	return ""
}

func (f *finder) nationality(first, last int, country string) {
	d := f.d
	if country == "" || !f.free(first, last) {
		return
	}
	i := last - 1
	if d.Tags[i].Penn == "NNS" || d.Tags[i].Penn == "NNPS" {
		f.add(found{kind: "nationality", name: country + " nationals", id: "nationality:" + country, rule: "actor.nationality", first: first, last: last, head: i})
		return
	}
	h := d.Arcs[i].Head
	if h < 0 || h != last {
		return
	}
	lemma := d.Lemma(h)
	if actor.NounKind(lemma+"s") == "nationality" || event.Is("person", lemma) {
		f.add(found{kind: "nationality", name: country + " nationals", id: "nationality:" + country, rule: "actor.nationality", first: first, last: h + 1, head: h})
	}
}
