package figure

import (
	"slices"
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// Visited is the measure of those people of a deed who are told to have been in a country: "two of the gunmen had trained in
// Syria". Where they had been is asked of every attack, and two reports seldom tell the same number.
const Visited = "visited"

// beenIn is the country in which a number of the people of a deed are told to have been and the verb with its place that tells
// it, "" where nothing does.
func (r *reader) beenIn(q text.Quantity) (country string, told text.Span) {
	if q.Kind != "cardinal" || q.Head < 0 || q.What != "" && q.What != "fighters" || !r.ofDeed(q) {
		return "", text.Span{}
	}
	first, last := r.d.TokensIn(q.Span)
	s := r.d.SentenceOf(q.Head)
	for _, p := range r.d.PredicatesFrom(s.First) {
		if p.Head >= s.Last {
			break
		}
		if p.Noun || p.Negated || p.Modal != "" || !event.Is("stays or goes", p.Lemma) {
			continue
		}
		if !slices.ContainsFunc(p.Subjects, func(i int) bool { return i == q.Head || i >= first && i < last || r.theyOf(q, i) }) && !r.unheaded(p, q) {
			continue
		}
		if country, at := r.countryOf(p); country != "" {
			return country, r.d.Tokens[p.Head].Span.Cover(at)
		}
	}
	return "", text.Span{}
}

// ofDeed reports people counted as those who did something or are accused of it: by their noun, or by a participle behind it.
func (r *reader) ofDeed(q text.Quantity) bool {
	if event.Is("doer", r.d.Lemma(q.Head)) || event.Is("wanted", r.d.Lemma(q.Head)) {
		return true
	}
	next := q.Head + 1
	return next < len(r.d.Tokens) && r.d.Tags[next].Penn == "VBN" && event.Is("implicates", r.d.Lemma(next))
}

// theyOf reports a "they" behind those counted, who are the subject of their clause.
func (r *reader) theyOf(q text.Quantity, i int) bool {
	first, _ := r.d.TokensIn(q.Number)
	return i > q.Head && strings.EqualFold(r.d.Word(i), "they") &&
		(strings.HasPrefix(r.d.Arcs[q.Head].Relation, "nsubj") || strings.HasPrefix(r.d.Arcs[first].Relation, "nsubj"))
}

// unheaded reports a verb for which the parser found no subject, behind those counted and what they are accused of alone: "two of
// the men implicated in the raid had lived there".
func (r *reader) unheaded(p text.Predicate, q text.Quantity) bool {
	accused := q.Head + 1
	if len(p.Subjects) > 0 || p.Head <= accused || !event.Is("implicates", r.d.Lemma(accused)) {
		return false
	}
	behind := r.d.PredicatesFrom(accused + 1)
	next := slices.IndexFunc(behind, func(o text.Predicate) bool { return !o.Noun })
	return next >= 0 && behind[next].Head == p.Head
}

// countryOf is the country of the place that a verb names, and that place.
func (r *reader) countryOf(p text.Predicate) (string, text.Span) {
	for _, o := range p.Obliques {
		if o.Preposition == "from" {
			continue
		}
		for _, at := range text.Within(r.d.Places, r.d.Phrase(o.Head)) {
			if at.Kind != "demonym" && at.Location.Country != "" {
				return at.Location.Country, at.Span
			}
		}
	}
	return "", text.Span{}
}
