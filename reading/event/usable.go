package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// usable are the times that can date a deed: no stretches but those counted from the report ("in the last 24
// hours"), no habits, none that date the saying, or the report itself: a dateline's day is no deed's.
func (r *reader) usable(times []text.Timex) []text.Timex {
	var out []text.Timex
	for _, t := range times {
		length := t.Kind == "duration" && t.When.From == "" && t.When.Needs != "publication date"
		if !length && !r.d.InFurniture(t.Span) && !r.d.Masthead.Dateline.Contains(t.Span) && !r.bracketed(t) && !r.ofTitle(t) && !r.ofRank(t) && !r.rememberedOn(t) && t.Kind != "set" && !r.reportingTime(t) && !r.aboutSource(t) && !r.isEnd(t) && t.Origin == nil {
			out = append(out, t)
		}
	}
	return out
}

// bracketed reports a day in brackets that open a sentence, which dates the report: "(Sarn, May 9, 2026) – Soldiers killed".
func (r *reader) bracketed(t text.Timex) bool {
	first, _ := r.d.TokensIn(t.Span)
	if first >= len(r.d.Tokens) {
		return false
	}
	from := r.d.SentenceOf(first).First
	if r.d.Word(from) != "(" || first-from > 8 {
		return false
	}
	for i := from; i < first; i++ {
		if r.d.Word(i) == ")" {
			return false
		}
	}
	return true
}

// ofTitle reports a day with a colon behind it that opens a headline, which dates the report: "May 4: Commander's statement".
func (r *reader) ofTitle(t text.Timex) bool {
	first, last := r.d.TokensIn(t.Span)
	if first >= last || last >= len(r.d.Tokens) {
		return false
	}
	s := r.d.SentenceOf(first)
	return s.Headline && first == s.First && r.d.Word(last) == ":"
}

// ofRank reports a stretch of time within which a deed is one of several: "claimed the attack, its second in Sarn this month".
func (r *reader) ofRank(t text.Timex) bool {
	d := r.d
	first, last := d.TokensIn(t.Span)
	if first >= last || t.Kind != "date" || !strings.HasPrefix(strings.ToLower(d.Words(t.Span)), "this ") && !strings.HasPrefix(strings.ToLower(d.Words(t.Span)), "since ") {
		return false
	}
	for i := first - 1; i >= max(d.SentenceOf(first).First+1, first-6); i-- {
		if d.Tags[i].Universal == "VERB" && d.Tags[i].Penn != "VBN" || d.Word(i) == "," {
			return false
		}
		if owner := strings.ToLower(d.Word(i - 1)); lexicon.Is("ordinal", d.Lemma(i)) && (owner == "," || owner == "its" || owner == "the" || owner == "their") {
			return true
		}
	}
	return false
}

// rememberedOn reports the day of what is only remembered: "on the anniversary of the siege of July 14, 1789".
func (r *reader) rememberedOn(t text.Timex) bool {
	first, _ := r.d.TokensIn(t.Span)
	for i := first - 1; i >= max(r.d.SentenceOf(first).First, first-12); i-- {
		if r.d.Lemma(i) == "anniversary" {
			return true
		}
	}
	return false
}

// ranked reports somebody told by his place among those harmed: "a journalist, the third killed in Sarn since January".
func (r *reader) ranked(p text.Predicate) bool {
	d := r.d
	up := d.Arcs[p.Head].Head
	if p.Noun || up < 0 || up > p.Head || d.Tags[p.Head].Penn != "VBN" || !definite(d, up) || d.Arcs[up].Relation != "appos" {
		return false
	}
	return strings.HasPrefix(d.Arcs[p.Head].Relation, "acl") && (lexicon.Is("ordinal", d.Lemma(up)) || slices.ContainsFunc(d.Children(up), func(c int) bool { return lexicon.Is("ordinal", d.Lemma(c)) }))
}

// aboutSource reports a time in a clause about who says it: "according to the bureau, which says it warned of them in March".
func (r *reader) aboutSource(t text.Timex) bool {
	d := r.d
	first, _ := d.TokensIn(t.Span)
	if first >= len(d.Tokens) {
		return false
	}
	for up, steps := first, 0; up >= 0 && steps < 12; up, steps = d.Arcs[up].Head, steps+1 {
		if h := d.Arcs[up].Head; d.Arcs[up].Relation == "acl:relcl" && h >= 0 {
			return r.ofSource(d.Tokens[h].Span)
		}
	}
	return false
}

// isEnd reports a time at which something ends: a curfew "until Friday" is not of that Friday.
func (r *reader) isEnd(t text.Timex) bool {
	first, last := r.d.TokensIn(t.Span)
	for i := max(0, first-3); i < min(last, first+1); i++ {
		if i < first && i+3 > first && r.d.Word(i) == "," {
			continue
		}
		if lexicon.Is("ending", strings.ToLower(r.d.Word(i))) {
			return true
		}
	}
	return false
}

// dayBeside is the day nearest to an hour in its sentence, or nil.
func (r *reader) dayBeside(t text.Timex) *text.Timex {
	first, _ := r.d.TokensIn(t.Span)
	if first >= len(r.d.Tokens) {
		return nil
	}
	var best *text.Timex
	times := text.Within(r.d.Times, r.d.SentenceOf(first).Span)
	for k := range times {
		o := &times[k]
		if r.isAhead(o.When) && r.verbBetween(t.Span, o.Span) {
			continue // "was held shortly after midnight and will face a court tomorrow"
		}
		whole := len(o.When.EDTF) == len("2006-01-02") || len(o.When.EDTF) == len("2006-01") || o.When.Needs == "publication date" || o.When.Needs == "year"
		if o.Kind == "date" && whole && o.Span != t.Span && o.Origin == nil && !r.isEnd(*o) && (best == nil || o.Span.Distance(t.Span) < best.Span.Distance(t.Span)) {
			best = o
		}
	}
	return best
}

// isAhead reports a day after that of the report.
func (r *reader) isAhead(w text.When) bool {
	return w.From != "" && r.d.Masthead.Published.Value != "" && w.From > r.d.Masthead.Published.Value
}

// verbBetween reports a verb between two stretches of a sentence.
func (r *reader) verbBetween(a, b text.Span) bool {
	first, last := r.d.TokensIn(text.Span{Start: min(a.End, b.End), End: max(a.Start, b.Start)})
	for i := first; i < last; i++ {
		if r.d.Tags[i].Universal == "VERB" {
			return true
		}
	}
	return false
}
