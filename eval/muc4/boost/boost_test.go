package boost

import (
	"reflect"
	"testing"
)

// own are points whose answer is yes where exactly one coordinate is large: no line parts them.
func own() (out []Example) {
	for i := range 400 {
		x, y := float64(i%20)/20, float64(i/20)/20
		out = append(out, Example{Row: []float64{x, y, 1}, Yes: (x > 0.5) != (y > 0.5), Weight: 1})
	}
	return out
}

var options = Options{Trees: 30, Depth: 3, Rate: 0.3, Least: 1, Shrink: 1}

func TestTrain(t *testing.T) {
	f := Train(own(), options)
	for _, c := range []struct {
		x, y float64
		yes  bool
	}{{0.1, 0.1, false}, {0.9, 0.2, true}, {0.2, 0.8, true}, {0.9, 0.9, false}} {
		if p := f.Probability([]float64{c.x, c.y, 1}); (p > 0.8) != c.yes || (p < 0.2) == c.yes {
			t.Errorf("%v, %v: %v", c.x, c.y, p)
		}
	}
	if !reflect.DeepEqual(f, Train(own(), options)) {
		t.Error("two trainings gave different trees")
	}
}

func TestNothingToLearn(t *testing.T) {
	if p := Train(nil, options).Probability([]float64{1}); p != 0.5 {
		t.Errorf("without examples %v", p)
	}
	same := []Example{{Row: []float64{1}, Yes: true, Weight: 1}, {Row: []float64{1}, Weight: 1}}
	if f := Train(same, options); len(f.Trees[0]) != 1 {
		t.Error("a split where nothing parts the examples")
	}
}

func TestSound(t *testing.T) {
	if f := Train(own(), options); !f.Sound(3) || f.Sound(1) {
		t.Error("a trained forest is sound for its own rows alone")
	}
	var none *Forest
	loop := &Forest{Trees: []Tree{{{Feature: 0, Left: 0, Right: 0}}}}
	if none.Sound(3) || loop.Sound(3) || (&Forest{Trees: []Tree{{}}}).Sound(3) {
		t.Error("a damaged forest is taken for a sound one")
	}
}
