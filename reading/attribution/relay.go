package attribution

import (
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// relayer is an outlet between a source and the reader: one that was told, or one that quotes.
func (f *finder) relayer(p text.Predicate, source text.Hop) (text.Hop, bool) {
	if hop, ok := f.quoter(p); ok && hop.Name != source.Name {
		return hop, true
	}
	if hop, ok := f.quotedBy(source); ok {
		return hop, true
	}
	if hop, ok := f.listener(p, source); ok {
		return hop, true
	}
	hop, ok := f.carrier(p.Head)
	return hop, ok && hop.Name != source.Name
}

// quoter is who quotes a source as saying something: "the Herald quoted a guard as saying that …", "the guard
// was quoted by the Herald as saying that …".
func (f *finder) quoter(p text.Predicate) (text.Hop, bool) {
	d := f.d
	if p.Head == 0 || lower(d.Word(p.Head-1)) != "as" || d.Tags[p.Head].Penn != "VBG" {
		return text.Hop{}, false
	}
	for i := p.Head - 2; i >= d.SentenceOf(p.Head).First; i-- {
		q, ok := f.at[i]
		if !ok || !speech.Is("relaying", d.Predicates[q].Lemma) {
			continue
		}
		return f.sayer(d.Predicates[q].Subjects)
	}
	return text.Hop{}, false
}

// quotedAlone is who is quoted where the quotation stands before and nothing behind him: "“…,” the Herald quotes the mayor."
func (f *finder) quotedAlone(p text.Predicate) (text.Hop, bool) {
	if p.Lemma != "quote" || len(p.Objects) == 0 || p.Objects[0] < p.Head || f.inQuote(p.Objects[0]) >= 0 {
		return text.Hop{}, false
	}
	_, last := f.d.GroupTokens(p.Objects[0])
	if last < f.d.SentenceOf(p.Head).Last-1 {
		return text.Hop{}, false
	}
	return f.sayer(p.Objects)
}

// sayer is the source that the first of some nouns is.
func (f *finder) sayer(nouns []int) (text.Hop, bool) {
	if len(nouns) == 0 {
		return text.Hop{}, false
	}
	if hop, ok := f.source(nouns[0]); ok {
		return hop, true
	}
	return f.anything(nouns[0])
}

// quotedAs finds "quoted the general as warning that …" where a tagger takes "warning" for a noun.
func (f *finder) quotedAs(s text.Sentence) {
	d := f.d
	for i := s.First; i+3 < s.Last; i++ {
		q, ok := f.at[i]
		if !ok || !speech.Is("relaying", d.Predicates[q].Lemma) || len(d.Predicates[q].Objects) == 0 {
			continue
		}
		as := i + 2
		for as < min(i+12, s.Last-2) && lower(d.Word(as)) != "as" {
			as++
		}
		cue, ok := speech.Find("verb", gerund(lower(d.Word(as+1))))
		if !ok || d.Tags[as+1].Universal == "VERB" || lower(d.Word(as)) != "as" {
			continue
		}
		source, told := f.sayer(d.Predicates[q].Objects)
		outlet, relayed := f.sayer(d.Predicates[q].Subjects)
		if a := f.cued(cue, d.Tokens[as+1].Span, source, f.span(as+2, f.tail(as+1)), "attribution.quoted"); told && relayed {
			f.relay(a, outlet)
		}
	}
}

// gerund is the verb of a word in -ing, as far as it is one: "warning" → "warn".
func gerund(word string) string {
	stem, ok := strings.CutSuffix(word, "ing")
	if !ok {
		return ""
	}
	if _, listed := speech.Find("verb", stem); !listed {
		return stem + "e"
	}
	return stem
}

// quotedBy is the outlet in "a guard, quoted by the Herald, said".
func (f *finder) quotedBy(source text.Hop) (text.Hop, bool) {
	d := f.d
	first, last := d.TokensIn(source.Span)
	if first >= last {
		return text.Hop{}, false
	}
	head := headOf(d, first, last)
	for _, c := range d.Children(head) {
		if !strings.HasPrefix(d.Arcs[c].Relation, "acl") || !speech.Is("relaying", d.Lemma(c)) {
			continue
		}
		for _, o := range d.Children(c) {
			if strings.HasPrefix(d.Arcs[o].Relation, "obl") && d.Preposition(o) == "by" {
				if hop, ok := f.outletAt(o); ok {
					return hop, true
				}
				return f.source(o)
			}
		}
	}
	return text.Hop{}, false
}

// relay adds an attribution with the outlet that was told as the hop around it.
func (f *finder) relay(a text.Attribution, outlet text.Hop) {
	f.add(relaying(a, outlet))
	f.add(a)
}

// relaying is the attribution of an outlet that passes on another.
func relaying(a text.Attribution, outlet text.Hop) text.Attribution {
	a.Content = a.Content.Cover(a.Cue).Cover(a.Source.Span)
	a.Source, a.Stance, a.Certainty = outlet, "asserts", "certain"
	a.Cue, a.CueLemma, a.Pieces = text.Span{}, "", nil
	a.Rule = "attribution.relay"
	return a
}
