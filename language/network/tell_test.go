package network

import (
	"errors"
	"testing"
)

func TestDistance(t *testing.T) {
	for _, c := range []struct{ from, to, want int }{{5, 5, 7}, {5, 6, 8}, {5, 4, 6}, {5, 9, 10}, {9, 5, 4}, {0, 500, 14}, {500, 0, 0}} {
		if got := Distance(c.from, c.to); got != c.want {
			t.Errorf("from %d to %d: %d, want %d", c.from, c.to, got, c.want)
		}
	}
}

// TestForgedTellings: a plan whose layer of tellings has no inventories, or too wide ones, is refused before anything is made of it.
func TestForgedTellings(t *testing.T) {
	good := Plan{Vector: 2, Word: 2, Suffix3: 2, Prefix3: 2, Suffix2: 2, Shape: 2, Class: 2, Layers: 1, Width: 2, Arc: 2, Label: 2, Name: 2,
		Universal: []string{"X"}, Penn: []string{"X"}, Relations: []string{"root"}, Names: []string{"O"},
		TellWidth: 2, TellForm: 2, Tells: []string{"", "arrest"}, Moods: []string{"news", "past"},
		Counts: []string{"", "killed"}, Says: []string{"", "says"}, Parts: []string{"", "target"}}
	if err := good.check(); err != nil {
		t.Fatal(err)
	}
	for name, forge := range map[string]func(*Plan){
		"no types": func(p *Plan) { p.Tells = nil }, "no counts": func(p *Plan) { p.Counts = nil }, "one role": func(p *Plan) { p.Parts = p.Parts[:1] }, "no forms": func(p *Plan) { p.TellForm = 0 },
		"too wide": func(p *Plan) { p.TellWidth = 1 << 20 }, "below zero": func(p *Plan) { p.TellWidth = -1 },
	} {
		p := good
		forge(&p)
		if err := p.check(); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
