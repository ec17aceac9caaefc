package attribution

import (
	"slices"
	"strings"

	"sitrep/lexicon/en/page"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

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
	if speech.Is("addressed", p.Lemma) {
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

// interviewers are the nouns behind "interview with" and "speaking to" in a verb's sentence.
func (f *finder) interviewers(verb int) []int {
	d := f.d
	s := d.SentenceOf(verb)
	var out []int
	for i := s.First; i+2 < s.Last; i++ {
		if !speech.Is("occasion", lower(d.Word(i))) {
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

// outletAt is the hop of a noun that names an outlet: a known one, or a name with a word that outlets have.
func (f *finder) outletAt(h int) (text.Hop, bool) {
	d := f.d
	if a := d.ActorHeaded(h); a >= 0 && d.Actors[a].Kind == "media" {
		return f.hop(h, a), true
	}
	if n := nameBehind(d, h); n > h && d.Tags[h].Universal == "NOUN" && newsBody(d, h) && d.Tags[n].Universal == "PROPN" {
		span := d.SpanOf(h+1, n+1)
		return text.Hop{Span: span, Name: d.Words(span), Actor: d.ActorAt(n)}, true // "told news agency SINA"
	}
	span := d.NounGroup(h)
	words := strings.Fields(d.Words(span))
	if lower(words[0]) == "this" {
		return text.Hop{}, false // "told this agency": the report's own
	}
	if titled := d.Word(h) != lower(d.Word(h)) && words[0] == "The" && len(words) == 2 && h > d.SentenceOf(h).First+1 && page.OutletWord(words[1]); titled {
		return text.Hop{Span: span, Name: d.Words(span), Actor: d.ActorHeaded(h)}, true // "told The Ledger"
	}
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

// newsBody reports a common noun for an outlet: "newspaper", "news agency".
func newsBody(d *text.Document, i int) bool {
	return speech.Role(d.Lemma(i)) == "media" || d.Lemma(i) == "agency" && i > 0 && d.Lemma(i-1) == "news"
}

func (f *finder) isPublisher(a text.Actor) bool {
	publisher, name := strings.TrimPrefix(f.d.Masthead.Publisher, "The "), strings.TrimPrefix(a.Name, "The ")
	return name != "" && (strings.EqualFold(publisher, name) || a.Kind == "media" && strings.HasSuffix(strings.ToLower(publisher), " "+strings.ToLower(name)))
}
