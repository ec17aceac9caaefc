package linear

import (
	"bytes"
	"errors"
	"math"
	"testing"
)

func own() []Example {
	var out []Example
	for i := range 30 {
		e := Example{Class: "fruit"}
		e.Features.Add("ripe")
		if i%3 == 0 {
			e.Class = "tool"
			e.Features = nil
			e.Features.Add("sharp")
		}
		e.Features.Add("noise", string(rune('a'+i%5)))
		out = append(out, e)
	}
	return out
}

var options = Options{Epochs: 20, Rate: 0.1, L2: 1e-4, Rare: 2}

func TestTrain(t *testing.T) {
	c := Train(own(), options)
	var f Features
	f.Add("sharp")
	if class, p := c.Best(f); class != "tool" || p < 0.7 {
		t.Errorf("%s with %v", class, p)
	}
	sum := 0.0
	for _, p := range c.Probabilities(nil) {
		sum += p
	}
	if math.Abs(sum-1) > 1e-9 {
		t.Errorf("probabilities sum to %v", sum)
	}
}

// TestFile: the same examples give the same bytes, and what is read again judges alike.
func TestFile(t *testing.T) {
	c := Train(own(), options)
	shape, file := c.Encode(100)
	if _, again := Train(own(), options).Encode(100); !bytes.Equal(file, again) {
		t.Error("two trainings gave different files")
	}
	read, rest, err := Decode(shape, string(file)+"rest")
	if err != nil || rest != "rest" {
		t.Fatalf("rest %q, %v", rest, err)
	}
	for _, e := range own() {
		a, b := c.Probabilities(e.Features), read.Probabilities(e.Features)
		if math.Abs(a[0]-b[0]) > 0.02 {
			t.Errorf("%v read again as %v", a, b)
		}
	}
	if _, _, err := Decode(shape, string(file[:len(file)-1])); !errors.Is(err, ErrCut) {
		t.Errorf("a cut file: %v", err)
	}
}

// TestLimit keeps the features that decide.
func TestLimit(t *testing.T) {
	shape, file := Train(own(), options).Encode(2)
	c, _, err := Decode(shape, string(file))
	if err != nil || shape.Rows != 2 {
		t.Fatalf("%d features, %v", shape.Rows, err)
	}
	for word, want := range map[string]string{"ripe": "fruit", "sharp": "tool"} {
		var f Features
		f.Add(word)
		if class, _ := c.Best(f); class != want {
			t.Errorf("%s is %s", word, class)
		}
	}
}
