package event

import (
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// upTo bounds the time of a deed by that of a later step under which it is told: who claimed the bombing, was
// arrested over it or sentenced for it on a day did so on that day or after it.
func (r *reader) upTo(p text.Predicate, times []text.Timex) *text.When {
	d := r.d
	for up, steps := d.Arcs[p.Head].Head, 0; up >= 0 && steps < 5; up, steps = d.Arcs[up].Head, steps+1 {
		step, ok := r.laterStep(up)
		if !ok {
			continue
		}
		w := r.dates(step, times)
		if w == nil || w.EDTF == "" && w.Until == "" && w.Needs == "" {
			return nil
		}
		return notAfter(*w, "on or before: the time of the "+d.Lemma(up))
	}
	return nil
}

// closerTime reports a time that tells more than another of one happening: any for none, a day for a bound or for the
// year that it lies in.
func closerTime(has, more *text.When) bool {
	switch {
	case has == nil || more == nil:
		return has == nil
	case more.EDTF == "" || strings.HasPrefix(more.EDTF, "../"):
		return has.EDTF == "" && has.Needs == "date" && more.Needs == "publication date"
	case has.EDTF == "" || strings.HasPrefix(has.EDTF, "../"):
		return true
	}
	return len(more.EDTF) > len(has.EDTF) && strings.HasPrefix(more.EDTF, has.EDTF)
}

// notAfter is the time of what happened by another time at the latest.
func notAfter(w text.When, note string) *text.When {
	out := text.When{Written: w.Written, Until: w.Until, Needs: w.Needs, Note: note}
	if out.Until != "" {
		out.EDTF = "../" + out.Until
	}
	return &out
}

// laterStep is the predicate at a token that can only follow the deed it is about.
func (r *reader) laterStep(i int) (text.Predicate, bool) {
	k, ok := r.at[i]
	if !ok {
		return text.Predicate{}, false
	}
	p := r.d.Predicates[k]
	t, _, ok := r.sense(p)
	switch t.Type {
	case "claim_of_responsibility", "arrest", "trial", "sentence", "extradition":
		return p, ok
	}
	return p, false
}

// vaguely is a word before a noun that places it before the report and no closer: "the recent attacks".
func (r *reader) vaguely(p text.Predicate) *text.When {
	nouns := []int{p.Head}
	if !p.Noun {
		nouns = nil
		if t, _, ok := r.sense(p); ok && t.Type == "foiled_plot" {
			nouns = p.Objects // "past plots were foiled": when is said of the plots
		}
	}
	for _, noun := range nouns {
		for _, c := range r.d.Children(noun) {
			if c < noun && lexicon.Is("vaguely past", strings.ToLower(r.d.Word(c))) {
				return &text.When{Written: r.d.Word(c), Note: "before the report, by the words no closer"}
			}
		}
	}
	return nil
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
		return notAfter(*r.dated(t), "on or before: the day it was told")
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
		if a.Cue.Empty() || a.Content.Contains(t.Span) {
			continue
		}
		if t.Start < a.Cue.Start {
			if t.Kind == "date" && r.amidSaying(a, first, last) {
				return true
			}
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

// amidSaying reports a time, of some tokens, between who tells it and the verb, with nothing else there but a preposition and an adverb:
// "police on Wednesday confirmed that …", "the ministry late on Sunday also denied it".
func (r *reader) amidSaying(a text.Attribution, first, last int) bool {
	d := r.d
	cue, _ := d.TokensIn(a.Cue)
	_, behind := d.TokensIn(a.Source.Span)
	if a.Source.Empty() || behind > first || last > cue || d.SentenceIndex(behind-1) != d.SentenceIndex(cue) {
		return false
	}
	for i := behind; i < cue; i++ {
		if tag := d.Tags[i].Universal; (i < first || i >= last) && tag != "ADP" && tag != "ADV" && tag != "AUX" {
			return false
		}
	}
	return true
}
