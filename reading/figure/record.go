package figure

import (
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// figure is the record of quantity k.
func (r *reader) figure(k int) ledger.Figure {
	d := r.d
	q := d.Quantities[k]
	span := r.evidence(q)
	f := ledger.Figure{
		ID: ledger.SpanID("f", r.report, q.Start, q.End), What: r.what(q), Measure: measure(d, q), Unit: q.Unit,
		Low: q.Low, High: q.High, Bound: q.Bound, Place: r.place(q), Population: r.population(q),
		Evidence: ledger.Evidence{Start: span.Start, End: span.End, Quote: d.Words(span), By: "figure." + q.Kind},
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

// evidence is the number with what it counts and what happened to it, within the sentence. It takes
// in no other number: that one has evidence of its own.
func (r *reader) evidence(q text.Quantity) text.Span {
	d := r.d
	span := q.Span
	if q.Head >= 0 {
		span = r.widen(q, span, d.Phrase(q.Head))
		span = r.widen(q, span, d.NounGroup(q.Head))
	}
	if q.What != "" {
		span = r.widen(q, span, d.Tokens[q.By].Span)
	}
	if h := r.holder(q); h >= 0 && q.Head < 0 {
		span = r.widen(q, span, d.NounGroup(h))
	}
	return span
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

// what says what is counted: the noun's phrase without the number, and what happened to it. A number
// without a noun takes the noun of the figure before it in the same block.
func (r *reader) what(q text.Quantity) string {
	d := r.d
	var words string
	switch {
	case q.Head >= 0:
		words = r.counted(q)
	case r.measured(q) >= 0:
		words = d.Word(r.measured(q))
	case r.subjectOf(q) != "":
		words = r.subjectOf(q)
	default:
		words = r.carried(q)
	}
	if q.What != "" && !strings.Contains(strings.ToLower(words), q.What) {
		words = strings.TrimSpace(words + " " + q.What)
	}
	if words == "" {
		words = d.Words(q.Span)
	}
	return words
}

// counted is the phrase of the counted noun with the numbers and leading articles left out, spaced
// as in the text.
func (r *reader) counted(q text.Quantity) string {
	d := r.d
	first, last := d.TokensIn(d.Phrase(q.Head))
	var out strings.Builder
	end := -1
	for i := first; i < last; i++ {
		small := d.Tags[i].Universal == "DET" || d.Tags[i].Universal == "ADV" || d.Tags[i].Universal == "ADP" || d.Tags[i].Universal == "PUNCT"
		if d.Tokens[i].Overlaps(q.Span) || r.isNumber(i) || out.Len() == 0 && small {
			continue
		}
		if end >= 0 && d.Tokens[i].Start > end {
			out.WriteByte(' ')
		}
		out.WriteString(d.Word(i))
		end = d.Tokens[i].End
	}
	return out.String()
}

// isNumber reports a token of some other number in the phrase ("two of the four gunmen").
func (r *reader) isNumber(i int) bool {
	for _, q := range text.Within(r.d.Quantities, r.d.SentenceOf(i).Span) {
		if q.Number.Overlaps(r.d.Tokens[i].Span) {
			return true
		}
	}
	return false
}

// subjectOf is the subject of "was 8,717": what the number is said to be, or what changed.
func (r *reader) subjectOf(q text.Quantity) string {
	d := r.d
	first, last := d.TokensIn(q.Span)
	for i := first; i < last; i++ {
		if s := d.Child(i, "nsubj"); s >= 0 {
			return d.Words(d.Phrase(s))
		}
	}
	if m, ok := r.moved[r.index(q)]; ok {
		return m.of(r)
	}
	return ""
}

// measured is the noun of measure before "of" and a number: "a population of 85mn", "a toll of 17"; -1
// where there is none.
func (r *reader) measured(q text.Quantity) int {
	d := r.d
	first, _ := d.TokensIn(q.Span)
	if first < 2 || first > len(d.Tokens) || strings.ToLower(d.Word(first-1)) != "of" || d.Tags[first-2].Universal != "NOUN" {
		return -1
	}
	switch strings.ToLower(d.Tags[first-2].Lemma) {
	case "population", "toll", "total", "number", "count", "crowd", "strength", "tally", "figure", "force":
		return first - 2
	}
	return -1
}

// carried is the noun of the figure before, for a number that leaves it out.
func (r *reader) carried(q text.Quantity) string {
	if len(r.found) == 0 {
		return ""
	}
	last := r.found[len(r.found)-1]
	if noun := strings.TrimSpace(strings.TrimSuffix(last.What, last.Measure)); noun != "" {
		return noun // of "people killed" the people
	}
	return last.What
}

// holder is the subject of the verb whose object the number is ("Jordan now has about 3,000"), or -1.
func (r *reader) holder(q text.Quantity) int {
	d := r.d
	first, last := d.TokensIn(q.Span)
	for i := first; i < last; i++ {
		head := d.Arcs[i].Head
		if head >= first && head < last {
			continue
		}
		if s := d.Child(i, "nsubj"); s >= 0 {
			return s
		}
		if k, ok := r.at[head]; ok && head >= 0 && len(d.Predicates[k].Subjects) > 0 {
			return d.Predicates[k].Subjects[0]
		}
	}
	return -1
}

// place is where the counted are, come from or were counted: a place in the noun's phrase, else the
// subject's when it is a place.
func (r *reader) place(q text.Quantity) string {
	d := r.d
	var spans []text.Span
	if q.Head >= 0 {
		spans = append(spans, d.Phrase(q.Head))
	}
	if m, ok := r.moved[r.index(q)]; ok {
		spans = append(spans, m.phrase)
	}
	if h := r.holder(q); h >= 0 {
		spans = append(spans, d.Phrase(h))
	}
	if q.What != "" {
		if k, ok := r.at[q.By]; ok {
			for _, o := range d.Predicates[k].Obliques {
				if o.Preposition == "in" || o.Preposition == "at" || o.Preposition == "near" || o.Preposition == "across" {
					spans = append(spans, d.Phrase(o.Head))
				}
			}
		}
	}
	for _, span := range spans {
		for _, p := range text.Within(d.Places, span) {
			if p.Kind != "demonym" {
				if p.Location.Name != "" {
					return p.Location.Name
				}
				return d.Words(p.Span)
			}
		}
	}
	return ""
}

// population is whose members are counted: the demonym in the phrase ("800 British nationals").
func (r *reader) population(q text.Quantity) string {
	d := r.d
	spans := []text.Span{}
	if q.Head >= 0 {
		spans = append(spans, d.NounGroup(q.Head))
	}
	if m, ok := r.moved[r.index(q)]; ok {
		spans = append(spans, m.phrase)
	}
	for _, span := range spans {
		for _, p := range text.Within(d.Places, span) {
			if p.Kind == "demonym" {
				return p.Location.Country
			}
		}
	}
	return ""
}

// asOf is the date in the number's clause, when there is one.
func (r *reader) asOf(q text.Quantity) *text.When {
	d := r.d
	first, _ := d.TokensIn(q.Span)
	s := d.SentenceOf(first)
	best := -1
	times := text.Within(d.Times, s.Span)
	for k, t := range times {
		if t.Kind != "date" || t.When.EDTF == "" || r.formerDate(t, q) {
			continue
		}
		if best < 0 || t.Span.Distance(q.Span) < times[best].Span.Distance(q.Span) {
			best = k
		}
	}
	if best < 0 || times[best].Span.Distance(q.Span) > 60 {
		return nil
	}
	w := times[best].When
	w.Written = d.Words(times[best].Span)
	return &w
}

// formerDate reports the date of the earlier value ("from 1,200 in 2021 to 1,850").
func (r *reader) formerDate(t text.Timex, q text.Quantity) bool {
	m, ok := r.moved[r.index(q)]
	return ok && t.Start >= r.d.Quantities[m.from].End && t.End <= q.Start
}

// runningTotal marks a total since a day: it may contain every smaller count of the same kind.
func (r *reader) runningTotal(q text.Quantity, f *ledger.Figure) {
	d := r.d
	first, last := d.TokensIn(q.Span)
	s := d.SentenceOf(first)
	total := false
	for i := max(first-4, s.First); i < min(last+6, s.Last); i++ {
		switch strings.ToLower(d.Word(i)) {
		case "total", "altogether", "overall", "cumulative":
			total = true
		}
	}
	for _, t := range text.Within(d.Times, s.Span) {
		a, _ := d.TokensIn(t.Span)
		if a >= len(d.Tokens) {
			continue
		}
		since := strings.HasPrefix(strings.ToLower(d.Words(t.Span)), "since") || a > s.First && strings.ToLower(d.Word(a-1)) == "since"
		if since && t.Start > q.Start && (q.What != "" || total) {
			f.Since, f.RunningTotal = strings.TrimSuffix(t.When.EDTF, "/.."), true
			if f.Since == "" {
				f.Since = t.When.From
			}
			f.Evidence.End = t.End
			f.Evidence.Quote = d.Words(text.Span{Start: f.Evidence.Start, End: t.End})
			return
		}
	}
}

// garbled flags a number that several places share though the verb is singular: one has dropped out.
func (r *reader) garbled(q text.Quantity, f *ledger.Figure) {
	d := r.d
	h := r.holder(q)
	if h < 0 || d.Child(h, "conj") < 0 {
		return
	}
	s := d.SentenceOf(h)
	for i := s.First; i < s.Last; i++ {
		k, ok := r.at[i]
		if !ok {
			continue
		}
		if p := d.Predicates[k]; len(p.Subjects) > 1 && p.Subjects[0] == h && d.Tags[p.Head].Penn == "VBZ" {
			f.Flag = "garbled: one number, two subjects and a singular verb; a number may have dropped out"
		}
	}
}

// distribute makes one figure for each of the places that "both … about 800" speaks of.
func (r *reader) distribute(f ledger.Figure, q text.Quantity) []ledger.Figure {
	d := r.d
	h := r.holder(q)
	if h < 0 || !r.both(h) {
		return []ledger.Figure{f}
	}
	var out []ledger.Figure
	for _, i := range append([]int{h}, conjuncts(d, h)...) {
		each := f
		each.Place = d.Words(d.NounGroup(i))
		each.ID = ledger.SpanID("f", r.report, q.Start, q.End, each.Place)
		span := text.Span{Start: f.Evidence.Start, End: f.Evidence.End}.Cover(d.Tokens[i].Span)
		each.Evidence.Start, each.Evidence.End, each.Evidence.Quote = span.Start, span.End, d.Words(span)
		out = append(out, each)
	}
	return out
}

func (r *reader) both(h int) bool {
	c := r.d.Child(h, "cc:preconj", "det", "det:predet")
	return c >= 0 && strings.ToLower(r.d.Word(c)) == "both" && r.d.Child(h, "conj") >= 0
}

func conjuncts(d *text.Document, i int) []int {
	var out []int
	for _, c := range d.Children(i) {
		if d.Arcs[c].Relation == "conj" {
			out = append(out, c)
		}
	}
	return out
}
