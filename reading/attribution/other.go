package attribution

import (
	"strings"

	"sitrep/lexicon/en/event"
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
		head := f.nounAfter(last, s.Last)
		if head < 0 {
			continue
		}
		source, ok := f.source(head)
		if !ok && cue.Lemma == "according to" && !scheme[lower(d.Tags[head].Lemma)] {
			source, ok = f.anything(head)
		}
		if !ok {
			continue
		}
		a := f.cued(cue, d.SpanOf(i, last), source, f.unquoted(f.around(i, head, s), i), "attribution.according")
		if a.Stance == "asserts" {
			a.Stance, a.Certainty = f.hedge(a.Content, a.Stance, a.Certainty)
		}
		if cue.Lemma == "citing" || cue.Lemma == "quoting" {
			f.cited(a, i)
			continue
		}
		f.add(a)
	}
}

// scheme are nouns that things go according to without saying anything.
var scheme = map[string]bool{"plan": true, "schedule": true, "rule": true, "custom": true, "tradition": true, "need": true, "size": true, "age": true,
	"ability": true, "taste": true, "rank": true, "script": true, "design": true, "principle": true, "demand": true, "season": true, "weight": true,
	"height": true, "wish": true, "whim": true, "preference": true, "income": true, "means": true}

// inDocument reads "in the Rovik Group's report": a document with a told author, behind "in", is who
// says the sentence that has no other source.
func (f *finder) inDocument(s text.Sentence) {
	d := f.d
	for i := s.First; i < s.Last; i++ {
		if speech.Role(d.Tags[i].Lemma) != "document" || !official[lower(d.Tags[i].Lemma)] || prep(d, i) != "in" || f.author(i) < 0 {
			continue
		}
		if source, ok := f.source(i); ok {
			cue := d.Tokens[d.Child(i, "case")].Span.Cover(d.Tokens[i].Span)
			f.add(text.Attribution{Sentence: d.SentenceIndex(i), Source: source, Cue: cue, CueLemma: "in", Content: f.span(s.First, s.Last),
				Stance: "asserts", Certainty: "certain", Rule: "attribution.according"})
		}
	}
}

// prepositionAt matches the words of a prepositional cue at token i.
func (f *finder) prepositionAt(i, end int) (speech.Cue, int, bool) {
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
		switch d.Tags[i].Universal {
		case "DET", "ADJ", "NUM", "PUNCT", "PART", "ADV":
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
	if cue-s.First > 2 && f.states(s.First, cue) {
		first := s.First
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

// cited nests what an outlet reports on somebody's word: "the Herald reported, citing police". The
// cited source is inside the content of the verb before it.
func (f *finder) cited(a text.Attribution, at int) {
	for k := range f.found {
		if b := &f.found[k]; b.Sentence == a.Sentence && !b.Cue.Empty() && b.Source.End <= f.d.Tokens[at].End {
			b.Content = b.Content.Cover(a.Cue).Cover(a.Content)
		}
	}
	f.add(a)
}

// passives finds cues in the passive: "is believed to", "accused of", "was blamed on".
func (f *finder) passives(s text.Sentence) {
	d := f.d
	for i := s.First; i < s.Last; i++ {
		pi, ok := f.at[i]
		if !ok || d.Predicates[pi].Noun || !d.Predicates[pi].Passive {
			continue
		}
		p := d.Predicates[pi]
		cue, ok := speech.Find("passive", p.Lemma)
		if !ok || p.Negated || !f.passiveFits(p) {
			continue
		}
		source := text.Hop{Actor: -1, Unnamed: true}
		for _, s := range p.Subjects {
			if hop, ok := f.source(s); ok {
				source = hop
			}
		}
		if p.Lemma == "suspect" && p.Content < 0 { // "suspected of arson" is a charge, "suspected to be abroad" a guess
			cue.Stance, cue.Certainty = "alleges", "probable"
		}
		f.add(f.cued(cue, d.Tokens[i].Span, source, f.passiveContent(p), "attribution.passive"))
	}
}

// passiveFits asks for what makes a passive an attribution: an infinitive, "as", "of", "on", "for".
func (f *finder) passiveFits(p text.Predicate) bool {
	if p.Content >= 0 {
		return p.Lemma != "charge"
	}
	for _, o := range p.Obliques {
		switch o.Preposition {
		case "of", "as", "on", "for", "in", "with":
			return p.Lemma == "accuse" || p.Lemma == "suspect" || p.Lemma == "blame" || p.Lemma == "identify" || p.Lemma == "charge" || p.Lemma == "implicate"
		}
	}
	for _, c := range f.d.Children(p.Head) {
		if rel := f.d.Arcs[c].Relation; rel == "advcl" || rel == "xcomp" {
			return true
		}
	}
	return false
}

// passiveContent is the clause with its subject; of a participle behind a noun the clause alone.
func (f *finder) passiveContent(p text.Predicate) text.Span {
	d := f.d
	span := f.clause(p.Head, func(k int) bool { return strings.HasPrefix(d.Arcs[k].Relation, "nsubj") })
	if strings.HasPrefix(d.Arcs[p.Head].Relation, "acl") {
		return span // "147 people suspected of arson": the suspicion is nobody's, the count the report's
	}
	for _, o := range p.Objects {
		if d.Tags[o].Universal != "PRON" || p.Head > o {
			span = span.Cover(d.NounGroup(o))
		}
	}
	return span
}

// adverbs finds "reportedly", "allegedly" and their like; the source is not told.
func (f *finder) adverbs(s text.Sentence) {
	d := f.d
	for i := s.First; i < s.Last; i++ {
		cue, ok := speech.Find("adverb", lower(d.Word(i)))
		if !ok || d.Arcs[i].Head < 0 {
			continue
		}
		head := d.Arcs[i].Head
		if pi, ok := f.at[head]; ok && isCue(d.Predicates[pi].Lemma) {
			continue // "reportedly said": the verb carries the attribution
		}
		content := f.clause(head, nil)
		f.add(f.cued(cue, d.Tokens[i].Span, text.Hop{Actor: -1, Unnamed: true}, content, "attribution.adverb"))
	}
}

// medium reports a noun that only tells how a verb says something ("said in a statement that …").
func (f *finder) medium(i int) bool {
	head := f.d.Arcs[i].Head
	return head >= 0 && head < i && f.d.Arcs[i].Relation == "obl" && isCueAt(f.d, head)
}

func isCue(lemma string) bool { _, ok := speech.Find("verb", lemma); return ok }

// nouns finds nouns that hand over a clause: "revelations that …", "fears that …".
func (f *finder) nouns(s text.Sentence) {
	d := f.d
	for i := s.First; i < s.Last; i++ {
		if d.Tags[i].Universal != "NOUN" {
			continue
		}
		cue, ok := speech.Find("noun", lower(d.Tags[i].Lemma))
		if !ok {
			continue
		}
		c := d.Child(i, "acl", "ccomp", "acl:relcl")
		if c < 0 || !finite(d, c) || f.medium(i) {
			continue
		}
		source := text.Hop{Actor: -1, Unnamed: true}
		for _, k := range d.Children(i) {
			if rel := d.Arcs[k].Relation; rel == "nmod:poss" || rel == "nmod" && (prep(d, k) == "by" || prep(d, k) == "from" || prep(d, k) == "of") {
				if hop, ok := f.source(k); ok {
					source = hop
				}
			}
		}
		f.add(f.cued(cue, d.Tokens[i].Span, source, f.clause(c, nil), "attribution.noun"))
	}
}

// finite reports a clause that is told, not done: "that" with a subject of its own ("fears that the
// dam would break"); in "claims that were made" the word is the subject.
func finite(d *text.Document, i int) bool {
	mark, subject := d.Child(i, "mark"), d.Child(i, "nsubj", "nsubj:pass", "expl")
	if subject >= 0 && lower(d.Word(subject)) == "that" {
		return false
	}
	if mark >= 0 {
		return lower(d.Word(mark)) == "that" && subject >= 0
	}
	return subject >= 0 && len(event.Senses(lower(d.Tags[i].Lemma), false)) > 0 && d.Arcs[i].Relation != "acl:relcl"
}
