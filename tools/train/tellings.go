package main

import (
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sitrep/language/network"
	"sitrep/tools/train/corpus"
	"sitrep/tools/train/joint"
)

// tellRates hide much of words: which words tell of a happening should be told by their meaning and place, not by the word alone.
var tellRates = joint.Rates{Element: 0.15, State: 0.3, Word: 0.3, Vector: 0.15, Class: 0.1}

const (
	tellWidth  = 80 // of the layer of tellings
	tellForm   = 64
	plainShare = 0.4 // sentences of the treebanks that tell of nothing, for each marked one
	heldOut    = 8   // of so many reports one is measured on, not learned
)

// runTellings trains the layer that reads which words tell of a happening on top of a finished model, of which nothing else changes.
func runTellings(o options) error {
	base, err := os.ReadFile(o.tellings)
	if err != nil {
		return err
	}
	train, dev, err := readMarked(o.told)
	if err != nil {
		return err
	}
	p, err := joint.NewTellParameters(string(base), joint.Tellings{
		Kinds: corpus.TellingKinds, Moods: corpus.TellingMoods, Roles: corpus.TellingRoles, Width: tellWidth, Form: tellForm,
	}, rand.New(rand.NewPCG(o.seed, 1)))
	if err != nil {
		return fmt.Errorf("%s: %w", o.tellings, err)
	}
	t := joint.NewTrainer(p, tellRates, o.seed)
	log.Printf("%d sentences to learn from, %d held out", len(train), len(dev))
	plain, err := readPlain(o.data)
	if err != nil {
		return err
	}
	s := &sets{exchange: corpus.NewExchange(nil, nil)}
	for epoch := range o.epochs {
		r := rand.New(rand.NewPCG(o.seed, uint64(1_000_000+epoch)))
		s.train = train[:len(train):len(train)]
		for range int(float64(len(train)) * plainShare) {
			s.train = append(s.train, plain[r.IntN(len(plain))])
		}
		trainEpoch(o, t, s, epoch)
		file, err := p.Encode()
		if err != nil {
			return err
		}
		m, err := network.Load(string(file))
		if err != nil {
			return err
		}
		log.Printf("held out: %v", measureTellings(m, dev))
		if err := os.WriteFile(o.out, file, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// readMarked reads the marked reports of a folder, one in eight apart.
func readMarked(dir string) (train, dev []*corpus.Sentence, err error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*", "*.txt"))
	if err != nil {
		return nil, nil, err
	}
	if len(paths) == 0 {
		return nil, nil, fmt.Errorf("no marked reports in %s", dir)
	}
	n := 0
	for _, path := range paths {
		reports, err := corpus.ReadMarked(path)
		if err != nil {
			return nil, nil, err
		}
		for _, report := range reports {
			if n++; n%heldOut == 0 {
				dev = append(dev, report.Sentences()...)
			} else {
				train = append(train, report.Sentences()...)
			}
		}
	}
	return train, dev, nil
}

// genres are the parts of the treebanks, by the beginning of their sentences' names, whose sentences hardly ever tell of such happenings.
var genres = []string{"answers-", "email-", "reviews-", "GUM_academic", "GUM_textbook", "GUM_vlog", "GUM_voyage", "GUM_interview", "GUM_speech", "GUM_court"}

// readPlain reads sentences of the treebanks that tell of no happening.
func readPlain(data string) (out []*corpus.Sentence, err error) {
	for _, name := range []string{"ewt-train", "gum-open-train"} {
		all, err := corpus.ReadCoNLLU(filepath.Join(data, "ud", name+".conllu"))
		if err != nil {
			return nil, err
		}
		for _, s := range all {
			if slices.ContainsFunc(genres, func(g string) bool { return strings.HasPrefix(s.ID, g) }) {
				n := len(s.Words)
				out = append(out, &corpus.Sentence{ID: s.ID, Words: s.Words, Tells: make([]string, n), Moods: make([]string, n)})
			}
		}
	}
	return out, nil
}

// tellScore counts what a model tells rightly of marked sentences.
type tellScore struct {
	gold, found, met, kind, mood, past, pastFound, pastMet int // words; met is told by both
	parts, partsFound, partsMet                            int // tokens in a role, at words that both tell
}

func measureTellings(m *network.Model, sentences []*corpus.Sentence) (s tellScore) {
	d := document(sentences)
	m.Analyse(d)
	at, rest := 0, d.Tellings
	for _, gold := range sentences {
		takes := map[int][]string{}
		for _, t := range gold.Takes {
			takes[t.Telling] = t.Roles
		}
		for _, k := range gold.Tells {
			s.gold += one(k != "")
		}
		for ; len(rest) > 0 && rest[0].Token < at+len(gold.Words); rest = rest[1:] {
			t := rest[0]
			if t.Chance < 0.5 {
				continue
			}
			i := t.Token - at
			s.found++
			if gold.Tells[i] == "" {
				continue
			}
			s.met++
			s.kind += one(gold.Tells[i] == t.Kind)
			s.mood += one(gold.Moods[i] == t.Mood)
			s.past += one(gold.Moods[i] == "past")
			s.pastFound += one(t.Mood == "past")
			s.pastMet += one(t.Mood == "past" && gold.Moods[i] == "past")
			for _, r := range takes[i] {
				s.parts += one(r != "")
			}
			for _, p := range t.Takes {
				if p.Chance >= 0.5 {
					s.partsFound++
					s.partsMet += one(takes[i][p.Token-at] == p.Role)
				}
			}
		}
		at += len(gold.Words)
	}
	return s
}

func (s tellScore) String() string {
	return fmt.Sprintf("words P %.1f R %.1f F1 %.1f (of %d), type %.1f, mood %.1f (past P %.1f R %.1f of %d), roles P %.1f R %.1f F1 %.1f",
		percent(s.met, s.found), percent(s.met, s.gold), percent(2*s.met, s.found+s.gold), s.gold, percent(s.kind, s.met), percent(s.mood, s.met),
		percent(s.pastMet, s.pastFound), percent(s.pastMet, s.past), s.past,
		percent(s.partsMet, s.partsFound), percent(s.partsMet, s.parts), percent(2*s.partsMet, s.partsFound+s.parts))
}
