package joint

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"sitrep/language/network"
	"sitrep/text"
	"sitrep/tools/train/corpus"
)

// tiny is a set of our own sentences, small enough to check every derivative.
func tiny() []*corpus.Sentence {
	return []*corpus.Sentence{
		{
			Words:     strings.Fields("Guards in Arlen stopped two trucks ."),
			Universal: strings.Fields("NOUN ADP PROPN VERB NUM NOUN PUNCT"),
			Penn:      strings.Fields("NNS IN NNP VBD CD NNS ."),
			Heads:     []int{3, 2, 0, -1, 5, 3, 3},
			Relations: strings.Fields("nsubj case nmod root nummod obj punct"),
			Names:     strings.Fields("O O B-LOC O O O O"),
		},
		{Words: strings.Fields("Mara Dell left"), Names: strings.Fields("B-PER I-PER ?")},
		{
			Words:     strings.Fields("Nobody spoke"),
			Universal: strings.Fields("PRON VERB"), Penn: strings.Fields("NN VBD"),
			Heads: []int{1, -1}, Relations: strings.Fields("nsubj root"),
		},
	}
}

func tinyPlan() network.Plan {
	plan := network.Plan{
		Vector: 5, Word: 4, Suffix3: 3, Prefix3: 2, Suffix2: 2, Shape: 2, Class: 2, Layers: 2, Width: 5, Arc: 4, Label: 3, Name: 4,
		Names: network.English().Names,
	}
	return Inventories(plan, tiny())
}

func tinyTrainer(rates Rates) (*Trainer, []*Example) {
	plan, r := tinyPlan(), rand.New(rand.NewPCG(3, 5))
	keys := []uint32{network.Key("guards"), network.Key("two"), network.Key("left")}
	if keys[0] > keys[1] {
		keys[0], keys[1] = keys[1], keys[0]
	}
	keys = sorted(map[uint32]bool{keys[0]: true, keys[1]: true, keys[2]: true})
	vectors := make([]float32, (len(keys)+1)*plan.Vector)
	fill(vectors, 1, r)
	tables := TableKeys(plan, append(tiny(), tiny()...), tiny())
	lists := Classes{Keys: keys, Of: []uint8{1, 0, 2}}
	p := NewParameters(plan, network.Quantize(keys, vectors, plan.Vector), tables, lists, r)
	for _, a := range p.Arrays() {
		fill(a, 0.7, r)
	}
	e := NewEncoder(plan)
	var examples []*Example
	for _, s := range tiny() {
		examples = append(examples, e.Example(s))
	}
	return NewTrainer(p, rates, 7), examples
}

// TestGradient compares the derivatives of every parameter with differences of the loss, with dropout on:
// the masks depend on seed and step alone.
func TestGradient(t *testing.T) {
	for _, rates := range []Rates{{}, {Element: 0.25, State: 0.25, Word: 0.3, Vector: 0.5, Class: 0.2}} {
		t.Run(fmt.Sprint(rates), func(t *testing.T) { checkGradient(t, rates) })
	}
}

func checkGradient(t *testing.T, rates Rates) {
	tr, batch := tinyTrainer(rates)
	lossAt := func() float64 {
		for _, g := range tr.gradients {
			g.clear()
		}
		return tr.gradient(batch, rates).Sum() / 12
	}
	lossAt()
	derivatives := newGradients(tr.Parameters)
	for i, sum := range derivatives.arrays {
		for _, g := range tr.gradients {
			addTo(sum, g.arrays[i])
		}
	}
	const step = 1e-3 // larger ones step over the kinks of the rectifier
	for i, values := range tr.Parameters.Arrays() {
		worst := 0.0
		for j := range values {
			before := values[j]
			values[j] = before + step
			up := lossAt()
			values[j] = before - step
			down := lossAt()
			values[j] = before
			worst = max(worst, math.Abs((up-down)/(2*step)-float64(derivatives.arrays[i][j])))
		}
		if worst > 2e-3 {
			name := "table"
			if i < len(tr.Parameters.Matrices) {
				name = tr.Parameters.Matrices[i].Name
			}
			t.Errorf("array %d (%s): a derivative is off by %g", i, name, worst)
		}
	}
}

// TestTrainingLearns fits the tiny set and reads it back through the model file.
func TestTrainingLearns(t *testing.T) {
	tr, batch := tinyTrainer(Rates{})
	for range 300 {
		tr.Step(batch, 0.02)
	}
	file, err := tr.Parameters.Encode()
	if err != nil {
		t.Fatal(err)
	}
	m, err := network.Load(string(file))
	if err != nil {
		t.Fatal(err)
	}
	s := tiny()[0]
	d := document(s)
	m.Analyse(d)
	for i := range s.Words {
		if d.Tags[i].Universal != s.Universal[i] || d.Tags[i].Penn != s.Penn[i] || d.Arcs[i].Head != s.Heads[i] || d.Arcs[i].Relation != s.Relations[i] {
			t.Errorf("%s: %v %v", s.Words[i], d.Tags[i], d.Arcs[i])
		}
	}
	if len(d.Names) != 1 || d.Words(d.Names[0].Span) != "Arlen" || d.Names[0].Kind != "LOC" {
		t.Errorf("names: %v", d.Names)
	}
}

func TestTrainingRepeats(t *testing.T) {
	run := func() string {
		tr, batch := tinyTrainer(Rates{Element: 0.25, State: 0.25, Word: 0.2})
		for range 20 {
			tr.Step(batch, 0.01)
		}
		file, _ := tr.Parameters.Encode()
		return string(file)
	}
	if first, second := run(), run(); first != second {
		t.Error("two runs with one seed differ")
	}
}

func document(s *corpus.Sentence) *text.Document {
	d := text.New(strings.Join(s.Words, " "))
	at := 0
	for _, w := range s.Words {
		d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: at, End: at + len(w)}})
		at += len(w) + 1
	}
	d.Sentences = []text.Sentence{{Span: text.Span{End: len(d.Text)}, Last: len(s.Words)}}
	return d
}
