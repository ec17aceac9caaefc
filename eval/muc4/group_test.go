package muc4

import (
	"strings"
	"testing"

	"sitrep/text"
)

// parsed makes a document of one sentence by hand: word, universal class, Penn tag, head (-1 for the
// root) and relation a token.
func parsed(rows ...string) *text.Document {
	words, at := make([]string, len(rows)), 0
	for i, row := range rows {
		words[i], _, _ = strings.Cut(row, " ")
	}
	d := text.New(strings.Join(words, " "))
	for i, row := range rows {
		f := strings.Fields(row)
		d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: at, End: at + len(words[i])}})
		d.Tags = append(d.Tags, text.Tag{Universal: f[1], Penn: f[2], Lemma: strings.ToLower(f[0])})
		head := -1
		for k := range words {
			if words[k] == f[3] {
				head = k
			}
		}
		d.Arcs = append(d.Arcs, text.Arc{Head: head, Relation: f[4]})
		at += len(words[i]) + 1
	}
	d.Sentences = []text.Sentence{{Span: text.Span{End: len(d.Text)}, Last: len(rows)}}
	return d
}

// TestMentions: what capitals draw into a name is its title, and both are one entity; determiners and
// numbers are left out.
func TestMentions(t *testing.T) {
	d := parsed("GUNMEN NOUN NNS KILLED nsubj", "KILLED VERB VBD - root", "FORMER ADJ JJ ROVIK amod", "MAYOR PROPN NNP ROVIK compound",
		"ANA PROPN NNP ROVIK compound", "ROVIK PROPN NNP KILLED obj", "AND CCONJ CC MILLERS cc", "TWO NUM CD MILLERS nummod",
		"MILLERS NOUN NNS ROVIK conj")
	d.Names = []text.Name{{Span: d.SpanOf(3, 6), First: 3, Last: 6, Kind: "PER"}}
	r := Open(Message{}, d, nil, nil, Roles{"MAYOR": true})
	var got []string
	for _, m := range r.Mentions {
		got = append(got, m.Kind+" "+r.phrase(m.First, m.Last))
	}
	if want := "noun GUNMEN|title FORMER MAYOR|name ANA ROVIK|noun MILLERS"; strings.Join(got, "|") != want {
		t.Fatalf("mentions %q, want %q", got, want)
	}
	if r.Mentions[1].Entity != r.Mentions[2].Entity || r.Mentions[2].Entity == r.Mentions[3].Entity {
		t.Errorf("entities %+v", r.Entities)
	}
}

// TestAligned: the strings of a key are found whatever their blanks, with the mention they speak of.
func TestAligned(t *testing.T) {
	d := parsed("GUNMEN NOUN NNS BURNED nsubj", "BURNED VERB VBD - root", "THE DET DT MILL det", "MILL NOUN NN BURNED obj")
	r := Open(Message{}, d, nil, nil, nil)
	key := &Template{}
	key.add(slotTarget, "THE  MILL", "")
	l := NewLesson(r, []*Template{key})
	if got := []string{l.classOf(0), l.classOf(1)}; got[0] != none || got[1] != target {
		t.Errorf("classes %v", got)
	}
}
