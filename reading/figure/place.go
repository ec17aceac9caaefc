package figure

import (
	lexicon "sitrep/lexicon/en/figure"
	"sitrep/text"
)

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

// owner is the subject of a verb of having whose object is the counted noun ("Lebanon hosts 40,000
// refugees"), or -1.
func (r *reader) owner(q text.Quantity) int {
	if q.Head < 0 {
		return -1
	}
	k, ok := r.at[r.d.Arcs[q.Head].Head]
	if !ok || r.d.Arcs[q.Head].Head < 0 {
		return -1
	}
	p := r.d.Predicates[k]
	if !lexicon.Holder(r.d.Lemma(p.Head)) || len(p.Subjects) == 0 || p.Subjects[0] > q.Head {
		return -1
	}
	return p.Subjects[0]
}

// owning is the place right before a verb and the number: "Jordan now has about 3,000"; empty where
// none is.
func (r *reader) owning(q text.Quantity) text.Span {
	first, _ := r.d.TokensIn(q.Span)
	if q.Head >= 0 || first >= len(r.d.Tokens) {
		return text.Span{}
	}
	names := r.toponyms(text.Span{Start: r.d.SentenceOf(first).Start, End: q.Start})
	if n := len(names); n > 0 && r.toVerb(names[n-1], q) {
		return names[n-1]
	}
	return text.Span{}
}

// place is where the counted are, come from or were counted: a place in the noun's phrase, else the
// subject's when it is a place.
func (r *reader) place(q text.Quantity) string {
	for _, span := range r.whereabouts(q) {
		for _, p := range text.Within(r.d.Places, span) {
			if p.Kind != "demonym" {
				if p.Location.Name != "" {
					return p.Location.Name
				}
				return r.d.Words(p.Span)
			}
		}
	}
	return ""
}

// whereabouts are the parts of the sentence in which a figure's place may stand, the surest first.
func (r *reader) whereabouts(q text.Quantity) []text.Span {
	d := r.d
	var spans []text.Span
	if q.Head >= 0 {
		spans = append(spans, d.Phrase(q.Head))
	}
	if m, ok := r.moved[r.index(q)]; ok {
		spans = append(spans, m.phrase)
	}
	for _, h := range []int{r.holder(q), r.owner(q)} {
		if h >= 0 {
			spans = append(spans, d.Phrase(h))
		}
	}
	if own := r.owning(q); !own.Empty() {
		spans = append(spans, own)
	}
	if q.What == "" {
		return spans
	}
	if k, ok := r.at[q.By]; ok {
		for _, o := range d.Predicates[k].Obliques {
			if o.Preposition == "in" || o.Preposition == "at" || o.Preposition == "near" || o.Preposition == "across" {
				spans = append(spans, d.Phrase(o.Head))
			}
		}
	}
	return spans
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
