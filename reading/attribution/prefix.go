package attribution

import "sitrep/text"

// label is what stands before a colon or a dash where somebody's words may follow: "Mother of one pupil, by telephone:".
type label struct {
	first, end int // the noun phrase that names him, without what is told of him behind it
	mark       int // the colon or dash
}

// labelLength is the number of tokens that a label has at most.
const labelLength = 14

// labelAt is the label that begins at a token, with the mark that closes it; ok is false where none does. A verb in a finite form
// before the mark makes a sentence of it, but for one that tells of him ("Woman who sells bread").
func (f *finder) labelAt(first int, s text.Sentence) (l label, ok bool) {
	d := f.d
	l.first = f.labelStart(first, s)
	told := false
	for i := l.first; i < min(first+labelLength+1, s.Last-1); i++ {
		switch {
		case f.inQuote(i) >= 0:
			return l, false
		case i > l.first && (d.Word(i) == ":" || f.dashAt(i, s)):
			if l.mark = i; l.end == 0 {
				l.end = i
			}
			return l, true
		case i > l.first && f.tellsOf(i):
			if l.end == 0 {
				l.end = i
			}
			told = told || d.Tags[i].Universal != "ADP"
		case i > l.first && l.end == 0 && (d.Word(i) == "," || d.Word(i) == "("):
			l.end = i
		case i > l.first && toldWith(d, i) && !told && !isName(d, i):
			return l, false
		}
	}
	return l, false
}

// labelStart is the first word of a label's noun phrase: behind the dash of a list, the clock time of a ticker, "the", and "from the"
// ("From the hospital: …").
func (f *finder) labelStart(first int, s text.Sentence) int {
	d := f.d
	next := func(i int) int { return min(i+1, s.Last-1) }
	if w := d.Word(first); w == "-" || w == "–" || w == "•" || w == "*" {
		first = next(first)
	}
	for _, t := range text.Within(d.Times, d.SpanOf(first, min(first+4, s.Last))) {
		if from, to := d.TokensIn(t.Span); from == first && t.Kind == "time" {
			first = min(to, s.Last-1)
		}
	}
	if lower(d.Word(first)) == "from" && d.Tags[next(first)].Universal == "DET" {
		first = next(first)
	}
	if d.Tags[first].Universal == "DET" && lower(d.Word(first)) != "no" {
		first = next(first)
	}
	return first
}

var relativeWord = map[string]bool{"who": true, "whose": true, "which": true, "that": true, "where": true}

func isName(d *text.Document, i int) bool {
	return len(text.Within(d.Names, d.Tokens[i].Span)) > 0 || d.ActorAt(i) >= 0
}

// dashAt reports a dash between blanks behind which a sentence begins.
func (f *finder) dashAt(i int, s text.Sentence) bool {
	d := f.d
	switch d.Word(i) {
	case "-", "–", "—", "--":
	default:
		return false
	}
	if d.Tokens[i-1].End == d.Tokens[i].Start || d.Tokens[i].End == d.Tokens[i+1].Start || !capital(d.Word(i+1)) && f.inQuote(i+1) < 0 {
		return false
	}
	for k := i + 1; k < s.Last; k++ {
		if d.Word(k) == d.Word(i) {
			return false // "The mill – Sarn's oldest – burned"
		}
	}
	return true
}

// tellsOf reports the first word of what is told of somebody behind the noun that names him: "of one pupil", "who sells bread",
// "quoted by the radio".
func (f *finder) tellsOf(i int) bool {
	d := f.d
	if relativeWord[lower(d.Word(i))] {
		return true
	}
	switch next := d.Tags[i+1].Universal; {
	case len(text.Within(d.Names, d.Tokens[i].Span)) > 0:
		return false
	case d.Tags[i].Universal == "ADP":
		return true
	default:
		return participle(d, i) && next != "NOUN" && next != "PROPN" && next != "ADJ"
	}
}

// toldWith reports a verb that a sentence is told with.
func toldWith(d *text.Document, i int) bool {
	switch d.Tags[i].Penn {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return d.Tags[i].Universal == "AUX"
}

func participle(d *text.Document, i int) bool {
	return d.Tags[i].Penn == "VBN" || d.Tags[i].Penn == "VBG"
}
