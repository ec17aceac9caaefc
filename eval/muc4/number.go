package muc4

import (
	"slices"
	"strconv"
	"strings"

	"sitrep/text"
)

// numberOf is how many an entity is: a number of the text, "PLURAL", or "1".
func (r *Report) numberOf(e int) string {
	plural := false
	for _, i := range r.likely(e) {
		m := r.Mentions[i]
		if m.Kind == "name" {
			return "1"
		}
		if n := r.counted(m); n != "" {
			return n
		}
		plural = plural || r.d.Tags[m.Head].Penn == "NNS" || r.d.Tags[m.Head].Penn == "NNPS" || pluralNoun[r.lemma[m.Head]] ||
			countedAdjective[r.word(m.Head)]
	}
	if plural {
		return "PLURAL"
	}
	return "1"
}

// toldNumber is how many a member is for a template: where its own mentions tell no number, that of an entity which is it told
// again ("two guards", "the guards").
func (r *Report) toldNumber(in *incident, e int) string {
	number := r.numberOf(e)
	for _, o := range slices.Concat(in.also[e], in.again[e]) {
		if n := r.numberOf(o); number == "PLURAL" && n != "1" {
			number = n
		}
	}
	return number
}

var pluralNoun = map[string]bool{"people": true, "police": true, "personnel": true}

// counted is the quantity that counts a mention, as templates write numbers: "5", "~50", "3-".
func (r *Report) counted(m Mention) string {
	for _, q := range r.d.Quantities {
		before := m.First > 0 && q.End <= r.d.Tokens[m.Head].Start && q.Number.End >= r.d.Tokens[max(m.First-2, 0)].Start
		if (q.Head == m.Head || before) && q.Kind == "cardinal" && q.Low != nil && r.d.SentenceIndex(m.Head) == m.Sentence {
			return writtenNumber(*q.Low, q.High, q.Bound)
		}
	}
	return ""
}

func writtenNumber(low float64, high *float64, bound string) string {
	n := strconv.Itoa(int(low))
	switch {
	case high != nil && *high != low && bound == "between":
		return n + " - " + strconv.Itoa(int(*high))
	case bound == "at_least" || bound == "more_than":
		return n + "-"
	case bound == "about":
		return "~" + n
	}
	return n
}

// nationOf is the foreign country that a mention of an entity names as its own.
func (r *Report) nationOf(e int, home string) string {
	mentions := r.Entities[e].Mentions
	for _, i := range mentions[:min(len(mentions), maxMentions)] {
		m := r.Mentions[i]
		span := r.d.SpanOf(max(m.First-1, 0), m.Last)
		for _, p := range r.nationsIn(span) {
			if land := countryName(p.Location.Country); land != "" && land != home {
				return land
			}
		}
	}
	return ""
}

// nationsIn are the countries that a phrase names, also inside a longer name ("U.S. EMBASSY").
func (r *Report) nationsIn(span text.Span) (out []text.Place) {
	for _, p := range append(text.Within(r.d.Places, span), text.Within(r.d.Toponyms, span)...) {
		if p.Kind == "demonym" || p.Kind == "country" {
			out = append(out, p)
		}
	}
	return out
}

// templateCountry are the countries that templates call otherwise than the gazetteer
// (set-list-foreign-nation; names of 1992).
var templateCountry = map[string]string{
	"RUSSIA": "USSR", "SOVIET UNION": "USSR", "UNITED STATES OF AMERICA": "UNITED STATES", "CHINA": "PEOPLES REP OF CHINA",
	"TAIWAN": "REPUBLIC OF CHINA", "SOUTH KOREA": "REPUBLIC OF KOREA", "NORTH KOREA": "DEMOCRATIC PEOPLES REP OF KOREA",
	"GERMANY": "WEST GERMANY", "SOUTH AFRICA": "REPUBLIC OF SOUTH AFRICA", "THE NETHERLANDS": "NETHERLANDS", "CZECHIA": "CZECHOSLOVAKIA",
}

func countryName(name string) string {
	name = strings.ToUpper(name)
	if n, ok := templateCountry[name]; ok {
		return n
	}
	return name
}
