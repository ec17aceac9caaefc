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
	"sitrep/text"
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
		Kinds: corpus.TellingKinds, Moods: corpus.TellingMoods, Counts: corpus.TellingCounts, Says: corpus.TellingSays, Roles: corpus.TellingRoles,
		Width: tellWidth, Form: tellForm,
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
	counts, countsFound, countsMet                         int
	says, saysFound, saysMet                               int
	sources, sourcesFound, sourcesMet                      int // tokens of sources and relays, at cues that both read
}

func measureTellings(m *network.Model, sentences []*corpus.Sentence) (s tellScore) {
	d := document(sentences)
	m.Analyse(d)
	at := 0
	for _, gold := range sentences {
		last := at + len(gold.Words)
		takes := map[int][]string{}
		for _, t := range gold.Takes {
			takes[t.Telling] = t.Roles
		}
		s.tellings(d.Tellings, gold, takes, at, last)
		if gold.Counts != nil {
			s.tolls(d.Tolls, gold, at, last)
			s.sayings(d.Sayings, gold, takes, at, last)
		}
		at = last
	}
	return s
}

// tellings counts those of the sentence of tokens [first, last).
func (s *tellScore) tellings(told []text.Telling, gold *corpus.Sentence, takes map[int][]string, first, last int) {
	for _, k := range gold.Tells {
		s.gold += one(k != "")
	}
	for _, t := range told {
		i := t.Token - first
		if t.Token < first || t.Token >= last || t.Chance < 0.5 {
			continue
		}
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
		met, found, owed := tokensIn(t.Takes, takes[i], first)
		s.partsMet, s.partsFound, s.parts = s.partsMet+met, s.partsFound+found, s.parts+owed
	}
}

// tokensIn counts the tokens that take part: rightly, all that are read, all that are marked.
func tokensIn(read []text.Taking, marked []string, first int) (met, found, owed int) {
	for _, r := range marked {
		owed += one(r != "")
	}
	for _, p := range read {
		if p.Chance >= 0.5 {
			found++
			met += one(marked != nil && marked[p.Token-first] == p.Role)
		}
	}
	return met, found, owed
}

func (s *tellScore) tolls(read []text.Toll, gold *corpus.Sentence, first, last int) {
	for _, c := range gold.Counts {
		s.counts += one(c != "")
	}
	for _, t := range read {
		if t.Token >= first && t.Token < last && t.Chance >= 0.5 {
			s.countsFound++
			s.countsMet += one(gold.Counts[t.Token-first] == t.What)
		}
	}
}

func (s *tellScore) sayings(read []text.Saying, gold *corpus.Sentence, takes map[int][]string, first, last int) {
	for _, c := range gold.Says {
		s.says += one(c != "")
	}
	for _, t := range read {
		if t.Token < first || t.Token >= last || t.Chance < 0.5 {
			continue
		}
		s.saysFound++
		if i := t.Token - first; gold.Says[i] != "" {
			s.saysMet++
			met, found, owed := tokensIn(t.Takes, takes[i], first)
			s.sourcesMet, s.sourcesFound, s.sources = s.sourcesMet+met, s.sourcesFound+found, s.sources+owed
		}
	}
}

func (s tellScore) String() string {
	return fmt.Sprintf("words %s, type %.1f, mood %.1f (past %s), roles %s; counts %s; cues %s, sources %s",
		rated(s.met, s.found, s.gold), percent(s.kind, s.met), percent(s.mood, s.met), rated(s.pastMet, s.pastFound, s.past),
		rated(s.partsMet, s.partsFound, s.parts), rated(s.countsMet, s.countsFound, s.counts), rated(s.saysMet, s.saysFound, s.says),
		rated(s.sourcesMet, s.sourcesFound, s.sources))
}

// rated are precision, recall and F1 of what is found.
func rated(met, found, owed int) string {
	return fmt.Sprintf("P %.1f R %.1f F1 %.1f (of %d)", percent(met, found), percent(met, owed), percent(2*met, found+owed), owed)
}
