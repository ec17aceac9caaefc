package attribution

import (
	"strings"

	"sitrep/text"
)

// judgedWords finds what the network takes for somebody's word where no verb is read: nouns ("in the bishop's telling, …", "by the clinic's
// sheet it is 19"), verbs that a tagger takes for nouns ("the brigade reports"), passives with an agent ("is put by the chamber at
// nine"), and participles that name a second source ("a weekly, leaning on a clerk, counts two").
func (f *finder) judgedWords(s text.Sentence) {
	for _, y := range f.d.SayingsIn(s.First, s.Last) {
		if y.Chance < sureSaying || f.cueAt(y.Token) >= 0 || f.inQuote(y.Token) >= 0 || f.saidOfNobody(y.Token) {
			continue
		}
		r, ok := f.taken(y, "source", sureSource)
		if !ok || f.saidAlready(y.Token, r) {
			continue
		}
		source, ok := f.judgedSource(y)
		if !ok {
			continue
		}
		a := f.cued(f.sayCue(f.d.Lemma(y.Token)), f.d.Tokens[y.Token].Span, source, text.Span{}, "attribution.judged")
		if f.secondhand(y) {
			a.Content = f.around(y.Token, f.headIn(r), s)
			f.cited(a)
			continue
		}
		if a.Content = f.judgedAround(y.Token, r, s); !a.Content.Empty() && !f.saidBeside(s, source, a.Content) {
			f.addHedged(a)
		}
	}
}

// nearCue is how far another word for the same saying stands: "the sergeant's | note | says".
const nearCue = 6

// saidAlready reports a source that has a cue near a token.
func (f *finder) saidAlready(token int, r run) bool {
	words := f.words(r)
	for _, k := range f.of[f.d.SentenceIndex(token)] {
		a := f.found[k]
		first, _ := f.d.TokensIn(a.Cue)
		if !a.Cue.Empty() && a.Source.Start < words.End && words.Start < a.Source.End && distance(first, token) <= nearCue {
			return true
		}
	}
	return false
}

// secondhand reports a participle that names a second source: "the Herald, citing a guard, …", "a daily, picking up a signal, …". Those
// who pass it on stand before, the source behind.
func (f *finder) secondhand(y text.Saying) bool {
	if cue, _, ok := f.prepositionAt(y.Token, f.d.SentenceOf(y.Token).Last); ok && citing[cue.Lemma] {
		return true
	}
	r, ok := f.taken(y, "source", sureSource)
	via, passed := f.taken(y, "relay", surePassing)
	return ok && passed && f.d.Tags[y.Token].Penn == "VBG" && via.last <= y.Token && r.first > y.Token
}

// saidOfNobody reports a passive without those whose word it is ("it is said"), or a participle that only describes a noun.
func (f *finder) saidOfNobody(i int) bool {
	d := f.d
	return d.Child(i, "aux:pass") >= 0 && d.Child(i, "obl:agent") < 0 || d.Tags[i].Penn == "VBN" && d.Child(i, "aux", "aux:pass") < 0
}

// judgedAround is what a word with its source gives as his: the statement that both close, the one that they open, or what goes
// on behind them.
func (f *finder) judgedAround(token int, r run, s text.Sentence) text.Span {
	d := f.d
	from, to := min(token, r.first), max(token+1, r.last)
	for from > s.First && leadsIn(d, from-1) {
		from--
	}
	for i := from - 1; i < to; i++ {
		if i >= s.First && lower(d.Word(i)) == "than" {
			return text.Span{} // "one more than police announced"
		}
	}
	if d.Child(token, "aux:pass") >= 0 {
		return f.clause(token, func(k int) bool { return k >= r.first && k < r.last })
	}
	first, last := f.betweenSemicolons(token, s)
	led := from < min(token, r.first) // "in the bishop's telling"
	switch {
	case from > first+2 && (led || dash[d.Word(from-1)]) && f.endsAt(to, s) && f.tells(d.SpanOf(first, from)):
		return f.span(first, from)
	case led && from == first && to+1 < last:
		return f.span(to, last)
	case !led && to+1 < last && from <= first+1:
		if k := d.Tags[to].Universal; (k == "VERB" || k == "AUX") && d.Tags[token].Universal == "NOUN" {
			to++ // "the coastguard's notice | gives | 96"
		}
		return f.span(to, last)
	}
	return text.Span{}
}

// leadsIn reports a word that brings in a phrase: a preposition, an article, "so".
func leadsIn(d *text.Document, i int) bool {
	switch w := strings.ToLower(d.Word(i)); w {
	case "in", "by", "on", "per", "from", "so", "with":
		return true
	}
	return d.Tags[i].Universal == "DET" || d.Tags[i].Penn == "PRP$"
}

// betweenSemicolons are the tokens of a sentence around one, up to the next semicolons.
func (f *finder) betweenSemicolons(token int, s text.Sentence) (first, last int) {
	first, last = s.First, s.Last
	for i := s.First; i < s.Last; i++ {
		switch {
		case f.d.Word(i) != ";":
		case i < token:
			first = i + 1
		case last == s.Last:
			last = i
		}
	}
	return first, last
}
