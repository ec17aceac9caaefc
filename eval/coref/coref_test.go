package coref

import (
	"bytes"
	"math"
	"reflect"
	"strings"
	"testing"
)

// chains makes chains of one-token mentions: a letter is the token of its place in the alphabet.
func chains(words string) []Chain {
	var out []Chain
	for _, w := range strings.Fields(words) {
		var c Chain
		for _, r := range w {
			c = append(c, Span{int(r - 'a'), int(r-'a') + 1})
		}
		out = append(out, c)
	}
	return out
}

// TestScores holds the measures to cases worked by hand. The first is the example of Pradhan and others
// (2014), with its published fractions: MUC 2/5 both ways; B³ recall 35/12 of 7 and precision 4 of 8;
// CEAFe 1.3 of 2 and of 3.
func TestScores(t *testing.T) {
	f := func(p, r float64) float64 { return 2 * p * r / (p + r) }
	for _, c := range []struct {
		name, gold, found string
		muc, b3, ceafe    float64
	}{
		{"published", "abc defg", "ab cd fghi", 0.4, f(4.0/8, 35.0/12/7), f(1.3/3, 1.3/2)},
		{"same", "abc de", "abc de", 1, 1, 1},
		{"all in one", "ab cd", "abcd", f(2.0/3, 1), f(0.5, 1), f(2.0/3, 1.0/3)},
		{"cut", "abcd", "ab cd", f(1, 2.0/3), f(1, 0.5), f(1.0/3, 2.0/3)},
		{"singletons do not count", "ab c d", "ab e", 1, 1, 1},
		{"nothing found", "abc", "", 0, 0, 0},
		{"all wrong", "ab", "cd", 0, 0, 0},
	} {
		var counts Counts
		counts.Add(chains(c.gold), chains(c.found))
		s := counts.Score()
		for _, v := range []struct {
			measure   string
			got, want float64
		}{{"MUC", s.MUC, c.muc}, {"B3", s.B3, c.b3}, {"CEAFe", s.CEAFe, c.ceafe}, {"mean", s.Mean, (c.muc + c.b3 + c.ceafe) / 3}} {
			if math.Abs(v.got-v.want) > 1e-9 {
				t.Errorf("%s: %s %.4f, want %.4f", c.name, v.measure, v.got, v.want)
			}
		}
	}
}

// TestCountsSumOverDocuments: several documents are measured by the sums of their fractions, not by the
// mean of their scores.
func TestCountsSumOverDocuments(t *testing.T) {
	var counts Counts
	counts.Add(chains("ab"), chains("ab"))
	counts.Add(chains("abc"), nil)
	if got, want := counts.Score().MUC, 0.5; math.Abs(got-want) > 1e-9 { // precision 1 of 1, recall 1 of 3
		t.Errorf("MUC %.4f, want %.4f", got, want)
	}
}

const sample = "# begin document one\n0\tThe\t(1\n1\tclerk\t1)\n2\tlost\t_\n3\this\t(2(1)\n4\tkeys\t2)\n5\t.\t_\n\n" +
	"0\tHe\t(1)\n1\tfound\t-\n2\tthem\t(2)\n# end document\n"

func TestReadTakesBracketsApart(t *testing.T) {
	documents, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	want := Document{Name: "one", Words: strings.Fields("The clerk lost his keys . He found them"), Starts: []int{0, 6},
		Chains: []Chain{{{0, 2}, {3, 4}, {6, 7}}, {{3, 5}, {8, 9}}}}
	if len(documents) != 1 || !reflect.DeepEqual(documents[0], want) {
		t.Errorf("read %+v, want %+v", documents, want)
	}
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	before, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := WriteAll(&file, before); err != nil {
		t.Fatal(err)
	}
	after, err := Read(&file)
	if err != nil || !reflect.DeepEqual(after, before) {
		t.Errorf("read again %+v (%v), want %+v", after, err, before)
	}
}

func TestBrokenFilesAreRefused(t *testing.T) {
	for _, file := range []string{
		"# begin document\n0\ta\t(1\n# end document\n",
		"# begin document\n0\ta\t1)\n# end document\n",
		"# begin document\n0\ta\t(x)\n# end document\n",
		"# begin document\n0\ta\n# end document\n",
		"# begin document\n0\ta\t_\n",
	} {
		if _, err := Read(strings.NewReader(file)); err == nil {
			t.Errorf("no error for %q", file)
		}
	}
}
