package attribution

import (
	"slices"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

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
	if first, ok := f.shares[p.Head]; ok {
		if q, ok := f.at[first]; ok {
			return f.subject(f.d.Predicates[q])
		}
	}
	if hop, ok := f.firstTo(p.Head - 2); ok {
		return hop, ok
	}
	if hop, ok := f.turned(p.Head); ok {
		return hop, ok
	}
	if hop, ok := f.coordinated(p.Head); ok {
		return hop, ok
	}
	subjects := f.outside(p)
	for _, s := range subjects {
		if owner := f.ownerOfPaper(s, p.Head); owner >= 0 {
			return f.source(owner)
		}
		if hop, ok := f.source(s); ok {
			return f.together(hop, f.leading(s, subjects)), ok
		}
	}
	for _, s := range subjects {
		if hop, ok := f.anything(s); ok && !f.participle(p.Head) {
			return hop, ok
		}
	}
	if i := p.Head - 1; len(subjects) == 0 && i >= 0 && lower(d.Word(i)) == "it" && p.Lemma == "claim" {
		return f.source(i) // a parser takes it for a mere placeholder: "It claimed to have killed four men"
	}
	if len(subjects) == 0 && p.Tense != "infinitive" && f.inQuote(p.Head) < 0 {
		if hop, ok := f.beside(p.Head); ok {
			return hop, ok
		}
		return f.alongside(p.Head)
	}
	if p.Tense == "infinitive" {
		return f.prompted(p.Head)
	}
	return text.Hop{}, false
}

// ownerOfPaper is whose paper speaks in a relative clause: "the Agency, whose annual report counts 40 cases"; -1 where none does.
func (f *finder) ownerOfPaper(subject, verb int) int {
	d := f.d
	whose := d.Child(subject, "nmod:poss")
	if whose < 0 || d.Tags[whose].Penn != "WP$" || speech.Role(d.Tags[subject].Lemma) != "document" || d.Arcs[verb].Relation != "acl:relcl" {
		return -1
	}
	return d.Arcs[verb].Head
}

// turned is the source of a participle behind a comma by which somebody goes on: whoever spoke last in the sentence, not
// the subject of what he said ("he said 17 people were missing, adding that …").
func (f *finder) turned(verb int) (text.Hop, bool) {
	d := f.d
	if verb <= d.SentenceOf(verb).First || !turns(d, verb) {
		return text.Hop{}, false
	}
	if h := d.Arcs[verb].Head; h < 0 || isCueAt(d, h) {
		return text.Hop{}, false
	}
	return f.sharing(verb)
}

// coordinated is the source of a verb with "and" before it and "that" behind it, which goes on from what was said before where
// a parser hung it on a verb of what is said: "he denied that anyone was shot, and maintained that …".
func (f *finder) coordinated(verb int) (text.Hop, bool) {
	if !f.goesOnThat(verb) && !f.ofAnyone(verb) {
		return text.Hop{}, false
	}
	return f.sharing(verb)
}

// ofAnyone reports a verb behind "and" whose subject a parser took from what is denied: "denied that any such cell existed, and called
// the letter a forgery".
func (f *finder) ofAnyone(verb int) bool {
	d := f.d
	if verb <= d.SentenceOf(verb).First || d.Tags[verb-1].Universal != "CCONJ" || !reportingForm(d, verb) {
		return false
	}
	q, ok := f.at[verb]
	return ok && slices.ContainsFunc(d.Predicates[q].Subjects, func(s int) bool {
		det := d.Child(s, "det")
		return det >= 0 && lower(d.Word(det)) == "any"
	})
}

// goesOnThat reports a verb with "and" before it and "that" behind it, which hangs on no reporting verb.
func (f *finder) goesOnThat(verb int) bool {
	d := f.d
	if verb-1 <= d.SentenceOf(verb).First || verb+1 >= len(d.Tokens) || lower(d.Word(verb+1)) != "that" || d.Tags[verb-1].Universal != "CCONJ" || !reportingForm(d, verb) || d.Child(verb, "nsubj", "aux") >= 0 {
		return false
	}
	h := d.Arcs[verb].Head
	return h >= 0 && !isCueAt(d, h)
}

// turns reports a participle behind a comma by which a source goes on: ", adding that …".
func turns(d *text.Document, i int) bool {
	return d.Tags[i].Penn == "VBG" && d.Word(i-1) == "," && speech.Is("turn", d.Lemma(i))
}

// alongside is the source of a participle behind a comma: who does what the clause tells that it hangs on ("he
// said, noting that …").
func (f *finder) alongside(verb int) (text.Hop, bool) {
	d := f.d
	if d.Tags[verb].Penn != "VBG" || verb <= d.SentenceOf(verb).First || d.Word(verb-1) != "," && f.inQuote(verb-1) < 0 && d.Tags[verb-1].Universal != "CCONJ" {
		return text.Hop{}, false
	}
	for i, steps := d.Arcs[verb].Head, 0; i >= 0 && steps < 4; i, steps = d.Arcs[i].Head, steps+1 {
		if f.inQuote(i) >= 0 {
			continue
		}
		if q, ok := f.at[i]; ok && i < verb {
			for _, s := range f.outside(d.Predicates[q]) {
				if hop, ok := f.source(s); ok && s < verb {
					return hop, true
				}
			}
		}
	}
	return f.sharing(verb)
}

// sharing is the source of the last reporting verb before a token in its sentence, which a participle shares.
func (f *finder) sharing(verb int) (text.Hop, bool) {
	best := -1
	for _, k := range f.of[f.d.SentenceIndex(verb)] {
		a := f.found[k]
		if !a.Cue.Empty() && a.Cue.End <= f.d.Tokens[verb].Start && !a.Source.Empty() && (best < 0 || a.Cue.Start > f.found[best].Cue.Start) {
			best = k
		}
	}
	if best < 0 {
		return text.Hop{}, false
	}
	return f.found[best].Source, true
}

// outside are the subjects of a verb that stand on its own side of the quotation marks, the nearest
// first: a parser takes words of the speech for the speaker.
func (f *finder) outside(p text.Predicate) []int {
	if n := f.turnedRound(p.Head); n >= 0 {
		return []int{n}
	}
	if n := f.nearerWho(p.Head); n >= 0 {
		return []int{n}
	}
	if n := f.afterTime(p); n >= 0 {
		return []int{n}
	}
	out := slices.Clone(p.Subjects)
	out = slices.DeleteFunc(out, func(s int) bool { return f.speaking(s) != f.speaking(p.Head) || f.apposition(s) })
	slices.SortStableFunc(out, func(a, b int) int { return distance(a, p.Head) - distance(b, p.Head) })
	return out
}

// afterTime is the noun right before a verb whose subject a parser took a stretch of time for: "hours after | the commission said
// that …"; -1 where it took none.
func (f *finder) afterTime(p text.Predicate) int {
	d := f.d
	for _, s := range p.Subjects {
		if s+1 >= p.Head || len(text.Within(d.Times, d.Tokens[s].Span)) == 0 && !speech.Is("stretch", d.Lemma(s)) {
			continue
		}
		if w := lower(d.Word(s + 1)); w == "after" || w == "before" {
			_, head := f.groupBefore(p.Head, d.SentenceOf(p.Head))
			return head
		}
	}
	return -1
}

// apposition reports a noun that a parser joined to the one before it, with commas around and no conjunction: "the Sarn Monitor, a
// war watchdog, put the toll at 16".
func (f *finder) apposition(i int) bool {
	d := f.d
	h := d.Arcs[i].Head
	if d.Arcs[i].Relation != "conj" || h < 0 || h >= i || d.Child(i, "cc") >= 0 || d.Child(h, "cc") >= 0 {
		return false
	}
	first, last := d.GroupTokens(i)
	return first > 0 && d.Word(first-1) == "," && last < len(d.Tokens) && d.Word(last) == ","
}

// turnedRound is the source behind a verb that both stand between commas in a statement: "The target, said the minister, was
// …"; -1 where none does.
func (f *finder) turnedRound(verb int) int {
	d := f.d
	s := d.SentenceOf(verb)
	if verb-1 <= s.First || d.Word(verb-1) != "," || !reportingForm(d, verb) || !speech.Is("strong", d.Lemma(verb)) || f.takesObject(verb) {
		return -1
	}
	n := f.nounAfter(verb+1, min(verb+6, s.Last))
	if n < 0 || n+1 >= s.Last || d.Word(n+1) != "," {
		return -1
	}
	return n
}

// speaking is the quotation of speech that holds a token, -1 for none: a name in quotation marks is no speech.
func (f *finder) speaking(i int) int {
	if q := f.inQuote(i); q >= 0 && f.speech(q) {
		return q
	}
	return -1
}

func distance(a, b int) int { return max(a-b, b-a) }

// participle reports a past participle without an auxiliary ("the men alleged to have fled"), tagged
// so or not.
func (f *finder) participle(verb int) bool {
	if verb+1 < len(f.d.Tokens) && lower(f.d.Word(verb+1)) == "to" && isPassiveCue(f.d.Lemma(verb)) && f.d.Tags[verb].Penn != "VBG" {
		return true
	}
	if f.d.Tags[verb].Penn == "VBG" && f.d.Arcs[verb].Relation == "acl" {
		return true // "evidence confirming either claim"
	}
	return f.d.Tags[verb].Penn == "VBN" && f.d.Child(verb, "aux", "aux:pass") < 0
}

func isPassiveCue(lemma string) bool { _, ok := speech.Find("passive", lemma); return ok }
