package network

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"sitrep/language/kernel"
	"sitrep/text"
)

// randomFile is a model file with random weights: wrong about everything, but of the right shape.
func randomFile(plan Plan, words []string) string {
	r := rand.New(rand.NewPCG(1, 2))
	var tables []Quantized
	for i, shape := range plan.Tables() {
		var keys []uint32
		for _, k := range ReadKeys(nil, len(words), func(i int) string { return words[i] }) {
			keys = append(keys, k[i])
		}
		slices.Sort(keys)
		keys = slices.Compact(keys)
		tables = append(tables, Quantize(keys, random((len(keys)+1)*shape.Width, r, 0.3), shape.Width))
	}
	matrices := plan.Matrices()
	for i, m := range matrices {
		matrices[i].Values = random(m.Rows*m.Columns, r, 0.1)
	}
	file, err := Encode(plan, tables, matrices)
	if err != nil {
		panic(err)
	}
	return string(file)
}

func random(n int, r *rand.Rand, bound float32) []float32 {
	out := make([]float32, n)
	for i := range out {
		out[i] = (2*r.Float32() - 1) * bound
	}
	return out
}

func labels(prefix string, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = prefix + strconv.Itoa(i)
	}
	return out
}

func smallPlan() Plan {
	return Plan{Vector: 6, Word: 5, Suffix3: 4, Prefix3: 3, Suffix2: 2, Shape: 2, Class: 2, Layers: 2, Width: 8, Arc: 7, Label: 5, Name: 4,
		Universal: labels("U", 4), Penn: labels("P", 5), Relations: append([]string{"root"}, labels("r", 6)...), Names: English().Names}
}

// fullPlan has the sizes of the shipped model.
func fullPlan() Plan {
	p := English()
	p.Universal, p.Penn, p.Relations = labels("U", 17), labels("P", 50), append([]string{"root"}, labels("r", 49)...)
	return p
}

const invented = "The harbour police of Veldt stopped four trucks near the old bridge on Tuesday , and said that two drivers had fled ."

// repeated is a document of n sentences of our own.
func repeated(n int) *text.Document {
	return fromSentences(slices.Repeat([]string{invented}, n)...)
}

func fromSentences(sentences ...string) *text.Document {
	d := text.New(strings.Join(sentences, " "))
	at := 0
	for _, s := range sentences {
		first := len(d.Tokens)
		for w := range strings.SplitSeq(s, " ") {
			d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: at, End: at + len(w)}})
			at += len(w) + 1
		}
		d.Sentences = append(d.Sentences, text.Sentence{First: first, Last: len(d.Tokens)})
	}
	return d
}

func load(t testing.TB, plan Plan) *Model {
	t.Helper()
	m, err := Load(randomFile(plan, strings.Fields(invented)))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// checkTrees fails unless every sentence has one root and all heads lead to it inside the sentence.
func checkTrees(t *testing.T, d *text.Document) {
	t.Helper()
	for _, s := range d.Sentences {
		roots := 0
		for i := s.First; i < s.Last; i++ {
			a := d.Arcs[i]
			if a.Head < 0 {
				roots++
			}
			if (a.Head < 0) != (a.Relation == "root") || a.Head >= 0 && (a.Head < s.First || a.Head >= s.Last || a.Head == i) {
				t.Fatalf("token %d: %+v", i, a)
			}
			if !reachesRoot(d, i) {
				t.Fatalf("token %d hangs in a circle", i)
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots in sentence %+v", roots, s)
		}
	}
}

func reachesRoot(d *text.Document, i int) bool {
	for range d.Arcs {
		if i = d.Arcs[i].Head; i < 0 {
			return true
		}
	}
	return false
}

func TestAnalyse(t *testing.T) {
	m := load(t, smallPlan())
	d := fromSentences(invented, "No", invented, strings.Repeat("x ", 700)+"end", "A B")
	m.Analyse(d)
	checkTrees(t, d)
	for i, tag := range d.Tags {
		if tag.Universal == "" || tag.Penn == "" {
			t.Errorf("token %d has no tags", i)
		}
	}
	for _, n := range d.Names {
		if n.Last <= n.First || d.Words(n.Span) == "" {
			t.Errorf("name %+v", n)
		}
	}
}

func TestAnalyseNothing(t *testing.T) {
	d := text.New("")
	load(t, smallPlan()).Analyse(d)
	if len(d.Tags)+len(d.Arcs)+len(d.Names) != 0 {
		t.Error("something was read from nothing")
	}
}

// TestBatchesDoNotMatter: a sentence is read alike alone and among others.
func TestBatchesDoNotMatter(t *testing.T) {
	m := load(t, smallPlan())
	alone, among := repeated(1), repeated(40)
	m.Analyse(alone)
	m.Analyse(among)
	n := len(alone.Tokens)
	for i, a := range among.Arcs {
		b := alone.Arcs[i%n]
		if b.Head >= 0 {
			b.Head += i / n * n
		}
		if a != b || among.Tags[i] != alone.Tags[i%n] {
			t.Fatalf("token %d: %+v among others, %+v alone", i, a, b)
		}
	}
}

// TestPlainAgrees: the model reads the same with the assembly and without.
func TestPlainAgrees(t *testing.T) {
	m := load(t, fullPlan())
	fast, plain := repeated(3), repeated(3)
	m.Analyse(fast)
	defer kernel.SetFast(kernel.SetFast(false))
	m.Analyse(plain)
	for i := range fast.Arcs {
		if fast.Arcs[i].Head != plain.Arcs[i].Head || fast.Tags[i] != plain.Tags[i] {
			t.Fatalf("token %d: %+v with assembly, %+v without", i, fast.Arcs[i], plain.Arcs[i])
		}
	}
}

func TestModelIsShared(t *testing.T) {
	m := load(t, smallPlan())
	want := repeated(20)
	m.Analyse(want)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			d := repeated(20)
			m.Analyse(d)
			if !slices.Equal(d.Arcs, want.Arcs) || !slices.Equal(d.Tags, want.Tags) || !slices.Equal(d.Names, want.Names) {
				t.Error("two readings differ")
			}
		})
	}
	wait.Wait()
}

func TestHostileText(t *testing.T) {
	m := load(t, smallPlan())
	for _, s := range []string{"\xff\xfe \x00 \xf0\x9f", strings.Repeat("a", 1<<20), strings.Repeat("\u0301", 5000) + " ẞ", "— “ ” ’s"} {
		d := fromSentences(s)
		m.Analyse(d)
		checkTrees(t, d)
	}
}

func TestLoadRefuses(t *testing.T) {
	file := randomFile(smallPlan(), strings.Fields(invented))
	changed := func(at int, to byte) string { return file[:at] + string(to) + file[at+1:] }
	for name, c := range map[string]struct {
		file string
		want error
	}{
		"empty":          {"", ErrNotModel},
		"other file":     {strings.Repeat("text ", 100), ErrNotModel},
		"later version":  {changed(8, 9), ErrVersion},
		"cut off":        {file[:len(file)-64], ErrDamaged},
		"directory":      {changed(alignment+3, 'X'), ErrDamaged},
		"section":        {changed(len(file)-alignment, file[len(file)-alignment]+1), ErrDamaged},
		"count too high": {changed(15, 0x7f), ErrDamaged},
	} {
		if _, err := Load(c.file); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

// FuzzLoad: whatever the bytes, Load returns a model or one of its errors.
func FuzzLoad(f *testing.F) {
	file := randomFile(smallPlan(), strings.Fields(invented))
	f.Add(0, []byte{1}, false)
	f.Add(8, []byte{2}, false)
	f.Add(70, []byte("arc.bias"), true)
	f.Add(len(file)-100, []byte{0xff, 0xff, 0xff, 0x7f}, false)
	f.Fuzz(func(t *testing.T, at int, bytes []byte, repair bool) {
		if at < 0 || at+len(bytes) > len(file) {
			return
		}
		b := []byte(file)
		copy(b[at:], bytes)
		if repair {
			repairChecksums(b)
		}
		m, err := Load(string(b))
		if err == nil {
			d := repeated(1)
			m.Analyse(d)
			checkTrees(t, d)
			return
		}
		if !errors.Is(err, ErrNotModel) && !errors.Is(err, ErrVersion) && !errors.Is(err, ErrDamaged) {
			t.Error(err)
		}
	})
}

// BenchmarkLoad watches the start of the program: the file must be ready in well under 50 ms.
func BenchmarkLoad(b *testing.B) {
	file := randomFile(fullPlan(), labels("w", 100_000))
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		if _, err := Load(file); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAnalyse states what one core reads a second, tags, arcs and names together. The weights are
// random, their sizes those of the shipped model: the time does not depend on their values.
func BenchmarkAnalyse(b *testing.B) { benchmarkAnalyse(b, true) }

// BenchmarkAnalysePlain is the same without assembly, as on other processors.
func BenchmarkAnalysePlain(b *testing.B) { benchmarkAnalyse(b, false) }

func benchmarkAnalyse(b *testing.B, fast bool) {
	defer kernel.SetFast(kernel.SetFast(fast))
	m, d := load(b, fullPlan()), repeated(100)
	for b.Loop() {
		m.Analyse(d)
	}
	b.ReportMetric(float64(len(d.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
