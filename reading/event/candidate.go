package event

import (
	"slices"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// candidate is an event as one trigger tells it.
type candidate struct {
	pred      text.Predicate
	trigger   lexicon.Trigger
	kind      string // event type
	status    string
	span      text.Span // of the trigger words
	evidence  text.Span
	roles     []ledger.Role
	counts    []ledger.Count
	when      *text.When
	where     []text.Location
	mentions  []text.Span
	told      []text.Predicate // every word that tells it, pred first
	definite  bool             // "the attack": refers to an event told before
	aggregate bool
	past      bool
	headline  bool
	sentence  int
	nation    string // of those a number counts alone; see contingents
	newer     bool   // such a number to which another rose
	numbered  bool   // its number was told apart from its verb
	saidDay   bool   // its day hangs on who says it: "killed two, police said on Saturday"
	titled    bool   // its place is told by the headline alone
}

// candidate reads predicate i as an event; ok is false where it is none.
func (r *reader) candidate(i int) (candidate, bool) {
	d := r.d
	p := d.Predicates[i]
	head := d.Tokens[p.Head].Span
	if d.InFurniture(head) || r.inTime(head) {
		return candidate{}, false
	}
	p.Objects = r.outOfTime(p.Objects)
	if s := r.d.Child(p.Head, "nsubj"); p.Noun && s >= 0 && (lexicon.Is("in custody", p.Lemma) || p.Lemma == "arrest" && d.Preposition(p.Head) == "under") {
		p.Objects = []int{s} // "two men are in custody", "are under arrest"
	} else if p.Noun && s >= 0 && (p.Lemma == "siege" || p.Lemma == "blockade") && d.Preposition(p.Head) == "under" {
		p.Objects = []int{s} // "the town has been under siege"
	}
	r.amend(&p)
	t, words, listed := r.sense(p)
	ok := listed
	if !listed {
		t, words, ok = r.unlisted(p)
	}
	if !ok {
		return candidate{}, false
	}
	c := candidate{pred: p, trigger: t, kind: r.kind(p, t), span: words, sentence: d.SentenceIndex(p.Head), told: []text.Predicate{p}}
	c.headline = d.Sentences[c.sentence].Headline
	c.titled = c.headline
	if c.status, ok = r.status(p, t); !ok {
		return candidate{}, false
	}
	if (p.Noun || r.caughtAt(p)) && c.status == "foiled" && violentType[c.kind] {
		c.kind = "foiled_plot" // "the foiled attack on the synagogue"
	}
	c.definite = p.Noun && definite(d, p.Head)
	before := r.doneBefore(p)
	c.aggregate = p.Noun && plural(d, p.Head) || before
	c.roles = r.roles(p, t)
	c.counts = r.counts(p, t, c.kind)
	c.when = r.when(p)
	switch {
	case c.when != nil && r.sinceWhen(p):
		c.when = beginning(*c.when)
	case openSince(c.when) && (r.isRank(p) || !p.Noun && r.placeAmong(p) >= 0):
		c.when = nil
	}
	c.saidDay = r.ofSaying(c)
	if c.status == "occurred" && r.stillAhead(c) {
		c.status = "planned"
	}
	c.where = r.where(p, c.kind, c.definite)
	if p.Noun && r.idle(c) {
		return candidate{}, false
	}
	if r.sweeping(c) || listed && r.talk(c) {
		return candidate{}, false
	}
	c.evidence = r.evidence(c)
	c.past = r.longPast(c) || before || r.asBackground(c)
	return c, true
}

// punished are the doers of a deed told as the reason of a verdict: of "a court sentenced three men for plotting" the men.
func (r *reader) punished(p text.Predicate) []int {
	up := r.d.Arcs[p.Head].Head
	k, ok := r.at[up]
	if p.Noun || !ok || r.d.Arcs[p.Head].Relation != "advcl" || !hasWord(r.d, p.Head, "for") || !lexicon.Is("legal", r.d.Lemma(up)) || len(r.d.Predicates[k].Objects) == 0 {
		return p.Subjects
	}
	return r.d.Predicates[k].Objects
}

// ofSaying reports a verb's time that stands outside its own clause, where it may be the day of a statement.
func (r *reader) ofSaying(c candidate) bool {
	if c.pred.Noun || c.when == nil {
		return false
	}
	outside := false
	for _, t := range text.Within(r.d.Times, r.d.Sentences[c.sentence].Span) {
		if r.d.Words(t.Span) != c.when.Written {
			continue
		}
		if first, _ := r.d.TokensIn(t.Span); r.d.Under(first, c.pred.Head) || r.opened(c.pred, []text.Timex{t}) != nil || r.ofMainVerb(c.pred, []text.Timex{t}) != nil {
			return false
		}
		outside = true
	}
	return outside
}

// blamed turns those on whom a deed is blamed into its doers: "blamed the attack on rebels".
func (r *reader) blamed(p *text.Predicate) {
	up := r.d.Arcs[p.Head].Head
	if !p.Noun || up < 0 || !lexicon.Is("blames", r.d.Lemma(up)) {
		return
	}
	on := slices.DeleteFunc(slices.Clone(p.Objects), func(o int) bool { return r.d.Preposition(o) != "on" })
	if len(on) == 0 {
		for _, c := range r.d.Children(up) {
			if r.d.Arcs[c].Relation == "obl" && r.d.Preposition(c) == "on" {
				on = append(on, c)
			}
		}
	}
	p.Subjects = append(p.Subjects[:len(p.Subjects):len(p.Subjects)], on...)
	p.Objects = slices.DeleteFunc(slices.Clone(p.Objects), func(o int) bool { return slices.Contains(on, o) })
}

// isBlamed reports a deed that is laid to somebody: "blamed the raid on rebels".
func (r *reader) isBlamed(p text.Predicate) bool {
	up := r.d.Arcs[p.Head].Head
	return p.Noun && up >= 0 && r.d.Arcs[p.Head].Relation == "obj" && lexicon.Is("blames", r.d.Lemma(up))
}

// outOfTime leaves out the words of dates: "the explosion on 4 February" is on no object.
func (r *reader) outOfTime(tokens []int) []int {
	return slices.DeleteFunc(slices.Clone(tokens), func(i int) bool { return r.inTime(r.d.Tokens[i].Span) })
}

// inTime reports a word of a date ("13 March").
func (r *reader) inTime(s text.Span) bool {
	for _, t := range text.Within(r.d.Times, r.d.Sentences[r.sentenceAt(s)].Span) {
		if t.Contains(s) {
			return true
		}
	}
	return false
}

func (r *reader) sentenceAt(s text.Span) int {
	first, _ := r.d.TokensIn(s)
	return r.d.SentenceIndex(first)
}

// idle reports an indefinite noun that tells nothing of a happening: no participant, place, time,
// count, and no finite verb that it is part of ("the instigator of an atrocity").
func (r *reader) idle(c candidate) bool {
	det := r.d.Child(c.pred.Head, "det")
	if c.kind == "foiled_plot" || c.kind == "policy_change" || det < 0 || c.definite || len(c.roles)+len(c.counts)+len(c.where) > 0 || c.when != nil {
		return false
	}
	return c.pred.Tense != "past" && c.pred.Tense != "present"
}
