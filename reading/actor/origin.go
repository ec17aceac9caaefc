package actor

import (
	"strings"

	"sitrep/gazetteer"
	"sitrep/text"
)

// origins notes the nationalities and countries that are told inside other words: the nationality in "an Ostrian court",
// the country in "Ostria's Interior Ministry". No other stage takes them for who is meant; see text.Mention.
func (f *finder) origins() {
	d := f.d
	around := f.around()
	for i := range d.Tokens {
		if !capital(d.Word(i)) || d.Silent(d.Tokens[i].Span) {
			continue
		}
		f.nationality(i, around[i])
		f.countryOf(i, around[i])
	}
}

// within is the mention that a token belongs to; of none, one of no tokens.
type within struct{ actor, first, last int }

// around gives the mention that each token lies in.
func (f *finder) around() []within {
	out := make([]within, len(f.d.Tokens))
	for a := range f.actors {
		for _, m := range f.actors[a].Mentions {
			first, last := f.d.TokensIn(m.Span)
			for i := first; i < last && !m.Aside; i++ {
				out[i] = within{a, first, last}
			}
		}
	}
	return out
}

// nationality notes the one that an adjective tells. Inside a proper name ("the Free Ostrian Army", "Ana Ostrian") it
// tells nobody's.
func (f *finder) nationality(i int, in within) {
	d := f.d
	code, ok := gazetteer.Demonym(d.Word(i))
	if !ok || in.first < in.last && f.isName(i, in) {
		return
	}
	n, ok := gazetteer.Country(code)
	if !ok || len(n.Demonyms) == 0 {
		return
	}
	if in.first < in.last && f.actors[in.actor].Kind == "nationality" {
		f.alias(in.actor, d.Word(i))
		return
	}
	told := found{kind: "nationality", name: n.Demonyms[0] + " nationals", id: "nationality:" + n.Name, rule: "actor.nationality", first: i, last: i + 1, head: i, aside: true}
	if k := text.Touching(d.Places, d.Tokens[i].Span); k >= 0 && d.Places[k].Kind == "demonym" && d.Places[k].Location.Precision != "country" {
		told.name, told.id = d.Word(i), "" // a people of a region go by their own name, not by the country's
	}
	f.add(told)
}

// isName reports an adjective that is part of a proper name: of a person, a place or an outlet, or before another word of
// the name with a capital.
func (f *finder) isName(i int, in within) bool {
	switch f.actors[in.actor].Kind {
	case "agency", "organization", "armed_group":
		next := i + 1
		return i > in.first || next < in.last && capital(f.d.Word(next)) && f.d.Word(i) != strings.ToUpper(f.d.Word(i))
	case "nationality", "population_group":
		return false
	}
	return true
}

// endsInCountry reports a word of a body's name behind "of", "in" or a comma: "authorities of Ostria", "Embassy Sarn, Ostria".
func endsInCountry(d *text.Document, i int, in within) bool {
	switch strings.ToLower(d.Word(i - 1)) {
	case "of", "in", ",", "the":
		return i > in.first+1
	}
	return false
}

// longestCountry is how many words a country's name has before a body's ("South Ostria's army").
const longestCountry = 3

// countryOf notes the country that the name of a state's body begins with.
func (f *finder) countryOf(i int, in within) {
	if in.last-in.first < 2 || i >= in.last || f.actors[in.actor].Kind != "agency" || i != in.first && !endsInCountry(f.d, i, in) {
		return
	}
	end := in.last - 1
	if i > in.first {
		end = in.last
	}
	for last := min(i+longestCountry, end); last > i; last-- {
		n, ok := gazetteer.CountryNamed(nameOf(f.d, i, last))
		if !ok {
			continue
		}
		f.add(found{kind: "country", name: n.Name, id: placeKey("country", n.Code, "", n.Name), rule: "actor.country",
			first: i, last: last, head: last - 1, aside: true})
		return
	}
}
