package attribution

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// verbs finds reporting verbs with a source that can speak and content that is said.
func (f *finder) verbs(s text.Sentence) {
	d := f.d
	for i := s.First; i < s.Last; i++ {
		pi, ok := f.at[i]
		if !ok || d.Predicates[pi].Noun || d.Predicates[pi].Passive {
			continue
		}
		p := d.Predicates[pi]
		cue, ok := speech.Find("verb", p.Lemma)
		if !ok || idle(p) {
			continue
		}
		f.verb(p, cue)
	}
}

// idle reports a reporting verb that reports nothing: conditional, a promise ("will claim"), or
// what somebody declined to do ("refused to confirm").
func idle(p text.Predicate) bool {
	if p.Condition || p.Question {
		return true
	}
	switch p.Modal {
	case "will", "would", "should", "refuse", "decline", "fail", "plan", "intend", "expect", "want", "try", "hope":
		return true
	}
	return false
}

func (f *finder) verb(p text.Predicate, cue speech.Cue) {
	source, ok := f.subject(p)
	if !ok {
		return
	}
	var content text.Span
	switch {
	case cue.Frame == "accuse":
		content = f.accusation(p)
	case cue.Frame == "document":
		if len(p.Objects) == 0 || !f.byDocument(p) {
			return
		}
		content = f.clause(p.Head, func(k int) bool { return strings.HasPrefix(f.d.Arcs[k].Relation, "nsubj") })
	case cue.Frame == "decline":
		content, ok = f.declined(p)
	default:
		content = f.said(p, cue)
	}
	if content.Empty() || !ok {
		return
	}
	if responsibility(f.d, p) {
		cue.Stance = "claims_responsibility"
	}
	a := f.cued(cue, f.d.Tokens[p.Head].Span, source, content, "attribution.verb")
	f.temper(&a, p)
	if hop, ok := f.listener(p, a.Source); ok {
		f.relay(a, hop)
		return
	}
	f.add(a)
}

// byDocument reports a verb whose subject is a document ("the assessment has revised the count").
func (f *finder) byDocument(p text.Predicate) bool {
	for _, s := range p.Subjects {
		if speech.Role(f.d.Tags[s].Lemma) == "document" {
			return true
		}
	}
	return false
}

// subject is the source of a reporting verb: its logical subject; behind "as", the one quoted
// ("quoted a guard as saying").
func (f *finder) subject(p text.Predicate) (text.Hop, bool) {
	d := f.d
	if i := p.Head; i > 0 && lower(d.Word(i-1)) == "as" && d.Tags[i].Penn == "VBG" {
		for up := d.Arcs[i].Head; up >= 0; up = d.Arcs[up].Head {
			if o := d.Child(up, "obj"); o >= 0 && o < i {
				return f.source(o)
			}
			if q, ok := f.at[up]; ok && len(d.Predicates[q].Objects) > 0 && d.Predicates[q].Objects[0] < i {
				return f.source(d.Predicates[q].Objects[0])
			}
		}
	}
	for _, s := range p.Subjects {
		if hop, ok := f.source(s); ok {
			return hop, ok
		}
	}
	if len(p.Subjects) == 0 && p.Tense != "infinitive" && f.inQuote(p.Head) < 0 {
		return f.beside(p.Head)
	}
	if p.Tense == "infinitive" {
		return f.prompted(p.Head)
	}
	return text.Hop{}, false
}

// prompted is who an infinitive is said of where the arcs hang it on the noun before it ("prompted
// some of the party's members to claim").
func (f *finder) prompted(verb int) (text.Hop, bool) {
	d := f.d
	if verb < 2 || lower(d.Word(verb-1)) != "to" {
		return text.Hop{}, false
	}
	i := verb - 2
	if d.Tags[i].Universal != "NOUN" && d.Tags[i].Universal != "PROPN" {
		return text.Hop{}, false
	}
	for h := d.Arcs[i].Head; h >= 0 && h < verb && (d.Arcs[i].Relation == "nmod" || d.Arcs[i].Relation == "compound"); h = d.Arcs[i].Head {
		i = h
	}
	return f.source(i)
}

// beside is the source right before or behind a verb whose arcs lost its subject: "police said",
// "…,” said Rovik".
func (f *finder) beside(verb int) (text.Hop, bool) {
	d := f.d
	s := d.SentenceOf(verb)
	if i := verb - 1; i >= s.First && (d.Tags[i].Universal == "NOUN" || d.Tags[i].Universal == "PROPN") && d.ActorAt(i) >= 0 {
		return f.source(f.headUp(i, verb))
	}
	if verb > s.First && (d.Word(verb-1) == "," || f.inQuote(verb-1) >= 0) {
		if i := f.nounAfter(verb+1, min(verb+8, s.Last)); i >= 0 && f.inQuote(i) < 0 {
			return f.source(i)
		}
	}
	return text.Hop{}, false
}

// headUp climbs from the last noun before a verb to the head of its noun phrase ("the head of the
// service said": head).
func (f *finder) headUp(i, verb int) int {
	for h := f.d.Arcs[i].Head; h >= 0 && h < i && verb-h < 8 && f.d.Arcs[i].Relation == "nmod"; h = f.d.Arcs[i].Head {
		i = h
	}
	return i
}

// said is what a reporting verb hands over: its clause, a quotation, or what it is put behind
// ("…, police said").
func (f *finder) said(p text.Predicate, cue speech.Cue) text.Span {
	d := f.d
	if p.Content >= 0 && spoken(d, p) {
		span := f.clause(p.Content, func(k int) bool { return d.Arcs[k].Relation == "parataxis" && k != p.Content })
		return span.Cover(f.quotedContent(p.Head))
	}
	if that := f.afterThat(p.Head); !that.Empty() {
		return that
	}
	if quote := f.quotedContent(p.Head); !quote.Empty() {
		return quote
	}
	if span := f.behind(p.Head); !span.Empty() {
		return span
	}
	if cue.Frame == "object" && len(p.Objects) > 0 && happening(d, p.Objects[0]) {
		return f.span(f.objectTokens(p.Objects[0]))
	}
	if colon := f.afterColon(p.Head); !colon.Empty() {
		return colon
	}
	return text.Span{}
}

// spoken keeps clauses that are said apart from those that are done: "said that …", "claimed to
// have …", "urged them to …" are said; "read to learn" is not.
func spoken(d *text.Document, p text.Predicate) bool {
	if d.Arcs[p.Content].Relation == "ccomp" {
		return true
	}
	switch p.Lemma {
	case "claim", "deny", "promise", "pledge", "vow", "admit", "report", "acknowledge", "allege", "threaten", "demand":
		return true
	}
	return false
}

// happening reports an object that tells of something done or counted: "denied the attack",
// "reported six deaths"; "reported to the office" is not.
func happening(d *text.Document, i int) bool {
	lemma := lower(d.Tags[i].Lemma)
	if len(event.Senses(lemma, true)) > 0 || d.Child(i, "nummod") >= 0 {
		return true
	}
	if _, ok := event.FindHarm("noun", lemma); ok {
		return true
	}
	switch lemma {
	case "involvement", "link", "connection", "responsibility", "role", "presence", "report", "claim", "allegation", "account", "existence", "use", "loss", "toll":
		return true
	}
	return false
}

func (f *finder) objectTokens(i int) (first, last int) {
	return f.d.Subtree(i, func(k int) bool { return f.d.Arcs[k].Relation == "parataxis" })
}

// behind is the clause that a reporting verb follows or interrupts: the verb hangs on it as
// parataxis, or it is the head of what stands before the comma.
func (f *finder) behind(verb int) text.Span {
	d := f.d
	rel, head := d.Arcs[verb].Relation, d.Arcs[verb].Head
	if head >= 0 && (rel == "parataxis" || rel == "discourse") {
		return f.clause(head, func(k int) bool { return k == verb })
	}
	if head >= 0 && rel == "acl:relcl" {
		// "which authorities say took …": the rest of the relative clause is said
		first, last := d.Subtree(verb, nil)
		if verb+1 < last && first < verb {
			return f.span(verb+1, last)
		}
	}
	return text.Span{}
}

// afterThat is the rest of the sentence behind "said that", for where the arcs lost the clause.
func (f *finder) afterThat(verb int) text.Span {
	d := f.d
	last := d.SentenceOf(verb).Last
	for i := verb + 1; i < last && i <= verb+3; i++ {
		if lower(d.Word(i)) == "that" && (d.Tags[i].Universal == "SCONJ" || i == verb+1) && i+2 < last {
			return f.span(i+1, f.clauseEnd(verb, i+1, last))
		}
	}
	return text.Span{}
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

// afterColon is the rest of the sentence behind "said:" or the sentence behind it in the block.
func (f *finder) afterColon(verb int) text.Span {
	d := f.d
	s := d.SentenceIndex(verb)
	last := d.Sentences[s].Last
	for i := verb + 1; i < last && i < verb+4; i++ {
		if d.Word(i) != ":" {
			continue
		}
		if i+1 < last {
			return f.span(i+1, last)
		}
		if s+1 < len(d.Sentences) {
			return d.Sentences[s+1].Span
		}
	}
	return text.Span{}
}

// accusation is who is accused with the deed ("accused the brigade of burning the mill").
func (f *finder) accusation(p text.Predicate) text.Span {
	d := f.d
	if len(p.Objects) == 0 {
		return text.Span{}
	}
	span := d.NounGroup(p.Objects[0])
	deed := false
	for _, o := range p.Obliques {
		if o.Preposition == "of" || o.Preposition == "for" || o.Preposition == "in" || o.Preposition == "on" {
			span, deed = span.Cover(f.clause(o.Head, nil)), true
		}
	}
	for _, c := range d.Children(p.Head) {
		if d.Arcs[c].Relation == "advcl" {
			span, deed = span.Cover(f.clause(c, nil)), true
		}
	}
	if !deed {
		return text.Span{}
	}
	return span
}

// declined is what a source would not say; only saying can be declined ("refused to leave" is not).
func (f *finder) declined(p text.Predicate) (text.Span, bool) {
	d := f.d
	if p.Content < 0 {
		return text.Span{}, false
	}
	switch lower(d.Tags[p.Content].Lemma) {
	case "confirm", "comment", "say", "name", "identify", "give", "disclose", "discuss", "elaborate", "specify", "provide", "speculate", "answer", "reveal", "deny":
		return f.clause(p.Content, nil), true
	}
	return text.Span{}, false
}

// responsibility reports a claim of responsibility: "claimed responsibility", "claimed the attack".
func responsibility(d *text.Document, p text.Predicate) bool {
	if len(p.Objects) == 0 {
		return false
	}
	o := lower(d.Tags[p.Objects[0]].Lemma)
	switch p.Lemma {
	case "claim", "admit", "accept", "take", "acknowledge":
		return o == "responsibility" || o == "credit" && p.Lemma != "admit" || p.Lemma == "claim" && event.Is("attack", o)
	}
	return false
}

// temper adjusts the stance of a cue to what stands around it: a negated cue is silence, "claim"
// against others is an allegation, a hedge inside makes it speculation.
func (f *finder) temper(a *text.Attribution, p text.Predicate) {
	d := f.d
	if p.Negated && a.Stance != "denies" {
		switch p.Lemma {
		case "say", "confirm", "comment", "name", "identify", "specify", "disclose", "reveal", "verify", "mention", "explain", "indicate", "report":
			a.Stance, a.Certainty = "declines_to_confirm", "unknown"
		default:
			a.Certainty = "negated"
		}
		return
	}
	if p.Lemma == "claim" && a.Stance == "asserts" && p.Content >= 0 && d.Arcs[p.Content].Relation == "ccomp" && !documentary(a.Source.Name) {
		a.Stance, a.Certainty = "alleges", "probable"
	}
	if a.Stance == "asserts" {
		a.Stance, a.Certainty = f.hedge(a.Content, a.Stance, a.Certainty)
	}
}

func documentary(name string) bool {
	words := strings.Fields(lower(name))
	return len(words) > 0 && (speech.Role(words[len(words)-1]) == "document" || strings.HasSuffix(lower(name), "group"))
}

// hedge reads how sure the main clause of some content is.
func (f *finder) hedge(content text.Span, stance, certainty string) (string, string) {
	first, last := f.d.TokensIn(content)
	for i := first; i < last && i < first+40; i++ {
		if f.inQuote(i) >= 0 && f.d.Word(i) != "“" {
			continue
		}
		if h, ok := speech.FindHedge(lower(f.d.Word(i))); ok && f.d.Tags[i].Universal != "PROPN" && f.shallow(i, first, last) && !f.negatedAfter(i) {
			return h.Stance, h.Certainty
		}
		if accusing[lower(f.d.Word(i))] && f.d.Child(i, "aux:pass") >= 0 {
			return "alleges", "probable"
		}
		if w := lower(f.d.Word(i)); (w == "believed" || w == "thought") && f.d.Child(i, "aux:pass") >= 0 {
			return stance, "probable" // what is believed is the nested attribution's
		}
	}
	return stance, certainty
}

// negatedAfter reports "could not": what can't be is no guess.
func (f *finder) negatedAfter(i int) bool {
	return i+1 < len(f.d.Tokens) && (lower(f.d.Word(i+1)) == "not" || lower(f.d.Word(i+1)) == "n't")
}

// shallow reports a word that belongs to the top clause of the content.
func (f *finder) shallow(i, first, last int) bool {
	h := f.d.Arcs[i].Head
	return h >= 0 && (f.d.Arcs[h].Head < first || f.d.Arcs[h].Head >= last || f.d.Arcs[h].Relation == "ccomp" || f.d.Arcs[h].Relation == "root")
}

var accusing = map[string]bool{"suspected": true, "accused": true, "alleged": true}

// listener is an outlet that was told ("told the Herald", "said to the Courier"): it relays what
// was said, unless it is the report's own publisher.
func (f *finder) listener(p text.Predicate, source text.Hop) (text.Hop, bool) {
	d := f.d
	var heads []int
	if p.Lemma == "tell" || p.Lemma == "inform" {
		heads = append(heads, p.Objects...)
		if c := d.Child(p.Head, "iobj"); c >= 0 {
			heads = append(heads, c)
		}
	}
	for _, o := range p.Obliques {
		if o.Preposition == "to" {
			heads = append(heads, o.Head)
		}
	}
	for _, h := range heads {
		a := d.ActorHeaded(h)
		if a < 0 || d.Actors[a].Kind != "media" || f.isPublisher(d.Actors[a]) || source.Actor == a {
			continue
		}
		return f.hop(h, a), true
	}
	return text.Hop{}, false
}

func (f *finder) isPublisher(a text.Actor) bool {
	return f.d.Masthead.Publisher != "" && strings.EqualFold(strings.TrimPrefix(f.d.Masthead.Publisher, "The "), strings.TrimPrefix(a.Name, "The "))
}

// relay adds an attribution with the outlet that was told as the hop around it.
func (f *finder) relay(a text.Attribution, outlet text.Hop) {
	outer := a
	outer.Source, outer.Stance, outer.Certainty = outlet, "asserts", "certain"
	outer.Cue = text.Span{}
	outer.CueLemma = ""
	outer.Content = a.Content.Cover(a.Cue).Cover(a.Source.Span)
	outer.Rule = "attribution.relay"
	f.add(outer)
	f.add(a)
}
