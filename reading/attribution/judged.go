package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// What the network must be sure of before it is followed where no rule reads a cue; chosen on marked reports that it has
// not seen.
const (
	sureSaying = 0.7 // that a word gives something as somebody's word
	sureSource = 0.5 // that a word belongs to those whose word it is
)

// judgedVerbs finds the verbs of saying that no list has, where the network is sure of them: "the party swears it was 163",
// "the regional head mentions one docker".
func (f *finder) judgedVerbs(s text.Sentence) {
	d := f.d
	for _, y := range d.SayingsIn(s.First, s.Last) {
		pi, ok := f.at[y.Token]
		if y.Chance < sureSaying || !ok || d.Predicates[pi].Noun || d.Predicates[pi].Passive || f.cuedAt(y.Token) || f.preposition(y.Token) == "without" ||
			idle(d.Predicates[pi]) || f.listened(d.Predicates[pi]) || f.asSaying(y.Token, s) >= 0 {
			continue
		}
		p := d.Predicates[pi]
		source, ok := f.judgedSource(y)
		if !ok {
			if source, ok = f.subject(p); !ok {
				continue
			}
		}
		cue, ok := speech.Find("verb", p.Lemma)
		if !ok {
			cue = speech.Cue{Lemma: p.Lemma, Class: "verb", Stance: "asserts", Certainty: "certain"}
		}
		content := f.said(p, cue, source)
		if len(content) == 0 {
			content = f.done(p, cue)
		}
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

// judgedSource is whose word the network takes a saying to be: the first run of such words that can be a source.
func (f *finder) judgedSource(y text.Saying) (text.Hop, bool) {
	of := map[int]bool{}
	for _, t := range y.Takes {
		if t.Role == "source" && t.Chance >= sureSource {
			of[t.Token] = true
		}
	}
	for _, t := range y.Takes {
		if !of[t.Token] || of[f.d.Arcs[t.Token].Head] || inGroup(f.d.Arcs[t.Token].Relation) {
			continue
		}
		if hop, ok := f.source(t.Token); ok {
			return hop, true
		}
		if hop, ok := f.anything(t.Token); ok {
			return hop, true
		}
	}
	return text.Hop{}, false
}

// saidBeside reports words that a rule takes to be said by the same source in the sentence: "quoted a guard as saying that …".
func (f *finder) saidBeside(s text.Sentence, source text.Hop, content text.Span) bool {
	for _, k := range f.of[f.d.SentenceIndex(s.First)] {
		if a := f.found[k]; !source.Empty() && a.Source.Span == source.Span && a.Content.Start < content.End && content.Start < a.Content.End {
			return true
		}
	}
	return false
}

// cuedAt reports a token that is a cue of an attribution of its sentence already.
func (f *finder) cuedAt(i int) bool {
	for _, k := range f.of[f.d.SentenceIndex(i)] {
		if f.found[k].Cue.Contains(f.d.Tokens[i].Span) {
			return true
		}
	}
	return false
}
