package attribution

import (
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// trailing finds ", NOUN GROUP said" at the end of a clause by the words alone: parsers often read
// the reporting verb there as a participle of the noun before it.
func (f *finder) trailing(s text.Sentence) {
	d := f.d
	for i := s.First + 3; i < s.Last; i++ {
		cue, ok := speech.Find("verb", d.Lemma(i))
		if !ok || cue.Frame == "accuse" || cue.Frame == "decline" || cue.Frame == "document" || cue.Frame == "ascribe" || bound(cue) || f.asSaying(i, s) >= 0 || f.styles(i, s) || !reportingForm(d, i) && !f.endsOn(i, s) || f.inQuote(i) >= 0 || !f.closes(i, s) {
			continue
		}
		first, head := f.groupBefore(i, s)
		if head < 0 {
			first, head = f.describedBefore(i, s)
		}
		if head < 0 || strings.HasPrefix(d.Tags[first].Penn, "WP$") || d.Word(first-1) != "," && f.inQuote(first-1) < 0 || strings.HasPrefix(d.Tags[head].Penn, "W") {
			continue // ", who have not commented" is a remark on the noun before
		}
		source, ok := f.source(head)
		if !ok || f.setting(f.span(s.First, first-1)) {
			continue
		}
		if d.Tags[i].Penn == "NNS" && source.Actor < 0 {
			source.Span = d.SpanOf(first, i)
			source.Name, source.Unnamed = d.Words(source.Span), !properIn(d, source.Span)
		}
		a := f.cued(cue, d.Tokens[i].Span, source, f.span(s.First, first-1), "attribution.trailing")
		if a.Stance == "asserts" {
			a.Stance, a.Certainty = f.hedge(a.Content, a.Stance, a.Certainty)
		}
		f.add(a)
	}
}

// reportingForm reports a finite form: "said", "says", "announced".
func reportingForm(d *text.Document, i int) bool {
	switch d.Tags[i].Penn {
	case "VBD", "VBN", "VBZ", "VBP":
		return true
	}
	return false
}

// styles reports a verb with a name right behind it, which it gives to what stands before: "a group called Open Pier".
func (f *finder) styles(i int, s text.Sentence) bool {
	d := f.d
	return i+1 < s.Last && d.Tags[i+1].Universal == "PROPN" && !speech.Is("addressed", d.Lemma(i)) && len(text.Within(d.Times, d.Tokens[i+1].Span)) == 0
}

// endsOn reports the last word of a sentence that a tagger takes for a plural noun with its attributes: "…, the committee's
// press centre | reports".
func (f *finder) endsOn(i int, s text.Sentence) bool {
	d := f.d
	return d.Tags[i].Penn == "NNS" && (i+1 == s.Last || i+2 == s.Last && d.Word(i+1) == ".") && d.Arcs[i].Relation == "parataxis"
}

// longestBehind is how many tokens tell where or when somebody said something: "said in a report released on Tuesday".
const longestBehind = 9

// closes reports a verb behind which the sentence ends, but for a day or a place, or a comma stands.
func (f *finder) closes(i int, s text.Sentence) bool {
	d := f.d
	for k := i + 1; k < s.Last && k < i+longestBehind; k++ {
		switch d.Word(k) {
		case ".", ",", ";", "”", "\"":
			return true
		}
		if d.Tags[k].Universal == "VERB" && d.Word(k-1) != "-" && !f.whenAsked(k) && !((d.Tags[k].Penn == "VBG" || d.Tags[k].Penn == "VBN" && d.Tags[k-1].Universal == "NOUN") && d.Arcs[k].Relation == "acl") || d.Tags[k].Universal == "SCONJ" {
			return false
		}
	}
	return i+longestBehind >= s.Last
}

// groupBefore is the noun group that ends right before token i: its first token and its head, -1
// where the words before are no noun group.
func (f *finder) groupBefore(i int, s text.Sentence) (first, head int) {
	d := f.d
	head = -1
	k := i - 1
	for ; k > s.First && i-k < 14; k-- {
		switch d.Tags[k].Universal {
		case "NOUN", "PROPN":
			if head < 0 || k+1 < i && f.joins(k+1) {
				head = k
			}
		case "DET", "ADJ", "PART", "NUM":
		case "PUNCT":
			if open := f.bracket(k, s); open > 0 { // "Meridian Press Agency (MPA) reported"
				k = open
				continue
			}
			return k + 1, head
		case "PRON":
			if head < 0 {
				head = k
			}
		case "ADV", "AUX":
			if head >= 0 {
				return k + 1, head
			}
		case "ADP":
			if !f.joins(k) || head < 0 {
				return k + 1, -1
			}
		default:
			return k + 1, head
		}
	}
	if k == s.First {
		return k + 1, head
	}
	return k + 1, -1
}

// describedBefore is the noun group that runs from a comma or quotation mark to token i though more than "of" narrows it, its first
// token and its head: "…, | a source in the harbour office told", "…, | a guard who asked not to be named said". The head is a
// noun for a source.
func (f *finder) describedBefore(i int, s text.Sentence) (first, head int) {
	d := f.d
	for k := i - 1; k > s.First && i-k < longestDescribed; k-- {
		switch {
		case d.Word(k) == "," || f.inQuote(k) >= 0:
			if head = f.describedHead(k+1, i); head < 0 {
				return k + 1, -1
			}
			return k + 1, head
		case d.Tags[k].Universal == "PUNCT" && d.Word(k) != "-":
			return k + 1, -1
		}
	}
	return i, -1
}

// longestDescribed is how many tokens such a group takes.
const longestDescribed = 16

// describedHead is the head of a group that begins at a token with an article or a number: the last noun before what narrows it,
// which has no verb but behind a "who"; −1 for none.
func (f *finder) describedHead(first, last int) int {
	d := f.d
	if u := d.Tags[first].Universal; u != "DET" && u != "NUM" {
		return -1
	}
	head, who := -1, false
	for k := first + 1; k < last; k++ {
		switch d.Tags[k].Universal {
		case "NOUN", "PROPN":
			if head < 0 || head == k-1 {
				head = k
			}
		case "ADJ", "DET", "NUM", "PART", "ADV":
		case "ADP":
			if head < 0 {
				return -1
			}
		case "PRON":
			who = who || lower(d.Word(k)) == "who"
		case "VERB", "AUX":
			if !who && !participle(d, k) {
				return -1
			}
		default:
			return -1
		}
	}
	if head < 0 || speech.Role(d.Lemma(head)) == "" && !speaker(d, head) {
		return -1
	}
	return head
}

// longestBracket is how many tokens a bracket beside a name takes: "(MPA by its initials)".
const longestBracket = 9

// joins reports a preposition within the name of a source: "the head of", "the Commission on Rivers".
func (f *finder) joins(i int) bool {
	switch lower(f.d.Word(i)) {
	case "of", "for":
		return true
	case "on":
		return i+1 < len(f.d.Tokens) && f.capital(i-1) && f.capital(i+1)
	}
	return false
}

// capital reports a word with a capital, as names have.
func (f *finder) capital(i int) bool {
	w := f.d.Word(i)
	return w != "" && w[0] >= 'A' && w[0] <= 'Z'
}

// bracket is where the short bracket that token k closes opens, or 0.
func (f *finder) bracket(k int, s text.Sentence) int {
	if f.d.Word(k) != ")" {
		return 0
	}
	for i := k - 1; i > s.First && k-i < longestBracket; i-- {
		if f.d.Word(i) == "(" {
			return i
		}
	}
	return 0
}
