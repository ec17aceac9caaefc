package attribution

import (
	"sort"
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
	if a := f.author(i); a >= 0 && a != i {
		hop, ok := f.source(a)
		if ok {
			f.authors = append(f.authors, hop)
		}
		return hop, ok
	}
	a := d.ActorHeaded(i)
	if c := d.Child(i, "appos"); a < 0 && c > i && d.ActorHeaded(c) >= 0 && speaks[d.Actors[d.ActorHeaded(c)].Kind] {
		return f.hop(c, d.ActorHeaded(c)), true // "the daily, the Harbour Herald, said"
	}
	if a := d.ActorHeaded(i); a < 0 || !bodies[d.Actors[a].Kind] {
		if hop, ok := f.outletAt(i); ok {
			return hop, true
		}
	}
	if c := f.styled(i); c >= 0 {
		return f.hop(c, d.ActorHeaded(c)), true
	}
	role := speech.Role(d.Tags[i].Lemma)
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

// nobody reports a noun that names no one at all: "no group has claimed the attack".
func nobody(d *text.Document, i int) bool {
	det := d.Child(i, "det")
	return det >= 0 && lower(d.Word(det)) == "no"
}

// styled is the name that a source gives itself: "a group calling itself the Salt Hand", "a band called the Salt
// Hand"; -1 where it gives none.
func (f *finder) styled(i int) int {
	d := f.d
	s := d.SentenceOf(i)
	if i+2 >= s.Last || d.Tags[i].Universal != "NOUN" {
		return -1
	}
	k := i + 2
	switch w := lower(d.Word(i + 1)); {
	case (w == "calling" || w == "styling" || w == "naming") && (lower(d.Word(k)) == "itself" || lower(d.Word(k)) == "themselves" || lower(d.Word(k)) == "himself" || lower(d.Word(k)) == "herself"):
		k++
	case w == "called" || w == "named":
	default:
		return -1
	}
	if n := f.nounAfter(k, min(k+8, s.Last)); n >= 0 && d.Tags[n].Universal == "PROPN" {
		return n
	}
	return -1
}

// speaks are the kinds of actors that can be a source. A country or city stands for its government.
var speaks = map[string]bool{"person": true, "organization": true, "armed_group": true, "agency": true, "media": true, "country": true, "city": true,
	"nationality": true, "population_group": true}

// speaker reports a noun for a person that no list of sources holds ("the baker", "a 40-year-old").
func speaker(d *text.Document, i int) bool {
	if d.Tags[i].Universal == "PROPN" {
		return true
	}
	l := d.Lemma(i)
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
	if quantifier[lower(d.Word(i))] {
		span = d.Phrase(i)
	}
	h := text.Hop{Span: span, Name: d.Words(span), Actor: a}
	if a < 0 {
		h.Unnamed = f.within(span) < 0 && !properIn(d, span)
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
	h.Unnamed = generic[d.Lemma(i)] && !properIn(d, h.Span)
	return h
}

// generic are nouns that name no body of their own.
var generic = map[string]bool{"authority": true, "official": true, "source": true, "militant": true, "rebel": true, "gunman": true, "witness": true,
	"resident": true, "analyst": true, "expert": true, "investigator": true, "prosecutor": true, "detective": true, "diplomat": true, "lawmaker": true}

var quantifier = map[string]bool{"some": true, "many": true, "several": true, "one": true, "two": true, "both": true, "others": true, "three": true, "most": true, "all": true, "number": true}

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
		if d.Tags[i].Universal == "PROPN" {
			return true
		}
	}
	return len(text.Within(d.Places, span)) > 0
}

// author is who made a document: "a report published by the Harbour Herald", "the Rovik report",
// "the ministry's statement", "a statement from the ministry"; -1 where none is told.
func (f *finder) author(i int) int {
	d := f.d
	if speech.Role(d.Tags[i].Lemma) != "document" {
		return -1
	}
	for _, c := range d.Children(i) {
		switch rel := d.Arcs[c].Relation; {
		case rel == "nmod" && (d.Preposition(c) == "from" || d.Preposition(c) == "by"):
			return apposed(d, c)
		case rel == "nmod:poss" && d.Tags[c].Universal != "PRON" || rel == "compound" && d.ActorHeaded(c) >= 0:
			return c
		}
	}
	return f.publishedBy(i)
}

// publishedBy is the maker told behind a document: "from …", "released last year by …". It goes by the
// words, since a parser often takes the participle for a verb of its own.
func (f *finder) publishedBy(i int) int {
	d := f.d
	s := d.SentenceOf(i)
	if i+1 < s.Last && (lower(d.Word(i+1)) == "from" || lower(d.Word(i+1)) == "by") {
		if n := f.nounAfter(i+2, s.Last); n >= 0 {
			return apposed(d, n)
		}
	}
	if i+1 >= s.Last || !made[d.Lemma(i+1)] || d.Tags[i+1].Universal != "VERB" {
		return -1
	}
	for k := i + 2; k < min(i+8, s.Last); k++ {
		if w := lower(d.Word(k)); w == "by" || w == "from" {
			if n := f.nounAfter(k+1, s.Last); n >= 0 {
				return apposed(d, n)
			}
		}
	}
	return -1
}

var made = map[string]bool{"publish": true, "release": true, "issue": true, "write": true, "prepare": true, "compile": true, "produce": true,
	"draft": true, "post": true, "file": true, "circulate": true, "make": true, "present": true, "submit": true}

// apposed is the named one of two nouns in apposition ("the consultancy the Rovik Group").
func apposed(d *text.Document, i int) int {
	if d.Tags[i].Universal == "PROPN" {
		return i
	}
	if c := d.Child(i, "appos"); c >= 0 && (d.Tags[c].Universal == "PROPN" || d.ActorHeaded(c) >= 0) {
		return c
	}
	if name := nameBehind(d, i); name >= 0 {
		return name
	}
	return i
}

// nameBehind is the last word of a name that stands right behind a noun, with or without "the", where the
// arcs do not tell the apposition; -1 for none.
func nameBehind(d *text.Document, i int) int {
	last := d.SentenceOf(i).Last
	k := i + 1
	if k < last && lower(d.Word(k)) == "the" {
		k++
	}
	if k >= last || d.Tags[k].Universal != "PROPN" {
		return -1
	}
	for k+1 < last && d.Tags[k+1].Universal == "PROPN" {
		k++
	}
	return k
}

// document is a document without a told author: a definite report or statement is the last one
// whose author was told; a post, a letter or a video is nobody's until the text says whose.
func (f *finder) document(i int) (text.Hop, bool) {
	d := f.d
	if official[d.Lemma(i)] && isDefinite(d, i) {
		if a, ok := f.lastAuthor(d.Tokens[i].Start); ok && (d.Lemma(i) == "report" || !f.outletHop(a)) {
			a.Span, a.Inherited = d.NounGroup(i), true
			return a, true
		}
	}
	h := text.Hop{Span: d.NounGroup(i), Actor: d.ActorHeaded(i)}
	h.Name = d.Words(h.Span)
	h.Unnamed = h.Actor < 0 && !properIn(d, h.Span)
	if h.Unnamed && official[d.Lemma(i)] && !isDefinite(d, i) {
		if a, ok := f.nextAuthor(i); ok {
			a.Span, a.Inherited = h.Span, true
			f.authors = append(f.authors, a)
			return a, true
		}
	}
	return h, true
}

// outletHop reports a source that is an outlet: it writes reports, but holds no inquiries and audits.
func (f *finder) outletHop(h text.Hop) bool {
	return h.Actor >= 0 && f.d.Actors[h.Actor].Kind == "media"
}

// nextAuthor is the author of a document that is brought in without one ("a new report") and named
// in the next two sentences ("the assessment by the Rovik Group").
func (f *finder) nextAuthor(i int) (text.Hop, bool) {
	d := f.d
	from := d.SentenceIndex(i) + 1
	for k := from; k < min(from+2, len(d.Sentences)); k++ {
		for j := d.Sentences[k].First; j < d.Sentences[k].Last; j++ {
			if a := f.author(j); a >= 0 && isDefinite(d, j) && official[d.Lemma(j)] {
				return f.source(a)
			}
		}
	}
	return text.Hop{}, false
}

// official are documents that a later "the report" can stand for.
var official = map[string]bool{"report": true, "statement": true, "study": true, "survey": true, "assessment": true, "document": true, "release": true,
	"communique": true, "communiqué": true, "analysis": true, "indictment": true, "review": true, "paper": true, "inquiry": true, "audit": true, "bulletin": true, "poll": true}

func isDefinite(d *text.Document, i int) bool {
	det := d.Child(i, "det")
	return det >= 0 && (lower(d.Word(det)) == "the" || lower(d.Word(det)) == "this")
}

// lastAuthor is the maker of the last document told before a byte; where no document was told, the
// last organisation, agency or outlet that said something in the same or the previous block.
func (f *finder) lastAuthor(before int) (text.Hop, bool) {
	for k := len(f.authors) - 1; k >= 0; k-- {
		if f.authors[k].End <= before {
			return f.authors[k], true
		}
	}
	return f.latest(before, lookBack, func(h text.Hop) bool { return h.Actor >= 0 && bodies[f.d.Actors[h.Actor].Kind] })
}

// lookBack is how many attributions back a source is looked for.
const lookBack = 40

// latest is the source nearest before a byte that passes a test, among the last n attributions.
func (f *finder) latest(before, n int, test func(text.Hop) bool) (text.Hop, bool) {
	best := -1
	for k := len(f.found) - 1; k >= max(0, len(f.found)-n); k-- {
		h := f.found[k].Source
		if h.End <= before && (best < 0 || h.End > f.found[best].Source.End) && test(h) {
			best = k
		}
	}
	if best < 0 {
		return text.Hop{}, false
	}
	return f.found[best].Source, true
}

var bodies = map[string]bool{"organization": true, "agency": true, "media": true, "armed_group": true}

// pronoun resolves he, she, it, they, who to the nearest fitting source or actor before.
func (f *finder) pronoun(i int) (text.Hop, bool) {
	d := f.d
	var test func(text.Actor) bool
	word := lower(d.Word(i))
	switch word {
	case "he", "she":
		test = func(a text.Actor) bool { return a.Kind == "person" }
	case "it":
		test = func(a text.Actor) bool { return bodies[a.Kind] }
	case "they", "who", "we", "i":
		test = nil
	case "others", "some", "many", "both", "one", "all", "most", "several", "another", "those", "few", "someone", "somebody", "everyone", "everybody", "anyone":
		return text.Hop{Span: d.Phrase(i), Name: d.Words(d.Phrase(i)), Actor: -1, Unnamed: true}, true
	default:
		return text.Hop{}, false
	}
	if a, ok := f.lastSource(i, test, word); ok {
		a.Span, a.Inherited = d.Tokens[i].Span, false
		return a, true
	}
	if test != nil {
		if a := nearestActor(d, d.Tokens[i].Start, test); a >= 0 {
			return text.Hop{Span: d.Tokens[i].Span, Name: d.Actors[a].Name, Actor: a}, true
		}
	}
	if h, ok := f.described(i, word); ok {
		h.Span = d.Tokens[i].Span
		return h, true
	}
	if test == nil {
		return text.Hop{}, false
	}
	if word == "it" {
		return text.Hop{}, false // "it says much": nobody is known to speak
	}
	return text.Hop{Span: d.Tokens[i].Span, Name: d.Word(i), Actor: -1, Unnamed: true}, true
}

// described is the noun for a person or a group of persons that a pronoun can stand for, in the two sentences
// before it and its own: of the nearest sentence that has one the subject, or else the last such noun.
func (f *finder) described(i int, word string) (text.Hop, bool) {
	d := f.d
	at := d.SentenceIndex(i)
	for k := at; k >= max(0, at-2) && d.Sentences[k].Block >= d.Sentences[at].Block-1; k-- {
		best := -1
		for j := d.Sentences[k].First; j < min(d.Sentences[k].Last, i); j++ {
			if !f.standsFor(j, word) {
				continue
			}
			if best < 0 || k == at || !strings.HasPrefix(d.Arcs[best].Relation, "nsubj") {
				best = j
			}
		}
		if best >= 0 {
			return f.hop(best, d.ActorHeaded(best)), true
		}
	}
	return text.Hop{}, false
}

// standsFor reports a noun that he or she, or they, can stand for.
func (f *finder) standsFor(j int, word string) bool {
	tag := f.d.Tags[j]
	if tag.Universal != "NOUN" {
		return false
	}
	role := speech.Role(tag.Lemma)
	plural := tag.Penn == "NNS" || lower(tag.Lemma) == "police"
	switch word {
	case "he", "she":
		return !plural && (role != "" && role != "document" && role != "media" || speaker(f.d, j))
	case "they":
		return plural && (role != "" && role != "document" || speaker(f.d, j) || lower(tag.Lemma) == "family")
	}
	return false
}

// lastSource is the nearest source before token i, within two blocks, that fits the pronoun. He and
// she also take a described person ("a spokesman").
func (f *finder) lastSource(i int, test func(text.Actor) bool, word string) (text.Hop, bool) {
	block := f.d.SentenceOf(i).Block
	best, ok := f.latest(f.d.Tokens[i].Start, lookBack, func(h text.Hop) bool {
		first, _ := f.d.TokensIn(h.Span)
		near := h.Empty() || first < len(f.d.Tokens) && block-f.d.SentenceOf(first).Block <= 2
		return near && f.agrees(h, test, word)
	})
	if !ok {
		return text.Hop{}, false
	}
	nearer := nearestActor(f.d, f.d.Tokens[i].Start, test)
	if test != nil && nearer >= 0 && word != "it" && f.lastMention(nearer, f.d.Tokens[i].Start) > best.End {
		return text.Hop{}, false
	}
	return best, true
}

func (f *finder) agrees(h text.Hop, test func(text.Actor) bool, word string) bool {
	if h.Actor >= 0 && test != nil {
		return test(f.d.Actors[h.Actor]) || (word == "he" || word == "she") && personNoun(h.Name)
	}
	if word == "he" || word == "she" {
		return personNoun(h.Name)
	}
	plural := strings.HasSuffix(h.Name, "s") || strings.HasSuffix(lower(h.Name), "police") || h.Actor >= 0 && bodies[f.d.Actors[h.Actor].Kind]
	return word != "it" && plural
}

// personNoun reports a description of one person by its last word.
func personNoun(name string) bool {
	words := strings.Fields(lower(name))
	return len(words) > 0 && !strings.HasSuffix(words[len(words)-1], "s") && speech.Role(words[len(words)-1]) != "" && speech.Role(words[len(words)-1]) != "document"
}

// lastMention is where the last mention of an actor before a byte ends.
func (f *finder) lastMention(a, before int) int {
	mentions := f.d.Actors[a].Mentions
	k := sort.Search(len(mentions), func(k int) bool { return mentions[k].End > before })
	if k == 0 {
		return -1
	}
	return mentions[k-1].End
}

// reach is how many tokens back an actor is looked for.
const reach = 600

// nearestActor is the actor with the last mention before a byte that passes a test, or -1.
func nearestActor(d *text.Document, before int, test func(text.Actor) bool) int {
	if test == nil {
		return -1
	}
	last, _ := d.TokensIn(text.Span{Start: before, End: before})
	for i := last - 1; i >= max(0, last-reach); i-- {
		if a := d.ActorAt(i); a >= 0 && test(d.Actors[a]) && !d.InFurniture(d.Tokens[i].Span) {
			return a
		}
	}
	return -1
}
