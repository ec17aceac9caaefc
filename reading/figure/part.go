package figure

import (
	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// parts finds the numbers that are told as a part of another: "two of the four gunmen", "14 people,
// five of them children", "80 people, of whom 31 were convicted", "of the 412, 96 were charged".
func (r *reader) parts() {
	for k, q := range r.d.Quantities {
		if q.Kind != "cardinal" && q.Kind != "fraction" && q.Kind != "percent" {
			continue
		}
		whole := r.wholeOf(k)
		if whole < 0 {
			whole = r.goesOn(k)
		}
		if whole >= 0 {
			r.part[k], r.whole[whole] = whole, true
			r.shareHarm(k, whole)
		}
	}
	for k := range r.d.Quantities {
		r.sum(k)
	}
}

// wholeOf is the quantity that quantity k is told as a part of, or -1.
func (r *reader) wholeOf(k int) int {
	q := r.d.Quantities[k]
	first, last := r.d.TokensIn(q.Span)
	back, before, next, far := r.word(first-2), r.word(first-1), r.word(last), r.word(last+1)
	switch {
	case next == "of" || next == "out" && far == "of":
		if whole := r.named(k); whole >= 0 {
			return whole
		}
		if them[far] {
			return r.larger(k)
		}
		if whole := r.amongThose(k, last+2); whole >= 0 {
			return whole
		}
		return r.ofNoun(k, last+1)
	case q.Head >= last && r.word(q.Head+1) == "among" && (them[r.word(q.Head+2)] || r.word(q.Head+2) == "the" && r.told(k, q.Head+3)),
		q.Head < 0 && event.Is("how badly hurt", next):
		return r.larger(k)
	case r.listed(q):
		return r.amongThose(k, q.By)
	case before == "including" || (back == "of" || back == "among") && them[before], back == "including" && before == "the":
		return r.larger(k)
	}
	return r.fronted(k)
}

// them are the words that take up those counted before.
var them = map[string]bool{"them": true, "whom": true, "these": true, "which": true, "those": true}

// named is the number right behind "of": "two of the four"; -1 for none.
func (r *reader) named(k int) int {
	if k+1 >= len(r.d.Quantities) {
		return -1
	}
	q, x := r.d.Quantities[k], r.d.Quantities[k+1]
	between, last := r.d.TokensIn(text.Span{Start: q.End, End: x.Start})
	if x.Kind != "cardinal" || x.Start > q.End+24 || last-between > 4 || !r.holds(q, x) {
		return -1
	}
	for i := between; i < last; i++ {
		if tag := r.d.Tags[i].Universal; tag != "ADP" && tag != "DET" && tag != "PRON" {
			return -1
		}
	}
	return k + 1
}

// holds reports a whole that can hold a part.
func (r *reader) holds(part, whole text.Quantity) bool {
	return part.Kind != "cardinal" || size(part) < size(whole) || size(whole) == 0
}

// larger is the last counted number before k that is larger, in its sentence or the one before.
func (r *reader) larger(k int) int {
	q := r.d.Quantities[k]
	at := r.sentence(q)
	for j := k - 1; j >= max(0, k-wholeReach) && r.sentence(r.d.Quantities[j]) >= at-1; j-- {
		x := r.d.Quantities[j]
		if x.Kind == "cardinal" && (size(x) > 1 || r.harmed(x) && r.sentence(x) == at) && r.holds(q, x) && (x.Head >= 0 || x.What != "") {
			return j
		}
	}
	return -1
}

// amongHarmed marks "eight of the dead", "96 of those held": the number counts some of those something
// happened to. It is a part, no toll of its own, and so no matter of the layer.
func (r *reader) amongHarmed() {
	for k := range r.d.Quantities {
		q := &r.d.Quantities[k]
		_, last := r.d.TokensIn(q.Span)
		if q.What != "" || q.Kind != "cardinal" || r.word(last) != "of" || r.word(last+1) != "the" && r.word(last+1) != "those" || r.tag(last+3) == "NOUN" {
			continue
		}
		if h, ok := event.FindHarm("adjective", r.word(last+2)); ok {
			q.What, q.By = h.What, last+2
		}
	}
}

// tag is the word class of token i, "" past either end.
func (r *reader) tag(i int) string {
	if i < 0 || i >= len(r.d.Tags) {
		return ""
	}
	return r.d.Tags[i].Universal
}

// wholeReach is how many quantities back "the dead" may have been counted.
const wholeReach = 40

// amongThose is the count of "the dead" in "eight of the dead": the last larger one of the same harm.
func (r *reader) amongThose(k, by int) int {
	q := r.d.Quantities[k]
	if q.What == "" || q.By != by {
		return -1
	}
	for j := k - 1; j >= 0 && j >= k-wholeReach; j-- {
		if x := r.d.Quantities[j]; x.What == q.What && size(x) > size(q) {
			return j
		}
	}
	return -1
}

// told reports a number at a token that was told before quantity k: "four peasants among the eleven".
func (r *reader) told(k, at int) bool {
	if k+1 >= len(r.d.Quantities) || at >= len(r.d.Tokens) || r.d.Quantities[k+1].Start != r.d.Tokens[at].Start {
		return false
	}
	j := r.larger(k)
	return j >= 0 && size(r.d.Quantities[j]) == size(r.d.Quantities[k+1])
}

// ofNoun is the larger number of the same people or things told before "seven of the women"; token det begins what the number is
// of. -1 for none.
func (r *reader) ofNoun(k, det int) int {
	q := r.d.Quantities[k]
	if r.tag(det) != "DET" {
		return -1
	}
	noun := det + 1
	if r.tag(noun) == "ADJ" {
		noun++
	}
	if r.tag(noun) != "NOUN" || r.tag(noun+1) == "NOUN" {
		return -1
	}
	for j := k - 1; j >= max(0, k-nounReach); j-- {
		if x := r.d.Quantities[j]; x.Kind == "cardinal" && x.Head >= 0 && r.d.Lemma(x.Head) == r.d.Lemma(noun) && size(x) > size(q) {
			return j
		}
	}
	return -1
}

// nounReach is how many quantities back people may have been counted of whom a number tells some by their noun.
const nounReach = 8

// fronted is the whole of "Of the 412 people held, 96 …": named at the sentence's start, for the
// numbers that follow it.
func (r *reader) fronted(k int) int {
	q := r.d.Quantities[k]
	s := r.d.Sentences[r.sentence(q)]
	if w := r.word(s.First); w != "of" && w != "among" && !(w == "out" && r.word(s.First+1) == "of") {
		return -1
	}
	for j := k - 1; j >= max(0, k-wholeReach) && r.d.Quantities[j].Start >= s.Start; j-- {
		x := r.d.Quantities[j]
		first, _ := r.d.TokensIn(x.Span)
		if first-s.First <= 4 {
			if x.Kind == "cardinal" && r.holds(q, x) && r.comma(x.End, q.Start) {
				return j
			}
			return -1
		}
	}
	return -1
}

func (r *reader) comma(from, to int) bool {
	first, last := r.d.TokensIn(text.Span{Start: from, End: to})
	for i := first; i < last; i++ {
		if r.d.Word(i) == "," {
			return true
		}
	}
	return false
}

// subsets ties a part to the figure of its whole.
func (r *reader) subsets() {
	for i, k := range r.keys {
		whole, ok := r.part[k.quantity]
		if !ok || k.quantity < 0 {
			continue
		}
		if at, ok := r.record[whole]; ok && at != i {
			r.found[i].SubsetOf = r.found[at].ID
		}
	}
}
