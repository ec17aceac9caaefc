package actor

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/gazetteer"
	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/page"
	"sitrep/text"
)

// longest is how many tokens a listed name can have.
const longest = 9

// listed marks every name of the lexicon, longest first.
func (f *finder) listed() {
	for i := 0; i < len(f.d.Tokens); i++ {
		if !startsName(f.d.Word(i)) {
			continue
		}
		for last := min(i+longest, f.d.SentenceOf(i).Last); last > i; last-- {
			if e, ok := f.entry(i, last); ok {
				f.add(found{kind: e.Kind, name: e.Name, id: e.Key, parent: e.Parent, rule: "actor.listed",
					first: i, last: last, head: headOf(f.d, i, last)})
				i = last - 1
				break
			}
		}
	}
}

// entry is the lexicon's entry for tokens [first, last), if they are free and written as a name.
func (f *finder) entry(first, last int) (actor.Entry, bool) {
	words := f.d.Words(f.d.SpanOf(first, last))
	if len(words) > 70 || !f.free(first, last) {
		return actor.Entry{}, false
	}
	e, ok := actor.ByName(words)
	if !ok || !caseFits(words) || f.shouted(e, first, last) || likeWord(e, words) || f.adjective(e, first, last) {
		return actor.Entry{}, false
	}
	return e, !f.insideName(first, last) && !f.endsName(e, first, last) && !f.anothers(e, first, last) && !(e.Kind == "organization" && f.inLongerName(first, last))
}

// anothers reports a listed body whose name is no more than every state's bodies are called, where the report does not
// speak of its country, or where a word before the name tells another: "Ostria's Security Service", "the State Security
// Service" are not the British one.
func (f *finder) anothers(e actor.Entry, first, last int) bool {
	d := f.d
	if !bodies[e.Kind] || e.Kind == "media" || e.Kind == "armed_group" || last-first < 2 {
		return false
	}
	if f.ownedByAnother(e, first, last) {
		return true
	}
	for i := first; i < last; i++ {
		if w := strings.ToLower(d.Word(i)); page.BodyWord(w) == "" && !smallWord[w] {
			return false
		}
	}
	return e.Country != "" && !f.speaksOf(e.Country)
}

// ownedByAnother reports a word before a name that belongs to it and is no word for the body's country.
func (f *finder) ownedByAnother(e actor.Entry, first, last int) bool {
	d := f.d
	p := first - 1
	if p > 0 && (d.Word(p) == "'s" || d.Word(p) == "’s") {
		p--
	}
	if p < d.SentenceOf(first).First || !capital(d.Word(p)) || d.Arcs[p].Head < first || d.Arcs[p].Head >= last || isTitle(d.Word(p)) {
		return false
	}
	country := f.countryTold(p)
	return country != "" && e.Country != "" && country != e.Country || country != e.Country && d.Arcs[p].Relation == "compound"
}

// countryTold is the code of the country that a word names or is the adjective of, "" for none.
func (f *finder) countryTold(p int) string {
	if code, ok := gazetteer.Demonym(f.d.Word(p)); ok {
		return code
	}
	n, _ := gazetteer.CountryNamed(f.d.Word(p))
	return n.Code
}

// countryOfTwo is the code of the country that a word and the next name together ("United States"), "" for none.
func (f *finder) countryOfTwo(p int) string {
	n, _ := gazetteer.CountryNamed(nameOf(f.d, p, p+2))
	return n.Code
}

// speaksOf reports a country that the report names, or a place of.
func (f *finder) speaksOf(code string) bool {
	if f.countries == nil {
		f.countries = map[string]bool{}
		for _, places := range [][]text.Place{f.d.Places, f.d.Toponyms} {
			for _, p := range places {
				f.countries[p.Location.CountryCode] = true
			}
		}
	}
	return f.countries[code]
}

// caseFits keeps names and the common words they look like apart: a name needs a capital.
func caseFits(words string) bool {
	return !strings.HasPrefix(words, "the ") && !strings.HasPrefix(words, "The ") && startsName(words)
}

// shouted reports a name that is a common word where all words are in capitals ("TRAVELERS WHO REACHED THE BORDER"): one
// that is listed as such, and any outlet of one word ("AT TIMES").
func (f *finder) shouted(e actor.Entry, first, last int) bool {
	words := f.d.Words(f.d.SpanOf(first, last))
	if !commonWord[strings.ToLower(words)] && (e.Kind != "media" || last-first > 1 || e.Name == words || slices.Contains(e.Aliases, words)) {
		return false
	}
	s := f.d.SentenceOf(first)
	near := f.d.Words(f.d.SpanOf(max(s.First, first-longest), min(s.Last, first+longest)))
	return near == strings.ToUpper(near)
}

// adjective reports the adjective of a nation that an outlet is called by too, where no article makes it a name: "under Kestrian law".
func (f *finder) adjective(e actor.Entry, first, last int) bool {
	d := f.d
	if _, ok := gazetteer.Demonym(d.Word(first)); e.Kind != "media" || last-first > 1 || !ok {
		return false
	}
	return first == 0 || !strings.EqualFold(d.Word(first-1), "the") || d.Arcs[first].Head >= last && d.Arcs[first].Relation == "amod"
}

// likeWord reports a common word with a capital that no list writes so: "Let us pass" names no LeT.
func likeWord(e actor.Entry, words string) bool {
	return commonWord[strings.ToLower(words)] && words != strings.ToUpper(words) && words != e.Name && !slices.Contains(e.Aliases, words)
}

var commonWord = map[string]bool{"who": true, "is": true, "it": true, "us": true, "as": true, "aa": true, "site": true, "let": true, "eta": true,
	"mend": true, "rand": true, "wagner": true, "an": true, "fars": true, "time": true, "punch": true, "dawn": true, "independent": true, "guardian": true}

func startsName(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || strings.HasPrefix(s, "al") || strings.HasPrefix(s, "so-called") || unicode.IsDigit(r)
}

// insideName reports a listed one-word name that is part of a longer proper name ("Amnesty Square").
func (f *finder) insideName(first, last int) bool {
	if last-first > 1 {
		return false
	}
	next := last < len(f.d.Tokens) && f.d.Tags[last].Universal == "PROPN" && f.d.Arcs[first].Head == last && f.d.Arcs[first].Relation == "compound"
	return next && actor.NounKind(f.d.Word(last)) == ""
}

// endsBody reports a word by which a listed body is called for short at the end of another body's name: "the Orrin Observatory".
func (f *finder) endsBody(e actor.Entry, first, last int) bool {
	d := f.d
	if e.Kind != "organization" || last-first > 1 || actor.TailKind(d.Word(first)) == "" {
		return false
	}
	k := text.Touching(d.Names, d.SpanOf(first, last))
	return k >= 0 && d.Names[k].Kind == "ORG" && d.Names[k].First < first && d.Names[k].Last == last
}

// endsName reports a listed outlet of one word that is part of another name ("the Sarn Times", "Dawn of Orrin").
func (f *finder) endsName(e actor.Entry, first, last int) bool {
	d := f.d
	if f.endsBody(e, first, last) {
		return true
	}
	if e.Kind != "media" || last-first > 1 {
		return false
	}
	end := d.SentenceOf(first).Last
	if last+1 < end && strings.EqualFold(d.Word(last), "of") && capital(d.Word(last+1)) || last < end && capital(d.Word(last)) && d.Arcs[first].Head > last {
		return true
	}
	return first > 0 && d.Tags[first-1].Universal == "PROPN" && d.Arcs[first-1].Head == first && capital(d.Word(first-1))
}
