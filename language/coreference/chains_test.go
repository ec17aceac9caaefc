package coreference_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sitrep/language/coreference"
	"sitrep/language/sentence"
	"sitrep/language/syntax"
	"sitrep/language/token"
	"sitrep/text"
)

// read reads a text up to its chains.
func read(t testing.TB, words string) *text.Document {
	t.Helper()
	d := text.New(words)
	d.Tokens = token.Split(d)
	d.Sentences = sentence.Split(d)
	if err := syntax.Analyse(d); err != nil {
		t.Fatal(err)
	}
	if err := coreference.Read(d); err != nil {
		t.Fatal(err)
	}
	return d
}

// chains are the chains of a document as its words, mentions parted by " = ".
func chains(d *text.Document) []string {
	var out []string
	for _, c := range d.Chains {
		var words []string
		for _, m := range c.Mentions {
			words = append(words, d.Words(m.Span))
		}
		out = append(out, strings.Join(words, " = "))
	}
	return out
}

// TestChains: plain cases of each kind that the model must not lose when it is trained again.
func TestChains(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"Maria Lund resigned on Monday. She said her lawyer was ill.", "Maria Lund = She = her"},
		{"Tomas Brandt left the hall. Brandt did not say why.", "Tomas Brandt = Brandt"},
		{"The ferry sank near Odde. It had left the harbour at noon.", "The ferry = It"},
		{"Divers found a boat on Friday. The boat was empty.", "a boat = The boat"},
		{"The Northern Water Board closed three wells. The Northern Water Board gave no reason.",
			"The Northern Water Board = The Northern Water Board"},
		{"The miners went on strike. They want higher pay.", "The miners = They"},
		{"Odde lost its harbour in the storm.", "Odde = its"},
	} {
		if got := chains(read(t, c.words)); !slices.Contains(got, c.want) {
			t.Errorf("%q: chains %q, want %q among them", c.words, got, c.want)
		}
	}
}

// TestNothingIsChained: what stands for nothing, and what is met once.
func TestNothingIsChained(t *testing.T) {
	for _, words := range []string{"", "It rained in the hills.", "Workers painted a bridge."} {
		if got := chains(read(t, words)); len(got) > 0 {
			t.Errorf("%q: chains %q, want none", words, got)
		}
	}
}

// TestUnlikeNamesStayApart: names with one head word that say different things beside it.
func TestUnlikeNamesStayApart(t *testing.T) {
	d := read(t, "The raiders struck the Interior Ministry in May. The Foreign Ministry was hit in June.")
	for _, c := range chains(d) {
		if strings.Contains(c, "Interior") && strings.Contains(c, "Foreign") {
			t.Errorf("two ministries are one: %q", c)
		}
	}
}

// TestChainsAreWellFormed: mentions lie in the text, in order, each in one chain; chains have two or more.
func TestChainsAreWellFormed(t *testing.T) {
	d := read(t, strings.Repeat("Maria Lund met the miners of Odde. She told them that the pit, its owner and their union had agreed. "+
		"“I signed it,” Lund said (she was late).\n\n", 30)+"\xff\xfe it it it ( ( “ they")
	met := map[text.Span]bool{}
	for _, c := range d.Chains {
		if len(c.Mentions) < 2 {
			t.Errorf("a chain of %d mentions", len(c.Mentions))
		}
		for k, m := range c.Mentions {
			if met[m.Span] {
				t.Errorf("%q stands in two chains", d.Words(m.Span))
			}
			met[m.Span] = true
			if k > 0 && m.Start < c.Mentions[k-1].Start {
				t.Errorf("%q stands before the mention it follows", d.Words(m.Span))
			}
			if head := d.Tokens[m.Head].Span; !m.Contains(head) {
				t.Errorf("%q does not hold its head word %q", d.Words(m.Span), d.Words(head))
			}
		}
	}
	if len(d.Chains) == 0 {
		t.Error("no chains in a text full of them")
	}
}

func TestTwiceGivesTheSame(t *testing.T) {
	const words = "Maria Lund met Ana Rook in Odde. She told her that the town would get its bridge. Rook thanked her."
	if a, b := fmt.Sprint(read(t, words).Chains), fmt.Sprint(read(t, words).Chains); a != b {
		t.Errorf("%s, then %s", a, b)
	}
}

// BenchmarkRead tells what chains cost beside tags, arcs and names, which it prints for comparison.
func BenchmarkRead(b *testing.B) {
	d := read(b, strings.Repeat("Maria Lund met the miners of Odde on Friday. She told them that the pit, its owner and their union had agreed "+
		"to close two shafts. “I signed it,” Lund told the Odde Courier, which prints four thousand copies a week.\n\n", 60))
	tokens := float64(len(d.Tokens))
	b.Run("chains", func(b *testing.B) {
		for b.Loop() {
			if err := coreference.Read(d); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(tokens*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
	})
	b.Run("trees", func(b *testing.B) {
		for b.Loop() {
			if err := syntax.Analyse(d); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(tokens*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
	})
}
