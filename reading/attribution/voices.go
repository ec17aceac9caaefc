package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// labelCount is how many blocks of a text begin with a label, and how many of those labels surely name a speaker.
type labelCount struct{ all, voices int }

func (f *finder) countLabels() *labelCount {
	n := &labelCount{}
	for k, s := range f.d.Sentences {
		if s.Headline || k > 0 && f.d.Sentences[k-1].Block == s.Block || f.d.InFurniture(s.Span) {
			continue
		}
		if l, ok := f.labelAt(s.First, s); ok {
			n.all++
			if f.voiceOf(l) == surely {
				n.voices++
			}
		}
	}
	return n
}

// labelled is the source that a label names: an actor that it names and nothing else, otherwise its words up to a comma ("mother of
// one pupil").
func (f *finder) labelled(l label) text.Hop {
	d := f.d
	words := d.SpanOf(l.first, f.labelEnd(l))
	if a := d.ActorAt(l.end - 1); a >= 0 && (d.Actors[a].Kind == "person" || l.end == f.labelEnd(l)) && speaks[d.Actors[a].Kind] && !territory[d.Actors[a].Kind] {
		return text.Hop{Span: words, Name: d.Actors[a].Name, Actor: a}
	}
	if head := headOf(d, l.first, l.end); l.end == f.labelEnd(l) && speech.Role(d.Lemma(head)) != "" || speech.Role(d.Lemma(head)) == "document" {
		if hop, ok := f.source(head); ok {
			hop.Span = words
			return hop
		}
	}
	return text.Hop{Span: words, Name: d.Words(words), Actor: -1, Unnamed: f.within(words) < 0 && !properIn(d, words)}
}

// labelEnd is the token behind the words of a label that name its source: what is told of him behind a comma or a participle is none.
func (f *finder) labelEnd(l label) int {
	d := f.d
	for i := l.end; i < l.mark; i++ {
		if d.Word(i) == "," || d.Word(i) == "(" || relativeWord[lower(d.Word(i))] || participle(d, i) {
			return i
		}
	}
	return l.mark
}
