package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// governing passes over a preposition right behind a cue, which belongs to the cue ("was known for").
func (f *finder) governing(end int) int {
	if f.d.Tags[end].Universal == "ADP" {
		return end + 1
	}
	return end
}

// held is where the cue of an attitude ends and what the attitude is about.
func (f *finder) held(p text.Predicate, a speech.Attitude) (end int, content []text.Span) {
	d := f.d
	end = p.Head + 1
	switch a.Class {
	case "particle":
		if end = f.particle(p.Head, a.Particle); end > 0 {
			return end, f.behindCue(p, end, d.SentenceOf(p.Head).Last)
		}
	case "clause":
		if c := d.Child(p.Head, "ccomp"); c > p.Head {
			return end, f.behindCue(p, end, d.SentenceOf(p.Head).Last)
		}
	case "infinitive":
		if c := d.Child(p.Head, "xcomp", "ccomp", "advcl"); c > p.Head && d.Child(c, "mark") == end && lower(d.Word(end)) == "to" {
			return end, append(f.raised(p), f.behindCue(p, end, d.SentenceOf(p.Head).Last)...)
		}
	case "object":
		if len(p.Objects) > 0 || d.Child(p.Head, "obj", "xcomp") > p.Head {
			return end, f.behindCue(p, end, d.SentenceOf(p.Head).Last)
		}
	}
	return 0, nil
}

// particle is the token behind the particle of a verb, where it stands right behind it or an adverb
// later; 0 where it does not.
func (f *finder) particle(verb int, word string) int {
	d := f.d
	for i := verb + 1; i < min(verb+3, d.SentenceOf(verb).Last); i++ {
		if lower(d.Word(i)) == word && d.Tags[i].Universal != "SCONJ" {
			return i + 1
		}
		if d.Tags[i].Universal != "ADV" {
			return 0
		}
	}
	return 0
}

// behindCue is what a verb governs from token end on: its objects and clauses, and the phrases right
// behind them that belong to them; of a passive also its subject.
func (f *finder) behindCue(p text.Predicate, end, limit int) []text.Span {
	d := f.d
	var out []text.Span
	if s := d.Child(p.Head, "nsubj:pass"); p.Passive && s >= 0 && s < p.Head && !speech.Is("addressed", p.Lemma) && !speech.Is("answerable", p.Lemma) {
		first, last := d.Subtree(s, nil)
		out = append(out, f.span(first, last))
	}
	if c := d.Child(p.Head, "ccomp"); c > end && d.Child(p.Head, "obj", "iobj") >= end {
		first, l := d.Subtree(c, nil) // "reminded the guards that …": the listeners are not held
		return append(out, f.span(first, min(l, limit)))
	}
	last := end
	for _, c := range d.Children(p.Head) {
		if c < end-1 || !f.governed(c) || p.Passive && f.preposition(c) == "by" {
			continue
		}
		first, l := d.Subtree(c, func(k int) bool { return d.Arcs[k].Relation == "parataxis" || f.remark(k) })
		if first <= last+1 || d.Arcs[c].Relation == "ccomp" || d.Arcs[c].Relation == "xcomp" {
			last = max(last, min(l, limit))
		}
	}
	if last > end {
		out = append(out, f.span(f.governing(end), last))
	} else if !p.Passive {
		return nil
	}
	return out
}

// governed reports a dependent that belongs to what an attitude is about, not to its day or place.
func (f *finder) governed(c int) bool {
	d := f.d
	switch d.Arcs[c].Relation {
	case "obj", "iobj", "ccomp", "xcomp":
		return true
	case "obl", "advcl":
		if len(text.Within(d.Times, d.Tokens[c].Span)) > 0 {
			return false
		}
		switch f.preposition(c) {
		case "":
			return c > 0 && (d.Tags[c-1].Universal == "ADP" || d.Arcs[c-1].Relation == "compound:prt") // "called on | traders", the "on" hung on the verb
		case "as", "for", "of", "to", "with", "from", "against", "about", "over":
			return true
		case "in", "on", "upon", "at", "into", "between", "among", "toward", "towards", "around", "within":
			return d.Arcs[c].Relation == "obl" && c > 0
		}
	}
	return false
}

func (f *finder) preposition(c int) string {
	if m := f.d.Child(c, "case", "mark"); m >= 0 {
		return lower(f.d.Word(m))
	}
	return ""
}
