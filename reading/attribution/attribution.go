// Package attribution ties what a report says to who says it: source, cue and content of each
// attribution, with the stance the cue carries, nested as deep as the text goes. A chain is read
// from the nesting; the root is the innermost source.
//
// Rules are values with examples; TestRules runs them all. Words are in lexicon/en/speech.
package attribution

import (
	"sort"
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// Read fills d.Attributions, sorted by content start, outer before inner.
func Read(d *text.Document) {
	if len(d.Arcs) == 0 {
		return
	}
	f := &finder{d: d, at: map[int]int{}, of: map[int][]int{}, shares: map[int]int{}, quotes: quotations(d)}
	for i, p := range d.Predicates {
		f.at[p.Head] = i
	}
	f.makers()
	for _, s := range d.Sentences {
		if d.InFurniture(s.Span) {
			continue
		}
		for _, r := range Rules {
			r.find(f, s)
		}
	}
	f.yield()
	f.posts()
	f.bareQuotes()
	f.continued()
	f.statements()
	f.labels()
	f.passedOn() // last: quotations go on by the source, not by who passes him on
	f.nest()
}

type finder struct {
	d       *text.Document
	at      map[int]int // token → predicate
	quotes  []quotation
	found   []text.Attribution
	of      map[int][]int // sentence → its attributions
	shares  map[int]int   // a reporting verb → the one before it whose source it shares
	known   map[int]bool  // tokens that are cues already
	authors []text.Hop    // makers of documents, in the order they were told
	heads   *labelCount   // labels before blocks, once counted
}

// add keeps an attribution unless one with the same cue stands already.
func (f *finder) add(a text.Attribution) {
	if a.Content.Empty() || f.d.InFurniture(a.Content) || a.Cue.End > 0 && f.d.InFurniture(a.Cue) {
		return
	}
	for _, k := range f.of[a.Sentence] {
		if !a.Cue.Empty() && f.found[k].Cue == a.Cue {
			return
		}
	}
	f.keep(a)
}

// addHedged adds an attribution with the stance that the words of its content leave to its cue.
func (f *finder) addHedged(a text.Attribution) {
	a.Stance, a.Certainty = f.hedge(a.Content, a.Stance, a.Certainty)
	f.add(a)
}

// keep notes an attribution by its sentence.
func (f *finder) keep(a text.Attribution) {
	a.Outer = -1
	f.of[a.Sentence] = append(f.of[a.Sentence], len(f.found))
	f.found = append(f.found, a)
}

// cued is an attribution with the stance of its cue.
func (f *finder) cued(c speech.Cue, cue text.Span, source text.Hop, content text.Span, rule string) text.Attribution {
	first, _ := f.d.TokensIn(cue)
	return text.Attribution{Sentence: f.d.SentenceIndex(first), Source: source, Cue: cue, CueLemma: c.Lemma, Content: content,
		Stance: c.Stance, Certainty: c.Certainty, Rule: rule}
}

// yield ends what is said in a sentence where an "according to" closes it, which tells who says all of that: in "the
// guard said he fled, according to the Herald" the Herald is no part of the guard's words.
func (f *finder) yield() {
	for _, of := range f.of {
		for _, k := range of {
			outer := f.found[k]
			if outer.Rule != "attribution.according" || outer.Content.End > outer.Cue.Start {
				continue
			}
			for _, n := range of {
				if a := &f.found[n]; n != k && a.Pieces == nil && outer.Content.Contains(a.Cue) && a.Content.Contains(outer.Cue) {
					a.Content = f.beforeCue(a.Content, outer.Cue)
				}
			}
		}
	}
}

// nest sorts the attributions and finds for each the smallest other whose content holds its cue
// and content. An attribution by the same source inside its own content is no further hop.
func (f *finder) nest() {
	sort.SliceStable(f.found, func(i, j int) bool {
		a, b := f.found[i].Content, f.found[j].Content
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		return a.End > b.End
	})
	f.d.Attributions = f.found // for the index of what lies near a sentence
	for i := range f.found {
		best := -1
		for _, j := range f.d.AttributionsNear(f.found[i].Sentence) {
			if i != j && f.holds(j, i) && (best < 0 || f.found[j].Content.Len() < f.found[best].Content.Len()) {
				best = j
			}
		}
		f.found[i].Outer = best
	}
	f.speakers()
}

// speakers gives what "I" or "we" say in a quotation to the one who is quoted.
func (f *finder) speakers() {
	for i := range f.found { // sorted: the outer before the inner
		a := &f.found[i]
		if a.Outer < 0 || !firstPerson[lower(f.d.Words(a.Source.Span))] {
			continue
		}
		if quoted := f.found[a.Outer].Source; quoted.Name != "" {
			quoted.Span, quoted.Inherited = a.Source.Span, false
			a.Source = quoted
		}
	}
}

var firstPerson = map[string]bool{"i": true, "we": true}

// holds reports whether attribution i stands inside the content of attribution j.
func (f *finder) holds(j, i int) bool {
	a, b := f.found[j], f.found[i]
	if a.Source.Span == b.Source.Span && !a.Source.Empty() {
		return false
	}
	inner := b.Cue
	if inner.Empty() {
		inner = b.Content
	}
	if !a.Says(inner) || (a.Stance == "denies" || a.Stance == "doubts") && a.Cue.Start >= inner.End && !b.Source.Empty() {
		return false // "police said he fled, a charge his family denies"
	}
	wider := b.Content.Len() - a.Content.Len()
	return !(b.Content.Contains(a.Cue) && (wider > 0 || wider == 0 && i < j)) // two never hold each other
}

// clause is the span of the clause headed by token i, without the parts that skip rejects and
// without punctuation and conjunctions at its ends.
func (f *finder) clause(i int, skip func(int) bool) text.Span {
	first, last := f.d.Subtree(i, skip)
	return f.span(first, last)
}

// span is the bytes under tokens [first, last) less marks and conjunctions at the ends.
func (f *finder) span(first, last int) text.Span {
	d := f.d
	for first < last-1 && edge[strings.ToLower(d.Word(first))] && !strings.HasPrefix(d.Arcs[first].Relation, "nsubj") {
		first++
	}
	for last-1 > first && closing[d.Word(last-1)] {
		last--
	}
	return d.SpanOf(first, last)
}

var edge = map[string]bool{",": true, ".": true, ";": true, ":": true, "-": true, "—": true, "–": true, "that": true, "and": true, "but": true, "or": true}

var closing = map[string]bool{",": true, ".": true, ";": true, ":": true, "-": true, "—": true, "–": true, "and": true, "but": true}
