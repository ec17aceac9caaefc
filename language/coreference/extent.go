package coreference

import (
	"sort"
	"strings"

	"sitrep/text"
)

// shape is the range of tokens that each token's whole subtree spans.
type shape struct{ first, last []int }

// measure computes the spans of all subtrees from the leaves up, in one pass over the arcs however deep
// the trees are.
func measure(d *text.Document) shape {
	n := len(d.Tokens)
	s := shape{make([]int, n), make([]int, n)}
	open := make([]int, n) // children not yet merged
	for i := range n {
		s.first[i], s.last[i] = i, i+1
		open[i] = len(d.Children(i))
	}
	for i := range n {
		for at := i; open[at] == 0; {
			open[at] = -1
			head := d.Arcs[at].Head
			if head < 0 {
				break
			}
			s.first[head], s.last[head] = min(s.first[head], s.first[at]), max(s.last[head], s.last[at])
			open[head]--
			at = head
		}
	}
	return s
}

// inside are the relations of what belongs to a mention beside its head, as OntoNotes and OntoGUM cut
// mentions: modifiers before and behind, appositions, relative clauses; no preposition, no conjunct.
var inside = map[string]bool{"det": true, "amod": true, "compound": true, "nummod": true, "nmod:poss": true, "nmod": true,
	"nmod:unmarked": true, "nmod:desc": true, "flat": true, "acl": true, "acl:relcl": true, "appos": true, "det:predet": true, "fixed": true,
	"goeswith": true, "nmod:npmod": true, "obl:unmarked": true, "nmod:tmod": true}

// extent is the range of tokens of the mention headed by token i.
func (f *finder) extent(i int) (first, last int) {
	first, last = i, i+1
	for _, c := range f.d.Children(i) {
		relation := f.d.Arcs[c].Relation
		if !inside[relation] && !f.genitive(c, i) {
			continue
		}
		first, last = min(first, f.shape.first[c]), max(last, f.shape.last[c])
	}
	return f.trim(first, last)
}

// genitive reports the possessive mark of token i, which belongs to the mention.
func (f *finder) genitive(c, i int) bool {
	return f.d.Arcs[c].Relation == "case" && f.d.Tags[c].Penn == "POS" && c > i
}

// trim takes punctuation off both ends, but not the bracket that closes one inside.
func (f *finder) trim(first, last int) (int, int) {
	for first < last-1 && f.d.Tags[first].Universal == "PUNCT" {
		first++
	}
	for last-1 > first && f.d.Tags[last-1].Universal == "PUNCT" && !f.closes(first, last-1) {
		last--
	}
	return first, last
}

// furthest is how far back the bracket or quotation mark is looked for that a mark closes.
const furthest = 40

func (f *finder) closes(first, i int) bool {
	want := closing[f.d.Word(i)]
	if want == "" {
		return false
	}
	for k := i - 1; k >= max(first, i-furthest); k-- {
		if f.d.Word(k) == want {
			return true
		}
	}
	return false
}

var closing = map[string]string{")": "(", "]": "[", "”": "“", "\"": "\"", "’": "‘"}

// joined is the end of the phrase that joins i to others by "and" or "or", or -1.
func (f *finder) joined(i int) int {
	end := -1
	for _, c := range f.d.Children(i) {
		if f.d.Arcs[c].Relation != "conj" || !noun[f.d.Tags[c].Universal] {
			continue
		}
		for _, k := range f.d.Children(c) {
			if f.d.Arcs[k].Relation == "cc" && coordinates[strings.ToLower(f.d.Word(k))] {
				_, last := f.extent(c)
				end = max(end, last)
			}
		}
	}
	return end
}

var noun = map[string]bool{"NOUN": true, "PROPN": true, "PRON": true}

var coordinates = map[string]bool{"and": true, "or": true, "&": true}

// ordered sorts mentions by their place, longer ones first.
func ordered(all []mention) {
	sort.SliceStable(all, func(i, j int) bool {
		a, b := &all[i], &all[j]
		return a.first < b.first || a.first == b.first && a.last > b.last
	})
}
