package coreference

import (
	"errors"
	"strings"
	"testing"

	"sitrep/model/coreference"
	"sitrep/text"
)

// names is a text that repeats one name, a sentence each.
func names(n int) *text.Document {
	d := text.New(strings.Repeat("Rook ", n))
	for i := range n {
		s := text.Span{Start: 5 * i, End: 5*i + 4}
		d.Tokens = append(d.Tokens, text.Token{Span: s})
		d.Tags = append(d.Tags, text.Tag{Universal: "PROPN", Penn: "NNP", Lemma: "Rook"})
		d.Arcs = append(d.Arcs, text.Arc{Head: -1, Relation: "root"})
		d.Sentences = append(d.Sentences, text.Sentence{Span: s, First: i, Last: i + 1})
	}
	return d
}

// TestWorkIsBounded: however often a name was met, a mention looks at a fixed number of candidates.
func TestWorkIsBounded(t *testing.T) {
	w := NewWalk(names(100_000))
	met := 0
	for w.Next() {
		if len(w.Options) > 1+nearest+nearestFar {
			t.Fatalf("mention %d has %d options", w.Number(), len(w.Options))
		}
		w.Take(len(w.Options) - 1)
		met++
	}
	if met != 100_000 {
		t.Errorf("%d mentions met", met)
	}
	if c := w.Chains(); len(c) != 1 || len(c[0].Mentions) != 100_000 {
		t.Errorf("%d chains", len(c))
	}
}

// TestDeepTree: a noun phrase nested a hundred thousand times is measured without recursion.
func TestDeepTree(t *testing.T) {
	const n = 100_000
	d := names(n)
	d.Sentences = []text.Sentence{{Span: text.Span{End: 5 * n}, Last: n}}
	for i := range d.Arcs {
		d.Arcs[i] = text.Arc{Head: i - 1, Relation: "nmod"}
	}
	m, err := Open(coreference.File)
	if err != nil {
		t.Fatal(err)
	}
	m.Chains(d)
	if s := measure(d); s.first[0] != 0 || s.last[0] != n || s.first[n-1] != n-1 {
		t.Errorf("the whole is measured as [%d, %d)", s.first[0], s.last[0])
	}
}

// TestDamagedFilesAreRefused: cut short, changed anywhere, of another kind or version.
func TestDamagedFilesAreRefused(t *testing.T) {
	good := coreference.File
	changed := func(at int) string { return good[:at] + string(good[at]^0x40) + good[at+1:] }
	for _, c := range []struct {
		name, file string
		want       error
	}{
		{"empty", "", ErrNotModel}, {"other", strings.Repeat("x", len(good)), ErrNotModel}, {"version", changed(8), ErrVersion},
		{"cut", good[:len(good)-1], ErrDamaged}, {"first weight", changed(headerSize), ErrDamaged},
		{"last weight", changed(len(good) - 1), ErrDamaged}, {"number", changed(12), ErrDamaged}, {"checksum", changed(17), ErrDamaged},
	} {
		if _, err := Open(c.file); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(coreference.File[:100])
	f.Add("")
	f.Fuzz(func(t *testing.T, file string) {
		if m, err := Open(file); err == nil {
			m.Score([]uint32{0, buckets - 1, 1 << 31})
		}
	})
}

// TestExtents: what belongs to a mention and what does not, on trees written by hand.
func TestExtents(t *testing.T) {
	// words with head (from 0) and relation and class; mentions expected, each with its words
	for _, c := range []struct {
		tree string
		want []string
	}{
		{"in/2/case/ADP the/2/det/DET port/4/obl/NOUN men/4/nsubj/NOUN sang/-1/root/VERB", []string{"the port", "men"}},
		{"the/1/det/DET clerk/6/nsubj/NOUN and/4/cc/CCONJ his/4/nmod:poss/PRON son/1/conj/NOUN have/6/aux/AUX left/-1/root/VERB",
			[]string{"the clerk and his son", "the clerk", "his son", "his"}},
		{"Rook/1/nsubj/PROPN sold/-1/root/VERB Odde/4/nmod:poss/PROPN 's/2/case/PART port/1/obj/NOUN", []string{"Rook", "Odde 's port", "Odde 's"}},
		{"men/3/nsubj/NOUN who/2/nsubj/PRON sang/0/acl:relcl/VERB left/-1/root/VERB", []string{"men who sang"}},
		{"steel/1/compound/NOUN mills/2/nsubj/NOUN closed/-1/root/VERB", []string{"steel mills"}},
	} {
		d := tree(c.tree)
		var got []string
		for _, m := range mentions(d) {
			got = append(got, d.Words(d.SpanOf(m.first, m.last)))
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s: mentions %q, want %q", c.tree, got, c.want)
		}
	}
}

// tree makes a document of one sentence from word/head/relation/class.
func tree(s string) *text.Document {
	var b strings.Builder
	d := text.New("")
	for w := range strings.FieldsSeq(s) {
		parts := strings.Split(w, "/")
		head := -1
		if parts[1] != "-1" {
			head = int(parts[1][0] - '0')
		}
		d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: b.Len(), End: b.Len() + len(parts[0])}})
		penn := map[string]string{"who": "WP", "'s": "POS", "his": "PRP$"}[parts[0]]
		d.Tags = append(d.Tags, text.Tag{Universal: parts[3], Penn: penn, Lemma: parts[0]})
		d.Arcs = append(d.Arcs, text.Arc{Head: head, Relation: parts[2]})
		b.WriteString(parts[0] + " ")
	}
	d.Text = b.String()
	d.Sentences = []text.Sentence{{Span: text.Span{End: b.Len()}, Last: len(d.Tokens)}}
	return d
}
