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
	bank, err := readTreebanks(o.data)
	if err != nil {
		return err
	}
	texts, err := readTexts(o.data)
	if err != nil {
		return err
	}
	found, foundDev, err := readPlaced(o.told, append(texts, bank...))
	if err != nil {
		return err
	}
	log.Printf("%d sentences to learn from, %d held out; %d of treebanks, %d held out", len(train), len(dev), len(found), len(foundDev))
	train = append(train, found...)
	plain := plainSentences(bank, append(found, foundDev...))
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
		log.Printf("held out of treebanks: %v", measureTellings(m, foundDev))
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

// readPlaced reads the marks on documents of the treebanks, one document in eight apart.
func readPlaced(dir string, bank []*corpus.Sentence) (train, dev []*corpus.Sentence, err error) {
	paths, err := filepath.Glob(filepath.Join(dir, "treebanks", "*.tsv"))
	if err != nil {
		return nil, nil, err
	}
	n := 0
	for _, path := range paths {
		documents, err := corpus.ReadPlaced(path, bank)
		if err != nil {
			return nil, nil, err
		}
		for _, sentences := range documents {
			if n++; n%heldOut == 0 {
				dev = append(dev, sentences...)
			} else {
				train = append(train, sentences...)
			}
		}
	}
	return train, dev, nil
}

// readTreebanks reads the training sentences of the treebanks.
func readTreebanks(data string) (out []*corpus.Sentence, err error) {
	for _, name := range []string{"ewt-train", "gum-open-train"} {
		all, err := corpus.ReadCoNLLU(filepath.Join(data, "ud", name+".conllu"))
		if err != nil {
			return nil, err
		}
		out = append(out, all...)
	}
	return out, nil
}

// readTexts reads the sentences of the offices' texts among the open news.
func readTexts(data string) (out []*corpus.Sentence, err error) {
	dir := filepath.Join(data, "open-news")
	paths, err := filepath.Glob(filepath.Join(dir, "re3d-*", "*.txt"))
	if err != nil {
		return nil, err
	}
	for _, path := range paths {
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return nil, err
		}
		sentences, err := corpus.ReadPlain(dir, name)
		if err != nil {
			return nil, err
		}
		out = append(out, sentences...)
	}
	return out, nil
}

// genres are the parts of the treebanks, by the beginning of their sentences' names, whose sentences hardly ever tell of such happenings.
var genres = []string{"answers-", "email-", "reviews-", "GUM_academic", "GUM_textbook", "GUM_vlog", "GUM_voyage", "GUM_interview", "GUM_speech", "GUM_court"}

// plainSentences are those of a treebank that tell of no happening: of such genres, and not marked.
func plainSentences(bank, marked []*corpus.Sentence) (out []*corpus.Sentence) {
	known := map[string]bool{}
	for _, s := range marked {
		known[s.ID] = true
	}
	for _, s := range bank {
		if !known[s.ID] && slices.ContainsFunc(genres, func(g string) bool { return strings.HasPrefix(s.ID, g) }) {
			n := len(s.Words)
			out = append(out, &corpus.Sentence{ID: s.ID, Words: s.Words, Tells: make([]string, n), Moods: make([]string, n)})
		}
	}
	return out
}

// sure is the chance from which what a model reads is counted.
const sure = 0.5

// tellScore counts what a model tells rightly of marked sentences.
type tellScore struct {
	words, past  tally // words that tell of a happening; of those that both tell, the ones told as background
	kind, mood   int   // of those that both tell, of the right type and told in the right way
	parts        tally // tokens in a role, at words that both tell
	counts, says tally
	sources      tally // tokens of sources and relays, at cues that both read
}

// tally is how many are marked, read, and read as they are marked.
type tally struct{ owed, found, met int }

func (t *tally) add(o tally) { t.owed, t.found, t.met = t.owed+o.owed, t.found+o.found, t.met+o.met }

// marked counts the labels of a sentence.
func (t *tally) marked(labels []string) {
	for _, l := range labels {
		t.owed += one(l != "")
	}
}

func measureTellings(m *network.Model, sentences []*corpus.Sentence) (s tellScore) {
	d := corpus.Document(sentences)
	m.Analyse(d)
	first := 0
	for _, gold := range sentences {
		last := first + len(gold.Words)
		takes := map[int][]string{}
		for _, t := range gold.Takes {
			takes[t.Telling] = t.Roles
		}
		s.tellings(d.TellingsIn(first, last), gold, takes, first)
		if gold.Counts != nil {
			s.tolls(d.TollsIn(first, last), gold, first)
			s.sayings(d.SayingsIn(first, last), gold, takes, first)
		}
		first = last
	}
	return s
}

// tellings counts those of a sentence that begins with token first.
func (s *tellScore) tellings(told []text.Telling, gold *corpus.Sentence, takes map[int][]string, first int) {
	s.words.marked(gold.Tells)
	for _, t := range told {
		i := t.Token - first
		if t.Chance < sure {
			continue
		}
		s.words.found++
		if gold.Tells[i] == "" {
			continue
		}
		s.words.met++
		s.kind += one(gold.Tells[i] == t.Kind)
		s.mood += one(gold.Moods[i] == t.Mood)
		owed, found := gold.Moods[i] == "past", t.Mood == "past"
		s.past.add(tally{one(owed), one(found), one(owed && found)})
		s.parts.add(tokensIn(t.Takes, takes[i], first))
	}
}

// tokensIn counts the tokens that take part.
func tokensIn(read []text.Taking, marked []string, first int) (t tally) {
	t.marked(marked)
	for _, p := range read {
		if p.Chance >= sure {
			t.found++
			t.met += one(marked != nil && marked[p.Token-first] == p.Role)
		}
	}
	return t
}

func (s *tellScore) tolls(read []text.Toll, gold *corpus.Sentence, first int) {
	s.counts.marked(gold.Counts)
	for _, t := range read {
		if t.Chance >= sure {
			s.counts.found++
			s.counts.met += one(gold.Counts[t.Token-first] == t.What)
		}
	}
}

func (s *tellScore) sayings(read []text.Saying, gold *corpus.Sentence, takes map[int][]string, first int) {
	s.says.marked(gold.Says)
	for _, t := range read {
		if t.Chance < sure {
			continue
		}
		s.says.found++
		if i := t.Token - first; gold.Says[i] != "" {
			s.says.met++
			s.sources.add(tokensIn(t.Takes, takes[i], first))
		}
	}
}

func (s tellScore) String() string {
	return fmt.Sprintf("words %s, type %.1f, mood %.1f (past %s), roles %s; counts %s; cues %s, sources %s",
		s.words, percent(s.kind, s.words.met), percent(s.mood, s.words.met), s.past, s.parts, s.counts, s.says, s.sources)
}

// String is precision, recall and F1.
func (t tally) String() string {
	return fmt.Sprintf("P %.1f R %.1f F1 %.1f (of %d)", percent(t.met, t.found), percent(t.met, t.owed), percent(2*t.met, t.found+t.owed), t.owed)
}
