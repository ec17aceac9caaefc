package attribution

import (
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// colons reads a speaker set before a colon where a block begins: "Police: Two held over mill blaze" in a headline,
// "Rovik: We shall see." in an interview.
func (f *finder) colons(s text.Sentence) {
	d := f.d
	if s.First > 0 && d.SentenceOf(s.First-1).Block == s.Block {
		return
	}
	colon := f.colonAfter(s)
	if colon < 0 {
		return
	}
	source, ok := f.namedBefore(s.First, colon)
	if !ok {
		return
	}
	content := f.uptoBlock(colon+1, s)
	if s.Headline {
		content = f.span(colon+1, f.beforeSemicolon(colon+1, s.Last))
	}
	if first, last := f.d.TokensIn(content); !s.Headline && !f.tells(content) || last-first < 3 {
		return
	}
	a := text.Attribution{Sentence: d.SentenceIndex(colon), Source: source, Cue: d.Tokens[colon].Span, CueLemma: ":", Content: content,
		Stance: "asserts", Certainty: "certain", Rule: "attribution.colon"}
	f.addHedged(a)
}

// labelLength is the number of tokens that a name before a colon has at most.
const labelLength = 6

// colonAfter is the colon that closes the first words of a sentence, outside quotation marks, or -1.
func (f *finder) colonAfter(s text.Sentence) int {
	for i := s.First + 1; i < min(s.First+labelLength+1, s.Last-1); i++ {
		if f.d.Word(i) == ":" && f.inQuote(i) < 0 {
			return i
		}
		if u := f.d.Tags[i].Universal; u == "VERB" && !isName(f.d, i) || u == "PUNCT" && f.d.Word(i) != "." {
			return -1
		}
	}
	return -1
}

func isName(d *text.Document, i int) bool {
	return len(text.Within(d.Names, d.Tokens[i].Span)) > 0 || d.ActorAt(i) >= 0
}

// namedBefore is the source that tokens [first, last) name and nothing else.
func (f *finder) namedBefore(first, last int) (text.Hop, bool) {
	d := f.d
	head := headOf(d, first, last)
	label := d.SpanOf(first, last)
	if d.Tags[first].Universal == "ADP" || f.datelined(first, last) {
		return text.Hop{}, false
	}
	if a := d.ActorAt(last - 1); a >= 0 && speaks[d.Actors[a].Kind] && d.Actors[a].Kind != "city" && d.Actors[a].Kind != "country" {
		return text.Hop{Span: label, Name: d.Actors[a].Name, Actor: a}, true
	}
	noun := lower(d.Lemma(last - 1))
	if role := speech.Role(noun); role == "" || last-first > 4 || role == "document" && !speech.Is("official", noun) {
		return text.Hop{}, false
	}
	hop, ok := f.source(head)
	hop.Span = label
	return hop, ok
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

// uptoBlock is what stands from a token to the end of its block.
func (f *finder) uptoBlock(first int, s text.Sentence) text.Span {
	d := f.d
	last := s.Last
	for last < len(d.Tokens) && d.SentenceOf(last).Block == s.Block {
		last = d.SentenceOf(last).Last
	}
	return f.span(first, last)
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
