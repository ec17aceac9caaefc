package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// hearings finds what somebody has from another: "the Herald learned from a guard that two men fled", "two men fled, the Herald
// gathered from a guard". Who heard it hands it on.
func (f *finder) hearings(s text.Sentence) {
	d := f.d
	for i := s.First + 1; i+2 < s.Last; i++ {
		if !speech.Is("hearing", d.Lemma(i)) || !reportingForm(d, i) || f.inQuote(i) >= 0 {
			continue
		}
		from := i + 1
		for from < min(i+5, s.Last-1) && lower(d.Word(from)) != "from" {
			from++
		}
		if lower(d.Word(from)) != "from" {
			continue
		}
		head := f.nounAfter(from+1, s.Last)
		if head < 0 {
			continue
		}
		content := f.heard(i, head, s)
		_, hearer := f.groupBefore(i, s)
		source, ok := f.source(head)
		outlet := text.Hop{}
		if hearer >= 0 {
			outlet, _ = f.source(hearer)
		}
		if hop, is := f.outletAt(max(hearer, s.First)); is {
			outlet = hop
			source, ok = f.sayer([]int{head})
		}
		if !ok || content.Empty() {
			continue
		}
		cue, _ := speech.Find("verb", "say")
		a := f.cued(cue, d.SpanOf(i, from+1), source, content, "attribution.hearing")
		a.Stance, a.Certainty = f.hedge(content, a.Stance, a.Certainty)
		f.relayed(a, outlet)
	}
}

// heard is what is heard: the clause behind "that", or the statement before the comma of a clause that closes a sentence.
func (f *finder) heard(verb, source int, s text.Sentence) text.Span {
	d := f.d
	for i := source + 1; i+2 < min(source+9, s.Last); i++ {
		if w := lower(d.Word(i)); w == "that" && d.Tags[i+1].Universal != "VERB" && f.verbIn(i+1, s.Last) {
			return f.span(i+1, f.tail(i))
		} else if d.Tags[i].Universal == "VERB" && !(d.Tags[i].Penn == "VBN" && d.Arcs[i].Relation == "acl") {
			break // but "two people briefed on the inquiry"
		}
	}
	first, head := f.groupBefore(verb, s)
	if head < 0 || first-2 <= s.First || d.Word(first-1) != "," || !f.closes(verb, s) {
		return text.Span{}
	}
	if before := f.span(f.statementStart(s, first-1), first-1); !f.setting(before) {
		return before
	}
	return text.Span{}
}
