package attribution

import (
	"sitrep/lexicon/en/event"
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
	if len(quoted) == 0 && p.Content >= 0 && p.Content < p.Head {
		if around := f.inserted(p.Head, source); len(around) > 0 {
			return around // a parser hangs but a part of what stands before on the verb
		}
	}
	if around := f.inserted(p.Head, source); len(around) == 2 && (f.parted(p.Head) || f.turnedRound(p.Head) >= 0) && !edge[lower(f.d.Words(around[0]))] {
		return around
	}
	if around := f.inserted(p.Head, source); len(around) > 0 && f.ofTurn(p) {
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
	if around := f.inserted(p.Head, source); len(around) > 0 {
		return around
	}
	if cue.Frame == "object" && len(p.Objects) > 0 && (happening(f.d, p.Objects[0]) || p.Lemma == "suspect" || f.vouched(p)) {
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
		if d.Tags[i].Penn == "VBG" && d.Word(i-1) == "," && speech.Is("turn", d.Lemma(i)) {
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

// vouched reports a thing that somebody confirms or denies ("confirmed the incident"), not a person or a meeting.
func (f *finder) vouched(p text.Predicate) bool {
	o := p.Objects[0]
	if f.d.Child(p.Head, "iobj") >= 0 || f.preposition(p.Head) != "" && f.d.Tags[p.Head].Penn == "VBG" {
		return false // "denied them entry"
	}
	if speech.Is("challenging", p.Lemma) {
		return o > p.Head && stated(f.d, o) && f.d.Tags[o].Universal == "NOUN" && f.canSpeak(p)
	}
	return (p.Lemma == "confirm" || p.Lemma == "corroborate" || p.Lemma == "deny") && o > p.Head && f.d.Tags[o].Universal == "NOUN" && (speech.Role(f.d.Lemma(o)) == "" || speech.Role(f.d.Lemma(o)) == "document") && f.canSpeak(p)
}

// handedOver is an object that has a clause of its own ("repeated the guard's warning that …"): who says that
// is nested in it.
func (f *finder) handedOver(p text.Predicate) text.Span {
	for _, o := range p.Objects {
		if _, ok := speech.Find("noun", f.d.Lemma(o)); !ok || o < p.Head {
			continue
		}
		first, last := f.objectTokens(o)
		for i := o + 1; i < min(o+9, f.d.SentenceOf(o).Last); i++ {
			if u := f.d.Tags[i].Universal; u == "VERB" || u == "PUNCT" {
				break
			}
			if lower(f.d.Word(i)) == "that" {
				last = max(last, min(f.d.SentenceOf(o).Last, f.tail(p.Head)))
				return f.span(first, last)
			}
		}
	}
	return text.Span{}
}

// object is the object of a verb with what hangs on it, and the phrase right behind it that a parser hung
// on the verb ("claimed responsibility for the attack").
func (f *finder) object(p text.Predicate) text.Span {
	apart := func(k int) bool { return f.d.Arcs[k].Relation == "parataxis" || f.remark(k) }
	first, last := f.d.Subtree(p.Objects[0], apart)
	for _, o := range p.Obliques {
		if from, to := f.d.Subtree(o.Head, apart); from == last && charges[o.Preposition] && len(text.Within(f.d.Times, f.d.SpanOf(from, to))) == 0 {
			last = to
		}
	}
	return f.span(first, last)
}

// topic is the phrase behind of, about or against right behind a verb ("warned of more attacks").
func (f *finder) topic(p text.Predicate) text.Span {
	for _, o := range p.Obliques {
		if topical[o.Preposition] {
			if of := f.d.Child(o.Head, "case"); o.Head > p.Head && o.Head < p.Head+12 && f.inQuote(max(of, p.Head)) == f.inQuote(p.Head) {
				return f.clause(o.Head, nil)
			}
		}
	}
	return f.doing(p)
}

// doing is the deed behind the preposition of a verb, told as an act and not by a noun: "boasted of | killing ten men".
func (f *finder) doing(p text.Predicate) text.Span {
	d := f.d
	of, last := p.Head+1, d.SentenceOf(p.Head).Last
	if of+2 >= last || !topical[lower(d.Word(of))] {
		return text.Span{}
	}
	deed := of + 1
	if f.inQuote(deed) >= 0 && deed+1 < last && d.Tags[deed].Universal == "PUNCT" {
		deed++
	}
	if d.Tags[deed].Penn != "VBG" && (d.Tags[of+1].Universal != "NUM" || !f.canSpeak(p)) {
		return text.Span{} // "boasted of 40 guards killed"
	}
	return f.span(of+1, min(last, f.tail(p.Head)))
}

var topical = map[string]bool{"of": true, "about": true, "against": true}

// remark reports a relative clause behind a comma: what the report adds to an object, not part of what is claimed or
// denied ("claimed the attack, which police say killed three").
func (f *finder) remark(k int) bool {
	if f.d.Arcs[k].Relation != "acl:relcl" {
		return false
	}
	first, _ := f.d.Subtree(k, nil)
	return first > 0 && (f.d.Word(first) == "," || f.d.Word(first-1) == ",")
}

// follows is the clause behind a verb where a parser hangs another on it before ("Asked about the road,
// the mayor said it was shut"), and the clause it found otherwise.
func (f *finder) follows(p text.Predicate) int {
	if p.Content > p.Head && f.d.Word(p.Head+1) == ";" {
		return -1 // "…, a doctor said; the mayor still speaks of seven"
	}
	if p.Content < 0 || p.Content > p.Head && !f.describes(p.Content) {
		return p.Content
	}
	for _, c := range f.d.Children(p.Head) {
		if c > p.Head && f.d.Arcs[c].Relation == "ccomp" && !f.describes(c) {
			return c
		}
	}
	return p.Content
}

// describes reports a participle right behind a noun that a parser takes for a clause: "said in a statement | read on state
// television | that …".
func (f *finder) describes(i int) bool {
	d := f.d
	return d.Tags[i].Penn == "VBN" && i > 0 && d.Tags[i-1].Universal == "NOUN" && d.Child(i, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark") < 0
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

// happening reports an object that tells of something done or counted: "denied the attack",
// "reported six deaths"; "reported to the office" is not.
func happening(d *text.Document, i int) bool {
	lemma := d.Lemma(i)
	if d.Tags[i].Universal == "PRON" {
		return lemma == "that" || lemma == "this" || lemma == "it"
	}
	if len(event.Senses(lemma, true)) > 0 || d.Child(i, "nummod") >= 0 || d.Tags[i].Universal == "NUM" {
		return true
	}
	if _, ok := event.FindHarm("noun", lemma); ok {
		return true
	}
	return speech.Is("told", lemma)
}

func (f *finder) objectTokens(i int) (first, last int) {
	return f.d.Subtree(i, func(k int) bool { return f.d.Arcs[k].Relation == "parataxis" })
}
