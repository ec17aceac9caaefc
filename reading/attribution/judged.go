package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// What the network must be sure of before it is followed; chosen on marked reports that it has not seen.
const (
	sureSaying   = 0.7 // that a word gives something as somebody's word, where no rule reads a cue
	likelySaying = 0.5 // the same of a word that a rule reads as a cue too
	sureSource   = 0.5 // that a word belongs to those whose word it is
)

// judgedVerbs finds the verbs of saying that no list has, where the network is sure of them: "the party swears it was 163",
// "the regional head mentions one docker".
func (f *finder) judgedVerbs(s text.Sentence) {
	d := f.d
	for _, y := range d.SayingsIn(s.First, s.Last) {
		pi, ok := f.at[y.Token]
		if y.Chance < sureSaying && !f.hasIt(y) || !ok || d.Predicates[pi].Noun || d.Predicates[pi].Passive || f.cueAt(y.Token) >= 0 || f.preposition(y.Token) == "without" ||
			idle(d.Predicates[pi]) || f.listened(d.Predicates[pi]) || f.asSaying(y.Token, s) >= 0 || f.secondhand(y) || f.onlyDescribes(y.Token) {
			continue
		}
		p := d.Predicates[pi]
		source, ok := f.judgedSubject(p, y)
		if !ok {
			continue
		}
		cue := f.sayCue(p.Lemma)
		content := f.judgedContent(p, cue, source, y)
		if len(content) == 0 {
			continue
		}
		content = f.trimmed(content, p.Head, source)
		if f.saidBeside(s, source, whole(content)) {
			continue
		}
		a := f.cued(cue, d.Tokens[p.Head].Span, source, whole(content), "attribution.judged")
		if len(content) > 1 {
			a.Pieces = content
		}
		f.temper(&a, p)
		f.add(a)
	}
}

// hasIt reports "has it that" where the network takes it for a saying at all: "the guild has it that six boats were seized".
func (f *finder) hasIt(y text.Saying) bool {
	d := f.d
	i := y.Token
	return d.Lemma(i) == "have" && i+2 < d.SentenceOf(i).Last && lower(d.Word(i+1)) == "it" && lower(d.Word(i+2)) == "that"
}

// judgedContent is what a verb hands over. Those to whom it is told are none of it.
func (f *finder) judgedContent(p text.Predicate, cue speech.Cue, source text.Hop, y text.Saying) []text.Span {
	content := f.said(p, cue, source)
	if len(content) == 0 {
		content = f.done(p, cue)
	}
	if r, ok := f.taken(y, "relay", surePassing); ok && len(content) == 1 && f.words(r).Contains(content[0]) {
		return f.inserted(p.Head, source)
	}
	return content
}

// onlyDescribes reports a clause that tells who or what a noun is: "an operation | called Atalaya", "who | defends the brothers".
func (f *finder) onlyDescribes(verb int) bool {
	d := f.d
	return d.Tags[verb].Penn == "VBN" && d.Arcs[verb].Relation == "acl" || d.Arcs[verb].Relation == "acl:relcl" && d.Child(verb, "ccomp", "xcomp") < 0
}

// secondhand reports a participle that names a second source: "the Herald, citing a guard, …", "a daily, picking up a signal, …". Those
// who pass it on stand before, the source behind.
func (f *finder) secondhand(y text.Saying) bool {
	if cue, _, ok := f.prepositionAt(y.Token, f.d.SentenceOf(y.Token).Last); ok && citing[cue.Lemma] {
		return true
	}
	r, ok := f.taken(y, "source", sureSource)
	via, passed := f.taken(y, "relay", surePassing)
	return ok && passed && f.d.Tags[y.Token].Penn == "VBG" && via.last <= y.Token && r.first > y.Token
}

// sayCue is the cue of a verb, as it is listed or as one that says no more than "say".
func (f *finder) sayCue(lemma string) speech.Cue {
	if cue, ok := speech.Find("verb", lemma); ok {
		return cue
	}
	return speech.Cue{Lemma: lemma, Class: "verb", Stance: "asserts", Certainty: "certain"}
}

// judgedSubject is who says what a verb hands over: its subject where the network has it among those whose word it is, or
// where it names none; otherwise those that it names.
func (f *finder) judgedSubject(p text.Predicate, y text.Saying) (text.Hop, bool) {
	subject, ok := f.subject(p)
	if ok && f.chanceIn(y, "source", subject.Span) >= sureSource {
		return subject, true
	}
	if hop, named := f.judgedSource(y); named {
		return hop, true
	}
	return subject, ok
}

// judgedSource is whose word the network takes a saying to be, where they can be a source.
func (f *finder) judgedSource(y text.Saying) (text.Hop, bool) {
	r, ok := f.taken(y, "source", sureSource)
	if !ok {
		return text.Hop{}, false
	}
	head := f.headIn(r)
	if hop, ok := f.source(head); ok {
		return hop, true
	}
	return f.anything(head)
}

// saidBeside reports words that a rule takes to be said by the same source in the sentence: "quoted a guard as saying that …".
func (f *finder) saidBeside(s text.Sentence, source text.Hop, content text.Span) bool {
	for _, k := range f.of[f.d.SentenceIndex(s.First)] {
		if a := f.found[k]; !source.Empty() && a.Source.Span == source.Span && a.Content.Overlaps(content) {
			return true
		}
	}
	return false
}

// cueAt is the attribution of its sentence whose cue a token is, -1 for none.
func (f *finder) cueAt(i int) int {
	for _, k := range f.of[f.d.SentenceIndex(i)] {
		if f.found[k].Cue.Contains(f.d.Tokens[i].Span) {
			return k
		}
	}
	return -1
}
