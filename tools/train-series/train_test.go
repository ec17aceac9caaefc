package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sitrep/collation/series"
)

// ownPair is a set of two reports of our own.
const ownPair = `-- kiln/a --
Harbour Herald
Fire kills 14 at Lushan brick kiln
4 March 2031

A fire at a brick kiln in Lushan killed 14 people on Monday, police said. The kiln stands by the Lushan river bridge.
-- kiln/b --
The Delta Review
Lushan kiln fire kills 14
5 March 2031

The fire at a brick kiln in Lushan on Monday killed 14 people, the town's clinic said. The kiln stands by the river bridge.
-- kiln/verdict --
one figure: a killed 14 people | b killed 14 people
`

// TestReadPiles: the piles that are learned from are read by their own names, a set of pairs by its area.
func TestReadPiles(t *testing.T) {
	folder := t.TempDir()
	write := func(path, content string) {
		t.Helper()
		path = filepath.Join(folder, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range open {
		write("invented/"+name+"/gold.json", `{"documents": {"a.txt": {}}, "cross_document": {}}`)
		write("invented/"+name+"/a.txt", "A fire at a brick kiln killed 14 people, police said.")
	}
	write("pair/tuning/kilns.txt", ownPair)
	if _, err := readPiles(folder); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(folder, "invented", "stories", "gold.json")); err != nil {
		t.Fatal(err)
	}
	if _, err := readPiles(folder); err == nil || !strings.Contains(err.Error(), "stories") {
		t.Error("the error does not name the pile that is missing:", err)
	}
}

// invented is a pile of our own: equal numbers are one count, but where they are told of two happenings.
func invented() []lesson {
	number := func(name string) int { return slices.Index(series.Traits(), name) }
	var out []lesson
	for range 8 {
		out = append(out,
			lesson{"a", []int{0, number("oneMeasure"), number("manyAlike")}, true, 1},
			lesson{"b", []int{0, number("oneMeasure"), number("manyAlike"), number("apart")}, false, 1})
	}
	return out
}

// TestPoints: what tells one from two speaks for it or against it, and what no pair has weighs nothing.
func TestPoints(t *testing.T) {
	all := invented()
	points := settings{shrink: 1}.points(all)
	at := func(name string) float64 { return points[slices.Index(series.Traits(), name)] }
	if at("apart") >= 0 || at("chance") <= 0 || at("far") != 0 {
		t.Errorf("apart %g, chance %g, far %g", at("apart"), at("chance"), at("far"))
	}
	if got, want := measure(points, all), (tally{8, 8, 8, 8}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// TestWrite: the file is Go, the same twice, and names every trait.
func TestWrite(t *testing.T) {
	first, err := write(settings{shrink: 1}.points(invented()))
	if err != nil {
		t.Fatal(err)
	}
	if second, _ := write(settings{shrink: 1}.points(invented())); !bytes.Equal(first, second) {
		t.Error("two trainings gave different files")
	}
	for _, name := range series.Traits() {
		if !strings.Contains(string(first), "\t"+name+": ") {
			t.Errorf("%s is not in\n%s", name, first)
		}
	}
}

// TestReport: each pile is measured by points that have not seen it, so that of two piles of which one has all that are one count,
// and the other all that are two, each misleads the other.
func TestReport(t *testing.T) {
	var b bytes.Buffer
	report(&b, settings{shrink: 1}, invented())
	for _, want := range []string{"a              one count: 0 of 8 joined; two: 0 of 0 kept apart\n", "b              one count: 0 of 0 joined; two: 0 of 8 kept apart\n"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in\n%s", want, b.String())
		}
	}
}
