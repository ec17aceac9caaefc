//go:build unix

package english_test

import (
	"strings"
	"syscall"
	"testing"

	"sitrep/language/kernel"
	"sitrep/text"
)

// The benchmarks state what the shipped model reads a second of processor time, tags, arcs and names
// together: elapsed time says little on a machine with other work. Run them with GOMAXPROCS=1.
func BenchmarkAnalyse(b *testing.B)      { benchmarkAnalyse(b, true) }
func BenchmarkAnalysePlain(b *testing.B) { benchmarkAnalyse(b, false) }

func benchmarkAnalyse(b *testing.B, fast bool) {
	defer kernel.SetFast(kernel.SetFast(fast))
	m, d := load(b), hundred("Two officers were wounded by a roadside bomb near the old bridge on Tuesday , the interior ministry of the province said .")
	start := processorSeconds()
	for b.Loop() {
		m.Analyse(d)
	}
	b.ReportMetric(float64(len(d.Tokens)*b.N)/(processorSeconds()-start), "tokens/cpu-s")
}

// hundred is a document of a hundred copies of a sentence.
func hundred(sentence string) *text.Document {
	one := document(sentence)
	d := text.New(strings.Repeat(sentence+" ", 100))
	for i := range 100 {
		first, shift := len(d.Tokens), i*(len(sentence)+1)
		for _, t := range one.Tokens {
			d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: t.Start + shift, End: t.End + shift}})
		}
		d.Sentences = append(d.Sentences, text.Sentence{First: first, Last: len(d.Tokens)})
	}
	return d
}

func processorSeconds() float64 {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}
