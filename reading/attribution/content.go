package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// said is what a reporting verb hands over, in one piece or several: a quotation, its clause, or the
// sentence that it is put behind or into ("…, police said").
func (f *finder) said(p text.Predicate, cue speech.Cue, source text.Hop) []text.Span {
	p.Content = f.follows(p)
	if o := f.laterObject(p); o >= 0 {
		p.Objects = []int{o}
	}
	quoted, led := f.quoted(p.Head, source)
	if led {
		return quoted // what a parser takes for a clause behind it is another's: "…,” he said, adding that …"
	}
	if next := p.Head + 1; len(quoted) == 0 && next < len(f.d.Tokens) && f.d.Word(next) == ":" && next+1 >= f.d.SentenceOf(p.Head).Last {
		if colon := f.afterColon(p.Head); !colon.Empty() {
			return []text.Span{colon} // "Minister for Trade, Ana Rovik said:"
		}
	}
	around := f.inserted(p.Head, source)
	if len(quoted) == 0 && p.Content >= 0 && p.Content < p.Head && len(around) > 0 {
		return around // a parser hangs but a part of what stands before on the verb
	}
	if len(around) == 2 && (f.parted(p.Head) || f.turnedRound(p.Head) >= 0) && !edge[lower(f.d.Words(around[0]))] {
		return around
	}
	if len(around) > 0 && f.ofTurn(p) {
		return around
	}
	if clause := f.complement(p); !clause.Empty() && !inPieces(quoted, f.d.Tokens[p.Content].Span) {
		return []text.Span{f.unquoted(clause, p.Head)}
	}
	if len(quoted) > 0 {
		return quoted
	}
	if handed := f.handedOver(p); !handed.Empty() {
		return []text.Span{handed}
	}
	if that := f.afterThat(p.Head); !that.Empty() {
		return []text.Span{f.unquoted(that, p.Head)}
	}
	if len(around) > 0 {
		return around
	}
	if cue.Frame == "object" && len(p.Objects) > 0 && (happening(f.d, p.Objects[0]) || p.Lemma == "suspect" || f.vouched(p)) {
		return []text.Span{f.object(p)}
	}
	if f.bareCount(p) {
		return []text.Span{f.object(p)}
	}
	if cue.Frame == "topic" {
		if topic := f.topic(p); !topic.Empty() {
			return []text.Span{topic}
		}
	}
	if span := f.relative(p.Head); !span.Empty() {
		return []text.Span{span}
	}
	if colon := f.afterColon(p.Head); !colon.Empty() {
		return []text.Span{colon}
	}
	if speech.Is("strong", p.Lemma) {
		if rest := f.rest(p.Head); !rest.Empty() {
			return []text.Span{rest}
		}
	}
	return nil
}

// ofTurn reports a clause behind a verb that is what its source goes on to say: "…, Rovik told a briefing, adding | the toll could
// rise".
func (f *finder) ofTurn(p text.Predicate) bool {
	d := f.d
	for i := p.Head + 2; i < p.Content; i++ {
		if turns(d, i) {
			return true
		}
	}
	return false
}

// laterObject is the object of a verb that a parser took for an adverbial, since a day or an "as" stands before it:
// "announced on Tuesday | the killing of four men"; -1 where none is.
func (f *finder) laterObject(p text.Predicate) int {
	d := f.d
	if len(p.Objects) > 0 || p.Content >= 0 {
		return -1
	}
	for _, c := range d.Children(p.Head) {
		if c > p.Head && d.Arcs[c].Relation == "obl" && d.Tags[c].Universal == "NOUN" && d.Child(c, "case") < 0 && d.Child(c, "det") > p.Head+1 && len(text.Within(d.Times, d.Tokens[c].Span)) == 0 {
			return c
		}
	}
	return -1
}

// follows is the clause behind a verb where a parser hangs another on it before ("Asked about the road,
// the mayor said it was shut"), and the clause it found otherwise.
func (f *finder) follows(p text.Predicate) int {
	if p.Content > p.Head && f.d.Word(p.Head+1) == ";" {
		return -1 // "…, a doctor said; the mayor still speaks of seven"
	}
	if p.Content < 0 || p.Content > p.Head && !f.unsaid(p.Content) {
		return p.Content
	}
	for _, c := range f.d.Children(p.Head) {
		if c > p.Head && f.d.Arcs[c].Relation == "ccomp" && !f.unsaid(c) {
			return c
		}
	}
	if p.Content > p.Head && f.whenAsked(p.Content) {
		return f.clauseBefore(p.Head)
	}
	return p.Content
}

// clauseBefore is the clause that stands before a verb and is said by it, -1 for none.
func (f *finder) clauseBefore(verb int) int {
	for _, c := range f.d.Children(verb) {
		if c < verb && f.d.Arcs[c].Relation == "ccomp" {
			return c
		}
	}
	return -1
}

// unsaid reports what a parser takes for what is said and is not.
func (f *finder) unsaid(i int) bool { return f.describes(i) || f.whenAsked(i) }

// whenAsked reports a participle behind "when" that a parser takes for what is said and that tells how it came to be said: "…, her
// niece said | when contacted by telephone".
func (f *finder) whenAsked(i int) bool {
	d := f.d
	if !participle(d, i) || d.Child(i, "nsubj", "nsubj:pass", "aux", "aux:pass") >= 0 {
		return false
	}
	w := d.Child(i, "advmod", "mark")
	return w >= 0 && w < i && (lower(d.Word(w)) == "when" || lower(d.Word(w)) == "while")
}

// describes reports a participle right behind a noun that a parser takes for a clause: "said in a statement | read on state
// television | that …".
func (f *finder) describes(i int) bool {
	d := f.d
	relayed := i > 0 && d.Word(i-1) == "," && speech.Is("relaying", d.Lemma(i)) // "…, the ministry said, quoted by the Herald"
	return d.Tags[i].Penn == "VBN" && i > 0 && (d.Tags[i-1].Universal == "NOUN" || relayed) && d.Child(i, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark") < 0
}

func inPieces(pieces []text.Span, s text.Span) bool {
	for _, p := range pieces {
		if p.Contains(s) {
			return true
		}
	}
	return false
}

// spoken keeps clauses that are said apart from those that are done: "said that …", "claimed to
// have …", "urged them to …" are said; "read to learn" is not.
func spoken(d *text.Document, p text.Predicate) bool {
	if d.Arcs[p.Content].Relation == "ccomp" {
		return true
	}
	return speech.Is("infinitive", p.Lemma)
}

func isCueAt(d *text.Document, i int) bool {
	return d.Tags[i].Universal == "VERB" && isCue(d.Lemma(i))
}
