package figure

import (
	"strings"

	"sitrep/ledger"
	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// figure is the record of quantity k.
func (r *reader) figure(k int) ledger.Figure {
	d := r.d
	q := d.Quantities[k]
	span := r.evidence(q)
	f := ledger.Figure{
		ID: ledger.SpanID("f", r.report, q.Start, q.End), What: r.what(q), Measure: r.measure(q), Unit: unit(q),
		Low: q.Low, High: q.High, Bound: q.Bound, Place: r.place(q), Population: r.population(q),
		Evidence: ledger.Evidence{Start: span.Start, End: span.End, Quote: d.Words(span), By: "figure." + q.Kind},
	}
	if country, told := r.beenIn(q); country != "" {
		f.Measure, f.Place = Visited, country
		f.Evidence.Start, f.Evidence.End = min(f.Evidence.Start, told.Start), max(f.Evidence.End, told.End)
		f.Evidence.Quote = d.Words(text.Span{Start: f.Evidence.Start, End: f.Evidence.End})
	}
	if m, ok := r.moved[k]; ok {
		m.record(r, &f)
	}
	r.spread(q, &f)
	r.runningTotal(q, &f)
	r.garbled(q, &f)
	if f.AsOf == nil && f.Since == "" {
		f.AsOf = r.asOf(q)
	}
	return f
}

// unit is that of a value which is no count; a part of something has the unit "share" of 1.
func unit(q text.Quantity) string {
	if q.Kind == "fraction" {
		return "share"
	}
	return q.Unit
}

// measure is what a figure measures; lengths of time and weights have measures of their own.
func (r *reader) measure(q text.Quantity) string {
	switch q.Kind {
	case "time":
		return "duration"
	case "measure":
		return r.d.Lemma(r.stuff(q))
	case "money":
		if noun := r.moneyNoun(q); noun >= 0 {
			return r.d.Lemma(noun)
		}
	}
	if m := measure(r.d, q); m != "" {
		return m
	}
	return r.measureOf(q)
}

// measureOf is the harm told in the words of a number without a noun: of "the number of people killed
// to 17" it is killed. A toll is of the dead.
func (r *reader) measureOf(q text.Quantity) string {
	if q.Kind == "money" {
		return "" // a price of those kidnapped counts none of them
	}
	for _, word := range strings.Fields(strings.ToLower(r.subject(q))) {
		for _, pos := range []string{"adjective", "noun"} {
			if h, ok := event.FindHarm(pos, strings.TrimSuffix(word, "s")); ok {
				return h.What
			}
			if h, ok := event.FindHarm(pos, word); ok {
				return h.What
			}
		}
		if word == "toll" {
			return "killed"
		}
	}
	if of := r.countOf(q); of >= 0 {
		return r.d.Lemma(of) // "put the number of victims at 40"
	}
	return ""
}

// evidence is the number with what it counts and what happened to it, within the sentence. It takes
// in no other number: that one has evidence of its own.
func (r *reader) evidence(q text.Quantity) text.Span {
	d := r.d
	span := q.Span
	switch q.Kind {
	case "time":
		return r.widen(q, span.Cover(r.lengthOf(q).Span), d.Tokens[r.term(q)].Span)
	case "measure":
		return r.widen(q, span, d.Tokens[r.stuff(q)].Span)
	}
	if q.Head >= 0 {
		span = r.widen(q, span, d.Phrase(q.Head))
		span = r.widen(q, span, d.NounGroup(q.Head))
	}
	if q.What != "" && !r.tellsWhole(q) {
		span = r.widen(q, span, d.Tokens[q.By].Span)
	}
	if put := r.put(q); q.Head < 0 && !put.Empty() {
		span = r.widen(q, span, put)
	}
	if own := r.owning(q); !own.Empty() {
		span = r.widen(q, span, own)
	}
	if h := r.holder(q); h >= 0 && q.Head < 0 && q.Kind != "money" {
		span = r.widen(q, span, d.NounGroup(h))
	}
	return span
}

// tellsWhole reports a word of harm that stands by the whole of which a number is a part in a list behind a colon: the "dead" of
// "47 dead: 33 guards and 14 drivers".
func (r *reader) tellsWhole(q text.Quantity) bool {
	whole, part := r.part[r.index(q)]
	if !part || r.d.Quantities[whole].By != q.By {
		return false
	}
	first, _ := r.d.TokensIn(q.Span)
	return q.By < first && r.colon(r.d.Tokens[q.By].End, q.Start)
}

// widen adds a part to a span when the whole stays in the number's sentence and holds no other
// counted number.
func (r *reader) widen(q text.Quantity, span, part text.Span) text.Span {
	d := r.d
	first, _ := d.TokensIn(q.Span)
	whole := span.Cover(part)
	if !d.SentenceOf(first).Contains(whole) {
		return span
	}
	for _, x := range text.Within(d.Quantities, d.SentenceOf(first).Span) {
		if x.Span != q.Span && (x.Kind == "cardinal" || x.Kind == "money" || x.Kind == "percent") && !x.Overlaps(q.Span) && whole.Overlaps(x.Span) && !span.Overlaps(x.Span) {
			return span
		}
	}
	return whole
}

// asOf is the date in the number's clause, when there is one.
func (r *reader) asOf(q text.Quantity) *text.When {
	d := r.d
	first, _ := d.TokensIn(q.Span)
	s := d.SentenceOf(first)
	best := -1
	times := text.Within(d.Times, s.Span)
	for k, t := range times {
		if t.Kind != "date" || t.When.EDTF == "" || r.formerDate(t, q) || r.ofBirth(t) {
			continue
		}
		if best < 0 || t.Span.Distance(q.Span) < times[best].Span.Distance(q.Span) {
			best = k
		}
	}
	if best < 0 || times[best].Span.Distance(q.Span) > 60 && !(len(times) == 1 && r.tollOf(q)) {
		return r.dayBefore(q, s, times)
	}
	return r.written(times[best])
}

// written is when a time is, with its words.
func (r *reader) written(t text.Timex) *text.When {
	w := t.When
	w.Written = r.d.Words(t.Span)
	return &w
}

// tollOf reports people whom something befell, which has a day.
func (r *reader) tollOf(q text.Quantity) bool { return befalls(q.What) || q.What == "missing" }

// dayBefore is the day that the sentence before a toll tells, where its own tells no time: "A car drove into a fair on Saturday.
// Twenty-three people were hurt". Nil for none, or several.
func (r *reader) dayBefore(q text.Quantity, s text.Sentence, own []text.Timex) *text.When {
	first, _ := r.d.TokensIn(q.Span)
	at := r.d.SentenceIndex(first)
	if len(own) > 0 || !r.tollOf(q) || at < 1 || s.Headline || r.d.Sentences[at-1].Headline || r.totals(q) {
		return nil
	}
	before := text.Within(r.d.Times, r.d.Sentences[at-1].Span)
	if len(before) != 1 || before[0].Kind != "date" || len(before[0].When.EDTF) != len("2006-01-02") {
		return nil
	}
	return r.written(before[0])
}

// ofBirth reports the date of somebody's birth.
func (r *reader) ofBirth(t text.Timex) bool {
	first, _ := r.d.TokensIn(t.Span)
	return r.word(first-1) == "born" || r.word(first-2) == "born" || r.word(first) == "born"
}

// formerDate reports the date of the earlier value ("from 1,200 in 2021 to 1,850").
func (r *reader) formerDate(t text.Timex, q text.Quantity) bool {
	m, ok := r.moved[r.index(q)]
	return ok && t.Start >= r.d.Quantities[m.from].End && (t.End <= q.Start || m.dated == t.Span)
}

// garbled flags a number that several places share though the verb is singular: one has dropped out.
func (r *reader) garbled(q text.Quantity, f *ledger.Figure) {
	places := r.joint(q)
	if len(places) < 2 || r.distributive(places) {
		return
	}
	d := r.d
	_, verb := d.TokensIn(places[len(places)-1])
	first, _ := d.TokensIn(q.Span)
	for i := verb; i < first && i < verb+3; i++ {
		if d.Tags[i].Penn == "VBZ" {
			f.Flag = "garbled: one number, two subjects and a singular verb; a number may have dropped out"
			return
		}
	}
}
