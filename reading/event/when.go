package event

import (
	"strings"

	"sitrep/text"
)

// when is the time of an event: in its own clause, or that of the verb which carries its noun; else the
// one in front of or behind it with no other verb between; else the only one of its sentence.
func (r *reader) when(p text.Predicate) *text.When {
	d := r.d
	s := d.Sentences[d.SentenceIndex(p.Head)]
	times := r.usable(text.Within(d.Times, s.Span))
	for _, reaches := range []func(text.Predicate, text.Timex) bool{r.inClause, r.carried, r.beside} {
		if t := r.nearest(p, times, reaches); t != nil {
			return r.dated(*t)
		}
	}
	if len(times) == 1 && !p.Noun && !strings.HasPrefix(d.Arcs[p.Head].Relation, "acl") {
		return r.dated(times[0])
	}
	return r.announced(p, s)
}

// usable are the times that can date a deed: no stretches, no habits, none that date the saying.
func (r *reader) usable(times []text.Timex) []text.Timex {
	var out []text.Timex
	for _, t := range times {
		if !(t.Kind == "duration" && t.Hours > 0) && t.Kind != "set" && !r.reportingTime(t) {
			out = append(out, t)
		}
	}
	return out
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
	return r.d.SpanOf(first, last).Contains(t.Span)
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
	switch d.Arcs[noun].Relation {
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
		if rel == "obl" && !within[r.d.Preposition(noun)] {
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
	first, _ := d.TokensIn(t.Span)
	if !p.Noun || first <= p.Head {
		return false
	}
	for i := p.Head + 1; i < first; i++ {
		if _, event := r.at[i]; event || d.Tags[i].Universal == "VERB" || d.Tags[i].Universal == "AUX" || d.Tags[i].Universal == "PUNCT" {
			return false
		}
	}
	return true
}

func (r *reader) dated(t text.Timex) *text.When {
	w := t.When
	w.Written = r.d.Words(t.Span)
	return &w
}

// announced bounds the time of a deed by the day it was told on: "police arrested two men, the ministry
// announced Tuesday" puts the arrests on that Tuesday or before.
func (r *reader) announced(p text.Predicate, s text.Sentence) *text.When {
	d := r.d
	k := r.attributionOver(p.Head)
	if k < 0 || p.Tense != "past" || p.Modal != "" {
		return nil
	}
	for _, t := range text.Within(d.Times, s.Span) {
		if t.Kind != "date" || !r.reportingTime(t) || d.Attributions[k].Content.Contains(t.Span) {
			continue
		}
		w := text.When{Written: d.Words(t.Span), Needs: t.When.Needs, Note: "on or before: the day it was told"}
		w.Until = t.When.Until
		if w.Until != "" {
			w.EDTF = "../" + w.Until
		}
		return &w
	}
	return nil
}

// reportingTime reports a time that dates the saying, not the deed: it stands right behind the
// reporting verb ("announced Tuesday"). A time that opens the sentence dates the deed.
func (r *reader) reportingTime(t text.Timex) bool {
	d := r.d
	first, last := d.TokensIn(t.Span)
	if first >= last {
		return true
	}
	for _, k := range d.AttributionsNear(d.SentenceIndex(first)) {
		a := d.Attributions[k]
		if a.Cue.Empty() || a.Content.Contains(t.Span) || t.Start < a.Cue.Start {
			continue
		}
		if !a.Source.Empty() && a.Source.Start > a.Cue.Start && a.Cue.Cover(a.Source.Span).Contains(t.Span) {
			return true // "according to a June 18 report by …"
		}
		cue, _ := d.TokensIn(a.Cue)
		behind := t.Start >= a.Content.End && a.Content.Start >= a.Cue.End // "claimed the attack on the mill last May"
		if cue < len(d.Tokens) && d.SentenceIndex(cue) == d.SentenceIndex(first) && (d.Under(first, cue) && !behind || first-cue <= 2) {
			return true
		}
	}
	return false
}
