package attribution

import (
	"slices"
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// verbs finds reporting verbs with a source that can speak and content that is said.
func (f *finder) verbs(s text.Sentence) {
	d := f.d
	for i := s.First; i < s.Last; i++ {
		pi, ok := f.at[i]
		if !ok || d.Predicates[pi].Noun || d.Predicates[pi].Passive && !f.goesOnThat(i) {
			continue
		}
		p := d.Predicates[pi]
		cue, ok := f.spokenBy(p)
		if !ok || idle(p) && !f.saysOnly(p) || f.preposition(p.Head) == "without" || f.asSaying(i, s) >= 0 || f.listened(p) || f.sharedPassive(i) && !f.goesOnThat(i) {
			continue
		}
		f.verb(p, cue)
	}
}

// spokenBy is the cue of a verb: with the preposition behind it where both are one ("called for"), or alone.
func (f *finder) spokenBy(p text.Predicate) (speech.Cue, bool) {
	if next := p.Head + 1; next < len(f.d.Tokens) && strings.HasSuffix(lower(f.d.Word(next)), "self") && p.Lemma == "call" {
		return speech.Cue{}, false // "a group calling itself the Salt Hand"
	}
	if next := p.Head + 1; speech.Is("hearing", p.Lemma) && next < len(f.d.Tokens) && lower(f.d.Word(next)) == "from" {
		return speech.Cue{}, false // whom it is heard from tells it: hearings
	}
	lemma, _, _ := strings.Cut(p.Lemma, " ") // a preposition may stand in the lemma as a particle
	if next := p.Head + 1; next < len(f.d.Tokens) {
		if cue, ok := speech.Find("verb", lemma+" "+lower(f.d.Word(next))); ok {
			return cue, true
		}
	}
	if cue, ok := f.aroundPronoun(p.Head, lemma); ok {
		return cue, true
	}
	if f.handsOver(p) {
		return speech.Find("verb", "say")
	}
	if f.sentences(p) {
		return speech.Cue{}, false
	}
	return speech.Find("verb", p.Lemma)
}

// sentences reports a verb that tells to what somebody is put, not what is said of him: "condemned two men to death".
func (f *finder) sentences(p text.Predicate) bool {
	d := f.d
	if !speech.Is("dooming", p.Lemma) || len(p.Objects) == 0 {
		return false
	}
	for i := p.Head + 1; i < min(p.Head+10, d.SentenceOf(p.Head).Last); i++ {
		if to := d.Arcs[i].Head; lower(d.Word(i)) == "to" && d.Arcs[i].Relation == "case" && d.Arcs[to].Head == p.Head {
			return true
		}
	}
	return false
}

// handsOver reports a clause that runs into a colon, behind which somebody's own words stand: "released the following statement
// today:".
func (f *finder) handsOver(p text.Predicate) bool {
	s := f.d.SentenceOf(p.Head)
	colon := p.Head + 1
	for colon < min(p.Head+colonReach, s.Last-1) && f.d.Word(colon) != ":" {
		colon++
	}
	if colon >= s.Last || f.d.Word(colon) != ":" || colon+1 < s.Last && !f.tells(f.d.SpanOf(colon+1, s.Last)) {
		return false
	}
	return slices.ContainsFunc(p.Objects, func(o int) bool { return o < colon && speech.Is("utterance", f.d.Lemma(o)) })
}

// colonReach is how many tokens before a colon the verb may stand that hands over to what follows.
const colonReach = 9

// aroundPronoun is the cue of a verb and a particle that have a pronoun between them: "brushed this aside".
func (f *finder) aroundPronoun(verb int, lemma string) (speech.Cue, bool) {
	particle := verb + 2
	if particle >= len(f.d.Tokens) || f.d.Tags[verb+1].Universal != "PRON" && f.d.Tags[verb+1].Universal != "DET" {
		return speech.Cue{}, false
	}
	return speech.Find("verb", lemma+" "+lower(f.d.Word(particle)))
}

// cueSpan is a cue in the text, with all its words.
func (f *finder) cueSpan(verb int, cue speech.Cue) text.Span {
	more := strings.Count(cue.Lemma, " ")
	if more == 1 && verb+2 < len(f.d.Tokens) && strings.HasSuffix(cue.Lemma, " "+lower(f.d.Word(verb+2))) {
		more++
	}
	return f.d.SpanOf(verb, verb+1+more)
}

func (f *finder) verb(p text.Predicate, cue speech.Cue) {
	d := f.d
	source, ok := f.subject(p)
	if !ok || f.anybody(p) || f.ofOneself(p) {
		return
	}
	named, ok := f.namedAside(p.Head)
	if !ok {
		named, ok = f.namedLast(p.Head)
	}
	if ok && source.Actor < 0 {
		source.Name, source.Actor, source.Unnamed = named.Name, named.Actor, false
	}
	if comma := f.summed(p.Head); comma >= 0 {
		if said, as, ok := f.ofSummary(p, cue, comma); ok {
			a := f.cued(as, d.SpanOf(p.Head, p.Head+1), source, said, "attribution.verb")
			f.temper(&a, p)
			f.add(a)
		}
		return
	}
	if p.Modal == "would" && p.Lemma == "confirm" && !p.Negated {
		f.neither(p, source)
		return
	}
	content, cue := f.handedOverBy(p, cue, source)
	if len(content) == 0 {
		return
	}
	if responsibility(f.d, p) {
		cue.Stance = "claims_responsibility"
	}
	content = f.trimmed(content, p.Head, source)
	a := f.cued(cue, f.cueSpan(p.Head, cue), source, whole(content), "attribution.verb")
	if len(content) > 1 {
		a.Pieces = content
	}
	f.temper(&a, p)
	if hop, ok := f.quotedAlone(p); ok {
		outlet := a.Source
		a.Source = hop
		f.relay(a, outlet)
		return
	}
	if hop, ok := f.relayer(p, a.Source); ok {
		f.relay(a, hop)
		return
	}
	f.add(a)
}

// ascribes reports a verb with an object and, behind it, those it is laid to ("attributed the blast to the brigade").
func (f *finder) ascribes(p text.Predicate) bool {
	if len(p.Objects) == 0 || p.Objects[0] < p.Head {
		return false
	}
	for _, c := range slices.Concat(f.d.Children(p.Objects[0]), f.d.Children(p.Head)) {
		if c > p.Objects[0] && f.d.Preposition(c) == "to" {
			return true
		}
	}
	return false
}

// namedAside is the person named between the commas right before a verb, where a parser hung the name elsewhere: "the
// member for the port, Hon. Ana Rovik, confirmed".
func (f *finder) namedAside(verb int) (text.Hop, bool) {
	d := f.d
	first := d.SentenceOf(verb).First
	if verb-3 <= first || d.Word(verb-1) != "," {
		return text.Hop{}, false
	}
	i := verb - 2
	a := d.ActorAt(i)
	if a < 0 || d.Actors[a].Kind != "person" {
		return text.Hop{}, false
	}
	for i > first && i > verb-9 && (d.Tags[i].Universal == "PROPN" || d.Word(i) == "-") {
		i--
	}
	if d.Word(i) != "," || i-1 <= first || d.Tags[i-1].Universal != "NOUN" && d.Tags[i-1].Universal != "PROPN" || d.ActorAt(i-1) >= 0 && d.Actors[d.ActorAt(i-1)].Kind == "person" {
		return text.Hop{}, false
	}
	for k := i + 1; k < verb-1; k++ {
		if d.ActorHeaded(k) == a {
			return f.hop(k, a), true
		}
	}
	return text.Hop{}, false
}

// namedLast is the person named behind a comma who closes a clause whose subject, an office told behind its verb, a place parts
// from the name: "…, said its spokeswoman in Sarn, Ana Rovik".
func (f *finder) namedLast(verb int) (text.Hop, bool) {
	d := f.d
	s := d.Child(verb, "nsubj")
	last := d.SentenceOf(verb).Last
	if s < verb || d.Tags[s].Universal != "NOUN" {
		return text.Hop{}, false
	}
	k := s + 1
	for k < last && k < s+8 && explains(d, k) {
		k++
	}
	if k == s+1 || k+1 >= last || d.Word(k) != "," {
		return text.Hop{}, false
	}
	a := d.ActorAt(k + 1)
	if a < 0 || d.Actors[a].Kind != "person" {
		return text.Hop{}, false
	}
	for n := k + 1; n < last && d.ActorAt(n) == a; n++ {
		if d.ActorHeaded(n) == a {
			return f.hop(n, a), true
		}
	}
	return text.Hop{}, false
}

// canSpeak reports a verb one of whose subjects is a source, not just any noun.
func (f *finder) canSpeak(p text.Predicate) bool {
	if _, shared := f.shares[p.Head]; shared {
		return true
	}
	if _, ok := f.firstTo(p.Head - 2); ok {
		return true
	}
	for _, s := range f.outside(p) {
		if _, ok := f.source(s); ok {
			return true
		}
	}
	return len(p.Subjects) == 0 && f.acrossInsertion(p.Head) >= 0
}

// done is what a verb does by being said ("condemned | the attack", "called on | both sides to hold their fire").
func (f *finder) done(p text.Predicate, cue speech.Cue) []text.Span {
	return f.behindCue(p, p.Head+1+strings.Count(cue.Lemma, " "), f.d.SentenceOf(p.Head).Last)
}
