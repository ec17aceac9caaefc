// Package lemma gives the dictionary form of a word: first by form and tag, then by the longest
// ending that the treebanks of English have for the tag.
package lemma

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"

	"sitrep/language/syntax/perceptron"
)

// LongestEnding is the most characters of an ending that a rule looks at.
const LongestEnding = 6

// Edit turns a form into its lemma: drop Cut characters at the end, add Add.
type Edit struct {
	Cut int
	Add string
}

// Table is a trained lemmatiser read in place. Layout, little-endian: the number of edits, then each
// edit as (cut, length, bytes); then entries of six bytes, fingerprint and number of the edit,
// ascending. It is safe for concurrent use.
type Table struct {
	edits   []Edit
	entries string
}

const entrySize = 6

// Open reads a table.
func Open(section string) (Table, error) {
	if len(section) < 2 {
		return Table{}, fmt.Errorf("lemma table is empty")
	}
	count, at := le16(section, 0), 2
	var t Table
	for range count {
		if at+2 > len(section) || at+2+int(section[at+1]) > len(section) {
			return Table{}, fmt.Errorf("lemma table ends inside its edits")
		}
		next := at + 2 + int(section[at+1])
		t.edits = append(t.edits, Edit{int(section[at]), section[at+2 : next]})
		at = next
	}
	t.entries = section[at:]
	return t, t.check()
}

func (t Table) check() error {
	if len(t.entries)%entrySize != 0 {
		return fmt.Errorf("lemma table ends inside an entry")
	}
	for i := 0; i < len(t.entries); i += entrySize {
		if le16(t.entries, i+4) >= len(t.edits) {
			return fmt.Errorf("lemma table names an edit it does not hold")
		}
	}
	return nil
}

// FormKey is the fingerprint under which a whole form is looked up; the tag is "VERB|VBD".
func FormKey(form, tag string) uint32 {
	return perceptron.Two(1, perceptron.String(form), perceptron.String(tag))
}

// EndingKey is the fingerprint under which an ending is looked up.
func EndingKey(ending, tag string) uint32 {
	return perceptron.Two(2, perceptron.String(ending), perceptron.String(tag))
}

// Base is the spelling that edits start from: names keep their case, other words lose it, marks are
// written in one way.
func Base(normal, universal string) string {
	if universal == "PROPN" {
		return normal
	}
	return strings.ToLower(normal)
}

// Of is the lemma of a word whose spelling form.Normal has put in order.
func (t Table) Of(normal, universal, penn string) string {
	base, tag := Base(normal, universal), universal+"|"+penn
	if e, ok := t.find(FormKey(base, tag)); ok {
		return apply(base, e)
	}
	for n, at := 0, ending(base, LongestEnding); n <= LongestEnding; n++ {
		if e, ok := t.find(EndingKey(base[at:], tag)); ok {
			return apply(base, e)
		}
		if at == len(base) {
			break
		}
		_, size := utf8.DecodeRuneInString(base[at:])
		at += size
	}
	return base
}

// ending is where the last n characters of s begin.
func ending(s string, n int) int {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return at
}

// apply keeps a form that is too short for its edit.
func apply(s string, e Edit) string {
	if e.Cut == 0 && e.Add == "" {
		return s
	}
	if utf8.RuneCountInString(s) < e.Cut || utf8.RuneCountInString(s) == e.Cut && e.Add == "" {
		return s
	}
	return s[:ending(s, e.Cut)] + e.Add
}

func (t Table) find(key uint32) (Edit, bool) {
	n := len(t.entries) / entrySize
	i := sort.Search(n, func(i int) bool { return le32(t.entries, i*entrySize) >= key })
	if i == n || le32(t.entries, i*entrySize) != key {
		return Edit{}, false
	}
	return t.edits[le16(t.entries, i*entrySize+4)], true
}

func le16(s string, i int) int { return int(s[i]) | int(s[i+1])<<8 }

func le32(s string, i int) uint32 {
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}
