package attribution

import "sitrep/text"

// quoted is the direct speech of a reporting verb: the quotation right before its clause, with the
// words of the sentence that lead up to it, and the quotation right behind it. Led is set where one stands
// before it.
func (f *finder) quoted(verb int, source text.Hop) (out []text.Span, led bool) {
	if f.inQuote(verb) >= 0 {
		return nil, false
	}
	from, to := f.reportingClause(verb, source)
	if before := f.quoteBefore(from); before >= 0 && !f.claimedBefore(before) && !f.cueBetween(f.quotes[before].last, verb) {
		out, led = append(out, f.ledUp(before)), f.runsInto(before, verb)
	}
	if after := f.quoteAfter(verb, to); after >= 0 {
		out = append(out, f.quotes[after].Span)
	}
	return out, led
}

// cueBetween reports another reporting verb among tokens [first, verb): the quotation before it is its own.
func (f *finder) cueBetween(first, verb int) bool {
	for i := first; i < verb; i++ {
		if isCueAt(f.d, i) && (f.d.Tags[i].Penn != "VBG" || f.d.Tags[i-1].Universal == "PUNCT") {
			return true
		}
	}
	return false
}

// runsInto reports a quotation that opens a sentence and that the words behind it go on from: it stands in the
// sentence of the verb, or ends in another mark than a full stop.
func (f *finder) runsInto(q, verb int) bool {
	d := f.d
	last := f.quotes[q].last
	return f.opensSentence(f.quotes[q]) && (f.quotes[q].first >= d.SentenceOf(verb).First || last < 2 || d.Word(last-2) != ".")
}

// reportingClause is the range of tokens of a verb's group with its source, where that stands in the
// same sentence: "a guard at the gate said", "said Ana Rovik, who runs the port".
func (f *finder) reportingClause(verb int, source text.Hop) (from, to int) {
	d := f.d
	s := d.SentenceOf(verb)
	from, to = verb, verb+1
	for from > s.First && partOfGroup(d, from-1, verb) {
		from--
	}
	first, last := d.TokensIn(source.Span)
	if first >= last || first < s.First || last > s.Last || source.Inherited {
		return from, to
	}
	if head := d.Arcs[verb].Head; head < 0 || head < first || head >= last {
		first, last = f.wholeSource(first, last, verb)
	}
	if s := d.Child(verb, "nsubj"); s >= 0 && s < first && first-s < 6 && !f.commaBetween(s, first) {
		first, _ = d.GroupTokens(s) // "a group calling itself the Salt Hand said"
	}
	if last <= from && from-last <= 12 && !f.quoteWithin(last, from) {
		from = f.afterSpeech(f.pastOffice(first))
	}
	if first >= to && first-to <= 2 {
		to = last
	}
	return from, to
}

// pastOffice passes back over an office before the name at token first which a parser did not hang on it, up to a comma or
// quotation mark: ", regional head Ana Rovik wrote".
func (f *finder) pastOffice(first int) int {
	d := f.d
	begin := d.SentenceOf(first).First
	for i := first - 1; i > begin && i > first-8; i-- {
		switch d.Tags[i].Universal {
		case "NOUN", "ADJ", "PROPN", "DET", "PART":
			continue
		case "PUNCT":
			if dash[d.Word(i)] || f.inQuote(i) >= 0 {
				return i + 1
			}
		}
		break
	}
	return first
}

// afterSpeech passes back over the noun group that a name between commas explains, where that follows a quotation: "“…,” | one
// of the guards, Omar Rovik, told the Herald". Elsewhere it is the token it was given.
func (f *finder) afterSpeech(name int) int {
	d := f.d
	begin := d.SentenceOf(name).First
	if name-1 <= begin || d.Word(name-1) != "," {
		return name
	}
	for i := name - 2; i > begin && i > name-14; i-- {
		if f.inQuote(i) >= 0 {
			return i + 1
		}
		if !explains(d, i) && d.Arcs[i].Relation != "amod" {
			break
		}
	}
	return name
}

func (f *finder) commaBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if f.d.Word(i) == "," {
			return true
		}
	}
	return false
}

// wholeSource is the noun phrase of a source with what hangs on it, on its side of the verb.
func (f *finder) wholeSource(first, last, verb int) (int, int) {
	head := headOf(f.d, first, last)
	a, b := f.d.Subtree(head, func(k int) bool { return f.d.Arcs[k].Relation == "parataxis" || f.d.Arcs[k].Relation == "punct" })
	if a <= verb && verb < b {
		return first, last
	}
	return min(first, a), max(last, b)
}

// headOf is the token among [first, last) that hangs on none of the others.
func headOf(d *text.Document, first, last int) int {
	for i := first; i < last; i++ {
		if h := d.Arcs[i].Head; (h < first || h >= last) && d.Tags[i].Universal != "PUNCT" {
			return i
		}
	}
	return last - 1
}

func (f *finder) quoteWithin(first, last int) bool {
	for _, q := range f.quotesIn(f.d.SpanOf(first, max(last, first+1))) {
		if q.first >= first && q.first < last {
			return true
		}
	}
	return false
}

func partOfGroup(d *text.Document, i, verb int) bool {
	return d.Arcs[i].Head == verb && (d.Tags[i].Universal == "AUX" || d.Tags[i].Universal == "ADV" || d.Tags[i].Universal == "PART")
}

// quoteBefore is the quotation that ends right before token i, but for marks, or -1. It is speech
// when it has three words or ends in a mark of its own ("“Run,” he said").
func (f *finder) quoteBefore(i int) int {
	d := f.d
	first := d.SentenceOf(min(i, len(d.Tokens)-1)).First
	for k := i - 1; k >= max(0, first-1); k-- {
		if q := f.inQuote(k); q >= 0 {
			if f.quotes[q].last == k+1 && f.speech(q) && d.SentenceOf(k).Block == d.SentenceOf(i).Block {
				return q
			}
			return -1
		}
		if w := d.Word(k); w != "," && w != "-" && w != "—" && w != "–" && w != "--" {
			return -1
		}
	}
	return -1
}

// speech reports a quotation that is speech, not a word in quotation marks.
func (f *finder) speech(q int) bool {
	quote := f.quotes[q]
	if quote.words() >= 3 {
		return true
	}
	if quote.words() < 1 {
		return false
	}
	switch f.d.Word(quote.last - 2) {
	case ",", ".", "!", "?", "…":
		return true
	}
	return false
}

// quoteAfter is the quotation that begins behind a reporting clause with nothing but a listener, a
// day or a place between, or -1.
func (f *finder) quoteAfter(verb, to int) int {
	d := f.d
	last := d.SentenceOf(verb).Last
	for k := to; k < last && k < to+14; k++ {
		if q := f.inQuote(k); q >= 0 {
			if f.quotes[q].first == k && f.speech(q) && (k == to || opener[d.Word(k-1)]) {
				return q
			}
			return -1
		}
		switch d.Tags[k].Universal {
		case "VERB", "SCONJ", "AUX":
			return -1
		}
	}
	return -1
}

// opener are the marks after which direct speech begins.
var opener = map[string]bool{",": true, ":": true, "that": true, "—": true, "-": true, "–": true, "--": true}

// claimedBefore reports a quotation that a verb before it hands over already.
func (f *finder) claimedBefore(q int) bool {
	for _, n := range f.of[f.quotes[q].sentence] {
		a := f.found[n]
		if a.Cue.End > 0 && a.Cue.End <= f.quotes[q].Start && a.Content.Overlaps(f.quotes[q].Span) {
			return true
		}
	}
	return false
}

// ledUp is a quotation with the words of its first sentence before it, where they belong to what is
// said ("The road is “closed to everybody,” the governor said").
func (f *finder) ledUp(q int) text.Span {
	d := f.d
	quote := f.quotes[q]
	first := d.SentenceOf(quote.first).First
	for first < quote.first && edge[lower(d.Word(first))] {
		first++
	}
	for i := first; i < quote.first; i++ {
		if isCueAt(d, i) || f.inQuote(i) >= 0 || d.Word(i) == ":" {
			return quote.Span
		}
	}
	if quote.first-first < 2 {
		return quote.Span
	}
	return d.SpanOf(first, quote.last)
}
