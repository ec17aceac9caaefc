package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"sync"

	"sitrep/language/syntax"
	"sitrep/language/syntax/form"
	"sitrep/language/syntax/name"
	"sitrep/language/syntax/perceptron"
	"sitrep/language/syntax/tagger"
	"sitrep/language/syntax/weights"
)

// Scales turn averaged weights into bytes: larger keeps more of the small weights and cuts off more
// of the large ones.
const (
	tagScale   = 12
	parseScale = 9
	nameScale  = 12

	parseLeast = 4 // smallest weight of the parser, in bytes' units, that is kept
)

// folds is the number of parts for tags guessed by a tagger that has not seen the sentence.
const folds = 4

// copies is the share of sentences that are also trained on in capitals; about as many in Title
// Case or in small letters.
const copies = 0.08

func trainAll(c *corpus, s settings) []byte {
	tags := trainTagger(c.trees, len(c.tags), s, 1)
	logf("tagger: %d features", tags.rows.used)
	jackknife(c, s)
	model := tags.frozen(tagScale, len(c.tags))
	guessNames(c, model)
	var parse, names *learner
	var both sync.WaitGroup
	both.Go(func() { parse = trainParser(c.trees, 1+2*len(c.relations), s) })
	both.Go(func() { names = trainNames(c.named, s) })
	both.Wait()
	logf("parser: %d features, names: %d", parse.rows.used, names.rows.used)
	return build([]weights.Section{
		{Name: syntax.SectionTags, Bytes: []byte(strings.Join(c.tags, "\n"))},
		{Name: syntax.SectionRelations, Bytes: []byte(strings.Join(c.relations, "\n"))},
		{Name: syntax.SectionTagger, Bytes: tags.table(tagScale, 1)},
		{Name: syntax.SectionParser, Bytes: parse.table(parseScale, parseLeast)},
		{Name: syntax.SectionNames, Bytes: names.table(nameScale, 1)},
		{Name: syntax.SectionLemmas, Bytes: lemmaTable(c.treebank)},
	})
}

func logf(format string, a ...any) { fmt.Fprintf(os.Stderr, format+"\n", a...) }

// order is the sentences of one round, shuffled by the seed.
func order(n int, random *rand.Rand) []int { return random.Perm(n) }

func source(s settings, stream uint64) *rand.Rand { return rand.New(rand.NewPCG(s.seed, stream)) }

// trainTagger learns word classes, also from copies in other case.
func trainTagger(sentences []sentence, classes int, s settings, stream uint64) *learner {
	random := source(s, stream)
	all := append(append([]sentence{}, sentences...), recased(sentences, random, copies)...)
	l := newLearner()
	l.known = countTags(all)
	scores := make([]int32, classes)
	for range s.rounds {
		for _, i := range order(len(all), random) {
			tagOnce(l, &all[i], scores)
		}
	}
	return l
}

// countTags counts the features met on the way through the right tags; those met once are dropped.
func countTags(sentences []sentence) *census {
	c := newCensus(2)
	var room [40]uint32
	for _, s := range sentences {
		before, last := uint8(tagger.Outside), uint8(tagger.Outside)
		for i := range s.forms {
			c.add(tagger.Features(room[:0], s.forms, i, last, before))
			before, last = last, s.tags[i]
		}
	}
	return c
}

// tagOnce tags a sentence with the weights so far and corrects each mistake; the history is the
// guessed one, as it will be in use.
func tagOnce(l *learner, s *sentence, scores []int32) {
	var room [40]uint32
	before, last := uint8(tagger.Outside), uint8(tagger.Outside)
	for i := range s.forms {
		l.now++
		features := tagger.Features(room[:0], s.forms, i, last, before)
		clear(scores)
		l.Score(features, scores)
		guess := perceptron.Best(scores)
		if right := int(s.tags[i]); guess != right {
			l.learn(features, right, guess)
		}
		before, last = last, uint8(guess)
	}
}

// jackknife sets the guessed tags of each part of the treebanks by a tagger trained on the others.
func jackknife(c *corpus, s settings) {
	fewer := s
	fewer.rounds = max(1, s.rounds/3)
	for fold := 0; fold < folds; fold += 2 {
		var both sync.WaitGroup
		for f := fold; f < fold+2 && f < folds; f++ {
			both.Go(func() { guessFold(c, f, fewer) })
		}
		both.Wait()
	}
}

func guessFold(c *corpus, fold int, s settings) {
	var rest []sentence
	for i, t := range c.trees {
		if i%folds != fold {
			rest = append(rest, t)
		}
	}
	model := trainTagger(rest, len(c.tags), s, uint64(10+fold)).frozen(tagScale, len(c.tags))
	for i := fold; i < len(c.trees); i += folds {
		guess(model, &c.trees[i], len(c.tags))
	}
}

func guess(model perceptron.Scorer, s *sentence, classes int) {
	s.guessed = make([]uint8, len(s.forms))
	tagger.Tag(model, s.forms, s.guessed, make([]int32, classes))
}

// guessNames tags the name corpora: a sentence that is also in the treebanks takes the guesses made
// without it, another one is tagged by the whole tagger.
func guessNames(c *corpus, model perceptron.Scorer) {
	known := map[string][]uint8{}
	for _, t := range c.trees {
		known[strings.Join(t.words, " ")] = t.guessed
	}
	for i := range c.named {
		s := &c.named[i]
		if tags, ok := known[strings.Join(s.words, " ")]; ok {
			s.guessed = tags
			continue
		}
		guess(model, s, len(c.tags))
	}
}

// trainNames learns the labels of names as a structured perceptron: after each sentence the features
// of the right labels gain, those of the guessed ones lose.
func trainNames(sentences []sentence, s settings) *learner {
	random := source(s, 30)
	all := append(append([]sentence{}, sentences...), recased(sentences, random, copies)...)
	l := newLearner()
	var lattice name.Lattice
	for range s.rounds {
		for _, i := range order(len(all), random) {
			nameOnce(l, &lattice, &all[i])
		}
	}
	return l
}

func nameOnce(l *learner, lattice *name.Lattice, s *sentence) {
	guess := make([]uint8, len(s.names))
	lattice.Find(l, s.forms, s.guessed, guess)
	l.now++
	var room [64]uint32
	for i, right := range s.names {
		if right != guess[i] {
			l.learn(name.Features(room[:0], s.forms, s.guessed, i), int(right), int(guess[i]))
		}
		l.moves(&s.forms[i], before(s.names, i), int(right), 1)
		l.moves(&s.forms[i], before(guess, i), int(guess[i]), -1)
	}
}

// moves changes the weights of one step between labels; the changes of a right step cancel out.
func (l *learner) moves(w *form.Word, last, label int, by int32) {
	var room [8]uint32
	for _, f := range name.Moves(room[:0], w, last) {
		l.add(l.row(f), uint8(label), by)
	}
}

func before(labels []uint8, i int) int {
	if i == 0 {
		return len(name.Labels)
	}
	return int(labels[i-1])
}

func build(sections []weights.Section) []byte {
	for _, s := range sections {
		logf("section %s: %d bytes", s.Name, len(s.Bytes))
	}
	return weights.Build(sections)
}
