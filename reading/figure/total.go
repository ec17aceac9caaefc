package figure

import (
	"strings"

	"sitrep/ledger"
	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// runningTotal marks a total since a day, or of a year that is not over: it may contain every smaller
// count of the same kind.
func (r *reader) runningTotal(q text.Quantity, f *ledger.Figure) {
	if q.Kind != "cardinal" && q.Kind != "ordinal" && q.Kind != "multiplier" {
		return
	}
	first, _ := r.d.TokensIn(q.Span)
	s := r.d.SentenceOf(first)
	total := r.totals(q)
	for _, t := range text.Within(r.d.Times, s.Span) {
		switch {
		case r.since(t, s) && !r.ofOther(q, t) && (t.Start > q.Start || r.opens(t, q)) && (q.What != "" && !r.held(q) || total || q.Kind != "cardinal" || r.perfect(q)):
			r.setSince(t, f)
			return
		case r.unfinished(t) && (total || q.Kind == "ordinal"):
			f.Since, f.RunningTotal = t.When.From, true
			return
		}
	}
	f.RunningTotal = q.Kind == "ordinal"
}

// held reports those who have been something all the time: "the three men held since Friday" are no
// count that grows.
func (r *reader) held(q text.Quantity) bool {
	first, _ := r.d.TokensIn(q.Span)
	missing := q.What == "missing" && q.By >= 0 && r.word(q.By) == "missing" && r.word(q.By+1) == "since"
	return missing || r.word(first-1) == "the" || r.d.Lemma(q.By) == "hold" || r.d.Lemma(q.By) == "jail"
}

// totals reports a word of summing up near the number.
func (r *reader) totals(q text.Quantity) bool {
	first, last := r.d.TokensIn(q.Span)
	s := r.d.SentenceOf(first)
	for i := max(first-9, s.First); i < min(last+6, s.Last); i++ {
		switch r.word(i) {
		case "total", "altogether", "overall", "cumulative", "combined":
			return true
		}
	}
	return false
}

// since reports a time that runs from a day on.
func (r *reader) since(t text.Timex, s text.Sentence) bool {
	a, _ := r.d.TokensIn(t.Span)
	return strings.HasPrefix(strings.ToLower(r.d.Words(t.Span)), "since") || a > s.First && r.word(a-1) == "since"
}

// ofOther reports a time that a clause of its own behind those counted has: "nine were hurt in the latest breach of a truce that has
// been in place since May".
func (r *reader) ofOther(q text.Quantity, t text.Timex) bool {
	from := max(q.Head, q.By)
	if t.Start < q.Start || from < 0 {
		return false
	}
	first, _ := r.d.TokensIn(t.Span)
	for i := from + 1; i < first; i++ {
		if w := r.word(i); (w == "that" || w == "which") && r.tag(i) == "PRON" {
			return true
		}
	}
	return false
}

// opens reports a time at the head of the clause that the number stands in: "Since 2015, …".
func (r *reader) opens(t text.Timex, q text.Quantity) bool {
	first, last := r.d.TokensIn(text.Span{Start: t.End, End: q.Start})
	for i := first; i < last; i++ {
		if w := r.d.Word(i); i > first && w == ";" || r.d.Tags[i].Penn == "VBD" {
			return false
		}
	}
	return t.End <= q.Start && last-first < 14
}

// unfinished reports "this year", "so far this month": a stretch that the report stands in.
func (r *reader) unfinished(t text.Timex) bool {
	w := strings.ToLower(r.d.Words(t.Span))
	return strings.HasSuffix(w, "this year") || strings.HasSuffix(w, "this month") || strings.HasSuffix(w, "this week")
}

func (r *reader) setSince(t text.Timex, f *ledger.Figure) {
	f.Since, f.RunningTotal = strings.TrimSuffix(t.When.EDTF, "/.."), true
	if f.Since == "" {
		f.Since = t.When.From
	}
	if t.End > f.Evidence.End {
		f.Evidence.End = t.End
		f.Evidence.Quote = r.d.Words(text.Span{Start: f.Evidence.Start, End: t.End})
	}
}

// perfect reports a deed counted up to now: "more than 70 raids have been carried out".
func (r *reader) perfect(q text.Quantity) bool {
	if q.Head < 0 || !deed(r.d.Lemma(q.Head)) && r.d.Lemma(q.Head) != "time" {
		return false
	}
	s := r.d.SentenceOf(q.Head)
	for i := max(s.First, q.Head-12); i < min(s.Last, q.Head+8); i++ {
		if w := r.word(i); w == "has" || w == "have" || w == "had" {
			return true
		}
	}
	return false
}

// deed reports a noun for something done: an attack, an arrest, a raid.
func deed(lemma string) bool { return event.Is("attack", lemma) || len(event.Senses(lemma, true)) > 0 }

// nth reports an ordinal that counts deeds: "the ninth such raid this year".
func (r *reader) nth(q text.Quantity) bool {
	return q.Head >= 0 && size(q) > 1 && deed(r.d.Lemma(q.Head)) && r.period(q)
}

// period reports a stretch of time behind a number, in which what is counted happened: "since May",
// "this year", "in two weeks".
func (r *reader) period(q text.Quantity) bool {
	s := r.d.Sentences[r.sentence(q)]
	for _, t := range text.Within(r.d.Times, text.Span{Start: q.End, End: s.End}) {
		if t.Kind == "duration" || r.since(t, s) || r.unfinished(t) {
			return true
		}
	}
	return false
}
