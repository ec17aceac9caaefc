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
	quoted, led := f.quoted(p.Head, source)
	if led {
		return quoted // what a parser takes for a clause behind it is another's: "…,” he said, adding that …"
	}
	if len(quoted) == 0 && p.Content >= 0 && p.Content < p.Head {
		if around := f.inserted(p.Head, source); len(around) > 0 {
			return around // a parser hangs but a part of what stands before on the verb
		}
	}
	if around := f.inserted(p.Head, source); len(around) == 2 && f.parted(p.Head) && !edge[lower(f.d.Words(around[0]))] {
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
	if cue.Frame == "object" && len(p.Objects) > 0 && (happening(f.d, p.Objects[0]) || p.Lemma == "suspect") {
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
	if strong[p.Lemma] {
		if rest := f.rest(p.Head); !rest.Empty() {
			return []text.Span{rest}
		}
	}
	return nil
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
	first, last := f.d.Subtree(p.Objects[0], func(k int) bool { return f.d.Arcs[k].Relation == "parataxis" || f.remark(k) })
	for _, o := range p.Obliques {
		if from, to := f.d.Subtree(o.Head, nil); from == last && charges[o.Preposition] && len(text.Within(f.d.Times, f.d.SpanOf(from, to))) == 0 {
			last = to
		}
	}
	return f.span(first, last)
}

// topic is the phrase behind of, about or against right behind a verb ("warned of more attacks").
func (f *finder) topic(p text.Predicate) text.Span {
	for _, o := range p.Obliques {
		switch o.Preposition {
		case "of", "about", "against":
			if o.Head > p.Head && o.Head < p.Head+12 && f.inQuote(o.Head) == f.inQuote(p.Head) {
				return f.clause(o.Head, nil)
			}
		}
	}
	return text.Span{}
}

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
	if p.Content < 0 || p.Content > p.Head {
		return p.Content
	}
	for _, c := range f.d.Children(p.Head) {
		if c > p.Head && f.d.Arcs[c].Relation == "ccomp" {
			return c
		}
	}
	return p.Content
}

func inPieces(pieces []text.Span, s text.Span) bool {
	for _, p := range pieces {
		if p.Contains(s) {
			return true
		}
	}
	return false
}

// complement is the clause that a verb takes, with its "that"; empty where it has none that is said.
func (f *finder) complement(p text.Predicate) text.Span {
	d := f.d
	if p.Content < 0 || !spoken(d, p) || f.goesAlong(p) {
		return text.Span{}
	}
	first, last := d.Subtree(p.Content, func(k int) bool { return d.Arcs[k].Relation == "parataxis" && k != p.Content })
	if first <= p.Head && p.Head < last || p.Content < p.Head {
		return f.span(first, last)
	}
	last = min(f.andThat(p.Head, f.wholeClause(p.Head, last)), f.tail(p.Head))
	if that := f.thatAfterListener(p, last); that > first {
		first = that
	}
	return f.span(f.clauseStart(p.Head, first), f.nextSaid(p.Head, first, last))
}

// parted reports a verb with a comma right behind it: what goes on there is the statement it is put into, not its
// clause ("The two ports, the envoy said, now have …").
func (f *finder) parted(verb int) bool {
	return verb+1 < len(f.d.Tokens) && dash[f.d.Word(verb+1)]
}

// goesAlong reports a participle behind a comma that a parser takes for what a verb says ("the mayor said,
// adding that …"): it tells what is done along with it.
func (f *finder) goesAlong(p text.Predicate) bool {
	d := f.d
	first, _ := d.Subtree(p.Content, nil)
	return first > p.Head && d.Word(max(first, 1)-1) == "," && d.Tags[first].Penn == "VBG" && d.Tags[p.Head].Penn != "VBG" ||
		first > p.Head && d.Word(first) == "," && first+1 < len(d.Tokens) && d.Tags[first+1].Penn == "VBG"
}

// andThat is where a clause ends with a second one that "and that" or "but that" ties to it: to the end of the
// sentence ("said the dam was safe and that nobody was hurt").
func (f *finder) andThat(verb, last int) int {
	d := f.d
	s := d.SentenceOf(verb)
	i := last
	if i < s.Last && d.Word(i) == "," {
		i++
	}
	if i > verb+2 && i+3 < s.Last && (lower(d.Word(i)) == "and" || lower(d.Word(i)) == "but") && lower(d.Word(i+1)) == "that" && d.Tags[i+1].Universal == "SCONJ" {
		return s.Last
	}
	return last
}

// thatAfterListener is the token behind the "that" of "told the Herald that …", which parsers take for part
// of the clause with its listener; 0 where there is none.
func (f *finder) thatAfterListener(p text.Predicate, last int) int {
	d := f.d
	if !addressed[p.Lemma] {
		return 0
	}
	for i := p.Head + 2; i < min(p.Head+9, last-1); i++ {
		if lower(d.Word(i)) == "that" {
			return i + 1
		}
		if u := d.Tags[i].Universal; u == "VERB" || u == "AUX" || u == "PUNCT" || u == "SCONJ" {
			return 0
		}
	}
	return 0
}

// tail is where a reporting clause begins that closes the sentence of a verb: "…, a guard said", "…,
// according to the Herald". What stands there is outside all that is said before it.
func (f *finder) tail(verb int) int {
	d := f.d
	s := d.SentenceOf(verb)
	for i := s.Last - 1; i > verb+2 && i > s.Last-14; i-- {
		if lower(d.Word(i)) == "according" && d.Word(i-1) == "," && !f.verbIn(i+2, s.Last) {
			return i - 1
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
		if d.Arcs[i].Relation != "conj" || d.Tags[i].Penn != d.Tags[verb].Penn || !reports(d, i) || d.Child(i, "nsubj", "nsubj:pass", "aux") >= 0 || f.inQuote(i) >= 0 {
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
	if i >= first || first-i > 12 || d.Arcs[i].Head == verb && !strong[lemma] {
		return first
	}
	switch d.Tags[i].Universal {
	case "VERB", "DET", "PRON", "NOUN", "ADJ", "PROPN", "NUM":
	default:
		return first
	}
	for k := i; k < first; k++ {
		if h := d.Arcs[k].Head; h == verb && !strong[lemma] || d.Word(k) == "," {
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
	if last >= end || stops[lower(d.Word(last))] || d.Arcs[last].Head == verb {
		return last
	}
	if len(text.Within(d.Times, d.Tokens[last].Span)) > 0 {
		return last
	}
	switch d.Tags[last].Universal {
	case "PUNCT", "CCONJ", "SCONJ", "ADV", "ADP":
		return last
	}
	for last < end && !stops[d.Word(last)] {
		last++
	}
	return last
}

var stops = map[string]bool{",": true, ";": true, ".": true, ":": true, "—": true, "–": true, "--": true, "(": true, ")": true, "?": true, "!": true,
	"”": true, "''": true, "\"": true, "and": true, "but": true, "while": true, "although": true, "though": true, "as": true, "when": true}

// unquoted widens a clause over a quotation that begins in it and runs on over its end ("said that
// “they came at night. They were armed.”").
func (f *finder) unquoted(clause text.Span, verb int) text.Span {
	for _, q := range f.quotesIn(clause) {
		if q.Start < clause.End && q.End > clause.Start && !(q.first <= verb && verb < q.last) {
			clause = clause.Cover(q.Span)
		}
	}
	return f.spelledOut(clause)
}

// spelledOut adds the quotation that a colon behind a clause announces ("that they had one order: “Run.”").
func (f *finder) spelledOut(clause text.Span) text.Span {
	_, last := f.d.TokensIn(clause)
	if last+1 < len(f.d.Tokens) && f.d.Word(last) == ":" {
		if q := f.inQuote(last + 1); q >= 0 && f.quotes[q].first == last+1 {
			return clause.Cover(f.quotes[q].Span)
		}
	}
	return clause
}

// relative is the rest of a relative clause into which a reporting verb is put ("which authorities
// say took …").
func (f *finder) relative(verb int) text.Span {
	d := f.d
	if d.Arcs[verb].Head >= 0 && d.Arcs[verb].Relation == "acl:relcl" {
		if first, last := d.Subtree(verb, nil); verb+1 < last && first < verb {
			return f.span(verb+1, last)
		}
	}
	return text.Span{}
}

// afterThat is the rest of the sentence behind "said that", for where the arcs lost the clause.
func (f *finder) afterThat(verb int) text.Span {
	d := f.d
	last := d.SentenceOf(verb).Last
	from := f.pastCitation(verb + 1)
	for i := from; i < last && i <= from+7; i++ {
		if d.Tags[i].Universal == "VERB" || d.Tags[i].Universal == "PUNCT" {
			break
		}
		told := addressed[d.Lemma(verb)] && d.Arcs[i-1].Head == verb
		if lower(d.Word(i)) == "that" && (d.Tags[i].Universal == "SCONJ" || i == from || told) && i+2 < last {
			return f.span(i+1, min(f.clauseEnd(verb, i+1, last), max(f.tail(verb), i+2)))
		}
	}
	return text.Span{}
}

// pastCitation passes over ", citing a guard," before a clause.
func (f *finder) pastCitation(i int) int {
	d := f.d
	if i+2 >= len(d.Tokens) || d.Word(i) != "," || !citing[lower(d.Word(i+1))] {
		return i
	}
	for k := i + 2; k < min(i+14, d.SentenceOf(i).Last); k++ {
		if d.Word(k) == "," {
			return k + 1
		}
	}
	return i
}

// clauseEnd is where the clause of a verb that opens its sentence in a participle ends: at the comma
// ("After learning that the road was cut, the convoy turned").
func (f *finder) clauseEnd(verb, from, last int) int {
	d := f.d
	if d.Tags[verb].Penn != "VBG" || verb-d.SentenceOf(verb).First > 3 {
		return last
	}
	for i := from + 1; i < last; i++ {
		if d.Word(i) == "," {
			return i
		}
	}
	return last
}

// rest is the sentence behind a verb that does little else than report, where no arc gives its
// clause: from the first word to the end, when a finite verb stands in it.
func (f *finder) rest(verb int) text.Span {
	d := f.d
	last := d.SentenceOf(verb).Last
	if verb+3 >= last || d.Tags[verb+1].Universal == "PUNCT" || adjunct[lower(d.Word(verb+1))] {
		return text.Span{}
	}
	for i := verb + 2; i < last; i++ {
		switch d.Tags[i].Penn {
		case "VBD", "VBZ", "VBP", "MD", "VBN":
			return f.span(verb+1, last)
		}
	}
	return text.Span{}
}

// adjunct are prepositions that begin a day, a place or a listener rather than a clause.
var adjunct = map[string]bool{"in": true, "on": true, "at": true, "to": true, "during": true, "by": true, "with": true, "from": true, "of": true, "for": true, "through": true}

// strong are verbs that report whoever their subject is, by whatever arcs.
var strong = map[string]bool{"say": true, "believe": true, "think": true, "claim": true, "insist": true, "argue": true, "allege": true, "add": true,
	"fear": true, "suspect": true, "hope": true, "warn": true, "deny": true, "expect": true, "confess": true, "admit": true}

// afterColon is the rest of the sentence behind "said:"; where nothing follows, the quotation or the
// sentence behind it.
func (f *finder) afterColon(verb int) text.Span {
	d := f.d
	s := d.SentenceIndex(verb)
	last := d.Sentences[s].Last
	for i := verb + 1; i < last && i < verb+8; i++ {
		if d.Word(i) != ":" {
			continue
		}
		if i+1 < last {
			return f.span(i+1, last)
		}
		return f.next(s)
	}
	return text.Span{}
}

// next is the sentence behind a colon, or all of the quotation that begins there.
func (f *finder) next(s int) text.Span {
	d := f.d
	if s+1 >= len(d.Sentences) || d.InFurniture(d.Sentences[s+1].Span) {
		return text.Span{}
	}
	if q := f.inQuote(d.Sentences[s+1].First); q >= 0 {
		return f.quotes[q].Span
	}
	return d.Sentences[s+1].Span
}

// spoken keeps clauses that are said apart from those that are done: "said that …", "claimed to
// have …", "urged them to …" are said; "read to learn" is not.
func spoken(d *text.Document, p text.Predicate) bool {
	if d.Arcs[p.Content].Relation == "ccomp" {
		return true
	}
	switch p.Lemma {
	case "claim", "deny", "promise", "declare", "confess", "swear", "pledge", "vow", "admit", "report", "acknowledge", "allege", "threaten", "demand":
		return true
	}
	return false
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
	if len(event.Senses(lemma, true)) > 0 || d.Child(i, "nummod") >= 0 {
		return true
	}
	if _, ok := event.FindHarm("noun", lemma); ok {
		return true
	}
	switch lemma {
	case "accusation", "charge", "part", "knowledge", "guilt", "wrongdoing", "blame", "suggestion", "contact", "story", "version", "rumour", "rumor":
		return true
	case "involvement", "link", "connection", "responsibility", "role", "presence", "report", "claim", "allegation", "account", "existence", "use", "loss", "toll":
		return true
	}
	return false
}

func (f *finder) objectTokens(i int) (first, last int) {
	return f.d.Subtree(i, func(k int) bool { return f.d.Arcs[k].Relation == "parataxis" })
}
