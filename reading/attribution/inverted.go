package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// inverted finds ", insist the villagers." at the end of a sentence: a reporting verb right behind the comma that closes a
// statement, and right behind it who says so. Parsers take him for what the verb is done to.
func (f *finder) inverted(s text.Sentence) {
	d := f.d
	for i := s.First + 3; i+1 < s.Last; i++ {
		if d.Word(i-1) != "," && !dash[d.Word(i-1)] || f.inQuote(i) >= 0 {
			continue
		}
		cue, ok := f.finiteCue(i)
		if !ok || boundFrame[cue.Frame] || speech.Is("addressed", cue.Lemma) && cue.Lemma != "assure" {
			continue
		}
		first := f.statementStart(s, i-1)
		if source, ok := f.sourceToEnd(i+1, s); ok && f.toldIn(first, i-1) {
			content := f.span(f.pastContrast(first, i-1), i-1)
			f.addHedged(f.cued(cue, d.Tokens[i].Span, source, content, "attribution.inverted"))
		}
	}
}

// boundFrame are frames of cues that hand over no statement before them: what stands behind the verb is done to somebody.
var boundFrame = map[string]bool{"accuse": true, "decline": true, "document": true, "ascribe": true, "hold": true, "responsibility": true,
	"act": true, "tally": true, "call": true, "plea": true}

// finiteCue is the reporting verb of a token in a finite form, which a tagger may take for a plural noun ("estimates") or an infinitive.
func (f *finder) finiteCue(i int) (speech.Cue, bool) {
	if !reportingForm(f.d, i) && f.d.Tags[i].Penn != "NNS" && f.d.Tags[i].Penn != "VB" {
		return speech.Cue{}, false
	}
	return speech.Find("verb", f.d.Lemma(i))
}

// sourceToEnd is who is named from a token to the end of the sentence, but for a day, a place or what he is told with: nothing
// is done there, and nothing is said of him but behind a "who".
func (f *finder) sourceToEnd(first int, s text.Sentence) (text.Hop, bool) {
	d := f.d
	if u := d.Tags[first].Universal; u == "ADV" || u == "ADP" || u == "PUNCT" {
		return text.Hop{}, false
	}
	if speech.Is("quantifier", lower(d.Word(first))) && first+2 < s.Last && lower(d.Word(first+1)) == "of" {
		return f.anything(first)
	}
	head := f.nounAfter(first, min(first+9, s.Last))
	if head < 0 || d.Tags[head].Universal == "PRON" && lower(d.Word(head)) != "he" && lower(d.Word(head)) != "she" && lower(d.Word(head)) != "they" {
		return text.Hop{}, false
	}
	for i, who := head+1, false; i < s.Last; i++ {
		who = who || d.Tags[i].Universal == "PRON" || d.Word(i) == ","
		if u := d.Tags[i].Universal; (u == "VERB" && d.Tags[i].Penn != "VBG" || u == "AUX" || u == "SCONJ") && !who {
			return text.Hop{}, false
		}
	}
	return f.source(head)
}

// toldIn reports tokens [first, last) that tell something: with a finite verb, or one that a parser took for a participle ("30 huts
// burned down") or for a part of the verb behind it.
func (f *finder) toldIn(first, last int) bool {
	if f.finiteIn(first, last) {
		return true
	}
	for i := first; i < last; i++ {
		if f.d.Tags[i].Universal != "VERB" {
			continue
		}
		h := f.d.Arcs[i].Head
		if rel := f.d.Arcs[i].Relation; rel == "root" || rel == "ccomp" || (h < first || h >= last) && f.d.Child(i, "aux", "aux:pass") >= 0 {
			return true
		}
	}
	return false
}
