package attribution

import (
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// prepositions finds "according to X", "citing X", "in the words of X".
func (f *finder) prepositions(s text.Sentence) {
	d := f.d
	f.inDocument(s)
	for i := s.First; i < s.Last; i++ {
		cue, last, ok := f.prepositionAt(i, s.Last)
		if !ok {
			continue
		}
		if cue.Frame == "possessive" {
			f.inOnesWords(cue, i, last, s)
			continue
		}
		head := f.nounAfter(last, s.Last)
		source, ok := f.release(last, s.Last)
		if head < 0 && !ok || citing[cue.Lemma] {
			continue
		}
		if head = max(head, last); !ok {
			source, ok = f.source(head)
		}
		if !ok && cue.Lemma == "according to" && !speech.Is("scheme", d.Lemma(head)) {
			source, ok = f.anything(head)
		}
		if !ok {
			continue
		}
		a := f.cued(cue, d.SpanOf(i, last), source, f.unquoted(f.around(i, head, s), i), "attribution.according")
		if a.Stance == "asserts" {
			a.Stance, a.Certainty = f.hedge(a.Content, a.Stance, a.Certainty)
		}
		f.add(a)
	}
}

// inOnesWords reads "in his words", with whom the pronoun stands for as the source.
func (f *finder) inOnesWords(cue speech.Cue, first, last int, s text.Sentence) {
	source, ok := f.pronoun(first + 1)
	if content := f.around(first, last-1, s); ok && !content.Empty() {
		f.add(f.cued(cue, f.d.SpanOf(first, last), source, content, "attribution.according"))
	}
}

// inDocument reads "in the Rovik Group's report", "in a new poll": a document with a told author, or one that
// counts opinions, behind "in", is who says the sentence that has no other source.
func (f *finder) inDocument(s text.Sentence) {
	d := f.d
	for i := s.First; i < s.Last; i++ {
		if speech.Role(d.Tags[i].Lemma) != "document" || !speech.Is("official", d.Lemma(i)) || d.Preposition(i) != "in" || f.author(i) < 0 && !f.polled(i, s) {
			continue
		}
		if source, ok := f.source(i); ok {
			in := d.Child(i, "case")
			f.add(text.Attribution{Sentence: d.SentenceIndex(i), Source: source, Cue: d.Tokens[in].Span, CueLemma: "in", Content: f.span(s.First, s.Last),
				Stance: "asserts", Certainty: "certain", Rule: "attribution.according"})
		}
	}
}

// polled reports a poll that opens or closes a sentence with a number: it tells what many people answered.
func (f *finder) polled(i int, s text.Sentence) bool {
	d := f.d
	if d.Lemma(i) != "poll" && d.Lemma(i) != "survey" || d.Tags[i].Penn != "NN" || !f.counts(s) {
		return false
	}
	first, last := d.Subtree(i, nil)
	return first <= s.First+1 || last+1 >= s.Last
}

// prepositionAt matches the words of a prepositional cue at token i.
func (f *finder) prepositionAt(i, end int) (speech.Cue, int, bool) {
	if !speech.Opens("preposition", lower(f.d.Word(i))) {
		return speech.Cue{}, 0, false
	}
	if i+1 < end && f.d.Tags[i].Universal == "PROPN" && f.d.Arcs[i+1].Head == i && strings.HasPrefix(f.d.Arcs[i+1].Relation, "flat") {
		return speech.Cue{}, 0, false // "Per Larsen was shot"
	}
	if i > 0 && lower(f.d.Word(i-1)) == "without" {
		return speech.Cue{}, 0, false // "without citing sources"
	}
	for n := min(4, end-i); n > 0; n-- {
		words := lower(strings.Join(strings.Fields(f.d.Words(f.d.SpanOf(i, i+n))), " "))
		if c, ok := speech.Find("preposition", words); ok {
			return c, i + n, true
		}
	}
	return speech.Cue{}, 0, false
}

// nounAfter is the head of the noun phrase that begins at token i, or -1.
func (f *finder) nounAfter(i, end int) int {
	d := f.d
	for ; i < end; i++ {
		if d.Arcs[i].Relation == "amod" && d.Arcs[i].Head > i {
			continue // a participle: "a wounded guard"
		}
		switch d.Tags[i].Universal {
		case "DET", "ADJ", "NUM", "PUNCT", "PART", "ADV":
			if speech.Role(lower(d.Word(i))) == "document" && i > 0 && d.Tags[i-1].Universal == "DET" {
				return i // "a tally", which a tagger takes for an adverb
			}
			continue
		case "NOUN", "PROPN", "PRON":
			for h := d.Arcs[i].Head; h > i && h < end && inGroup(d.Arcs[i].Relation); h = d.Arcs[i].Head {
				i = h
			}
			return i
		}
		return -1
	}
	return -1
}

func inGroup(rel string) bool {
	return rel == "compound" || rel == "nmod:poss" || rel == "amod" || rel == "nummod" || rel == "det" || strings.HasPrefix(rel, "flat") ||
		rel == "nmod:desc" || rel == "nmod:tmod" || rel == "obl:unmarked" || rel == "obl:npmod" || rel == "nmod:unmarked" || rel == "nmod:npmod"
}

// around is what an "according to" governs: the part of the sentence before it, or, where it opens
// the sentence, the part behind it.
func (f *finder) around(cue, source int, s text.Sentence) text.Span {
	d := f.d
	_, after := d.Subtree(source, nil)
	after = f.pastName(source, after, s.Last)
	if rest := f.inRelative(cue, after, s); !rest.Empty() {
		return rest
	}
	if first := f.behindAccording(s.First, cue); cue-s.First > 2 && f.states(s.First, cue) || first > s.First || cue-s.First == 2 && f.toldIn(s.First, cue) {
		for i := cue - 2; i > s.First; i-- {
			if d.Word(i) == ";" {
				first = i + 1
				break
			}
		}
		return f.span(first, cue)
	}
	for after < s.Last && d.Word(after) == "," {
		after++
	}
	if after >= s.Last {
		return text.Span{}
	}
	return f.span(after, s.Last)
}

// behindAccording is where the part of a sentence begins that an "according to" closes: behind another one before it, "five died
// according to the navy and | nine according to the union".
func (f *finder) behindAccording(first, cue int) int {
	d := f.d
	for i := cue - 3; i > first+1; i-- {
		if lower(d.Word(i)) != "according" || lower(d.Word(i+1)) != "to" {
			continue
		}
		for k := i + 3; k < cue-1; k++ {
			if w := lower(d.Word(k)); w == "and" || w == "but" || w == ";" || w == "while" {
				return k + 1
			}
		}
	}
	return first
}

// inRelative is the rest of a relative clause behind a source put between its pronoun and its verb: "who, according to the
// guard, | fled north".
func (f *finder) inRelative(cue, after int, s text.Sentence) text.Span {
	d := f.d
	if after > cue && d.Word(after-1) == "," {
		after--
	}
	if cue < s.First+2 || d.Word(cue-1) != "," || !strings.HasPrefix(d.Tags[cue-2].Penn, "W") || after+2 >= s.Last || d.Word(after) != "," {
		return text.Span{}
	}
	return f.span(after+1, f.tail(after))
}

// pastName passes over a name right behind a source ("the newspaper Bild") and a relative clause between commas.
func (f *finder) pastName(source, after, last int) int {
	d := f.d
	if name := nameBehind(d, source); name >= after {
		after = name + 1
	}
	if after+2 < last && d.Word(after) == "," && (lower(d.Word(after+1)) == "which" || lower(d.Word(after+1)) == "who") {
		for k := after + 2; k < last; k++ {
			if d.Word(k) == "," {
				return k
			}
		}
	}
	return after
}

// release is whose release or statement an "according to" names in a long row of names ("a Joint Task Force - Operation
// Dawn news release"), which parsers break up.
func (f *finder) release(first, last int) (text.Hop, bool) {
	d := f.d
	if first < last && d.Tags[first].Universal == "DET" {
		first++
	}
	end, dashed := first, false
	for end < min(last, first+14) && (d.Word(end) == "-" || lower(d.Word(end)) == "of" || d.Word(end) != lower(d.Word(end))) {
		dashed = dashed || d.Word(end) == "-"
		end++
	}
	noun := end
	if noun < last && (lower(d.Word(noun)) == "news" || lower(d.Word(noun)) == "press") {
		noun++
	}
	if !dashed || noun >= last || speech.Role(d.Tags[noun].Lemma) != "document" {
		return text.Hop{}, false
	}
	span := d.SpanOf(first, end)
	return text.Hop{Span: span, Name: d.Words(span), Actor: -1}, true
}

// states reports that some words hold a finite verb or are no mere adverbial before a comma ("For the
// port, according to …").
func (f *finder) states(first, last int) bool {
	if f.d.Word(last-1) != "," || last-first > 8 {
		return true
	}
	for i := first; i < last; i++ {
		if u := f.d.Tags[i].Universal; u == "VERB" || u == "AUX" {
			return true
		}
	}
	return f.d.Arcs[first].Relation == "root"
}
