package event

import (
	"strings"

	"sitrep/gazetteer"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// describedTowns are the towns that a description stands for: "the city" is the one last spoken of as a place where
// something is, that of the dateline to begin with, and "the capital" the last one that is a capital.
func (r *reader) describedTowns() []text.Place {
	var out []text.Place
	for i := range r.d.Tokens {
		noun := r.d.Lemma(i)
		if !lexicon.Is("described town", noun) || !r.isBareDefinite(i) || r.d.InFurniture(r.d.Tokens[i].Span) {
			continue
		}
		if p, ok := r.townBefore(i, noun); ok {
			p.Span = r.d.NounGroup(i)
			p.Role, p.Location.Written = "", r.d.Words(p.Span)
			out = append(out, p)
		}
	}
	return out
}

// lands are the countries told by their adjective and a word for their ground: "inside Veldoran territory".
func (r *reader) lands() []text.Place {
	var out []text.Place
	for _, p := range r.d.Places {
		first, last := r.d.TokensIn(p.Span)
		if p.Kind != "demonym" || first >= last || p.Location.Country == "" {
			continue
		}
		if up := r.d.Arcs[last-1].Head; up == last && lexicon.Is("ground", r.d.Lemma(up)) {
			p.Span = p.Span.Cover(r.d.Tokens[up].Span)
			p.Kind, p.Location.Written = "country", r.d.Words(p.Span)
			out = append(out, p)
		}
	}
	return out
}

// isBareDefinite reports a noun in singular with an article and nothing that says of which country or name it is.
func (r *reader) isBareDefinite(i int) bool {
	d := r.d
	if d.Tags[i].Universal != "NOUN" || d.Child(i, "nmod:poss", "compound", "appos", "flat", "nummod") >= 0 {
		return false
	}
	for _, c := range d.Children(i) {
		if d.Arcs[c].Relation == "nmod" && d.Preposition(c) != "above" && d.Preposition(c) != "near" && d.Preposition(c) != "on" {
			return false // "the town of Sarn", but "this town above the lake"
		}
		if d.Arcs[c].Relation == "amod" && text.Touching(d.Places, d.Tokens[c].Span) >= 0 {
			return false // "the Veldoran city"
		}
	}
	article := d.Child(i, "det")
	return article >= 0 && (strings.EqualFold(d.Word(article), "the") || strings.EqualFold(d.Word(article), "this")) && text.Touching(d.Places, d.Tokens[i].Span) < 0
}

// lookBackTowns is how many places back a town is looked for; it keeps the work linear.
const lookBackTowns = 40

// townBefore is the last town told before token i that a noun can stand for.
func (r *reader) townBefore(i int, noun string) (text.Place, bool) {
	all := r.placesBefore(r.d.Tokens[i].Start)
	for k := len(all) - 1; k >= max(0, len(all)-lookBackTowns); k-- {
		if r.calledSo(all[k], noun) {
			return all[k], true
		}
	}
	for _, setting := range []bool{true, false} { // where something is, before a town that only names somebody: "the Sarn police"
		for k := len(all) - 1; k >= max(0, len(all)-lookBackTowns); k-- {
			if p := all[k]; (!setting || r.atPlace(p)) && r.isTown(p, noun) && !r.inPassing(p) && !r.onTheWay(p) && !r.ofSource(p.Span) && !r.isPost(p) {
				return p, true
			}
		}
	}
	for _, p := range r.d.Toponyms {
		if p.Role == "dateline" && r.isTown(p, noun) {
			return p, true
		}
	}
	return r.datelineTown(noun)
}

// datelineTown is the town of the dateline where the gazetteer knows none of its name.
func (r *reader) datelineTown(noun string) (text.Place, bool) {
	m := r.d.Masthead
	if m.DatelinePlace == "" || noun == "capital" {
		return text.Place{}, false
	}
	p := text.Place{Span: m.Dateline, Kind: "city", Location: text.Location{Name: m.DatelinePlace}}
	for _, o := range r.d.Toponyms {
		if o.Role == "dateline" {
			p.Location.Country, p.Location.CountryCode = o.Location.Country, o.Location.CountryCode
		}
	}
	return p, true
}

// calledSo reports a place that the words beside it call by a noun: "the village of Sarn", "Sarn village", "Sarn, a village in".
func (r *reader) calledSo(p text.Place, noun string) bool {
	head := r.headOf(p.Span)
	if head < 0 || p.Role != "unlisted" && p.Kind != "city" {
		return false
	}
	if r.d.Lemma(head) == noun {
		return true
	}
	c := r.d.Child(head, "appos")
	return c >= 0 && r.d.Lemma(c) == noun
}

func (r *reader) placesBefore(start int) []text.Place {
	return text.Within(r.places, text.Span{Start: 0, End: start})
}

// isTown reports a settlement, for "the capital" one that is a capital; a name that no list holds can be a town.
func (r *reader) isTown(p text.Place, noun string) bool {
	if noun == "capital" {
		n, ok := gazetteer.Country(p.Location.CountryCode)
		return ok && p.Kind == "city" && (p.Location.Name == n.Capital || strings.EqualFold(p.Location.Written, n.Capital))
	}
	return p.Kind == "city" && r.width(p) == "" || p.Role == "unlisted" && r.atPlace(p) && r.isBareName(p.Span)
}

// isBareName reports a name that no noun behind it makes a quarter or a road of: not the Sarn of "the Sarn area".
func (r *reader) isBareName(s text.Span) bool {
	first, last := r.d.TokensIn(s)
	return first < last && r.placeHead(first, last) < last && !strings.HasSuffix(r.d.Words(s), "Road") && !strings.HasSuffix(r.d.Words(s), "Street")
}

// isPost reports a place that hangs on somebody who acts there: "rescuers in Sarn were sent".
func (r *reader) isPost(p text.Place) bool {
	d := r.d
	head := r.headOf(p.Span)
	if head < 0 {
		return false
	}
	up := d.Arcs[head].Head
	if up < 0 || d.Arcs[head].Relation != "nmod" || !strings.HasPrefix(d.Arcs[up].Relation, "nsubj") {
		return false
	}
	k, ok := r.at[d.Arcs[up].Head]
	if ok {
		_, _, ok = r.sense(d.Predicates[k])
	}
	_, happens := r.at[up]
	return !ok && !happens // "people in Sarn were killed" tells of Sarn, and so does "the blast in Sarn killed"
}

// width is "region" for a name that no list holds and that its words call a district or the like, in which villages lie.
func (r *reader) width(p text.Place) string {
	if head := r.headOf(p.Span); head >= 0 && lexicon.Is("holds villages", strings.ToLower(r.d.Lemma(head))) {
		return "region"
	}
	return ""
}

// neighbour is the country that the words around a name tell: the adjective of "the Veldoran town of Sarn", the region of
// "Sarn in Orrin province".
func (r *reader) neighbour(p text.Place) text.Location {
	d := r.d
	head := r.headOf(p.Span)
	for steps := 0; head >= 0 && steps < 2; head, steps = d.Arcs[head].Head, steps+1 {
		from, to := d.GroupTokens(head)
		if c := d.Child(head, "nmod", "appos"); c > head && lexicon.Is("place", d.Lemma(head)) || c > head && steps == 0 {
			_, to = d.GroupTokens(c)
		}
		for _, o := range text.Within(d.Places, d.SpanOf(from, max(to, from+1))) {
			if o.Location.Country != "" {
				return o.Location
			}
		}
		if up := d.Arcs[head].Head; up < 0 || !lexicon.Is("place", d.Lemma(up)) {
			break
		}
	}
	return text.Location{}
}
