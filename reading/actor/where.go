package actor

import (
	"strconv"
	"strings"

	"sitrep/lexicon/en/name"
	"sitrep/text"
)

// calledPlace is the kind of a name that the name finder took for a place's and that no list knows: a town where its
// preposition or verb may be one of places, or a body where it is an acronym ("the ABVD"); "" for neither.
func (f *finder) calledPlace(n spelt) string {
	d := f.d
	span := d.SpanOf(n.first, n.last)
	if n.label != "LOC" && n.label != "PER" || f.partOfName(n) || text.Touching(d.Toponyms, span) >= 0 || text.Touching(d.Times, span) >= 0 ||
		f.countryTold(n.first) != "" || name.Beside("before", strings.ToLower(d.Word(n.first))) == "thing" {
		return ""
	}
	words := d.Words(span)
	switch {
	case n.last-n.first == 1 && acronym(words) && len(words) > 2:
		if n.first > 0 && d.Word(n.first-1) == "the" {
			return "organization"
		}
	case words != strings.ToUpper(words) && (f.standsAsPlace(n.first) || n.label == "LOC" && f.reached(n.first)):
		return "city"
	}
	return ""
}

// partOfName reports a name beside another word with a capital, or one that only narrows the noun behind it.
func (f *finder) partOfName(n spelt) bool {
	d := f.d
	s := d.SentenceOf(n.first)
	head := d.Arcs[headOf(d, n.first, n.last)]
	return n.last < s.Last && capital(d.Word(n.last)) || n.first > s.First && d.Tags[n.first-1].Universal == "PROPN" || head.Relation == "compound" && head.Head >= n.last
}

// reached reports a name behind a preposition that places and others follow: "the mission of Sarn", "deployed to Sarn".
func (f *finder) reached(i int) bool {
	return i > 0 && name.Beside("reach", strings.ToLower(f.d.Word(i-1))) == "place"
}

// aged reports an age behind a name: "Ana Rovik, 24, told".
func (f *finder) aged(i int) bool {
	d := f.d
	if i+2 >= d.SentenceOf(i-1).Last || d.Word(i) != "," || strings.Trim(d.Word(i+2), ",.;)") != "" {
		return false
	}
	years, err := strconv.Atoi(d.Word(i + 1))
	return err == nil && years > 9 && years < 100
}

// movesTo reports a verb before a name whose object is a place: "left Sarn at dawn".
func (f *finder) movesTo(i int) bool {
	if i == 0 || f.d.Tags[i-1].Universal != "VERB" || name.Beside("verb", f.d.Lemma(i-1)) != "place" {
		return false
	}
	for f.d.Arcs[i].Head > i && f.d.Arcs[i].Relation != "nmod:poss" {
		i = f.d.Arcs[i].Head
	}
	return f.d.Arcs[i].Relation != "nmod:poss" // "stormed Sarn's market" tells of the market
}

// ship reports the name of a vessel by the letters that it opens with, or that stand before it ("HMS Rovik"): neither a person
// nor a place.
func ship(d *text.Document, first, last int) bool {
	return last-first > 1 && opensShip(d.Word(first)) || first > d.SentenceOf(first).First && opensShip(d.Word(first-1))
}

func opensShip(w string) bool {
	return w == strings.ToUpper(w) && name.Beside("opens", strings.ToLower(w)) == "thing"
}
