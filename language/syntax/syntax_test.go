package syntax

import (
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"sitrep/language/sentence"
	"sitrep/language/token"
	"sitrep/model/english"
	lemmas "sitrep/model/lemma"
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

// reading is what must be read of a word of a sentence; head is "" for the root.
type reading struct{ sentence, word, relation, head, lemma string }

// TestArcs holds own sentences of news.
func TestArcs(t *testing.T) {
	for _, want := range []reading{
		{"Gunmen killed nine farmers in Harlow on Monday.", "Gunmen", "nsubj", "killed", "gunman"},
		{"Gunmen killed nine farmers in Harlow on Monday.", "farmers", "obj", "killed", "farmer"},
		{"Gunmen killed nine farmers in Harlow on Monday.", "killed", "root", "", "kill"},
		{"Nine farmers were killed in the attack.", "farmers", "nsubj:pass", "killed", "farmer"},
		{"Nine farmers were killed in the attack.", "attack", "obl", "killed", "attack"},
		{"The army said that the rebels had fled.", "army", "nsubj", "said", "army"},
		{"The army said that the rebels had fled.", "fled", "ccomp", "said", "flee"},
		{"Police arrested a man who attacked the town.", "attacked", "acl:relcl", "man", "attack"},
		{"Ortega's brother wasn't armed.", "Ortega", "nmod:poss", "brother", "Ortega"},
		{"Ortega's brother wasn't armed.", "n't", "advmod", "armed", "not"},
		{"Three soldiers died, the ministry said on Friday.", "ministry", "nsubj", "said", "ministry"},
		{"Three soldiers died, the ministry said on Friday.", "Three", "nummod", "soldiers", "three"},
		{"The group denied that it had taken hostages.", "taken", "ccomp", "denied", "take"},
		{"The group denied that it had taken hostages.", "hostages", "obj", "taken", "hostage"},
		{"According to the mayor, two bridges collapsed.", "bridges", "nsubj", "collapsed", "bridge"},
		{"Soldiers shot and wounded two smugglers.", "wounded", "conj", "shot", "wound"},
		{"The convoy was ambushed by raiders near Velden.", "raiders", "obl:agent", "ambushed", "raider"},
		{"TWO OFFICERS WERE ARRESTED IN HARLOW.", "OFFICERS", "nsubj:pass", "ARRESTED", "officer"},
		{"Police Seize Weapons in Raid on Warehouse", "Weapons", "obj", "Seize", "weapon"},
		{"Seven people are missing after the blast.", "missing", "root", "", "miss"},
		{"He is believed to have fled to Sarn.", "fled", "xcomp", "believed", "flee"},
		{"The Morning Post reported that captured fighters disclosed the location of the camp.", "fighters", "nsubj", "disclosed", "fighter"},
		{"The Morning Post reported that captured fighters disclosed the location of the camp.", "disclosed", "ccomp", "reported", "disclose"},
		{"The blast tore through a market, killing four and at least seven injured.", "seven", "nsubj:pass", "injured", "seven"},
	} {
		if got := readWord(t, want.sentence, want.word); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func readWord(t *testing.T, sentence, word string) reading {
	d := read(t, sentence)
	i := find(d, word)
	head := ""
	if h := d.Arcs[i].Head; h >= 0 {
		head = d.Word(h)
	}
	return reading{sentence, word, d.Arcs[i].Relation, head, d.Tags[i].Lemma}
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
	for sentence, want := range map[string][]string{
		"Barack Obama met officials of the United Nations in Paris, France.": {"PER Barack Obama", "ORG United Nations", "LOC Paris", "LOC France"},
		"Colonel Anna Lindqvist left Nairobi.":                               {"PER Anna Lindqvist", "LOC Nairobi"},
		"Officials of the World Health Organization went to Kabul.":          {"ORG World Health Organization", "LOC Kabul"},
		"President Barack Obama spoke on Monday.":                            {"PER Barack Obama"},
		"Nobody was hurt when the bridge fell.":                              nil,
	} {
		if got := names(t, sentence); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", sentence, got, want)
		}
	}
}

func names(t *testing.T, sentence string) (out []string) {
	d := read(t, sentence)
	for _, n := range d.Names {
		out = append(out, n.Kind+" "+d.Words(n.Span))
	}
	return out
}

// TestGaps holds what the weights are known to get wrong: whoever trains better ones moves it to the
// tests above.
func TestGaps(t *testing.T) {
	for _, right := range []reading{
		{"The officer who was shot is recovering, a colleague of his said.", "recovering", "ccomp", "said", "recover"},
		// A second reporting verb in a relative clause: reading/attribution goes by its list of cues, not by this arc.
		{"Four men were held over a plot which officials say was financed abroad and allege was ordered by the group.",
			"ordered", "ccomp", "allege", "order"},
		// What is left out after "and": reading/harm takes numbers that stand beside each other together.
		{"A bomb killed nine people in Harlow and two in Sarn.", "two", "conj", "killed", "two"},
	} {
		if readWord(t, right.sentence, right.word) == right {
			t.Errorf("%q is read rightly now: move it to TestArcs", right)
		}
	}
}

// FuzzAnalyse guards the laws that every reader of arcs relies on.
func FuzzAnalyse(f *testing.F) {
	for _, s := range []string{"", "a", ". . .", "MEN KILLED IN HARLOW\n\nNine died.", "\xff\x00 x", strings.Repeat("so ", 450), strings.Repeat("Anna Lindqvist of Kabul ", 160), "’’’ 's n't 1.2.3"} {
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
		if d.SentenceIndex(n.First) != d.SentenceIndex(n.Last-1) || !slices.Contains([]string{"PER", "LOC", "ORG"}, n.Kind) {
			t.Fatalf("name %+v crosses sentences or is of no kind", n)
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

// TestDamaged: a model with a changed byte, or cut short, is refused with an error that says what to do.
func TestDamaged(t *testing.T) {
	for name, c := range map[string]struct{ weights, lemmas string }{
		"no weights":      {"", lemmas.File},
		"weights cut":     {english.Weights[:len(english.Weights)-1], lemmas.File},
		"weights changed": {english.Weights[:99_999] + "\x55\xaa" + english.Weights[100_001:], lemmas.File},
		"no lemmas":       {english.Weights, ""},
		"lemmas changed":  {english.Weights, lemmas.File[:999] + "\x55\xaa" + lemmas.File[1001:]},
	} {
		if _, err := open(c.weights, c.lemmas); err == nil || !strings.Contains(err.Error(), "make models") {
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
		if _, err := open(english.Weights, lemmas.File); err != nil {
			b.Fatal(err)
		}
	}
}

// TestDateline: the body of a sentence is read behind its dateline too, where nobody has cut that off.
func TestDateline(t *testing.T) {
	for _, line := range []string{"HARLOW, March 7 (Agency) — ", "HARLOW (AP) -- ", "SAN HARLOW, 3 JAN 90 -- [TEXT] ", "HARLOW - "} {
		d := read(t, line+"Gunmen killed nine farmers.")
		checkTrees(t, d)
		if i := find(d, "Gunmen"); len(d.Sentences) != 1 || d.Arcs[i].Relation != "nsubj" || d.Word(d.Arcs[i].Head) != "killed" {
			t.Errorf("%s: %+v", line, d.Arcs)
		}
	}
}

// TestNamesAgree: a name of one word read as a person's in one sentence is a place's where the report uses it so.
func TestNamesAgree(t *testing.T) {
	for words, want := range map[string]string{
		"Kestria counts only those it has questioned. The Kestrian army denied it.":         "LOC",
		"Rovik said she counts only those she has questioned. The Kestrian army denied it.": "PER",
	} {
		d := read(t, words)
		for _, n := range d.Names {
			if n.First == 0 && n.Kind != want {
				t.Errorf("%q: %s is %s, want %s", words, d.Word(0), n.Kind, want)
			}
		}
	}
}
