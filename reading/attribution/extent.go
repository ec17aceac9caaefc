package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// tail is where a reporting clause begins that closes the sentence of a verb: "…, a guard said", "…,
// according to the Herald". What stands there is outside all that is said before it.
func (f *finder) tail(verb int) int {
	d := f.d
	s := d.SentenceOf(verb)
	if i := f.anotherSpeaks(verb, s); i >= 0 {
		return i
	}
	for i := s.Last - 1; i > verb+2 && i > s.Last-14; i-- {
		if lower(d.Word(i)) == "according" && i+1 < s.Last && lower(d.Word(i+1)) == "to" && f.inQuote(i) < 0 && !f.goesOnAfter(i+2, s.Last) {
			return i
		}
		if isCueAt(d, i) && reportingForm(d, i) && d.Tags[i].Penn != "VBN" && f.inQuote(i) < 0 && !f.verbIn(i+1, s.Last) {
			first, head := f.groupBefore(i, s)
			if head >= 0 && first > verb+2 && d.Word(first-1) == "," && f.closes(i, s) {
				return first - 1
			}
			return s.Last
		}
	}
	return s.Last
}

// anotherSpeaks is the semicolon behind a verb after which somebody else says something ("would not comment; a guard
// said …"), -1 for none.
func (f *finder) anotherSpeaks(verb int, s text.Sentence) int {
	d := f.d
	semicolon := -1
	for i := verb + 1; i < s.Last; i++ {
		if semicolon < 0 && d.Word(i) == ";" && f.inQuote(i) < 0 {
			semicolon = i
		}
		if semicolon >= 0 && isCueAt(d, i) && reportingForm(d, i) && d.Tags[i].Penn != "VBN" && f.inQuote(i) < 0 && d.Child(i, "nsubj") > semicolon {
			return semicolon
		}
	}
	return -1
}

// goesOnAfter reports that behind a comma among tokens [first, last) a statement goes on.
func (f *finder) goesOnAfter(first, last int) bool {
	for i := first; i < last; i++ {
		if f.d.Word(i) == "," {
			return f.verbIn(i, last)
		}
	}
	return false
}

func (f *finder) verbIn(first, last int) bool {
	for i := first; i < last; i++ {
		if u := f.d.Tags[i].Universal; (u == "VERB" || u == "AUX") && f.d.Tags[i].Penn != "VBN" {
			return true
		}
	}
	return false
}

// nextSaid is where a clause ends at another reporting verb of the same source: "said they came at night
// but | said nothing of the fire". A parser often hangs the second on the clause of the first. It needs a
// conjunction before it, the form of the first verb, and no subject of its own.
func (f *finder) nextSaid(verb, first, last int) int {
	d := f.d
	for i := max(first, verb+2); i < last; i++ {
		if d.Arcs[i].Relation != "conj" || !f.sameForm(i, verb) || !reports(d, i) || d.Child(i, "nsubj", "nsubj:pass", "aux") >= 0 || f.inQuote(i) >= 0 {
			continue
		}
		for k := i - 1; k > first && k > i-4; k-- {
			if w := lower(d.Word(k)); w == "and" || w == "but" {
				f.shares[i] = verb
				return k
			}
		}
	}
	return last
}

// sameForm reports two verbs of one form. A past tense before "that" may be tagged a participle: "said two men had fled
// and claimed that …" tells two statements, unless those who fled can speak.
func (f *finder) sameForm(i, verb int) bool {
	d := f.d
	if d.Tags[i].Penn == d.Tags[verb].Penn {
		return true
	}
	if d.Tags[i].Penn != "VBN" || d.Tags[verb].Penn != "VBD" || i+1 >= len(d.Tokens) || !isCueAt(d, i) {
		return false
	}
	h := d.Arcs[i].Head
	return lower(d.Word(i+1)) == "that" || h >= 0 && d.Tags[h].Penn == "VB" && d.Child(h, "mark") >= 0 // "urged them to agree and called on …"
}

// reports reports a verb that is a cue or tells an attitude.
func reports(d *text.Document, i int) bool {
	return isCueAt(d, i) || d.Tags[i].Universal == "VERB" && len(speech.Attitudes(d.Lemma(i))) > 0
}

// clauseStart mends a clause whose first words a parser left out ("says | widening the road will
// cost …"): it begins right behind the verb unless an adverb, a listener or a day stands there.
func (f *finder) clauseStart(verb, first int) int {
	d := f.d
	i := verb + 1
	lemma := d.Lemma(verb)
	if i >= first || first-i > 12 || d.Arcs[i].Head == verb && !speech.Is("strong", lemma) {
		return first
	}
	switch d.Tags[i].Universal {
	case "VERB", "DET", "PRON", "NOUN", "ADJ", "PROPN", "NUM":
	default:
		return first
	}
	for k := i; k < first; k++ {
		if h := d.Arcs[k].Head; h == verb && !speech.Is("strong", lemma) || d.Word(k) == "," {
			return first
		}
	}
	if len(text.Within(d.Times, d.SpanOf(i, first))) > 0 {
		return first
	}
	return i
}

// wholeClause mends a clause that a parser broke off in the middle of its words: it runs on to the
// next mark that can end it. A clause that ends at a comma or conjunction is left as it is.
func (f *finder) wholeClause(verb, last int) int {
	d := f.d
	end := d.SentenceOf(verb).Last
	if goes := f.hungBeside(verb, last); goes > last {
		return goes
	}
	if last >= end || stops[lower(d.Word(last))] || !f.thereIs(last-1) && d.Arcs[last].Head == verb && d.Arcs[last].Relation != "ccomp" {
		return last
	}
	if len(text.Within(d.Times, d.Tokens[last].Span)) > 0 {
		return last
	}
	switch d.Tags[last].Universal {
	case "SCONJ":
		if w := lower(d.Word(last)); w != "because" && w != "that" {
			return last
		}
	case "PUNCT", "CCONJ", "ADV", "ADP":
		return last
	}
	for last < end && !stops[d.Word(last)] {
		last++
	}
	return last
}

// thereIs reports a "were" behind "there", whose noun a parser may hang on the verb before: "swears there were | fourteen".
func (f *finder) thereIs(i int) bool {
	return i > 0 && f.d.Lemma(i) == "be" && f.d.Tags[i-1].Penn == "EX"
}

// hungBeside is the end of a clause at token i that a parser hung on a reporting verb beside the one before it, with no mark
// between them: it took a participle for the verb of what is said ("said two men accused of it | had trained abroad").
func (f *finder) hungBeside(verb, i int) int {
	if i >= len(f.d.Tokens) || f.d.Tags[i].Universal == "SCONJ" || f.d.Tags[i].Universal == "CCONJ" || f.d.Tags[i].Universal == "PUNCT" {
		return i
	}
	for _, c := range f.d.Children(verb) {
		if f.d.Arcs[c].Relation != "ccomp" {
			continue
		}
		if first, last := f.d.Subtree(c, nil); first == i {
			return last
		}
	}
	return i
}

var stops = map[string]bool{",": true, ";": true, ".": true, ":": true, "—": true, "–": true, "--": true, "(": true, ")": true, "?": true, "!": true,
	"”": true, "''": true, "\"": true, "and": true, "but": true, "while": true, "although": true, "though": true, "as": true, "when": true}
