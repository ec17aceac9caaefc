package main

import (
	"errors"
	"fmt"
	"io/fs"
	"log"
	"math/rand/v2"
	"os"
	"slices"

	"sitrep/eval/muc4"
	"sitrep/language/network"
	"sitrep/model/english"
	"sitrep/text"
	"sitrep/tools/train/corpus"
	"sitrep/tools/train/joint"
)

// The layers that read fillers: widths, and how they are learned.
const (
	fillerParts  = 4    // each message is read by layers that have not seen its part
	fillerWidth  = 80   // as wide as the layer of tellings, as which they begin
	fillerForm   = 64   // the same of its forms
	fillerPasses = 7    // over the runs
	fillerRate   = 2e-3 // of the first step behind the warm ones; falls to zero
	fillerBatch  = 600  // tokens
	emptyShare   = 0.4  // of the runs without a filler, drawn anew for each pass
)

// fillerSeeds are those of the layers whose mean is heard.
var fillerSeeds = []uint64{1992, 1993, 1994}

// fillerRates hide parts of words, so that what fills a slot is told by its meaning and place.
var fillerRates = joint.Rates{Element: 0.15, State: 0.3, Word: 0.2}

// school learns layers that read fillers.
type school struct {
	lessons   []*muc4.Lesson
	documents []*text.Document
	cache     string // beside it the layers are kept; "" for not
	layers    []string

	told, empty [][]*joint.Example // of each lesson: its runs with a filler, and without
}

// teach lets every report listen to layers that have not seen it, and learns those that have seen all.
func (s *school) teach() error {
	for part := range fillerParts + 1 {
		s.layers = nil
		for _, seed := range fillerSeeds {
			layer, err := s.layer(part, seed)
			if err != nil {
				return err
			}
			s.layers = append(s.layers, string(layer))
		}
		if part < fillerParts {
			if err := s.listen(part); err != nil {
				return err
			}
		}
	}
	return nil
}

// listen lets the reports of a part listen to the layers.
func (s *school) listen(part int) error {
	readers, err := network.NewGrafts(english.Weights, s.layers...)
	if err != nil {
		return err
	}
	joint.InParallel(len(s.lessons), func(i int) {
		if d := s.documents[i]; i%fillerParts == part {
			s.lessons[i].Report.Listen(muc4.ReadFillers(readers.Told(d, muc4.Runs(d))))
		}
	})
	return nil
}

// layer takes a layer from beside the cache, or learns it from the reports outside a part.
func (s *school) layer(part int, seed uint64) ([]byte, error) {
	path := fmt.Sprintf("%s.layer%d-%d", s.cache, part, seed)
	if s.cache != "" {
		if b, err := os.ReadFile(path); err == nil || !errors.Is(err, fs.ErrNotExist) {
			return b, err
		}
	}
	layer, err := s.learn(part, seed)
	if err == nil && s.cache != "" {
		err = os.WriteFile(path, layer, 0o644)
	}
	return layer, err
}

func (s *school) learn(part int, seed uint64) ([]byte, error) {
	p, err := joint.NewWarmTellParameters(english.Weights, joint.Tellings{Kinds: muc4.FillerClasses, Moods: muc4.IncidentTypes(), Counts: muc4.InsideClasses,
		Says: muc4.InsideClasses, Roles: muc4.Together, Width: fillerWidth, Form: fillerForm}, rand.New(rand.NewPCG(seed, 1)))
	if err != nil {
		return nil, err
	}
	if s.told == nil {
		if err := s.prepare(p.Plan); err != nil {
			return nil, err
		}
	}
	t := joint.NewTrainer(p, fillerRates, seed)
	for pass := range fillerPasses {
		batches := joint.Batches(s.drawn(part, seed, pass), fillerBatch)
		var loss joint.Loss
		for i, b := range batches {
			loss.Add(t.Step(b, fillerRate*joint.Falling(pass, fillerPasses, i, len(batches))))
		}
		log.Printf("layer %d of %d, pass %d: loss %.3f", part+1, fillerParts+1, pass+1, loss.Sum()/float64(len(batches)))
	}
	file, err := p.Encode()
	if err != nil {
		return nil, err
	}
	return network.Cutting(string(file))
}

// prepare makes the examples, with what the encoder, which stays as it is, reads of them.
func (s *school) prepare(plan network.Plan) error {
	base, err := network.Load(english.Weights)
	if err != nil {
		return err
	}
	encoder, width := joint.NewEncoder(plan), plan.LayerInput(plan.TellLayer())
	s.told, s.empty = make([][]*joint.Example, len(s.lessons)), make([][]*joint.Example, len(s.lessons))
	joint.InParallel(len(s.lessons), func(i int) {
		d, marks := s.documents[i], s.lessons[i].Marks()
		rows := base.Rows(d)
		for _, run := range muc4.Runs(d) {
			e := encoder.Example(marked(marks, d, run))
			e.Recall(rows[run.First*width : run.Last*width])
			if slices.ContainsFunc(marks.Fillers[run.First:run.Last], muc4.Sure) {
				s.told[i] = append(s.told[i], e)
			} else {
				s.empty[i] = append(s.empty[i], e)
			}
		}
	})
	return nil
}

// marked is a run with what the layer is to tell of it; it has no sayings.
func marked(m muc4.Marks, d *text.Document, run text.Sentence) *corpus.Sentence {
	n := run.Last - run.First
	out := &corpus.Sentence{Tells: m.Fillers[run.First:run.Last], Moods: m.Kinds[run.First:run.Last], Counts: m.Inside[run.First:run.Last], Says: make([]string, n)}
	for i := run.First; i < run.Last; i++ {
		out.Words = append(out.Words, d.Word(i))
		if muc4.Sure(m.Fillers[i]) {
			out.Takes = append(out.Takes, corpus.Takes{Telling: i - run.First, Roles: m.With(i, run.First, run.Last)})
		}
	}
	return out
}

// drawn are the examples of a pass, in their order.
func (s *school) drawn(part int, seed uint64, pass int) (all []*joint.Example) {
	r := rand.New(rand.NewPCG(seed, uint64(2+pass)))
	for i := range s.lessons {
		if i%fillerParts == part {
			continue
		}
		all = append(all, s.told[i]...)
		for _, e := range s.empty[i] {
			if r.Float64() < emptyShare {
				all = append(all, e)
			}
		}
	}
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}
