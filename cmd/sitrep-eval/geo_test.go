package main

import (
	"testing"

	"sitrep/eval/geo"
)

// TestToponyms: places inside other names count, directions and schools do not.
func TestToponyms(t *testing.T) {
	d := geo.Document{Name: "a", Text: "Éamon said police in eastern Kenya and the Boston Fire Department met at Elm College near Harrow Road."}
	got := readToponyms([]geo.Document{d})[0].Toponyms
	words := ""
	for _, f := range got {
		if string([]rune(d.Text)[f.Start:f.End]) != f.Text {
			t.Errorf("%q is not at %d-%d", f.Text, f.Start, f.End)
		}
		words += f.Text + "|"
	}
	if words != "Kenya|Boston|Harrow Road|" {
		t.Errorf("read %s", words)
	}
}
