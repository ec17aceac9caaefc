package attribution

import (
	"slices"
	"strings"

	"sitrep/lexicon/en/page"
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
	return f.listener(p, source)
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
		if !ok || !quotes[d.Predicates[q].Lemma] {
			continue
		}
		return f.sayer(d.Predicates[q].Subjects)
	}
	return text.Hop{}, false
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
		if !ok || !quotes[d.Predicates[q].Lemma] || len(d.Predicates[q].Objects) == 0 {
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

// quotes are verbs that hand over somebody else's words with "as saying".
var quotes = map[string]bool{"quote": true, "cite": true, "report": true}

// quotedBy is the outlet in "a guard, quoted by the Herald, said".
func (f *finder) quotedBy(source text.Hop) (text.Hop, bool) {
	d := f.d
	first, last := d.TokensIn(source.Span)
	if first >= last {
		return text.Hop{}, false
	}
	head := headOf(d, first, last)
	for _, c := range d.Children(head) {
		if !strings.HasPrefix(d.Arcs[c].Relation, "acl") || !quotes[d.Lemma(c)] {
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

// listener is an outlet that was told ("told the Herald", "said to the Courier", "said in an interview with
// Radio Sarn"): it relays what was said, unless it is the report's own publisher.
func (f *finder) listener(p text.Predicate, source text.Hop) (text.Hop, bool) {
	for _, h := range f.listeners(p) {
		if f.d.Tokens[h].Span == source.Span || source.Contains(f.d.Tokens[h].Span) {
			continue
		}
		hop, ok := f.outletAt(h)
		if ok && (hop.Actor < 0 || !f.isPublisher(f.d.Actors[hop.Actor]) && hop.Actor != source.Actor) {
			return hop, true
		}
	}
	return text.Hop{}, false
}

// listeners are the heads of those to whom something is said.
func (f *finder) listeners(p text.Predicate) []int {
	d := f.d
	var heads []int
	if addressed[p.Lemma] {
		heads = append(heads, p.Objects...)
		if n := f.nounAfter(p.Head+1, min(p.Head+8, d.SentenceOf(p.Head).Last)); n >= 0 {
			heads = append(heads, n)
		}
		for _, c := range d.Children(p.Head) {
			if rel := d.Arcs[c].Relation; rel == "iobj" || rel == "obj" {
				heads = append(heads, c)
			}
		}
	}
	for _, o := range p.Obliques {
		if o.Preposition == "to" {
			heads = append(heads, o.Head)
		}
	}
	return append(heads, f.interviewers(p.Head)...)
}

// addressed are verbs whose object is the listener.
var addressed = map[string]bool{"tell": true, "inform": true, "assure": true, "remind": true, "notify": true, "warn": true}

// interviewers are the nouns behind "interview with" and "speaking to" in a verb's sentence.
func (f *finder) interviewers(verb int) []int {
	d := f.d
	s := d.SentenceOf(verb)
	var out []int
	for i := s.First; i+2 < s.Last; i++ {
		if !occasion[lower(d.Word(i))] {
			continue
		}
		if w := lower(d.Word(i + 1)); w == "with" || w == "to" {
			if n := f.nounAfter(i+2, s.Last); n >= 0 {
				out = append(out, n)
			}
		}
	}
	return out
}

var occasion = map[string]bool{"interview": true, "speaking": true, "conversation": true, "talking": true, "remarks": true, "comments": true}

// outletAt is the hop of a noun that names an outlet: a known one, or a name with a word that outlets have.
func (f *finder) outletAt(h int) (text.Hop, bool) {
	d := f.d
	if a := d.ActorHeaded(h); a >= 0 && d.Actors[a].Kind == "media" {
		return f.hop(h, a), true
	}
	span := d.NounGroup(h)
	words := strings.Fields(d.Words(span))
	if lower(words[0]) == "the" {
		words = words[1:]
	}
	if len(words) < 2 || !slices.ContainsFunc(words, page.OutletWord) || slices.ContainsFunc(words, func(w string) bool { return w == strings.ToLower(w) }) {
		return text.Hop{}, false // capitals, since a tagger takes "the Morning Star" for common nouns
	}
	hop := text.Hop{Span: span, Name: d.Words(span), Actor: d.ActorHeaded(h)}
	if hop.Actor >= 0 && !strings.Contains(lower(d.Actors[hop.Actor].Name), lower(words[0])) {
		hop.Actor = -1 // "Radio Sarn" is no Sarn
	}
	return hop, true
}

func (f *finder) isPublisher(a text.Actor) bool {
	return f.d.Masthead.Publisher != "" && strings.EqualFold(strings.TrimPrefix(f.d.Masthead.Publisher, "The "), strings.TrimPrefix(a.Name, "The "))
}

// relay adds an attribution with the outlet that was told as the hop around it.
func (f *finder) relay(a text.Attribution, outlet text.Hop) {
	outer := a
	outer.Source, outer.Stance, outer.Certainty = outlet, "asserts", "certain"
	outer.Cue = text.Span{}
	outer.CueLemma = ""
	outer.Content = a.Content.Cover(a.Cue).Cover(a.Source.Span)
	outer.Pieces = nil
	outer.Rule = "attribution.relay"
	f.add(outer)
	f.add(a)
}
