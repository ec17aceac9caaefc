package text

import "sort"

// Bounds is the span itself; by embedding, the span of every layer's entries.
func (s Span) Bounds() Span { return s }

// Within are the entries of a layer, sorted by place, that begin inside a span. It costs a binary
// search: stages ask for a sentence's entries without walking the whole layer.
func Within[T interface{ Bounds() Span }](layer []T, s Span) []T {
	lo := sort.Search(len(layer), func(i int) bool { return layer[i].Bounds().Start >= s.Start })
	hi := lo + sort.Search(len(layer)-lo, func(i int) bool { return layer[lo+i].Bounds().Start >= s.End })
	return layer[lo:hi]
}

// TellingsIn are the tellings of tokens [first, last).
func (d *Document) TellingsIn(first, last int) []Telling { return among(d.Tellings, first, last) }

// TollsIn are the number words among tokens [first, last) of which the network holds something.
func (d *Document) TollsIn(first, last int) []Toll { return among(d.Tolls, first, last) }

// SayingsIn are the sayings of tokens [first, last).
func (d *Document) SayingsIn(first, last int) []Saying { return among(d.Sayings, first, last) }

// among are those of words, which are in text order, that are of tokens [first, last).
func among[T interface{ token() int }](words []T, first, last int) []T {
	from := sort.Search(len(words), func(i int) bool { return words[i].token() >= first })
	to := sort.Search(len(words), func(i int) bool { return words[i].token() >= last })
	return words[from:max(from, to)]
}

func (t Telling) token() int { return t.Token }
func (t Toll) token() int    { return t.Token }
func (y Saying) token() int  { return y.Token }

// Touching is the place of the first entry of a layer without overlaps, sorted by place, that shares a byte with
// a span; -1 where none does (binary search).
func Touching[T interface{ Bounds() Span }](layer []T, s Span) int {
	i := sort.Search(len(layer), func(i int) bool { return layer[i].Bounds().End > s.Start })
	if i < len(layer) && layer[i].Bounds().Overlaps(s) {
		return i
	}
	return -1
}

// AttributionsNear are the numbers of the attributions that a sentence has or lies in, in order.
func (d *Document) AttributionsNear(sentence int) []int {
	if d.attributed == nil {
		d.indexAttributions()
	}
	return d.attributed[sentence]
}

func (d *Document) indexAttributions() {
	d.attributed = make([][]int, len(d.Sentences))
	for k, a := range d.Attributions {
		first, last := a.Sentence, a.Sentence
		if i, j := d.TokensIn(a.Content); i < j {
			first, last = min(first, d.SentenceIndex(i)), max(last, d.SentenceIndex(j-1))
		}
		for s := first; s <= last; s++ {
			d.attributed[s] = append(d.attributed[s], k)
		}
	}
}

// Innermost is the attribution with the shortest content that holds a span, or -1.
func (d *Document) Innermost(s Span) int {
	first, _ := d.TokensIn(s)
	if first >= len(d.Tokens) {
		return -1
	}
	best := -1
	for _, k := range d.AttributionsNear(d.SentenceIndex(first)) {
		if c := d.Attributions[k].Content; d.Attributions[k].Says(s) && (best < 0 || c.Len() < d.Attributions[best].Content.Len()) {
			best = k
		}
	}
	return best
}

// PredicatesFrom are the predicates from a token on, found by a binary search: they stand in the order of their heads.
func (d *Document) PredicatesFrom(first int) []Predicate {
	return d.Predicates[sort.Search(len(d.Predicates), func(i int) bool { return d.Predicates[i].Head >= first }):]
}
