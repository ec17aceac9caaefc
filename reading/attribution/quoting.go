package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// quotings finds speech that stands before the words that hand it on: "…,” the Herald quoted him as saying", "…, the
// guard was quoted as saying by Radio Sarn".
func (f *finder) quotings(s text.Sentence) {
	d := f.d
	for i := s.First; i < s.Last; i++ {
		q, ok := f.at[i]
		if !ok {
			continue
		}
		p := d.Predicates[q]
		saying := f.asSaying(i, s)
		if saying < 0 || !f.endsAt(saying+1, s) {
			continue
		}
		source, outlet, ok := f.quotedParts(p, saying, s)
		if !ok {
			continue
		}
		front := outlet
		if p.Passive {
			front = source
		}
		cue, _ := speech.Find("verb", gerundOf(d, saying))
		if content := f.saidBefore(p.Head, front); len(content) > 0 {
			a := f.cued(cue, d.Tokens[saying].Span, source, whole(content), "attribution.quoting")
			f.relayed(a, outlet)
		}
	}
}

// asSaying is the "saying" behind a verb that hands over another's words, which an "as" ties to it; -1 where none is.
func (f *finder) asSaying(verb int, s text.Sentence) int {
	d := f.d
	if !speech.Is("relaying", d.Lemma(verb)) || d.Tags[verb].Universal != "VERB" {
		return -1
	}
	for i := verb + 1; i+1 < min(verb+14, s.Last); i++ {
		if lower(d.Word(i)) == "as" {
			if _, ok := speech.Find("verb", gerundOf(d, i+1)); ok && d.Tags[i+1].Penn == "VBG" {
				return i + 1
			}
			return -1
		}
		if u := d.Tags[i].Universal; u == "VERB" && d.Arcs[i].Relation != "amod" && d.Tags[i].Penn != "VBN" || u == "SCONJ" {
			return -1 // "reported that the Herald quoted …"
		}
	}
	return -1
}

// gerundOf is the verb of a token in -ing, whatever class a tagger gave it.
func gerundOf(d *text.Document, i int) string {
	if d.Tags[i].Universal == "VERB" {
		return d.Lemma(i)
	}
	return gerund(lower(d.Word(i)))
}

// endsAt reports that nothing but who quotes, a day, a place or a medium stands from a token to the end of its clause.
func (f *finder) endsAt(i int, s text.Sentence) bool {
	if i >= s.Last || f.d.Tags[i].Universal == "PUNCT" {
		return i >= s.Last || !opener[f.d.Word(i)] || i+1 < s.Last && f.inQuote(i+1) < 0 && f.d.Word(i) == ","
	}
	return f.d.Tags[i].Universal == "ADP" && f.closes(i, s)
}

// quotedParts are who is quoted and by whom; the outlet is zero where none is told.
func (f *finder) quotedParts(p text.Predicate, saying int, s text.Sentence) (source, outlet text.Hop, ok bool) {
	outlet.Actor = -1
	if !p.Passive {
		outlet, _ = f.sayer(p.Subjects)
		source, ok = f.sayer(p.Objects)
		return source, outlet, ok
	}
	subject := f.d.Child(p.Head, "nsubj:pass")
	if subject < 0 {
		return source, outlet, false
	}
	source, ok = f.source(subject)
	for i := p.Head + 1; i < min(saying+4, s.Last); i++ {
		if w := lower(f.d.Word(i)); w == "by" {
			if n := f.nounAfter(i+1, s.Last); n >= 0 {
				outlet, _ = f.sayer([]int{n})
			}
		}
	}
	return source, outlet, ok
}

// saidBefore is the quotation, or the statement before a comma, that a clause whose first words are a source closes.
func (f *finder) saidBefore(verb int, front text.Hop) []text.Span {
	if quoted, _ := f.quoted(verb, front); len(quoted) > 0 {
		return quoted
	}
	s := f.d.SentenceOf(verb)
	from, _ := f.reportingClause(verb, front)
	if from <= s.First+1 || !dash[f.d.Word(from-1)] {
		return nil
	}
	return one(f.span(f.statementStart(s, from-1), from-1))
}

// relayed adds an attribution, inside that of the outlet that hands it on where there is one.
func (f *finder) relayed(a text.Attribution, outlet text.Hop) {
	if outlet.Name == "" || outlet.Name == a.Source.Name {
		f.add(a)
		return
	}
	f.relay(a, outlet)
}
