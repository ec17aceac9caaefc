package actor

import (
	"strings"

	"sitrep/gazetteer"
	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/name"
	"sitrep/text"
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
			f.people(first, last, p.Location)
			continue
		}
		if !f.free(first, last) && !f.seat(first, last) || f.opensBody(last) || f.opensName(first, last) {
			continue
		}
		kind := map[string]string{"area": "region"}[p.Kind]
		if kind == "" {
			kind = p.Kind
		}
		if kind == "venue" && organisationKind(d, first, last) == "organization" {
			kind = "organization" // a university is spoken of as a body
		}
		if kind == "venue" && (actor.NounKind(f.d.Word(last-1)) == "agency" || p.Rule == "venue-of" && actor.NounKind(f.d.Word(first)) == "agency") {
			continue // "The Embassy", "the Embassy of Kestria" act; see unreferred
		}
		rule := p.Rule
		if kind == "venue" && !hasCapital(d, first, last) {
			if f.seatedVenue(first, head) {
				continue
			}
			rule = "actor.description"
		}
		called := p.Location.Name
		if called == "" {
			called = nameOf(d, first, last)
		}
		a := f.add(found{kind: kind, name: called, id: placeKey(kind, p.Location.CountryCode, p.Location.GeoName, called), rule: rule, first: first, last: last, head: head})
		f.withDivision(a, first, last)
		if p.Kind == "country" {
			f.nationals(p, first, last)
		}
	}
}

// nationals notes the people of a country told by its name: "U.S. citizens", "UK nationals".
func (f *finder) nationals(p text.Place, first, last int) {
	d := f.d
	n, ok := gazetteer.Country(p.Location.CountryCode)
	if !ok || len(n.Demonyms) == 0 || last >= d.SentenceOf(first).Last || d.Arcs[last-1].Head != last || actor.NounKind(strings.ToLower(d.Word(last))) != "nationality" {
		return
	}
	f.add(found{kind: "nationality", name: n.Demonyms[0] + " nationals", id: "nationality:" + n.Name, rule: "actor.nationality", first: first, last: last + 1, head: last, aside: true})
}

// opensBody reports a word with a capital behind a place that makes both the name of a group or union: "the Orrin Cartel".
func (f *finder) opensBody(last int) bool {
	if last >= len(f.d.Tokens) || f.taken[last] || !capital(f.d.Word(last)) || f.d.Arcs[last-1].Head != last {
		return false
	}
	kind := actor.TailKind(f.d.Word(last))
	return kind == "armed_group" || kind == "organization"
}

// opensName reports a place that stands first in a longer name which the name finder saw, and whose words tell a body: "the Orrin
// Rights Monitor", "the Orrin Observatory for Human Rights".
func (f *finder) opensName(first, last int) bool {
	d := f.d
	k := text.Touching(d.Names, d.SpanOf(first, last))
	if k < 0 || d.Names[k].Kind != "ORG" || d.Names[k].First != first || d.Names[k].Last <= last || !capital(d.Word(last)) {
		return false
	}
	end := f.ownedTail(d.Names[k])
	switch organisationKind(d, first, end) {
	case "organization", "armed_group":
		return f.free(last, end)
	}
	return false
}

// withDivision notes the wording of a place with the noun that tells what it is, "Sarn state", "the district of Sarn", and
// without it, where it is part of the name ("Sarn State").
func (f *finder) withDivision(a, first, last int) {
	d := f.d
	s := d.SentenceOf(first)
	if last < s.Last && administrative(strings.ToLower(d.Word(last))) {
		f.alias(a, nameOf(d, first, last+1))
	}
	if last-first > 1 && capital(d.Word(last-1)) && actor.NounKind(strings.ToLower(d.Word(last-1))) == "region" {
		f.alias(a, nameOf(d, first, last-1))
	}
	if first-2 >= s.First && strings.EqualFold(d.Word(first-1), "of") && administrative(strings.ToLower(d.Word(first-2))) {
		f.alias(a, nameOf(d, first-2, last))
	}
}

// hasCapital reports words of which one bears a capital.
func hasCapital(d *text.Document, first, last int) bool {
	for i := first; i < last; i++ {
		if capital(d.Word(i)) {
			return true
		}
	}
	return false
}

// unlisted makes actors of the places that the gazetteer does not know and the report shows to be some: a town ("the
// village of Elmsted"), else a region.
func (f *finder) unlisted() {
	d := f.d
	kinds := map[string]string{}
	for _, p := range d.Toponyms {
		if p.Role == "unlisted" && kinds[d.Words(p.Span)] != "city" {
			kinds[d.Words(p.Span)] = f.unlistedKind(p)
		}
	}
	for _, p := range d.Toponyms {
		first, last := d.TokensIn(p.Span)
		if p.Role != "unlisted" || first >= last || !f.free(first, last) && !f.seat(first, last) {
			continue
		}
		end := last
		if last-first > 1 && !capital(d.Word(last-1)) && administrative(strings.ToLower(d.Word(last-1))) {
			end-- // "Elmsted village"
		}
		a := f.add(found{kind: kinds[d.Words(p.Span)], name: nameOf(d, first, end), rule: "actor.place.unlisted", first: first, last: last, head: headOf(d, first, last)})
		f.withDivision(a, first, last)
	}
}

func (f *finder) unlistedKind(p text.Place) string {
	d := f.d
	first, last := d.TokensIn(p.Span)
	if first >= last {
		return "region"
	}
	if p.Kind == "city" || first > 1 && strings.EqualFold(d.Word(first-1), "of") && actor.NounKind(d.Lemma(first-2)) == "city" {
		return "city"
	}
	if kind := name.Beside("tail", strings.ToLower(d.Word(last-1))); kind != "" && last-first > 1 {
		return kind
	}
	region := name.Beside("joins", strings.ToLower(d.Word(first))) == "place"
	if last < len(d.Tokens) && name.Beside("after", strings.ToLower(d.Word(last))) == "place" {
		region = actor.NounKind(strings.ToLower(d.Word(last))) != "city"
	}
	if region {
		return "region"
	}
	return "city"
}

// seat reports a place named inside an agency's name as its seat ("the embassy in Sarn", "the fire brigade of Sarn").
func (f *finder) seat(first, last int) bool {
	if first < 2 || !f.taken[first-1] || f.d.Silent(f.d.SpanOf(first, last)) {
		return false
	}
	w := strings.ToLower(f.d.Word(first - 1))
	return w == "in" || w == "of" && !capital(f.d.Word(first-2))
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

// people makes an actor of the people a demonym stands for: a nationality, or a group without a country of its own
// ("Chechen brothers"). Before a noun that is no person ("Russian police") it stands for none.
func (f *finder) people(first, last int, at text.Location) {
	d := f.d
	if !f.free(first, last) {
		return
	}
	i := last - 1
	plural := d.Tags[i].Penn == "NNS" || d.Tags[i].Penn == "NNPS"
	end := last
	if !plural {
		h := f.personsOf(last)
		if h < 0 {
			return
		}
		i, end = h, h+1
	}
	group := found{kind: "population_group", name: nameOf(d, first, end), rule: "actor.people", first: first, last: end, head: i}
	if n, ok := gazetteer.Country(at.CountryCode); ok && at.Precision == "country" && len(n.Demonyms) > 0 {
		group.kind, group.name, group.id, group.rule = "nationality", n.Demonyms[0]+" nationals", "nationality:"+n.Name, "actor.nationality"
	}
	if group.kind == "population_group" && d.Tags[i].Penn == "NN" {
		return // "a European diplomat" is one person
	}
	a := f.add(group)
	if !plural {
		f.alias(a, nameOf(d, first, last))
	}
}

// personsOf is the noun of persons that an adjective before token i belongs to ("migrant workers"), -1 for none.
func (f *finder) personsOf(i int) int {
	d := f.d
	h := d.Arcs[i-1].Head
	if h < i || h > i+2 {
		return -1
	}
	for ; i < h; i++ {
		if d.Arcs[i].Head != h {
			return -1
		}
	}
	if lemma := d.Lemma(h); actor.NounKind(lemma+"s") == "nationality" || event.Is("person", lemma) {
		return h
	}
	return -1
}
