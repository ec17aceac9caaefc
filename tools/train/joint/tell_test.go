package joint

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"sitrep/language/network"
	"sitrep/tools/train/corpus"
)

// tinyTold are sentences with marks, on top of the tiny model.
func tinyTold() []*corpus.Sentence {
	return []*corpus.Sentence{
		{
			Words: strings.Fields("Guards in Arlen stopped two trucks ."),
			Tells: []string{"", "", "", "arrest", "", "", ""}, Moods: []string{"", "", "", "past", "", "", ""},
			Counts: []string{"", "", "", "", "seized", "", ""}, Says: make([]string, 7),
			Takes: []corpus.Takes{{Telling: 3, Roles: []string{"agency", "", "", "", "target", "target", ""}}},
		},
		{
			Words: strings.Fields("Arlen Radio reported it"),
			Tells: make([]string, 4), Moods: make([]string, 4), Counts: make([]string, 4), Says: []string{"", "", "says", ""},
			Takes: []corpus.Takes{{Telling: 2, Roles: []string{"source", "source", "", ""}}},
		},
		{Words: strings.Fields("Nobody spoke"), Tells: []string{"", ""}, Moods: []string{"", ""}},
	}
}

func tellTrainer(t *testing.T, rates Rates) (*Trainer, []*Example) {
	base, _ := tinyTrainer(Rates{})
	file, err := base.Parameters.Encode()
	if err != nil {
		t.Fatal(err)
	}
	p, err := NewTellParameters(string(file), Tellings{
		Kinds: []string{"", "attack", "arrest"}, Moods: []string{"news", "past"}, Roles: []string{"", "agency", "target", "source"},
		Counts: []string{"", "seized"}, Says: []string{"", "says"}, Width: 4, Form: 3,
	}, rand.New(rand.NewPCG(3, 5)))
	if err != nil {
		t.Fatal(err)
	}
	for i, m := range p.Matrices {
		if ofTells(p.Plan, m.Name) {
			fill(p.Matrices[i].Values, 0.7, rand.New(rand.NewPCG(uint64(i), 5)))
		}
	}
	e := NewEncoder(p.Plan)
	var examples []*Example
	for _, s := range tinyTold() {
		examples = append(examples, e.Example(s))
	}
	return NewTrainer(p, rates, 7), examples
}

// TestTellGradient compares the derivatives of the layer of tellings with differences of the loss; those of all else are zero.
func TestTellGradient(t *testing.T) {
	rates := Rates{Element: 0.25, State: 0.25, Word: 0.3, Vector: 0.5}
	tr, batch := tellTrainer(t, rates)
	lossAt := func() float64 {
		for _, g := range tr.gradients {
			g.clear()
		}
		return tr.gradient(batch, rates).Sum() / 13
	}
	lossAt()
	for i, m := range tr.Parameters.Matrices {
		derivative := append([]float32(nil), tr.gradients[0].arrays[i]...)
		addTo(derivative, tr.gradients[1].arrays[i])
		if !ofTells(tr.Parameters.Plan, m.Name) {
			for _, v := range derivative {
				if v != 0 {
					t.Fatalf("%s, which is finished, has a derivative", m.Name)
				}
			}
			continue
		}
		for j := range m.Values {
			const step = 1e-3
			before := m.Values[j]
			m.Values[j] = before + step
			up := lossAt()
			m.Values[j] = before - step
			down := lossAt()
			m.Values[j] = before
			lossAt()
			if off := math.Abs((up-down)/(2*step) - float64(derivative[j])); off > 2e-3 {
				t.Fatalf("%s %d: the derivative is off by %g", m.Name, j, off)
			}
		}
	}
}

// TestTellingLearns fits the marked sentences and reads them back through the model file; what the model read before stays as it was.
func TestTellingLearns(t *testing.T) {
	tr, batch := tellTrainer(t, Rates{})
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
	d := document(tinyTold()[0])
	m.Analyse(d)
	if len(d.Tellings) != 1 {
		t.Fatalf("tellings: %+v", d.Tellings)
	}
	one := d.Tellings[0]
	if one.Token != 3 || one.Kind != "arrest" || one.Mood != "past" || one.Chance < 0.9 || len(one.Takes) != 3 || one.Takes[0].Role != "agency" || one.Takes[2].Token != 5 {
		t.Errorf("telling: %+v", one)
	}
	if len(d.Tolls) != 1 || d.Tolls[0].Token != 4 || d.Tolls[0].What != "seized" || len(d.Sayings) != 0 {
		t.Errorf("counts %+v, sayings %+v", d.Tolls, d.Sayings)
	}
	said := document(tinyTold()[1])
	m.Analyse(said)
	if s := said.Sayings; len(s) != 1 || s[0].Token != 2 || s[0].Chance < 0.9 || len(s[0].Takes) != 2 || s[0].Takes[1].Role != "source" {
		t.Errorf("sayings: %+v", s)
	}
	base, _ := tinyTrainer(Rates{})
	before, _ := base.Parameters.Encode()
	old, err := network.Load(string(before))
	if err != nil {
		t.Fatal(err)
	}
	plain := document(tinyTold()[0])
	old.Analyse(plain)
	for i := range d.Arcs {
		if d.Arcs[i] != plain.Arcs[i] || d.Tags[i] != plain.Tags[i] {
			t.Errorf("token %d is read as %v %v, before as %v %v", i, d.Tags[i], d.Arcs[i], plain.Tags[i], plain.Arcs[i])
		}
	}
}
