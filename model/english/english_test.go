package english_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"sitrep/language/network"
	"sitrep/model/english"
	"sitrep/text"
)

func load(t testing.TB) *network.Model {
	t.Helper()
	m, err := network.Load(english.Weights)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// document is a text of one sentence whose tokens stand between blanks.
func document(sentence string) *text.Document {
	d := text.New(sentence)
	at := 0
	for w := range strings.SplitSeq(sentence, " ") {
		d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: at, End: at + len(w)}})
		at += len(w) + 1
	}
	d.Sentences = []text.Sentence{{Span: text.Span{End: len(sentence)}, Last: len(d.Tokens)}}
	return d
}

func TestSize(t *testing.T) {
	if n := len(english.Weights); n > 17_000_000 {
		t.Errorf("%d bytes, more than 17 MB", n)
	}
}

// TestLoadTime guards the start of the program; the best of a few tries, since the machine may be busy.
func TestLoadTime(t *testing.T) {
	best := time.Hour
	for range 5 {
		start := time.Now()
		load(t)
		best = min(best, time.Since(start))
	}
	if best > 50*time.Millisecond {
		t.Errorf("loading took %v, want less than 50ms", best)
	}
}

// TestDamaged changes single bytes all over the file: each change is refused by name.
func TestDamaged(t *testing.T) {
	for at := 0; at < len(english.Weights); at += 997_331 {
		b := []byte(english.Weights)
		b[at] ^= 0x40
		_, err := network.Load(string(b))
		if !errors.Is(err, network.ErrDamaged) && !errors.Is(err, network.ErrNotModel) {
			t.Errorf("byte %d changed: %v", at, err)
		}
	}
}

// TestReads has sentences of our own with what must be read in them: dependent, relation, head.
func TestReads(t *testing.T) {
	m := load(t)
	for sentence, want := range map[string][]string{
		"Gunmen killed three soldiers near Kandahar on Tuesday .":            {"Gunmen nsubj killed", "soldiers obj killed", "three nummod soldiers"},
		"Two officers were wounded by a roadside bomb , police said .":       {"officers nsubj:pass wounded", "bomb obl:agent wounded", "police nsubj said"},
		"The ministry denied that its forces had shelled the village .":      {"ministry nsubj denied", "shelled ccomp denied", "forces nsubj shelled", "village obj shelled"},
		"TWO OFFICERS WERE WOUNDED BY A ROADSIDE BOMB , POLICE SAID .":       {"OFFICERS nsubj:pass WOUNDED", "POLICE nsubj SAID"},
		"The group , which claimed the attack , operates in northern Mali .": {"group nsubj operates", "claimed acl:relcl group", "attack obj claimed"},
	} {
		d := document(sentence)
		m.Analyse(d)
		got := arcs(d)
		for _, w := range want {
			if !strings.Contains(got, w+"\n") {
				t.Errorf("%q: no %q in\n%s", sentence, w, got)
			}
		}
	}
}

// arcs writes one line a token: word, relation, word of the head.
func arcs(d *text.Document) string {
	var b strings.Builder
	for i, a := range d.Arcs {
		head := "-"
		if a.Head >= 0 {
			head = d.Word(a.Head)
		}
		b.WriteString(d.Word(i) + " " + a.Relation + " " + head + "\n")
	}
	return b.String()
}

func TestNames(t *testing.T) {
	m := load(t)
	for sentence, want := range map[string]string{
		"The World Health Organization said on Monday that Anna Lindqvist had left Geneva for Somalia .":        "ORG World Health Organization; PER Anna Lindqvist; LOC Geneva; LOC Somalia",
		"Abdul Rahman , a commander of the Taliban , was held in Karachi by the Federal Investigation Agency .": "PER Abdul Rahman; ORG Taliban; LOC Karachi; ORG Federal Investigation Agency",
		"The men were quiet .": "",
	} {
		d := document(sentence)
		m.Analyse(d)
		var got []string
		for _, n := range d.Names {
			got = append(got, n.Kind+" "+d.Words(n.Span))
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%q: %s", sentence, s)
		}
	}
}

// BenchmarkLoad states what the model adds to the start of the program.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(b)
	}
}
