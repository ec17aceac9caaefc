package attribution

import (
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// colons reads a speaker set before a colon or a dash where a block begins: "Police: Two held over mill blaze" in a headline,
// "Rovik: We shall see." in an interview, "Mother of one pupil: nobody called us" in a list of voices.
func (f *finder) colons(s text.Sentence) {
	d := f.d
	l, ok := f.labelAt(s.First, s)
	opens := s.First == 0 || d.SentenceOf(s.First-1).Block != s.Block
	if !ok || !opens && (s.Headline || d.Word(l.mark) != ":") {
		return
	}
	content := f.uptoLabel(l.mark+1, s)
	switch {
	case s.Headline:
		content = f.span(l.mark+1, f.beforeSemicolon(l.mark+1, s.Last))
	case !opens:
		content = f.span(l.mark+1, s.Last)
	}
	if !f.speaksFor(l, content, s, opens) {
		return
	}
	a := text.Attribution{Sentence: d.SentenceIndex(l.mark), Source: f.labelled(l), Cue: d.Tokens[l.mark].Span, CueLemma: ":", Content: content,
		Stance: "asserts", Certainty: "certain", Rule: "attribution.colon"}
	f.addHedged(a)
}

// speaksFor reports a label whose words are a source, and what follows his words: by the nouns of the label alone where they
// tell it, otherwise where what follows is told in the first person, or where the label stands in a list of voices.
func (f *finder) speaksFor(l label, content text.Span, s text.Sentence, opens bool) bool {
	first, last := f.d.TokensIn(content)
	if last-first < 2 || f.d.Word(last-1) == "?" && f.d.SentenceOf(first).Last >= last {
		return false
	}
	own := f.ownWords(first, last)
	switch f.voiceOf(l) {
	case surely:
		return own || f.givesOut(first, last, s.Headline) || s.Headline && last-first > 2 && (f.personAt(l.end-1) || !f.entitles(first, last))
	case perhaps:
		return opens && !s.Headline && (own || f.listed() && f.givesOut(first, last, false))
	}
	return false
}

// givesOut reports words that say something, not who or what the words before them are: with a verb in a finite form, in a headline
// with any, or a number or a negation that they begin with ("no leak").
func (f *finder) givesOut(first, last int, headline bool) bool {
	d := f.d
	if w := lower(d.Word(first)); w == "no" || w == "nothing" || w == "not" || d.Tags[first].Universal == "NUM" {
		return true
	}
	for i := first; i < last; i++ {
		if toldWith(d, i) || headline && d.Tags[i].Universal == "VERB" {
			return true
		}
	}
	return false
}

// entitles reports words that name a paper, as the title of one does: "information on …", "weekly summary".
func (f *finder) entitles(first, last int) bool {
	for i := first; i < last; i++ {
		if noun := lower(f.d.Lemma(i)); speech.Role(noun) == "document" || speech.Is("titled", noun) || speech.Is("lifeless", noun) {
			return true
		}
	}
	return false
}

func (f *finder) personAt(i int) bool {
	a := f.d.ActorAt(i)
	return a >= 0 && f.d.Actors[a].Kind == "person"
}

// ownWords reports words that somebody says of himself, or that begin with a quotation.
func (f *finder) ownWords(first, last int) bool {
	if f.inQuote(first) >= 0 {
		return true
	}
	d := f.d
	for i := first; i < last; i++ {
		if w := lower(d.Word(i)); f.inQuote(i) < 0 && d.Tags[i].Universal == "PRON" && (w == "i" || w == "we" || w == "my" || w == "our" || w == "us" || w == "me") {
			return true
		}
	}
	return false
}

// listed reports a label in a text most of whose labels surely name a speaker.
func (f *finder) listed() bool {
	if f.heads == nil {
		f.heads = f.countLabels()
	}
	return f.heads.voices > 1 && 2*f.heads.voices >= f.heads.all
}

// uptoLabel is what stands from a token to the end of its block, or to the next sentence of it that begins with a speaker.
func (f *finder) uptoLabel(first int, s text.Sentence) text.Span {
	d := f.d
	last := s.Last
	for last < len(d.Tokens) && d.SentenceOf(last).Block == s.Block {
		next := d.SentenceOf(last)
		if l, ok := f.labelAt(next.First, next); ok && d.Word(l.mark) == ":" && f.voiceOf(l) == surely {
			break
		}
		last = next.Last
	}
	return f.span(first, last)
}

// beforeSemicolon is the first semicolon among tokens [first, last), behind which a headline tells another thing, or last.
func (f *finder) beforeSemicolon(first, last int) int {
	for i := first; i < last; i++ {
		if f.d.Word(i) == ";" {
			return i
		}
	}
	return last
}

// datelined reports one word in capitals, longer than the short names of agencies, that nothing tells to be a body, in a text that is not all capitals: a town
// before the first sentence ("SARNBURG: Two guards fled").
func (f *finder) datelined(first, last int) bool {
	d := f.d
	w := d.Word(first)
	if last != first+1 || len(w) < 6 || w != strings.ToUpper(w) || speech.Role(lower(w)) != "" || shouted(d, first) {
		return false
	}
	a := d.ActorAt(first)
	return a < 0 || d.Actors[a].ID == ""
}

// tells reports content that says something: a verb among its first words, or a quotation.
func (f *finder) tells(content text.Span) bool {
	first, last := f.d.TokensIn(content)
	for i := first; i < min(last, first+30); i++ {
		if u := f.d.Tags[i].Universal; u == "VERB" || u == "AUX" || f.inQuote(i) >= 0 {
			return last-first > 2
		}
	}
	return false
}
