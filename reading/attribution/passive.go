package attribution

import (
	"slices"
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

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
		if hop, lets := f.letsKnow(i); lets {
			cue.Certainty = "certain"
			f.add(f.cued(cue, d.Tokens[i].Span, hop, f.span(i+2, f.tail(i)), "attribution.passive"))
			continue
		}
		if !ok || p.Negated || !f.passiveFits(p) {
			continue
		}
		source := text.Hop{Actor: -1, Unnamed: true}
		for _, s := range p.Subjects {
			if hop, ok := f.source(s); ok {
				source = hop
			}
		}
		if source.Name == "" {
			if hop, ok := f.documentBefore(p); ok {
				source = hop
			}
		}
		if p.Lemma == "claim" && p.Content < 0 && len(p.Subjects) > 0 {
			cue.Stance, cue.Certainty = "claims_responsibility", "certain"
		}
		if p.Lemma == "suspect" && p.Content < 0 { // "suspected of arson" is a charge, "suspected to be abroad" a guess
			cue.Stance, cue.Certainty = "alleges", "probable"
		}
		f.add(f.cued(cue, d.Tokens[i].Span, source, f.passiveContent(p), "attribution.passive"))
	}
}

// letsKnow is the source of "let it be known that …".
func (f *finder) letsKnow(known int) (text.Hop, bool) {
	d, let := f.d, f.d.Arcs[known].Head
	if let < 0 || lower(d.Word(known)) != "known" || d.Lemma(let) != "let" || known+2 >= len(d.Tokens) || lower(d.Word(known+1)) != "that" {
		return text.Hop{}, false
	}
	subject := d.Child(let, "nsubj")
	if subject < 0 {
		return text.Hop{}, false
	}
	return f.source(subject)
}

// documentBefore is the document that the sentence before gives its words to, in the same block, of a verb that goes on with them: "…,
// says the indictment. He | is said to have paid two men". Marked as inherited.
func (f *finder) documentBefore(p text.Predicate) (text.Hop, bool) {
	d := f.d
	k := d.SentenceIndex(p.Head)
	if k == 0 || d.Sentences[k-1].Block != d.Sentences[k].Block || p.Lemma != "say" && p.Lemma != "allege" && p.Lemma != "accuse" {
		return text.Hop{}, false
	}
	for _, n := range f.of[k-1] {
		if a := f.found[n]; f.roleIn(a.Source.Span, "document") && f.fills(a, k-1) {
			hop := a.Source
			hop.Inherited = true
			return hop, true
		}
	}
	return text.Hop{}, false
}

// passiveFits asks for what makes a passive an attribution: an infinitive, "as", "of", "on", "for".
func (f *finder) passiveFits(p text.Predicate) bool {
	if p.Content >= 0 {
		return p.Lemma != "charge"
	}
	if next := p.Head + 1; p.Lemma == "identify" && next < len(f.d.Tokens) && lower(f.d.Word(next)) == "only" {
		return false
	}
	if p.Lemma == "claim" && len(p.Subjects) > 0 {
		return true // "was claimed by the brigade"
	}
	for _, o := range p.Obliques {
		if slices.Contains(governs[p.Lemma], o.Preposition) {
			return true
		}
	}
	if p.Lemma == "identify" || p.Lemma == "charge" {
		return false // "was identified by a tattoo", "were charged last year"
	}
	for _, c := range f.d.Children(p.Head) {
		if rel := f.d.Arcs[c].Relation; rel == "advcl" || rel == "xcomp" {
			return true
		}
	}
	return false
}

// governs are the prepositions that tie a deed or a name to a passive cue.
var governs = map[string][]string{"accuse": {"of"}, "suspect": {"of"}, "blame": {"for", "on"}, "identify": {"as"}, "charge": {"with"}, "implicate": {"in"}}

// passiveContent is the clause with its subject; of a participle behind a noun the clause alone.
func (f *finder) passiveContent(p text.Predicate) text.Span {
	d := f.d
	span := f.clause(p.Head, func(k int) bool { return strings.HasPrefix(d.Arcs[k].Relation, "nsubj") || f.closing(k) })
	for _, c := range d.Children(p.Head) {
		if c > p.Head && f.closing(c) {
			span = f.upTo(span, c-1) // its full stop hangs on the clause that it closes
		}
	}
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

// closing reports a reporting verb with its subject behind it, which closes a sentence: "…, | said the mayor". It is no part of
// what stands before it.
func (f *finder) closing(verb int) bool {
	d := f.d
	return d.Arcs[verb].Relation == "conj" && isCueAt(d, verb) && d.Word(verb-1) == "," && d.Child(verb, "nsubj") > verb
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
