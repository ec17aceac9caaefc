package attribution

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// source makes a hop of the noun headed by token i; ok is false where the noun says nothing
// ("the attack shows").
func (f *finder) source(i int) (hop text.Hop, ok bool) {
	if nobody(f.d, i) {
		return hop, false
	}
	d := f.d
	if d.Tags[i].Universal == "PRON" || d.Tags[i].Universal == "DET" {
		return f.pronoun(i)
	}
	if f.thisOutlet(i) {
		return text.Hop{Span: d.NounGroup(i), Name: d.Masthead.Publisher, Actor: f.named(d.Masthead.Publisher)}, true
	}
	if a := f.author(i); a >= 0 && a != i {
		hop, ok := f.source(a)
		if ok {
			f.authors = append(f.authors, hop)
		}
		return hop, ok
	}
	if hop, ok := f.sameAgain(i); ok {
		return hop, true
	}
	a := d.ActorHeaded(i)
	if a < 0 {
		if b := f.inOffice(i); b >= 0 {
			return text.Hop{Span: d.NounGroup(i), Name: d.Actors[b].Name, Actor: b}, true
		}
	}
	if c := f.explained(i); a < 0 && c > i {
		return f.hop(c, d.ActorHeaded(c)), true // "the daily, the Harbour Herald, said"
	}
	if a := d.ActorHeaded(i); a < 0 || !bodies[d.Actors[a].Kind] {
		if hop, ok := f.outletAt(i); ok {
			return hop, true
		}
	}
	if n := f.titled(i); n >= 0 {
		return f.hop(n, d.ActorHeaded(n)), true
	}
	if c := f.styled(i); c >= 0 {
		return f.hop(c, d.ActorHeaded(c)), true
	}
	if b := f.shortened(i); a < 0 && b >= 0 {
		span := d.NounGroup(i)
		return text.Hop{Span: span, Name: d.Actors[b].Name, Actor: b}, true
	}
	if hop, ok := f.calledAgain(i); a < 0 && ok {
		return hop, true
	}
	role := speech.Role(d.Tags[i].Lemma)
	if n := f.namedBehind(i, role); n >= 0 && (a < 0 || bodies[d.Actors[a].Kind] && d.ActorAt(n) >= 0 && d.ActorAt(n) != a) {
		return f.hop(n, d.ActorAt(n)), true
	}
	if c := d.Child(i, "compound"); role == "media" && c >= 0 && c == i-1 && d.Tags[c].Universal == "PROPN" && d.Tags[i].Universal == "NOUN" && (a < 0 || d.ActorAt(c) != a) {
		span := d.NounGroup(i)
		return text.Hop{Span: span, Name: d.Words(span), Actor: d.ActorHeaded(c)}, true // "the Kurier newspaper"
	}
	if role == "document" {
		return f.document(i)
	}
	if a < 0 && role == "" && !speaker(d, i) {
		return text.Hop{}, false
	}
	if a >= 0 && !speaks[d.Actors[a].Kind] && role == "" {
		return text.Hop{}, false
	}
	return f.hop(i, a), true
}

// namedBehind is the name right behind a noun for an outlet, or for a group or body that is known ("the newspaper Bild",
// "Jihadist group JNIM"); -1 where none stands.
func (f *finder) namedBehind(i int, role string) int {
	d := f.d
	n := nameBehind(d, i)
	if n <= i || d.Tags[i].Universal != "NOUN" || role == "" || d.Tags[i].Penn == "NNS" {
		return -1
	}
	if a := d.ActorHeaded(n); role == "media" || n == i+1 && a >= 0 && bodies[d.Actors[a].Kind] {
		return n
	}
	return -1
}

// speaks are the kinds of actors that can be a source. A country or city stands for its government.
var speaks = map[string]bool{"person": true, "organization": true, "armed_group": true, "agency": true, "media": true, "country": true, "city": true,
	"nationality": true, "population_group": true}

// somebody reports a noun that is listed for sources, or by which somebody is named, whatever he is.
func (f *finder) somebody(i int) bool {
	return f.d.ActorHeaded(i) >= 0 || speech.Role(f.d.Lemma(i)) != ""
}

// speaker reports a noun for a person that no list of sources holds ("the baker", "a 40-year-old").
func speaker(d *text.Document, i int) bool {
	if d.Tags[i].Universal == "PROPN" {
		return true
	}
	l := d.Lemma(i)
	if l == "old" && i > 0 && d.Word(i-1) == "-" {
		return true // "the 46-year-old"
	}
	for _, end := range []string{"man", "woman", "person", "er", "or", "ist", "ian", "ant", "people"} {
		if strings.HasSuffix(l, end) && d.Tags[i].Universal == "NOUN" && len(l) > 4 {
			return true
		}
	}
	_, title := actor.Title(l)
	return title
}

// hop names a source: by its own words, or the full name of a person or a thing spoken of by
// description.
func (f *finder) hop(i, a int) text.Hop {
	d := f.d
	span := d.NounGroup(i)
	if speech.Is("quantifier", lower(d.Word(i))) {
		span = d.Phrase(i)
	}
	if first, last := d.TokensIn(span); first < i && strings.HasPrefix(d.Tags[first].Penn, "W") {
		span = d.SpanOf(first+1, last) // "confirmed what | neighbours had said"
	}
	h := text.Hop{Span: span, Name: d.Words(span), Actor: a}
	if a < 0 {
		h.Span = f.uptoAside(i, span)
		whole := f.withOf(i, h.Span)
		if h.Name = d.Words(whole); !speech.Is("voice", d.Lemma(i)) && !f.oneOfIts(i) {
			whole = span
		}
		h.Unnamed = f.within(whole) < 0 && !properIn(d, whole)
		return h
	}
	for _, m := range d.Actors[a].Mentions {
		if m.Head == i {
			h.Span = h.Span.Cover(m.Span)
			h.Name = d.Words(h.Span)
			if d.Actors[a].ID != "" { // a listed name needs no "daily" or "consultancy" before it
				h.Name = d.Words(m.Span)
			}
			if m.Nominal || d.Actors[a].Kind == "person" {
				h.Name = d.Actors[a].Name
			}
		}
	}
	h.Unnamed = speech.Is("generic", d.Lemma(i)) && !properIn(d, h.Span)
	return h
}

// oneOfIts reports the holder of an office, or a body, of which a place or a body has one: "the mayor of" Dorsk, "the press
// service of" a ministry. The "of" names it.
func (f *finder) oneOfIts(i int) bool {
	d := f.d
	if d.Tags[i].Penn != "NN" || !isDefinite(d, i) {
		return false
	}
	role := speech.Role(d.Lemma(i))
	return role == "official" || role == "expert" || actor.NounKind(d.Lemma(i)) == "agency" || i > 0 && actor.NounKind(lower(d.Word(i-1)+" "+d.Word(i))) == "agency"
}

// uptoAside is a noun group up to a comma behind which a phrase stands that is no part of a name ("the leadership, in a
// message, …").
func (f *finder) uptoAside(i int, group text.Span) text.Span {
	d := f.d
	first, last := d.TokensIn(group)
	for k := max(i, first) + 1; k+1 < last; k++ {
		if d.Word(k) == "," && d.Tags[k+1].Universal == "ADP" {
			return d.SpanOf(first, k)
		}
	}
	return group
}

// withOf is a noun group with the "of" right behind it that tells whose or which it is ("the head of the port"), where
// that is short; with "for" it tells whom a spokesman or a lawyer speaks for.
func (f *finder) withOf(i int, group text.Span) text.Span {
	d := f.d
	_, last := d.TokensIn(group)
	for _, c := range d.Children(i) {
		if by := d.Preposition(c); d.Arcs[c].Relation != "nmod" || by != "of" && !(by == "for" && (speech.Is("voice", d.Lemma(i)) || speech.Is("counsel", d.Lemma(i)))) {
			continue
		}
		if _, end := d.TokensIn(d.NounGroup(c)); d.Child(c, "case") == last && end-last <= 8 {
			return group.Cover(d.NounGroup(c))
		}
	}
	return group
}

// within is the actor named inside a source's words ("the ministry's spokesman"), -1 for none; the
// source itself is then a person who speaks for it.
func (f *finder) within(span text.Span) int {
	first, last := f.d.TokensIn(span)
	for i := first; i < last; i++ {
		if a := f.d.ActorAt(i); a >= 0 && (bodies[f.d.Actors[a].Kind] || f.d.Actors[a].Kind == "person") {
			return a
		}
	}
	return -1
}

// properIn reports a proper noun or demonym among the words of a source.
func properIn(d *text.Document, span text.Span) bool {
	first, last := d.TokensIn(span)
	for i := first; i < last; i++ {
		if d.Tags[i].Universal == "PROPN" && !(shouted(d, i) && speech.Role(d.Tags[i].Lemma) != "") {
			return true
		}
	}
	return len(text.Within(d.Places, span)) > 0
}

// shouted reports a word in a sentence of capitals, where a tagger takes any noun for a name.
func shouted(d *text.Document, i int) bool {
	s := d.SentenceOf(i)
	for k := s.First; k < s.Last; k++ {
		if w := d.Word(k); w != strings.ToUpper(w) {
			return false
		}
	}
	return s.Last-s.First > 3
}
