package main

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sitrep/collation"
	"sitrep/collation/series"
	"sitrep/eval/crossscore"
	"sitrep/eval/pair"
	"sitrep/input"
	"sitrep/reading"
)

// open are the piles of eval/invented that are learned from: the others judge.
var open = []string{"tuning", "stories", "versions", "accounts", "dossiers"}

// readPiles reads the piles of a folder and what their annotations say of pairs of figures.
func readPiles(folder string) ([]lesson, error) {
	var out []lesson
	for _, name := range open {
		found, err := readPile(filepath.Join(folder, "invented", name))
		if err != nil {
			return nil, err
		}
		out = append(out, lessons(name, found)...)
	}
	sets, err := pair.Load(os.DirFS(filepath.Join(folder, "pair", "tuning")))
	if err != nil {
		return nil, err
	}
	for _, s := range sets {
		area, _, _ := strings.Cut(s.Name, "/")
		p := pileOf(s.Texts())
		out = append(out, lessons("pair "+area, s.Lessons(*p, collation.Pairs(p.Readings)))...)
	}
	return out, nil
}

func readPile(folder string) ([]crossscore.Lesson, error) {
	gold, err := crossscore.Load(filepath.Join(folder, "gold.json"))
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	for _, file := range gold.Files() {
		raw, err := os.ReadFile(filepath.Join(folder, file))
		if err != nil {
			return nil, err
		}
		texts[file] = string(raw)
	}
	p := pileOf(texts)
	p.Gold = gold
	return p.Lessons(collation.Pairs(p.Readings), true), nil
}

// pileOf reads texts, given by their files' names.
func pileOf(texts map[string]string) *crossscore.Pile {
	p := &crossscore.Pile{Raw: texts, Reports: map[string]string{}}
	for _, file := range slices.Sorted(maps.Keys(texts)) {
		r := reading.Read(input.FromBytes(file, []byte(texts[file])))
		p.Reports[file] = r.Report.ID
		p.Readings = append(p.Readings, r)
	}
	return p
}

// lessons names the pile of what was found in it, and the traits by their numbers.
func lessons(pile string, found []crossscore.Lesson) []lesson {
	var out []lesson
	for _, f := range found {
		l := lesson{pile: pile, one: f.One, weight: f.Weight}
		for _, t := range f.Traits {
			l.traits = append(l.traits, slices.Index(series.Traits(), t))
		}
		out = append(out, l)
	}
	return out
}
