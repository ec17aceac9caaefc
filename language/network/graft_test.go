package network

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"sitrep/text"
)

// toldPlan is the small plan with a layer of tellings of some types.
func toldPlan(types ...string) Plan {
	p := smallPlan()
	p.TellWidth, p.TellForm, p.Moods, p.Parts = 4, 3, []string{"news", "past"}, []string{"", "target"}
	p.Counts, p.Says = []string{"", "killed"}, []string{"", "says"}
	p.Tells = append([]string{""}, types...)
	return p
}

func readBy(t *testing.T, m *Model, err error) *text.Document {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	d := repeated(1)
	m.Analyse(d)
	return d
}

// TestGraft: a model with another's layer of tellings tells as the other does, where their encoders are one, and keeps the rest.
func TestGraft(t *testing.T) {
	words := strings.Fields(invented)
	other := randomFile(toldPlan("arrest", "raid", "siege"), words)
	cutting, err := Cutting(other)
	if err != nil {
		t.Fatal(err)
	}
	if 2*len(cutting) > len(other) {
		t.Errorf("a cutting of %d bytes from %d", len(cutting), len(other))
	}
	base := randomFile(toldPlan("bombing"), words)
	m, err := Load(base)
	own := readBy(t, m, err)
	m, err = Load(other)
	wanted := readBy(t, m, err)
	grafted, err := Graft(base, string(cutting))
	got := readBy(t, grafted, err)
	if len(got.Tellings) == 0 || fmt.Sprint(got.Tellings) == fmt.Sprint(own.Tellings) {
		t.Errorf("the grafted model tells %v, the base %v", got.Tellings, own.Tellings)
	}
	if fmt.Sprint(got.Tags, got.Arcs) != fmt.Sprint(own.Tags, own.Arcs) {
		t.Error("the graft changed tags or arcs")
	}
	// The random encoders of both files are one: it is drawn before the layer of tellings.
	if fmt.Sprint(got.Tellings) != fmt.Sprint(wanted.Tellings) {
		t.Errorf("the grafted model tells %v, the other %v", got.Tellings, wanted.Tellings)
	}
	if _, err := Graft(base, string(cutting[:len(cutting)/2])); !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNotModel) {
		t.Errorf("half a cutting: %v", err)
	}
}

// TestTold: over single sentences the layer tells what it tells in a whole analysis; over several at once it knows the others.
func TestTold(t *testing.T) {
	cutting, err := Cutting(randomFile(toldPlan("arrest", "raid", "siege"), strings.Fields(invented)))
	if err != nil {
		t.Fatal(err)
	}
	g, err := NewGrafts(randomFile(toldPlan("bombing"), strings.Fields(invented)), string(cutting), string(cutting))
	if err != nil {
		t.Fatal(err)
	}
	d := repeated(3)
	whole := repeated(3)
	g[0].Analyse(whole)
	told := g.Told(d, d.Sentences)
	if len(told) != 2 || len(d.Tellings) > 0 {
		t.Fatalf("%d readings; the document itself has %v", len(told), d.Tellings)
	}
	for _, o := range told {
		if got, want := fmt.Sprint(o.Tellings), fmt.Sprint(whole.Tellings); got != want {
			t.Errorf("sentence by sentence: %v, want %v", got, want)
		}
	}
	once := g.Told(d, []text.Sentence{{First: 0, Last: len(d.Tokens)}})
	if fmt.Sprint(once[0].Tellings) == fmt.Sprint(whole.Tellings) {
		t.Error("a run of three sentences is read as three runs")
	}
}
