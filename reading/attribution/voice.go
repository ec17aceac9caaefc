package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/number"
	"sitrep/lexicon/en/page"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// voice is how surely the words of a label name somebody who speaks.
type voice int

const (
	nobodys voice = iota // a heading, a time, a place
	perhaps              // nothing tells
	surely
)

// voiceOf judges a label by its nouns: people by what they do or whose they are, bodies that have a say, names of either.
func (f *finder) voiceOf(l label) voice {
	d := f.d
	last := l.end - 1
	span := d.SpanOf(l.first, l.end)
	if !f.nominal(l) || len(text.Within(d.Times, d.Tokens[last].Span)) > 0 || f.datelined(l.first, l.end) {
		return nobodys
	}
	a := d.ActorAt(last)
	head := last
	for head > l.first && d.Tags[head].Universal == "PROPN" && !f.speaks(head) {
		head-- // "passenger Ana Rovik"
	}
	switch {
	case f.speaks(head) || f.speaks(last):
		return surely
	case d.Word(l.mark) != ":":
		return nobodys // a name before a dash is mostly a town
	case a >= 0 && (bodies[d.Actors[a].Kind] || f.surelyPerson(a) || d.Actors[a].Kind == "person" && !isPlace(d, span) && f.oftenBefore(d.Word(last))):
		return surely
	case f.written(l) || f.cameFrom(l):
		return surely
	case f.heading(last) || isPlace(d, span):
		return nobodys
	case l.end-l.first > 1 && capital(d.Word(last)) && (actor.TailKind(d.Word(last)) != "" || page.OutletWord(d.Word(last)) || page.OutletWord(d.Word(l.first))):
		return surely
	case participle(d, l.first) || l.first > 0 && d.Tags[l.first-1].Universal == "DET" && !indefinite(d, l.first-1) || d.Tags[l.first].Penn == "PRP$":
		return nobodys
	}
	return perhaps
}

func indefinite(d *text.Document, i int) bool {
	return lower(d.Word(i)) == "a" || lower(d.Word(i)) == "an"
}

// oftenBefore reports a word that stands before a colon more than once, as those who speak in a transcript do.
func (f *finder) oftenBefore(word string) bool {
	n := 0
	for i := 1; i < len(f.d.Tokens) && n < 2; i++ {
		if f.d.Word(i) == ":" && f.d.Word(i-1) == word {
			n++
		}
	}
	return n > 1
}

// cameFrom reports a house from which something is told: "From the airport: …".
func (f *finder) cameFrom(l label) bool {
	d := f.d
	return l.first > 1 && lower(d.Word(l.first-2)) == "from" && actor.NounKind(lower(d.Words(d.SpanOf(l.first, l.end)))) == "venue"
}

// nominal reports a label that is a noun with what belongs to it, longer than the "Q" and "A" of an interview.
func (f *finder) nominal(l label) bool {
	d := f.d
	for i := l.first; i < l.end; i++ {
		switch d.Tags[i].Universal {
		case "PRON", "SCONJ", "ADP", "INTJ":
			if d.Tags[i].Penn != "PRP$" {
				return false
			}
		case "ADV", "VERB":
			if !isName(d, i) && !(participle(d, i) && i < l.end-1) && !(d.Tags[i].Penn == "VB" && f.speaks(i)) {
				return false // "visiting diplomat" is a noun, "ask the expert" is none
			}
		case "NUM":
			if i == l.first {
				return false
			}
		}
	}
	return len(d.Word(l.end-1)) > 1
}

// written reports a paper that somebody has written who is told: "Bandit's letter", "Army bulletin no. 4", "Statement by the union".
func (f *finder) written(l label) bool {
	d := f.d
	for i := l.first; i < l.end; i++ {
		if speech.Role(d.Lemma(i)) != "document" {
			continue
		}
		for k := l.first; k < i; k++ {
			if f.speaks(k) || d.ActorAt(k) >= 0 && bodies[d.Actors[d.ActorAt(k)].Kind] {
				return true
			}
		}
		if by := d.Word(l.end); i == l.end-1 && (by == "by" || by == "from" || by == "of") {
			if n := f.nounAfter(l.end+1, l.mark); n >= 0 {
				return f.speaks(n) || d.ActorHeaded(n) >= 0 && bodies[d.Actors[d.ActorHeaded(n)].Kind]
			}
		}
	}
	return false
}

// isPlace reports a place that is all of a span.
func isPlace(d *text.Document, span text.Span) bool {
	for _, p := range text.Within(d.Places, span) {
		if p.Span == span && p.Kind != "venue" {
			return true
		}
	}
	return false
}

// speaks reports a noun for somebody, or for a body, that can say something.
func (f *finder) speaks(i int) bool {
	noun := lower(f.d.Lemma(i))
	if f.heading(i) || len(noun) < 2 {
		return false
	}
	role := speech.Role(noun)
	_, title := actor.Title(noun)
	return role != "" || title || speech.Is("somebody", noun) ||
		number.NounOf(noun).Person || ofPerson(noun) && !number.NounOf(noun).Thing && !f.located(i) || bodies[actor.NounKind(noun)]
}

// ofPerson reports a noun with an ending that tells whoever does something.
func ofPerson(noun string) bool {
	for _, end := range []string{"man", "woman", "person", "er", "or", "ist", "ian", "eer", "keeper"} {
		if strings.HasSuffix(noun, end) && len(noun) > 4 {
			return true
		}
	}
	return false
}

// heading reports a noun that heads a part of a page, or a row of a table.
func (f *finder) heading(i int) bool {
	noun := lower(f.d.Lemma(i))
	return speech.Is("tabled", noun) || speech.Is("lifeless", noun) || speech.Role(noun) == "document" && !speech.Is("official", noun)
}

func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// located reports a word of a place's name ("Niger").
func (f *finder) located(i int) bool {
	for _, n := range text.Within(f.d.Names, f.d.Tokens[i].Span) {
		if n.Kind == "LOC" {
			return true
		}
	}
	return len(text.Within(f.d.Places, f.d.Tokens[i].Span)) > 0
}
