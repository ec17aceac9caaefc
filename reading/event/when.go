package event

import (
	"slices"
	"strings"

	"sitrep/text"
)

// when is the time of an event: its own, by what it hangs on; in its clause, or that of the verb which carries
// its noun; else the one in front of or behind it with no other verb between; else the only one of its sentence.
func (r *reader) when(p text.Predicate) *text.When {
	d := r.d
	s := d.Sentences[d.SentenceIndex(p.Head)]
	all := r.usable(text.Within(d.Times, s.Span))
	times := slices.DeleteFunc(slices.Clone(all), func(t text.Timex) bool { return r.isOrigin(p, t) && !hours(d.Words(t.Span)) })
	if w := r.countedBack(p, s); w != nil {
		return w
	}
	if w := r.opened(p, times); w != nil {
		return w
	}
	if w := r.dates(p, times); w != nil {
		return w
	}
	if w := r.ofMainVerb(p, times); w != nil {
		return w
	}
	if w := r.during(p, times); w != nil {
		return w
	}
	if w := r.ofAntecedent(p, times); w != nil {
		return w
	}
	if len(all) == 1 && len(times) == 1 && !p.Noun && !strings.HasPrefix(d.Arcs[p.Head].Relation, "acl") && !r.elsewhere(times[0].Span, p) && !r.ofNoun(p, times[0]) && !r.ofOtherDeed(p, times[0]) && !r.ofCrime(p, times[0]) && !r.perfect(p) {
		return r.dated(times[0])
	}
	if w := r.announced(p, s); w != nil {
		return w
	}
	if w := r.upTo(p, times); w != nil {
		return w
	}
	return r.vaguely(p)
}

// dates is the time among some that the words tie to a predicate.
func (r *reader) dates(p text.Predicate, times []text.Timex) *text.When {
	for _, reaches := range []func(text.Predicate, text.Timex) bool{r.own, r.behindVerb, r.inClause, r.carried, r.beside} {
		if t := r.nearest(p, times, reaches); t != nil {
			return r.dated(*t)
		}
	}
	return nil
}

// own reports a time that hangs on the event itself and on no other deed between.
func (r *reader) own(p text.Predicate, t text.Timex) bool {
	return r.inClause(p, t) && r.owner(t.Span, p) == p.Head
}

// behindVerb reports a time that stands right behind a verb, whatever the parser hung it on: "the number of those detained
// since May has reached 90".
func (r *reader) behindVerb(p text.Predicate, t text.Timex) bool {
	first, last := r.d.TokensIn(t.Span)
	if p.Noun || first >= len(r.d.Tokens) || r.frontsEvent(last) {
		return false
	}
	return first == p.Head+1 || first == p.Head+2 && r.d.Tags[p.Head+1].Universal == "ADP"
}

// frontsEvent reports a time, by its last token, that tells of the event noun behind it: "charged over 2019 bombing".
func (r *reader) frontsEvent(last int) bool {
	noun := r.d.Arcs[last-1].Head
	_, event := r.at[noun]
	return event && noun >= last && r.d.Arcs[last-1].Relation == "nummod" && r.inFront(last, noun)
}

// ofAntecedent is the time of the event that a relative clause tells of: "the May 3 blast, which killed nine".
func (r *reader) ofAntecedent(p text.Predicate, times []text.Timex) *text.When {
	d := r.d
	noun := d.Arcs[p.Head].Head
	if noun < 0 || noun > p.Head || !strings.HasPrefix(d.Arcs[p.Head].Relation, "acl") {
		return nil
	}
	if k := text.Touching(d.Times, d.Tokens[noun].Span); k >= 0 && d.Times[k].Kind == "date" {
		return r.dated(d.Times[k]) // the parser hung the clause on the date: "the May 3, 2021, attack, which"
	}
	for steps := 0; steps < 3 && noun >= 0; noun, steps = d.Arcs[noun].Head, steps+1 {
		if k, ok := r.at[noun]; ok && d.Predicates[k].Noun {
			return r.dates(d.Predicates[k], times)
		}
		if d.Arcs[noun].Relation != "nmod" {
			break // "the May 3 bombing at a shrine that killed nine"
		}
	}
	return nil
}

// ofMainVerb is the time of the verb on which a participle without words of its own time hangs: "a bus hit a mine on Wednesday,
// killing nine".
func (r *reader) ofMainVerb(p text.Predicate, times []text.Timex) *text.When {
	up := r.d.Arcs[p.Head].Head
	if p.Noun || up < 0 || r.d.Arcs[p.Head].Relation != "advcl" || r.d.Tags[p.Head].Penn != "VBG" || r.d.Child(p.Head, "mark") >= 0 {
		return nil
	}
	if k, ok := r.at[up]; ok && !r.d.Predicates[k].Noun {
		return r.dates(r.d.Predicates[k], times)
	}
	return nil
}

// during is the time of the event in which a deed was done: "killed in the May 3 raid".
func (r *reader) during(p text.Predicate, times []text.Timex) *text.When {
	for _, o := range p.Obliques {
		if k, ok := r.at[o.Head]; ok && o.Head != p.Head && within[o.Preposition] && r.d.Predicates[k].Noun && !p.Noun {
			if w := r.dates(r.d.Predicates[k], times); w != nil {
				return w
			}
		}
	}
	return nil
}

func (r *reader) nearest(p text.Predicate, times []text.Timex, reaches func(text.Predicate, text.Timex) bool) *text.Timex {
	head := r.d.Tokens[p.Head].Span
	var best *text.Timex
	for k := range times {
		if reaches(p, times[k]) && (best == nil || times[k].Span.Distance(head) < best.Span.Distance(head)) {
			best = &times[k]
		}
	}
	return best
}

func (r *reader) inClause(p text.Predicate, t text.Timex) bool {
	first, last := r.d.Subtree(p.Head, r.otherClause)
	return r.d.SpanOf(first, last).Contains(t.Span) && !r.elsewhere(t.Span, p) && !r.ofOther(p, t) && !r.ofThing(p, t)
}

// carried reports a time of the verb that a noun is the subject or object of: "three arrests were made
// last year".
func (r *reader) carried(p text.Predicate, t text.Timex) bool {
	d := r.d
	if !p.Noun {
		return false
	}
	noun, up := r.setting(p.Head)
	if up < 0 || d.Tags[up].Universal != "VERB" {
		return false
	}
	rel := d.Arcs[noun].Relation
	if _, later := r.laterStep(up); later && rel != "obl" {
		return false // "claimed two bombings on Saturday"
	}
	switch rel {
	case "nsubj", "nsubj:pass", "obj", "obl":
		first, last := d.Subtree(up, func(k int) bool { return r.otherClause(k) || clause[d.Arcs[k].Relation] })
		return d.SpanOf(first, last).Contains(t.Span)
	}
	return false
}

// setting is the verb that a noun is part of, through "in one of its videos", with the noun that hangs on it.
func (r *reader) setting(noun int) (top, verb int) {
	d := r.d
	for steps := 0; steps < 3; steps++ {
		rel := d.Arcs[noun].Relation
		if rel == "obl" && !within[r.d.Preposition(noun)] && !r.metBy(d.Arcs[noun].Head, noun) {
			return noun, -1
		}
		if rel != "nmod" || !within[r.d.Preposition(noun)] && r.d.Preposition(noun) != "of" {
			break
		}
		noun = d.Arcs[noun].Head
	}
	return noun, d.Arcs[noun].Head
}

// within are prepositions of what goes on at the time of its noun.
var within = map[string]bool{"in": true, "during": true, "at": true, "with": true, "by": true}

var clause = map[string]bool{"advcl": true, "acl": true, "acl:relcl": true, "ccomp": true, "parataxis": true}

// beside reports a time that stands with a noun, whatever the parser hung it on: behind it in the same
// phrase or clause, with no verb, comma or other event between ("an attack on a church in Sarn last May").
func (r *reader) beside(p text.Predicate, t text.Timex) bool {
	d := r.d
	first, last := d.TokensIn(t.Span)
	if !p.Noun {
		return false
	}
	if first <= p.Head {
		return r.inFront(last, p.Head)
	}
	for i := p.Head + 1; i < first; i++ {
		if _, event := r.at[i]; event || d.Tags[i].Universal == "VERB" || d.Tags[i].Universal == "AUX" || d.Tags[i].Universal == "PUNCT" {
			return false
		}
	}
	return true
}

// inFront reports a time that ends at a token and modifies a noun: "the May 3, 2021, bombing", "last week's raid".
func (r *reader) inFront(last, noun int) bool {
	if noun-last > 4 || last > noun {
		return false
	}
	if r.d.Word(last) == "," {
		last++
	}
	for i := last; i < noun; i++ {
		switch r.d.Tags[i].Universal {
		case "ADJ", "NOUN", "PROPN", "PART":
		default:
			return false
		}
	}
	return true
}

// dated is a time with its words; an hour or a part of a day is told with the day that its sentence names.
func (r *reader) dated(t text.Timex) *text.When {
	w := t.When
	w.Written = r.d.Words(t.Span)
	if w.Needs == "date" {
		if day := r.dayBeside(t); day != nil {
			note := w.Note
			w = day.When
			w.Written, w.Note = r.d.Words(day.Span), strings.TrimPrefix(w.Note+"; "+note, "; ")
		}
	}
	return &w
}
