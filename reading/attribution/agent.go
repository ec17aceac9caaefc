package attribution

import (
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// agents finds verbs in the passive whose agent is the source of what their subject tells: "the arrests were announced by the
// ministry", "the account was denied by the army"; and who told a listener: "Radio Sarn was told by two guards that …".
func (f *finder) agents(s text.Sentence) {
	d := f.d
	for i := s.First; i < s.Last; i++ {
		pi, ok := f.at[i]
		if !ok || d.Predicates[pi].Noun || !d.Predicates[pi].Passive || d.Predicates[pi].Negated {
			continue
		}
		p, agent, subject := d.Predicates[pi], d.Child(i, "obl:agent"), d.Child(i, "nsubj:pass")
		cue, ok := speech.Find("verb", p.Lemma)
		if !ok || agent < i || subject < 0 {
			continue
		}
		source, ok := f.source(agent)
		switch {
		case !ok:
		case speech.Is("addressed", p.Lemma):
			f.toldBy(i, cue, source, agent, subject)
		case cue.Frame == "document" && speech.Is("tally", d.Lemma(subject)) && f.counts(s), // "the toll was put at 14 by the mayor"
			cue.Frame == "object" && p.Content < 0 && d.Child(i, "obj") < 0 && f.telling(cue, subject):
			f.add(f.cued(cue, d.Tokens[i].Span, source, f.clause(i, func(k int) bool { return k == agent }), "attribution.agent"))
		case lower(d.Word(subject)) == "it" && !boundFrame[cue.Frame]:
			f.toldBy(i, cue, source, agent, subject)
		case f.tellsThis(subject, cue):
			f.add(f.cued(cue, d.Tokens[i].Span, source, f.saidByThis(subject), "attribution.agent"))
		}
	}
}

// telling reports a subject that is what somebody tells. What is turned down is often an appeal or a plan: of those words a noun
// for what is said must tell.
func (f *finder) telling(cue speech.Cue, subject int) bool {
	d := f.d
	if d.Tags[subject].Universal == "PRON" || d.ActorHeaded(subject) >= 0 {
		return false
	}
	_, said := speech.Find("noun", d.Lemma(subject))
	return cue.Stance != "denies" || said || speech.Role(d.Lemma(subject)) == "document"
}

// toldBy is what the agent told the subject, which relays it where it is an outlet.
func (f *finder) toldBy(verb int, cue speech.Cue, source text.Hop, agent, subject int) {
	d := f.d
	s := d.SentenceOf(verb)
	for i := agent + 1; i+1 < s.Last; i++ {
		if w := strings.ToLower(d.Word(i)); w == "," || d.Tags[i].Universal == "VERB" {
			return
		} else if w != "that" {
			continue
		}
		a := f.cued(cue, d.Tokens[verb].Span, source, f.span(i, f.toldUntil(verb, i, s.Last)), "attribution.agent")
		if hop, ok := f.outletAt(subject); ok && (hop.Actor < 0 || !f.isPublisher(d.Actors[hop.Actor])) {
			f.relay(a, hop)
		} else {
			f.add(a)
		}
		return
	}
}

// toldUntil is where the clause ends that begins at token i: with the sentence, or, of a verb that is set in between commas, at the next.
func (f *finder) toldUntil(verb, i, last int) int {
	if strings.HasPrefix(f.d.Arcs[verb].Relation, "acl") {
		for k := i; k < last; k++ {
			if f.d.Word(k) == "," {
				return k
			}
		}
	}
	return last
}

// tellsThis reports a "this" or "that" for what was told right before: "…. This was announced by the ministry", "… – this was
// confirmed by the mayor".
func (f *finder) tellsThis(subject int, cue speech.Cue) bool {
	if w := lower(f.d.Word(subject)); w != "this" && w != "that" || boundFrame[cue.Frame] || cue.Stance != "asserts" {
		return false
	}
	s := f.d.SentenceOf(subject)
	return subject == s.First || f.d.Tags[subject-1].Universal == "PUNCT"
}

// saidByThis is the statement that such a word stands for: what stands before it in its sentence, or the sentence before in its block.
func (f *finder) saidByThis(subject int) text.Span {
	s := f.d.SentenceOf(subject)
	if subject > s.First {
		return f.span(s.First, subject-1)
	}
	k := f.d.SentenceIndex(subject)
	if k == 0 || f.d.Sentences[k-1].Block != s.Block || f.attributed(k-1) {
		return text.Span{}
	}
	return f.span(f.d.Sentences[k-1].First, f.d.Sentences[k-1].Last)
}
