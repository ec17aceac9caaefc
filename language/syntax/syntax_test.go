package syntax

import (
	"reflect"
	"strings"
	"sync"
	"testing"

	"sitrep/language/sentence"
	"sitrep/language/token"
	weights "sitrep/model/syntax"
	"sitrep/text"
)

func read(t testing.TB, s string) *text.Document {
	d := text.New(s)
	d.Tokens = token.Split(d)
	d.Sentences = sentence.Split(d)
	if err := Analyse(d); err != nil {
		t.Fatal(err)
	}
	return d
}

// TestArcs holds own sentences of news: the word, its relation, its head, its lemma.
func TestArcs(t *testing.T) {
	for _, c := range []struct{ sentence, word, relation, head, lemma string }{
		{"Gunmen killed nine farmers in Harlow on Monday.", "Gunmen", "nsubj", "killed", "gunman"},
		{"Gunmen killed nine farmers in Harlow on Monday.", "farmers", "obj", "killed", "farmer"},
		{"Gunmen killed nine farmers in Harlow on Monday.", "killed", "root", "", "kill"},
		{"Nine farmers were killed in the attack.", "farmers", "nsubj:pass", "killed", "farmer"},
		{"Nine farmers were killed in the attack.", "attack", "obl", "killed", "attack"},
		{"The army said that the rebels had fled.", "army", "nsubj", "said", "army"},
		{"The army said that the rebels had fled.", "fled", "ccomp", "said", "flee"},
		{"Police arrested a man who attacked the town.", "attacked", "acl:relcl", "man", "attack"},
		{"Ortega's brother wasn't armed.", "Ortega", "nmod:poss", "brother", "Ortega"},
	} {
		d := read(t, c.sentence)
		i := find(d, c.word)
		head := ""
		if h := d.Arcs[i].Head; h >= 0 {
			head = d.Word(h)
		}
		if d.Arcs[i].Relation != c.relation || head != c.head || d.Tags[i].Lemma != c.lemma {
			t.Errorf("%q: %s is %s of %q, lemma %q", c.sentence, c.word, d.Arcs[i].Relation, head, d.Tags[i].Lemma)
		}
	}
}

func find(d *text.Document, word string) int {
	for i := range d.Tokens {
		if d.Word(i) == word {
			return i
		}
	}
	return -1
}

// TestNames: the plainest names of news.
func TestNames(t *testing.T) {
	d := read(t, "President Barack Obama met officials of the United Nations in Paris, France.")
	var got []string
	for _, n := range d.Names {
		got = append(got, n.Kind+" "+d.Words(n.Span))
	}
	if want := []string{"PER Barack Obama", "ORG United Nations", "LOC Paris", "LOC France"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// FuzzAnalyse guards the laws that every reader of arcs relies on.
func FuzzAnalyse(f *testing.F) {
	for _, s := range []string{"", "a", ". . .", "MEN KILLED IN HARLOW\n\nNine died.", "\xff\x00 x", strings.Repeat("so ", 450), "’’’ 's n't 1.2.3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkTrees(t, read(t, s)) })
}

func checkTrees(t *testing.T, d *text.Document) {
	if len(d.Tags) != len(d.Tokens) || len(d.Arcs) != len(d.Tokens) {
		t.Fatalf("%d tokens, %d tags, %d arcs", len(d.Tokens), len(d.Tags), len(d.Arcs))
	}
	for _, s := range d.Sentences {
		roots := 0
		for i := s.First; i < s.Last; i++ {
			if d.Arcs[i].Head < 0 {
				roots++
			}
			checkPath(t, d, s, i)
		}
		if roots != 1 {
			t.Fatalf("%d roots in %q", roots, d.Words(s.Span))
		}
	}
	last := 0
	for _, n := range d.Names {
		if n.First < last || n.Last <= n.First || n.Span != d.SpanOf(n.First, n.Last) {
			t.Fatalf("name %+v after token %d", n, last)
		}
		last = n.Last
	}
}

func checkPath(t *testing.T, d *text.Document, s text.Sentence, i int) {
	if d.Tags[i].Universal == "" || d.Tags[i].Lemma == "" || d.Arcs[i].Relation == "" {
		t.Fatalf("token %d has tag %+v and arc %+v", i, d.Tags[i], d.Arcs[i])
	}
	for steps, at := 0, i; at >= 0; at, steps = d.Arcs[at].Head, steps+1 {
		if at < s.First || at >= s.Last || steps > s.Last-s.First {
			t.Fatalf("token %d of %q does not hang on its root", i, d.Words(s.Span))
		}
	}
}

// TestDamaged: a model with one changed byte is refused with an error that says what to do.
func TestDamaged(t *testing.T) {
	whole := weights.File
	for name, file := range map[string]string{
		"empty": "", "short": whole[:100], "cut": whole[:len(whole)-1],
		"changed":       whole[:9999] + "\x55\xaa" + whole[10001:],
		"other version": whole[:8] + "\x63" + whole[9:],
	} {
		if _, err := Open(file); err == nil || !strings.Contains(err.Error(), "train-syntax") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestConcurrent: many readers at once read the same.
func TestConcurrent(t *testing.T) {
	const s = "Gunmen killed nine farmers in Harlow on Monday, the army said. Nobody was held."
	want := read(t, s)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if got := read(t, s); !reflect.DeepEqual(got, want) {
				t.Error("two readings of one text differ")
			}
		})
	}
	all.Wait()
}

func BenchmarkAnalyse(b *testing.B) {
	d := read(b, strings.Repeat("Gunmen on motorcycles killed nine farmers near the northern town of Harlow on Monday, an army spokesman said. ", 50))
	m, _ := Load()
	for b.Loop() {
		m.Analyse(d)
	}
	b.ReportMetric(float64(b.N*len(d.Tokens))/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := Open(weights.File); err != nil {
			b.Fatal(err)
		}
	}
}

// TestDateline: the body of a sentence is read as if its dateline were not there.
func TestDateline(t *testing.T) {
	for _, line := range []string{"HARLOW, March 7 (Agency) — ", "HARLOW (AP) -- ", "SAN HARLOW, 3 JAN 90 -- [TEXT] ", "HARLOW - "} {
		d := read(t, line+"Gunmen killed nine farmers.")
		checkTrees(t, d)
		if i := find(d, "Gunmen"); len(d.Sentences) != 1 || d.Arcs[i].Relation != "nsubj" || d.Word(d.Arcs[i].Head) != "killed" {
			t.Errorf("%s: %+v", line, d.Arcs)
		}
	}
	for _, s := range []string{"Harlow — a town — fell.", "Gunmen — nine of them — left.", "The well-known U.S.-led force left."} {
		if d := read(t, s); bodyStart(d, d.Sentences[0]) != 0 {
			t.Errorf("%q has a dateline", s)
		}
	}
}
