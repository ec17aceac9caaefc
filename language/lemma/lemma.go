// Package lemma gives the dictionary form of a word: first by form and word class, then by the longest
// ending that the treebanks of English have for the class.
//
// The rules come as one flat file, see Open; tools/train-lemma makes it, and language/syntax embeds it
// from model/lemma. A Table is only read once opened: any number of goroutines may share it.
package lemma

import (
	"sort"
	"unicode/utf8"
)

// LongestEnding is the most characters of an ending that a rule looks at.
const LongestEnding = 6

// Edit turns a form into its lemma: drop Cut characters at the end, add Add.
type Edit struct {
	Cut int
	Add string
}

// Table is a lemmatiser read in place.
type Table struct {
	edits   []Edit
	entries string // see Encode
}

// Of is the lemma of a word of a class ("VERB" and "VBD"): in lower case and with plain quotation marks
// and dashes, but a proper noun (PROPN) keeps its case. It is empty only for an empty word.
//
// A tagger errs more often in the second tag than in the first. So a form that is known under the first
// alone goes before any ending.
func (t Table) Of(word, universal, penn string) string {
	base := Base(word, universal)
	for _, penn := range [...]string{penn, AnyPenn} {
		if e, ok := t.find(FormKey(base, universal, penn)); ok {
			return e.apply(base)
		}
	}
	for _, penn := range [...]string{penn, AnyPenn} {
		if e, ok := t.byEnding(base, universal, penn); ok {
			return e.apply(base)
		}
	}
	return base
}

// byEnding is the edit of the longest ending that is known of the class; there is none when nothing is.
func (t Table) byEnding(base, universal, penn string) (Edit, bool) {
	for at := last(base, LongestEnding); ; {
		if e, ok := t.find(EndingKey(base[at:], universal, penn)); ok || at == len(base) {
			return e, ok
		}
		_, size := utf8.DecodeRuneInString(base[at:])
		at += size
	}
}

// last is where the last n characters of s begin.
func last(s string, n int) int {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return at
}

// apply keeps a form that is too short for the edit, or of which nothing would be left.
func (e Edit) apply(s string) string {
	if e.Cut == 0 {
		return s + e.Add
	}
	at := last(s, e.Cut)
	if utf8.RuneCountInString(s[at:]) < e.Cut || at == 0 && e.Add == "" {
		return s
	}
	return s[:at] + e.Add
}

func (t Table) find(key uint32) (Edit, bool) {
	n := len(t.entries) / entrySize
	i := sort.Search(n, func(i int) bool { return le32(t.entries[i*entrySize:]) >= key })
	if i == n || le32(t.entries[i*entrySize:]) != key {
		return Edit{}, false
	}
	return t.edits[le16(t.entries[i*entrySize+4:])], true
}

// Knows reports a form that the treebanks hold under a class.
func (t Table) Knows(form, universal, penn string) bool {
	_, ok := t.find(FormKey(Base(form, universal), universal, penn))
	return ok
}
