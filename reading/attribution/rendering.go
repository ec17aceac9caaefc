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
		if !f.rendersAt(i) || f.inQuote(i) >= 0 {
			continue
		}
		source, after, ok := f.rendered(i, s)
		if subject := f.subjectFrom(after, s); ok && subject >= 0 && source.Actor < 0 && f.possessive(source) {
			source, ok = f.source(subject) // "By his own account the guard slept"
		}
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
		say, ok := speech.Find("noun", d.Lemma(i))
		if !ok {
			say, _ = speech.Find("verb", "say")
		}
		f.addHedged(f.cued(say, cue, source, content, "attribution.rendering"))
	}
}

// rendersAt reports a noun for somebody's telling or counting: a listed one, whatever a tagger takes it for ("in the guard's |
// telling"), or one that the network is sure of and that has an owner right before it ("the firm's | explanation").
func (f *finder) rendersAt(i int) bool {
	d := f.d
	if speech.Is("rendering", d.Lemma(i)) || speech.Is("rendering", lower(d.Word(i))) && d.Tags[i-1].Penn == "POS" {
		return true
	}
	if d.Tags[i].Universal != "NOUN" {
		return false
	}
	y, _ := f.sayingAt(i)
	_, cue := speech.Find("noun", d.Lemma(i))
	switch owned := d.Tags[i-1].Penn == "POS" || lower(d.Word(i-1)) == "own"; {
	case f.isThat(i + 1):
		return owned && (cue || speech.Is("position", d.Lemma(i)) || y.Chance >= likelySaying)
	case owned && y.Chance >= sureSaying:
		return true
	default:
		by := f.byRendering(i, d.SentenceOf(i))
		return owned && cue && by >= 0 && lower(d.Word(by)) == "by"
	}
}

// isThat reports "is that" at token i: what stands before it is told in full behind it.
func (f *finder) isThat(i int) bool {
	d := f.d
	return i+1 < len(d.Tokens) && d.Lemma(i) == "be" && lower(d.Word(i+1)) == "that" && d.Tags[i+1].Universal == "SCONJ"
}

// sayingAt is what the network holds of a word as one that gives something as somebody's.
func (f *finder) sayingAt(i int) (text.Saying, bool) {
	for _, y := range f.d.SayingsIn(i, i+1) {
		return y, true
	}
	return text.Saying{}, false
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
			hop, ok = f.owner(k, i)
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
	hop, ok = f.owner(k-1, i)
	return hop, i + 1, ok
}

// owner is whose telling a noun is: a source, or whoever the network takes for one ("by the parish's count").
func (f *finder) owner(k, telling int) (text.Hop, bool) {
	if hop, ok := f.source(k); ok {
		return hop, ok
	}
	if y, ok := f.sayingAt(telling); ok && f.chanceIn(y, "source", f.d.Tokens[k].Span) >= sureSource {
		return f.anything(k)
	}
	return text.Hop{}, false
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
	if f.hasDone(i, after, s) {
		return f.span(after+1, f.tail(after))
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

// hasDone reports a telling that "has" somebody do or suffer something: "the family's version | has him shot while kneeling".
func (f *finder) hasDone(i, after int, s text.Sentence) bool {
	d := f.d
	if after+2 >= s.Last || d.Lemma(after) != "have" || d.Tags[i-1].Penn != "POS" {
		return false
	}
	for k := after + 2; k < min(after+8, s.Last); k++ {
		if participle(d, k) {
			return d.Tags[after+1].Universal != "VERB"
		}
	}
	return false
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
	if by == s.First && after+2 < s.Last && opensPhrase(d, after) && f.subjectFrom(after, s) >= 0 {
		return f.span(after, f.tail(after))
	}
	if by > s.First+2 && after >= s.Last-1 && f.finiteIn(s.First, by-1) {
		return f.span(f.statementStart(s, by-1), by-1)
	}
	return text.Span{}
}

// subjectFrom is the subject of the clause behind a rendering, where it begins at token i or behind its comma: "In the army's reckoning |
// some sixty men fell"; -1 where none does.
func (f *finder) subjectFrom(i int, s text.Sentence) int {
	d := f.d
	if i < s.Last && d.Word(i) == "," {
		i++
	}
	for k := i; k < min(i+8, s.Last); k++ {
		if rel := d.Arcs[k].Relation; (rel == "nsubj" || rel == "nsubj:pass" || rel == "expl") && d.Arcs[k].Head > k {
			if first, _ := d.Subtree(k, nil); first == i {
				return k
			}
		}
	}
	return -1
}

// possessive reports a source that is no more than "his" or "their".
func (f *finder) possessive(h text.Hop) bool {
	first, last := f.d.TokensIn(h.Span)
	return last == first+1 && f.d.Tags[first].Penn == "PRP$" && !h.Inherited
}
