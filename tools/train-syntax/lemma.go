package main

import (
	"encoding/binary"
	"sort"
	"strings"

	"sitrep/eval/ud"
	"sitrep/language/lemma"
	"sitrep/language/syntax/form"
)

// lemmaTable learns the lemmatiser: for each ending and tag the edit that most words with it take,
// and the forms that those rules get wrong.
func lemmaTable(treebank []ud.Sentence) []byte {
	var b lemmaBuilder
	b.forms, b.endings = votes{}, votes{}
	for _, s := range treebank {
		for _, w := range s.Words {
			b.count(w)
		}
	}
	return b.table()
}

// votes counts the edits of each key.
type votes map[uint32]map[lemma.Edit]int

func (v votes) add(key uint32, e lemma.Edit) {
	if v[key] == nil {
		v[key] = map[lemma.Edit]int{}
	}
	v[key][e]++
}

type lemmaBuilder struct {
	forms, endings votes
}

func (b *lemmaBuilder) count(w ud.Word) {
	if w.Lemma == "_" || w.Relation == "goeswith" {
		return
	}
	base := lemma.Base(form.Normal(w.Form), w.Universal)
	tag := w.Universal + "|" + w.Penn
	e := edit([]rune(base), []rune(w.Lemma))
	key := lemma.FormKey(base, tag)
	first := b.forms[key] == nil
	b.forms.add(key, e)
	if !first {
		return // rules count each form once
	}
	runes := []rune(base)
	for n := 0; n <= lemma.LongestEnding && n <= len(runes); n++ {
		b.endings.add(lemma.EndingKey(string(runes[len(runes)-n:]), tag), e)
	}
}

// edit is what turns a form into its lemma.
func edit(from, to []rune) lemma.Edit {
	same := 0
	for same < len(from) && same < len(to) && from[same] == to[same] {
		same++
	}
	return lemma.Edit{Cut: len(from) - same, Add: string(to[same:])}
}

// most is the edit with the most votes and how many; the smaller edit of equals.
func most(v map[lemma.Edit]int) (lemma.Edit, int) {
	var best lemma.Edit
	n := 0
	for e, k := range v {
		if k > n || k == n && less(e, best) {
			best, n = e, k
		}
	}
	return best, n
}

func less(a, b lemma.Edit) bool {
	if a.Cut != b.Cut {
		return a.Cut < b.Cut
	}
	return strings.Compare(a.Add, b.Add) < 0
}

// table writes the layout of lemma.Table.
func (b *lemmaBuilder) table() []byte {
	chosen := map[uint32]lemma.Edit{}
	for key, v := range b.endings {
		if e, n := most(v); n >= 2 && len(e.Add) < 200 {
			chosen[key] = e
		}
	}
	for key, v := range b.forms {
		if e, _ := most(v); len(e.Add) < 200 {
			chosen[key] = e
		}
	}
	return encodeLemmas(chosen)
}

func encodeLemmas(chosen map[uint32]lemma.Edit) []byte {
	numbers := map[lemma.Edit]int{}
	var edits []lemma.Edit
	var keys []uint32
	for key, e := range chosen {
		keys = append(keys, key)
		if _, ok := numbers[e]; !ok {
			numbers[e] = 0
			edits = append(edits, e)
		}
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	sort.Slice(edits, func(i, j int) bool { return less(edits[i], edits[j]) })
	out := binary.LittleEndian.AppendUint16(nil, uint16(len(edits)))
	for i, e := range edits {
		numbers[e] = i
		out = append(append(out, byte(e.Cut), byte(len(e.Add))), e.Add...)
	}
	for _, key := range keys {
		out = binary.LittleEndian.AppendUint32(out, key)
		out = binary.LittleEndian.AppendUint16(out, uint16(numbers[chosen[key]]))
	}
	return out
}
