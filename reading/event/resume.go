package event

import (
	"slices"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// resumes reports violence that goes on telling the deed told last, in that sentence or the next that tells of any: by
// its doers spoken of again ("The attackers stormed the school"), or by its harm alone, without a doer, a place or a day
// of its own ("Four people were killed and nine wounded"). Words that set a sentence apart ("in another attack") speak
// against it, as all that clashes does.
func (r *reader) resumes(a, c candidate) bool {
	if c.pred.Noun && !r.witnessed(c) || !r.resumable(a) || c.status != "occurred" && c.status != "alleged" || !violent(c) {
		return false
	}
	if r.apartFrom(a, c) {
		return false
	}
	ownDay := r.ownDay(a, c)
	if c.pred.Noun {
		return !ownDay && !r.ownPlace(c)
	}
	if r.foesFelled(c) && !ownDay && !r.ownPlace(c) && c.sentence-r.lastTold(a) <= 2 {
		return true
	}
	return r.doersAgain(a, c) && (a.when == nil || !ownDay) || !ownDay && (r.tollOf(a, c) || r.targetAgain(a, c))
}

// shotsReturned reports the fire that was returned to those who did the deed told right before: "They exchanged fire with two
// policemen".
func (r *reader) shotsReturned(a, c candidate) bool {
	if c.pred.Noun || c.kind != "clash" && !(a.kind == "clash" && c.trigger.Need == "underfire") || !strings.HasSuffix(c.trigger.Lemma, "fire") && !strings.HasSuffix(c.trigger.Lemma, "shot") {
		return false
	}
	s := r.d.Sentences[c.sentence]
	return r.resumable(a) && c.sentence-r.lastTold(a) <= 2 && !r.anyApart(s.First, min(s.First+4, s.Last)) && !r.ownDay(a, c)
}

// elaborates reports a bomb, shots or missiles by which the attack told in the sentence before was made: "came under attack on
// Friday. A bomb went off when the van passed".
func (r *reader) elaborates(a, c candidate) bool {
	laid := a.kind == "bombing" && c.trigger.Object == "instrument" && a.sentence == c.sentence
	flown := a.kind == "airstrike" && c.kind == "airstrike" && !slices.ContainsFunc(c.pred.Subjects, func(s int) bool { return r.d.Child(s, "nummod") >= 0 || r.another(s) })
	if c.pred.Noun || a.kind != "attack" && !laid && !flown || c.kind != "bombing" && c.kind != "shooting" && !flown || c.status != "occurred" || !r.resumable(a) {
		return false
	}
	return c.sentence-r.lastTold(a) <= 1 && !r.apartFrom(a, c) && !r.ownDay(a, c)
}

// foesFelled reports the attackers told to have been killed, without a word of who did it: "Thirty terrorists were neutralised".
func (r *reader) foesFelled(c candidate) bool {
	return !c.pred.Noun && c.kind == "clash" && c.pred.Passive && len(c.pred.Subjects) == 0 && c.trigger.Type == "clash" && r.anyIs("fighter", c.pred.Objects)
}

// presupposed joins a deed that was only referred to as known ("last year's blast", "the 2019 bombing") to where the report
// tells it in full: "Twin bombs exploded near the finish line".
func (r *reader) presupposed(a, c candidate) bool {
	if !a.pred.Noun || c.pred.Noun || !a.definite || a.headline || a.kind != c.kind || a.aggregate || len(a.counts)+len(a.pred.Objects) > 0 || len(a.told) > 1 {
		return false
	}
	return c.status == "occurred" && !r.setOff(c) && !r.ownDay(a, c) && familyOf(a.kind) == "violence"
}

// resumable reports an event that the sentences behind it can go on telling: one that took place, and is the report's own news.
func (r *reader) resumable(a candidate) bool {
	return !a.headline && !a.past && !a.aggregate && !openSince(a.when) && (a.status == "occurred" || a.status == "alleged" || a.status == "ongoing") && violent(a)
}

// openSince reports a stretch of time up to now: what is told of it is no single deed.
func openSince(w *text.When) bool {
	return w != nil && (strings.HasSuffix(w.EDTF, "..") || strings.HasPrefix(strings.ToLower(w.Written), "since"))
}

// apartFrom reports a word in the clause of a deed, or at the head of a sentence since a was told last, that sets it apart
// from what was told before, or another happening in which it is told to have come about.
func (r *reader) apartFrom(a, c candidate) bool {
	if countedFrom(c.when) && r.ownPlace(c) && !lexicon.Is("dies", c.trigger.Lemma) {
		return true // "a mine hit a lorry near Orrin the same day"
	}
	for k := min(r.lastTold(a)+1, c.sentence); k <= c.sentence; k++ {
		s := r.d.Sentences[k]
		if r.anyApart(s.First, min(s.First+6, s.Last)) {
			return true
		}
	}
	return r.setOff(c)
}

// setOff reports such a word in the clause of a deed itself or at the head of its sentence.
func (r *reader) setOff(c candidate) bool {
	s := r.d.Sentences[c.sentence]
	first, last := r.d.Subtree(c.pred.Head, r.otherClause)
	return r.anyApart(s.First, min(s.First+6, s.Last)) || r.anyApart(first, last) || r.inOther(c)
}

func (r *reader) anyApart(first, last int) bool {
	for i := first; i < last; i++ {
		if lexicon.Is("apart", r.d.Lemma(i)) && !r.countsPeople(i) || lexicon.Is("ordinal", r.d.Lemma(i)) && r.ofDeeds(i) {
			return true
		}
	}
	return false
}

// ofDeeds reports an ordinal of a deed or a weapon: "a second blast", not "the second bus".
func (r *reader) ofDeeds(i int) bool {
	up := r.d.Arcs[i].Head
	if up < 0 {
		return false
	}
	l := r.d.Lemma(up)
	return lexicon.Is("attack", l) || lexicon.Is("explosive", l) || lexicon.Is("happening", l) || lexicon.Is("gunman", l)
}

// inOther reports harm told to have come about in something that its own noun tells: "were killed in the rescue operation", "a
// wave of violence in which 60 were killed".
func (r *reader) inOther(c candidate) bool {
	if up := r.d.Arcs[c.pred.Head].Head; up >= 0 && r.d.Arcs[c.pred.Head].Relation == "acl:relcl" && lexicon.Is("violence at large", r.d.Lemma(up)) {
		return true
	}
	return slices.ContainsFunc(r.joinedObliques(c.pred), func(o text.Oblique) bool {
		k, ok := r.at[o.Head]
		return ok && (o.Preposition == "in" || o.Preposition == "during") && r.d.Predicates[k].Noun
	})
}

// countsPeople reports "another" and "other" where they only count on: "killed two and wounded four other people".
func (r *reader) countsPeople(i int) bool {
	d := r.d
	if l := d.Lemma(i); l != "other" && l != "another" {
		return false
	}
	up := d.Arcs[i].Head
	return up >= 0 && (r.is("person", up) || d.Tags[up].Universal != "NOUN" && d.Tags[up].Universal != "PROPN")
}

// ownDay reports a day that a deed has of its own and the one told before has not.
func (r *reader) ownDay(a, c candidate) bool {
	if c.when == nil || c.saidDay || a.when == nil && !a.headline && r.lede(a) && c.sentence != a.sentence && c.sentence-r.lastTold(a) <= 2 {
		return false // a lede often leaves the day to the next sentence
	}
	return c.when.EDTF != "" && (a.when == nil || a.when.EDTF == "") || weekdayIn(c.when.Written) != "" && (a.when == nil || weekdayIn(a.when.Written) == "")
}

// doersAgain reports a subject that takes up the doers told before: "the attackers", "they".
func (r *reader) doersAgain(a, c candidate) bool {
	return slices.ContainsFunc(c.pred.Subjects, func(s int) bool {
		switch {
		case r.d.Tags[s].Universal == "PRON":
			return r.sameDoer(a, c, s)
		case r.d.Tags[s].Universal != "NOUN" || !definite(r.d, s):
			return false
		}
		if c.trigger.Need == "intocrowd" && a.kind == c.kind {
			return true // "The vehicle drove into a group of people"
		}
		if a.kind == "bombing" && c.kind == "bombing" && lexicon.Is("vessel", r.d.Lemma(s)) && c.sentence-r.lastTold(a) <= 2 {
			return true // "The lorry blew up inside the gate"
		}
		if l := r.d.Lemma(s); (lexicon.Is("weapon", l) || lexicon.Is("explosive", l) || lexicon.Is("aircraft", l)) && r.targetOf(a, l) {
			return true // "The drone hit a car"
		}
		return lexicon.Is("doer", r.d.Lemma(s)) && !r.agency([]int{s}) || r.sameDoer(a, c, s)
	})
}

// targetAgain reports a place or a thing spoken of again as what was hit: "The market was struck by shells".
func (r *reader) targetAgain(a, c candidate) bool {
	return slices.ContainsFunc(c.pred.Objects, func(o int) bool {
		l := r.d.Lemma(o)
		return definite(r.d, o) && r.d.Tags[o].Universal == "NOUN" && (lexicon.Is("place", l) || lexicon.Is("site", l) || lexicon.Is("vessel", l)) && r.targetOf(a, l)
	})
}

// targetOf reports a noun among those in the clauses that tell an event.
func (r *reader) targetOf(a candidate, lemma string) bool {
	for _, p := range a.lately() {
		first, last := r.d.Subtree(p.Head, r.otherClause)
		for i := first; i < last; i++ {
			if r.d.Tags[i].Universal == "NOUN" && r.d.Lemma(i) == lemma {
				return true
			}
		}
	}
	return false
}

// witnessed reports a noun for what somebody heard or saw: "I heard a loud explosion".
func (r *reader) witnessed(c candidate) bool {
	up := r.d.Arcs[c.pred.Head].Head
	return !c.aggregate && up >= 0 && r.d.Arcs[c.pred.Head].Relation == "obj" && lexicon.Is("perceives", r.d.Lemma(up))
}

// sameDoer reports a token that is one with a doer of a, by coreference or by its noun.
func (r *reader) sameDoer(a, c candidate, s int) bool {
	k := r.d.ActorHeaded(s)
	for _, p := range a.lately() {
		for _, x := range p.Subjects {
			if k >= 0 && k == r.d.ActorHeaded(x) && (a.kind == "clash" && c.kind == "clash" || !r.agency([]int{x})) || r.d.Tags[s].Universal == "NOUN" && r.d.Lemma(x) == r.d.Lemma(s) && lexicon.Is("attacker", r.d.Lemma(s)) {
				return true
			}
		}
		if r.ofChain(p, s) && !slices.ContainsFunc(p.Objects, func(o int) bool { return k >= 0 && k == r.d.ActorHeaded(o) }) {
			return true
		}
	}
	return false
}

// tollOf reports harm told without a doer, a place or a weapon, of people of whom no other number is told yet.
func (r *reader) tollOf(a, c candidate) bool {
	p := c.pred
	if len(c.counts) == 0 || !r.onlyHarm(p) || r.near("weapon", p) || r.near("explosive", p) || r.ownPlace(c) {
		return false
	}
	return !slices.ContainsFunc(c.counts, func(n ledger.Count) bool { return tells(a, n.What) && !hasCount(a.counts, n) })
}

func hasCount(all []ledger.Count, n ledger.Count) bool {
	return slices.ContainsFunc(all, func(x ledger.Count) bool {
		return x.What == n.What && sameNumber(x.Low, n.Low) && sameNumber(x.High, n.High)
	})
}

// onlyHarm reports a verb that tells what befell people and not who did it: "were killed", "died".
func (r *reader) onlyHarm(p text.Predicate) bool {
	h, ok := lexicon.FindHarm("verb", p.Lemma)
	if !ok && len(p.Objects) == 1 && r.d.Tags[p.Objects[0]].Universal == "NOUN" {
		if h, ok = lexicon.FindHarm("verb", p.Lemma+" "+r.d.Lemma(p.Objects[0])); ok {
			return h.Who == "subject" // "one soldier embraced martyrdom"
		}
	}
	return ok && lexicon.Is("suffered", p.Lemma) && (h.Who == "subject" || p.Passive && len(p.Subjects) == 0)
}

// ownPlace reports a place told in the clause of a deed itself.
func (r *reader) ownPlace(c candidate) bool {
	s := r.d.Sentences[c.sentence]
	first, last := r.d.Subtree(c.pred.Head, r.otherClause)
	clause := r.d.SpanOf(first, last)
	return slices.ContainsFunc(text.Within(r.places, s.Span), func(p text.Place) bool {
		return clause.Contains(p.Span) && !r.d.Masthead.Dateline.Contains(p.Span) && !r.inPassing(p) && !r.namesBody(p.Span)
	})
}
