package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// author is who made a document: "a report published by the Harbour Herald", "the Rovik report",
// "the ministry's statement", "a statement from the ministry"; -1 where none is told.
func (f *finder) author(i int) int {
	d := f.d
	if speech.Role(d.Tags[i].Lemma) != "document" {
		return -1
	}
	owner := -1
	for _, c := range d.Children(i) {
		switch rel := d.Arcs[c].Relation; {
		case rel == "nmod" && (d.Preposition(c) == "from" || d.Preposition(c) == "by"):
			return apposed(d, c) // and not where it stands: "a Telegram post by the mayor"
		case rel == "nmod" && d.Preposition(c) == "of" && speech.Is("rendering", d.Lemma(i)) && f.somebody(c):
			return apposed(d, c)
		case owner < 0 && (rel == "nmod:poss" && d.Tags[c].Universal != "PRON" || rel == "compound" && d.ActorHeaded(c) >= 0):
			owner = c
		}
	}
	if owner >= 0 {
		return owner
	}
	return f.publishedBy(i)
}

// makers notes who made the documents that the text tells of, whether they say something there or not: "A new study by
// the Rovik Group tries to settle the matter" makes the group the source of "the study".
func (f *finder) makers() {
	d := f.d
	for i := range d.Tokens {
		if d.Tags[i].Universal != "NOUN" || !speech.Is("official", d.Lemma(i)) || d.InFurniture(d.Tokens[i].Span) {
			continue
		}
		a := f.author(i)
		if a < 0 {
			continue
		}
		if k := d.ActorHeaded(a); k >= 0 && bodies[d.Actors[k].Kind] || k < 0 && d.Tags[a].Universal == "PROPN" {
			f.authors = append(f.authors, f.hop(a, k))
		}
	}
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
	if i+2 < s.Last && d.Word(i+1) == "," {
		i++ // "figures, released by the ministry, show"
	}
	if i+1 >= s.Last || !speech.Is("made", d.Lemma(i+1)) || d.Tags[i+1].Universal != "VERB" {
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

// apposed is the named one of two nouns in apposition ("the consultancy the Rovik Group").
func apposed(d *text.Document, i int) int {
	if d.Tags[i].Universal == "PROPN" {
		return i
	}
	if c := d.Child(i, "compound", "nmod:desc"); c >= 0 && d.ActorHeaded(c) >= 0 && bodies[d.Actors[d.ActorHeaded(c)].Kind] {
		return c // "the NTV broadcaster"
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
	if speech.Is("official", d.Lemma(i)) && isDefinite(d, i) {
		if a, ok := f.lastAuthor(d.Tokens[i].Start); ok && (d.Lemma(i) == "report" || !f.outletHop(a)) {
			a.Span, a.Inherited = d.NounGroup(i), true
			return a, true
		}
	}
	h := text.Hop{Span: d.NounGroup(i), Actor: d.ActorHeaded(i)}
	h.Name = d.Words(h.Span)
	h.Unnamed = h.Actor < 0 && !properIn(d, h.Span)
	if h.Unnamed && speech.Is("official", d.Lemma(i)) && !isDefinite(d, i) {
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

// ofMedia reports a source that is an outlet by name, or told by a noun for outlets: "local media".
func (f *finder) ofMedia(h text.Hop) bool { return f.outletHop(h) || f.roleIn(h.Span, "media") }

// nextAuthor is the author of a document that is brought in without one ("a new report") and named
// in the next two sentences ("the assessment by the Rovik Group").
func (f *finder) nextAuthor(i int) (text.Hop, bool) {
	d := f.d
	from := d.SentenceIndex(i) + 1
	for k := from; k < min(from+2, len(d.Sentences)); k++ {
		for j := d.Sentences[k].First; j < d.Sentences[k].Last; j++ {
			if a := f.author(j); a >= 0 && isDefinite(d, j) && speech.Is("official", d.Lemma(j)) {
				return f.source(a)
			}
		}
	}
	return text.Hop{}, false
}

func isDefinite(d *text.Document, i int) bool {
	det := d.Child(i, "det")
	return det >= 0 && (lower(d.Word(det)) == "the" || lower(d.Word(det)) == "this")
}

// lastAuthor is the maker of the last document told before a byte; where no document was told, the
// last organisation, agency or outlet that said something in the same or the previous block.
func (f *finder) lastAuthor(before int) (text.Hop, bool) {
	best := -1
	for k, h := range f.authors {
		if h.End <= before && (best < 0 || h.End >= f.authors[best].End) {
			best = k
		}
	}
	if best >= 0 {
		return f.authors[best], true
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
