package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// carrier is the outlet that carries what a source says by another's words or pictures: "said in a statement carried by
// Radio Sarn", "told the Sarn Wire in remarks published by the Herald".
func (f *finder) carrier(verb int) (text.Hop, bool) {
	d := f.d
	s := d.SentenceOf(verb)
	for i := s.First; i+2 < s.Last; i++ {
		if !f.carries(i) && !f.quotedFirst(i, s) || f.inQuote(i) != f.inQuote(verb) {
			continue
		}
		for k := i + 1; k < min(i+4, s.Last-1); k++ {
			if w := lower(d.Word(k)); w != "by" && w != "on" {
				continue
			}
			n := f.nounAfter(k+1, s.Last)
			if n < 0 {
				break
			}
			if hop, ok := f.handedOnBy(n, lower(d.Word(k)) == "by" && (speech.Is("passing", d.Lemma(i)) || i == s.First)); ok {
				return hop, true
			}
			break
		}
	}
	return text.Hop{}, false
}

// handedOnBy is the outlet at a noun; what is passed on and not given out, anybody with a name passes on ("relayed by the
// monitoring group Open Quay").
func (f *finder) handedOnBy(n int, passed bool) (text.Hop, bool) {
	d := f.d
	if hop, ok := f.outletAt(n); ok {
		return hop, true
	}
	if speech.Role(d.Tags[n].Lemma) == "media" {
		return f.source(n)
	}
	if a := f.within(d.NounGroup(n)); a >= 0 && d.Actors[a].Kind == "media" {
		return text.Hop{Span: d.NounGroup(n), Name: d.Actors[a].Name, Actor: a}, true
	}
	switch {
	case !passed:
	case d.Tags[n].Universal == "PROPN":
		return f.source(n)
	case n+1 < d.SentenceOf(n).Last && d.ActorAt(n+1) >= 0:
		a := d.ActorAt(n + 1)
		return text.Hop{Span: d.NounGroup(n), Name: d.Actors[a].Name, Actor: a}, true
	}
	return text.Hop{}, false
}

// quotedFirst reports a participle that opens a sentence and tells who quotes its source: "Quoted by Radio Sarn, the mayor said …".
func (f *finder) quotedFirst(i int, s text.Sentence) bool {
	return i == s.First && participle(f.d, i) && speech.Is("relaying", f.d.Lemma(i)) && lower(f.d.Word(i+1)) == "by"
}

// carries reports a participle right behind a statement or remarks: "a statement carried by …".
func (f *finder) carries(i int) bool {
	d := f.d
	if i == 0 || d.Tags[i].Penn != "VBN" && d.Tags[i].Penn != "VBD" || !speech.Is("carrying", d.Lemma(i)) && !speech.Is("passing", d.Lemma(i)) {
		return false
	}
	noun := d.Lemma(i - 1)
	if by := d.Preposition(i - 1); by == "" {
		return false // "calling the reports carried by the Herald a campaign"
	}
	return d.Tags[i-1].Universal == "NOUN" && (speech.Role(noun) == "document" || speech.Is("remarks", noun))
}
