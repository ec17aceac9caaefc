package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// renderings finds nouns for somebody's telling or counting whose owner is told: "in the police version, the men fired first", "by
// the army's own count, 14 died", "the toll given by the hospital is 19", "the version of the family is that he was asleep".
func (f *finder) renderings(s text.Sentence) {
	d := f.d
	f.putAt(s)
	for i := s.First + 1; i+1 < s.Last; i++ {
		if !speech.Is("rendering", d.Lemma(i)) || f.inQuote(i) >= 0 {
			continue
		}
		source, after, ok := f.rendered(i, s)
		if !ok || f.ofTerritory(source) {
			continue
		}
		content, cue := f.copied(i, after, s), d.Tokens[i].Span
		if by := f.byRendering(i, s); content.Empty() && by >= 0 {
			content, cue = f.besideRendering(by, after, s), d.SpanOf(by, by+1)
		}
		if content.Empty() {
			continue
		}
		say, _ := speech.Find("verb", "say")
		f.addHedged(f.cued(say, cue, source, content, "attribution.rendering"))
	}
}

// territory are the kinds of actors whose figure is one of people there ("Ostria's figure rose to 40"), not one that they give.
var territory = map[string]bool{"country": true, "city": true, "region": true}

// ofTerritory reports a source that is such an actor.
func (f *finder) ofTerritory(h text.Hop) bool {
	return h.Actor >= 0 && territory[f.d.Actors[h.Actor].Kind]
}

// rendered is whose telling a noun is, by the words around it ("the army's own count", "the police version", "the version of the
// family", "a tally kept by the guild"), and the token behind all that.
func (f *finder) rendered(i int, s text.Sentence) (hop text.Hop, after int, ok bool) {
	d := f.d
	behind := i + 1
	if speech.Is("made", d.Lemma(behind)) || speech.Is("giving", d.Lemma(behind)) {
		behind++
	}
	switch w := lower(d.Word(behind)); {
	case (w == "of" && behind == i+1 || w == "by" || w == "from") && behind+1 < s.Last:
		if n := f.nounAfter(behind+1, min(behind+9, s.Last)); n >= 0 && (speech.Role(d.Lemma(n)) != "" || d.ActorHeaded(n) >= 0 && bodies[d.Actors[d.ActorHeaded(n)].Kind]) {
			_, after = d.GroupTokens(n)
			hop, ok = f.source(n)
			return hop, max(after, n+1), ok
		}
		if w != "of" {
			return hop, 0, false
		}
	}
	if hop, after, ok := f.renderedBy(i, s); ok {
		return hop, after, ok
	}
	for k := i - 1; k >= s.First && k > i-5; k-- {
		switch rel := d.Arcs[k].Relation; {
		case d.Arcs[k].Head != i:
		case rel == "nmod:poss", rel == "compound" && speech.Role(d.Lemma(k)) != "":
			hop, ok = f.source(k)
			return hop, i + 1, ok
		}
	}
	return f.ownerBefore(i, s)
}

// renderedBy is who gives a count in a clause behind it that has no "which": "a figure | the ministry gave".
func (f *finder) renderedBy(i int, s text.Sentence) (hop text.Hop, after int, ok bool) {
	d := f.d
	n := f.nounAfter(i+1, min(i+6, s.Last))
	if n < 0 || n+1 >= s.Last || d.Tags[i+1].Universal != "DET" && d.Tags[i+1].Universal != "PROPN" || !speech.Is("giving", d.Lemma(n+1)) || !reportingForm(d, n+1) {
		return hop, 0, false
	}
	hop, ok = f.source(n)
	return hop, n + 2, ok
}

// ownerBefore is who stands with an "'s" right before a noun that a tagger takes for another word ("the ministry's tally | stands").
func (f *finder) ownerBefore(i int, s text.Sentence) (hop text.Hop, after int, ok bool) {
	d := f.d
	k := i - 1
	if k > s.First && lower(d.Word(k)) == "own" {
		k--
	}
	if k <= s.First || d.Tags[k].Penn != "POS" {
		return hop, 0, false
	}
	hop, ok = f.source(k - 1)
	return hop, i + 1, ok
}

// copied is what a rendering is said to be: "is 19 dead", "stands at 40", "is that the driver slept".
func (f *finder) copied(i, after int, s text.Sentence) text.Span {
	d := f.d
	if counted := f.ofCount(after, s); !counted.Empty() {
		return counted
	}
	if summed := f.summedBefore(i, s); !summed.Empty() {
		return summed
	}
	if after >= s.Last-1 || d.Lemma(after) != "be" && !speech.Is("standing", d.Lemma(after)) || d.Arcs[i].Relation == "obl" && d.Preposition(i) != "" {
		return text.Span{}
	}
	if lower(d.Word(after+1)) == "that" {
		return f.span(after+2, f.tail(after+1))
	}
	for _, q := range text.Within(d.Quantities, d.SpanOf(after, s.Last)) {
		if first, _ := d.TokensIn(q.Span); q.Kind == "cardinal" && first < after+6 {
			return f.span(after+1, f.tail(after))
		}
	}
	return text.Span{}
}

// byRendering is the preposition that brings in a rendering at the head of a sentence or behind a comma, -1 where none does.
func (f *finder) byRendering(i int, s text.Sentence) int {
	d := f.d
	for k := i - 1; k >= s.First && k > i-8; k-- {
		switch lower(d.Word(k)) {
		case "in", "by", "on", "per", "from":
			if k == s.First || d.Word(k-1) == "," {
				return k
			}
			return -1
		case ",":
			return -1
		}
	}
	return -1
}

// besideRendering is the statement that is made with it: behind its comma, or before it where it closes the sentence.
func (f *finder) besideRendering(by, after int, s text.Sentence) text.Span {
	d := f.d
	if after < s.Last && d.Word(after) == "," && f.finiteIn(after+1, s.Last) {
		return f.span(after+1, f.tail(after))
	}
	if by > s.First+2 && after >= s.Last-1 && f.finiteIn(s.First, by-1) {
		return f.span(f.statementStart(s, by-1), by-1)
	}
	return text.Span{}
}
