package text

import "strings"

// Children are the tokens whose head is token i, in text order. The caller must not change them.
// The index behind it is built at the first call, when d.Arcs is complete.
func (d *Document) Children(i int) []int {
	if d.children == nil {
		d.children = make([][]int, len(d.Tokens))
		for j, a := range d.Arcs {
			if a.Head >= 0 {
				d.children[a.Head] = append(d.children[a.Head], j)
			}
		}
	}
	return d.children[i]
}

// Child is the first token that depends on i by one of the relations, or -1.
func (d *Document) Child(i int, relations ...string) int {
	for _, c := range d.Children(i) {
		for _, r := range relations {
			if d.Arcs[c].Relation == r {
				return c
			}
		}
	}
	return -1
}

// SentenceOf is the sentence that holds token i.
func (d *Document) SentenceOf(i int) Sentence { return d.Sentences[d.SentenceIndex(i)] }

// SentenceIndex is the number of the sentence that holds token i (binary search).
func (d *Document) SentenceIndex(i int) int {
	lo, hi := 0, len(d.Sentences)-1
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if d.Sentences[mid].First <= i {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return lo
}

// Root is the first token of a sentence that hangs on no other, or -1.
func (d *Document) Root(s Sentence) int {
	for i := s.First; i < s.Last; i++ {
		if d.Arcs[i].Head < 0 {
			return i
		}
	}
	return -1
}

// Under reports whether token i is token top or one of its descendants.
func (d *Document) Under(i, top int) bool {
	for steps := 0; i >= 0 && steps <= len(d.Tokens); steps++ {
		if i == top {
			return true
		}
		i = d.Arcs[i].Head
	}
	return false
}

// Subtree is the range of tokens [first, last) spanned by token i and all that hangs on it,
// without the branches that skip rejects (nil rejects none).
func (d *Document) Subtree(i int, skip func(child int) bool) (first, last int) {
	first, last = i, i+1
	for _, c := range d.Children(i) {
		if skip != nil && skip(c) {
			continue
		}
		f, l := d.Subtree(c, skip)
		first, last = min(first, f), max(last, l)
	}
	return first, last
}

// SpanOf is the bytes under tokens [first, last).
func (d *Document) SpanOf(first, last int) Span {
	return Span{d.Tokens[first].Start, d.Tokens[last-1].End}
}

// TokensIn are the tokens [first, last) that lie inside a span of bytes; first == last when none does.
func (d *Document) TokensIn(s Span) (first, last int) {
	lo, hi := 0, len(d.Tokens)
	for lo < hi {
		mid := (lo + hi) / 2
		if d.Tokens[mid].Start < s.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	first, last = lo, lo
	for last < len(d.Tokens) && d.Tokens[last].End <= s.End {
		last++
	}
	return first, last
}

// Lemma is the lemma of token i in lower case, as the word lists have it.
func (d *Document) Lemma(i int) string { return strings.ToLower(d.Tags[i].Lemma) }

// Preposition is the preposition of the noun phrase headed by token i in lower case, "" where it has none.
func (d *Document) Preposition(i int) string {
	if c := d.Child(i, "case"); c >= 0 {
		return strings.ToLower(d.Word(c))
	}
	return ""
}
